//! "Will I be reminded?", and what closing the window means.
//!
//! What the desktop says is only passed on: a reminder stays due until a person answers it. Not in here: what is due.

use super::saved;
use super::{Notification, answer_reminder};
use crate::{App, KeyPlace, Problem, people, views::*};
use chrono::{DateTime, Utc};
use domain::{Invalid, entry::TypedDate};
use store::OnClose;

/// # Errors
/// What keeps the data from being opened.
pub fn show_running(app: &App, _: Nothing) -> Result<RunningView, Problem> {
    let on_close = app.read(|reader| Ok(reader.on_close()?))?;
    let key_place = app.with(|opened| Ok(opened.key_place))?;
    let desk = app.desk_if_any();
    let has = Has {
        notices: desk.is_some_and(|desk| (desk.shows_notices)()),
        tray: desk.is_some_and(|desk| (desk.has_tray)()),
        key_ring: key_place == KeyPlace::KeyRing,
        on_close,
        at_login: desk.and_then(|desk| (desk.starts_at_login)()),
        trouble: app.last_trouble(),
    };
    Ok(RunningView {
        answer: has.answer().to_owned(),
        lines: has.lines(),
        next: app.coming()?.into_iter().map(|next| next.label).collect(),
        last_tick: app.last_tick().map(|at| last_tick(app, at)),
        starts_at_login: has.at_login,
        on_close: on_close.map(|on_close| word(on_close).to_owned()),
        can_test: desk.is_some(),
    })
}

fn last_tick(app: &App, at: DateTime<Utc>) -> String {
    let home = app.home();
    let said = crate::page::reminders::when(home.civil(at), home.civil(app.clock().now()));
    format!("Aftercare last looked for what is due {said}.")
}

/// What there is to carry a reminder.
struct Has {
    notices: bool,
    tray: bool,
    key_ring: bool,
    on_close: Option<OnClose>,
    at_login: Option<bool>,
    trouble: Option<String>,
}

impl Has {
    fn answer(&self) -> &'static str {
        match (self.notices, self.on_close, self.at_login) {
            _ if self.trouble.is_some() => "Not for certain: something went wrong. Use the two other ways as well.",
            (false, ..) => "Only while you look at this window. Use the calendar file or the printed sheet as well.",
            (true, Some(OnClose::Keep), Some(true)) => "Yes, while this computer is on.",
            (true, Some(OnClose::Keep), _) => "Yes, from when you start Aftercare until the computer is switched off.",
            (true, ..) => "While this window is open.",
        }
    }

    fn lines(&self) -> Vec<RunningLine> {
        let trouble = self.trouble.iter().map(|text| line("missing", "The last look at what is due", text));
        trouble
            .chain([self.notice_line(), self.close_line(), self.login_line(), self.tray_line(), self.key_line()])
            .collect()
    }

    fn notice_line(&self) -> RunningLine {
        let (state, text) = match self.notices {
            true => ("works", "This computer has a place where notifications are shown. Send a test to see one."),
            false => (
                "missing",
                "Nothing on this computer shows notifications. What is due stays on the list until you answer it.",
            ),
        };
        line(state, "Notifications", text)
    }

    fn close_line(&self) -> RunningLine {
        let (state, text) = match self.on_close {
            Some(OnClose::Keep) => ("works", "Aftercare stays and goes on reminding."),
            Some(OnClose::Quit) => ("missing", "Aftercare ends, and nothing reminds until you start it again."),
            None => ("unknown", "You will be asked the first time you close it."),
        };
        line(state, "When the window is closed", text)
    }

    fn login_line(&self) -> RunningLine {
        let (state, text) = match self.at_login {
            Some(true) => ("works", "Aftercare starts with it, without a window."),
            Some(false) => ("missing", "Aftercare does not start by itself."),
            None => ("unknown", "This computer does not say whether Aftercare starts by itself."),
        };
        line(state, "When the computer is started", text)
    }

    fn tray_line(&self) -> RunningLine {
        let (state, text) = match self.tray {
            true => ("works", "It shows how much is due. Nothing depends on it."),
            false => (
                "missing",
                "This desktop has no place for one. Nothing depends on it: start Aftercare again to see its window.",
            ),
        };
        line(state, "Icon beside the clock", text)
    }

    fn key_line(&self) -> RunningLine {
        let (state, text) = match self.key_ring {
            true => ("works", "It holds the key to your data. Unlock it after you log in, or nothing can remind."),
            false => ("missing", "The key to your data is in a file next to it. Reminders need no key ring."),
        };
        line(state, "Key ring", text)
    }
}

fn line(state: &'static str, what: &str, text: &str) -> RunningLine {
    RunningLine { state, what: what.to_owned(), text: text.to_owned() }
}

/// # Errors
/// `Internal` with the system's reason, and on a computer without a desktop.
pub fn choose_start_at_login(app: &App, request: Choice) -> Result<Told, Problem> {
    let chosen = (app.desk()?.start_at_login)(request.on);
    chosen.map_err(|_| Problem::Internal {
        text: "This computer did not take the change. Nothing else was changed. You can set it in the computer's own settings for programs that start by themselves.".to_owned(),
        reference: "start-at-login".to_owned(),
    })?;
    let text =
        if request.on { "Aftercare will start with this computer." } else { "Aftercare will not start by itself." };
    Ok(Told { text: text.to_owned() })
}

/// # Errors
/// `Internal` on a computer without a desktop.
pub fn send_test_notice(app: &App, _: Nothing) -> Result<Told, Problem> {
    let desk = app.desk()?;
    let notice = Notification {
        id: String::new(),
        title: "Aftercare".to_owned(),
        body: "This is a test. Reminders will look like this.".to_owned(),
        actions: vec![],
    };
    (desk.show)(&notice);
    let text = match (desk.shows_notices)() {
        true => "Sent. If you see nothing, notifications may be switched off in this computer's settings.",
        false => "Sent, but nothing on this computer shows notifications.",
    };
    Ok(Told { text: text.to_owned() })
}

/// # Errors
/// `Invalid` on `on_close`.
pub fn choose_on_close(app: &App, request: OnCloseTyped) -> Result<Saved, Problem> {
    let on_close = typed(&request)?;
    let ((), change) = app.write(|writer| Ok(writer.save_on_close(on_close)?))?;
    Ok(saved("", change, "Saved."))
}

/// # Errors
/// As `choose_on_close`; the window then stays.
pub fn close_window(app: &App, request: OnCloseTyped) -> Result<Saved, Problem> {
    let on_close = typed(&request)?;
    let done = choose_on_close(app, request)?;
    (app.desk()?.leave)(on_close);
    Ok(done)
}

/// The page has kept what was being typed, and lets go.
///
/// # Errors
/// `Internal` on a computer without a desktop.
pub fn end_program(app: &App, _: Nothing) -> Result<Told, Problem> {
    (app.desk()?.leave)(OnClose::Quit);
    Ok(Told { text: "Aftercare ends.".to_owned() })
}

fn typed(request: &OnCloseTyped) -> Result<OnClose, Invalid> {
    match request.on_close.as_str() {
        "keep" => Ok(OnClose::Keep),
        "quit" => Ok(OnClose::Quit),
        _ => Err(Invalid::new("on_close", "Choose what closing the window means.")),
    }
}

fn word(on_close: OnClose) -> &'static str {
    match on_close {
        OnClose::Keep => "keep",
        OnClose::Quit => "quit",
    }
}

impl App {
    /// A button of a notification was pressed. True when that answered a reminder; otherwise the window is to be shown.
    pub fn press(&self, button: &str, id: &str) -> bool {
        let (answer, snooze) = match button {
            "done" => ("done", None),
            "snooze" => ("snooze", Some("10-minutes".to_owned())),
            _ => return false,
        };
        let request = AnswerReminder {
            ids: vec![id.to_owned()],
            answer: answer.to_owned(),
            snooze,
            on: TypedDate::default(),
            at: String::new(),
        };
        // What could not be answered stays due, and the window says why when it is asked there.
        let admitted =
            serde_json::to_string(&request).is_ok_and(|asked| people::admit(self, "answer_reminder", &asked).is_ok());
        admitted && answer_reminder(self, request).is_ok()
    }
}
