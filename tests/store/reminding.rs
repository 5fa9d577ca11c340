//! Values of reminders: made up, answered, shown, wished.

use crate::house::{day, id};
use chrono::{NaiveDateTime, NaiveTime};
use domain::{
    reminder::{
        Ahead, Answer as Answering, Answered, Every, Follows, Key as About, OwnReminder, Quiet, Recurrence, Repeat,
        Settings, Shown, What,
    },
    zone::Zone,
};
use store::{Error, Reader, Writer};

pub(crate) fn fill(w: &Writer<'_>) -> Result<(), Error> {
    for number in 1..=2 {
        w.save_own_reminder(&own_reminder(number))?;
        w.set_reminder_answer(&reminder_answer(number))?;
        w.note_reminder_shown(&reminder_shown(number))?;
    }
    w.save_reminder_settings(&reminder_settings())
}

pub(crate) fn everything(r: &Reader<'_>) -> Result<String, Error> {
    let log = r.reminder_log(NaiveDateTime::MIN)?;
    Ok(format!("{:?}\n{:?}\n{log:?}\n", r.own_reminders()?, r.reminder_settings()?))
}

/// The first is the patient's, every day; the second the household's, every six hours elapsed.
pub(crate) fn own_reminder(number: u32) -> OwnReminder {
    let first = number == 1;
    OwnReminder {
        id: id(number),
        patient: first.then(|| id(number)),
        text: format!("Walk {number}"),
        recurrence: Recurrence {
            start: "2026-03-02T08:00:00".parse().unwrap(),
            every: if first { Every::Days(2) } else { Every::Hours(6) },
            until: first.then(|| day("2026-04-02")),
        },
        follows: if first { Follows::Person } else { Follows::Zone },
        zone: Zone::parse("Europe/Madrid").unwrap(),
        through_quiet: !first,
        entered: "2026-03-01T09:00:00Z".parse().unwrap(),
    }
}

pub(crate) fn about(number: u32) -> About {
    About { what: What::Own(id(900 + number)), planned: "2026-03-04T08:00:00".parse().unwrap() }
}

/// The first is done, the second snoozed.
pub(crate) fn reminder_answer(number: u32) -> Answered {
    let snoozed = Answering::Snoozed { until: "2026-03-04T09:00:00Z".parse().unwrap() };
    Answered {
        key: about(number),
        answer: if number == 1 { Answering::Done } else { snoozed },
        at: "2026-03-04T08:10:00.5Z".parse().unwrap(),
        zone: "Europe/Madrid".into(),
    }
}

pub(crate) fn reminder_shown(number: u32) -> Shown {
    let [first, last] = ["2026-03-04T07:00:00Z", "2026-03-04T07:20:00Z"].map(|at| at.parse().unwrap());
    Shown { key: about(number), first, last, times: number }
}

pub(crate) fn reminder_settings() -> Settings {
    let time = |text: &str| text.parse::<NaiveTime>().unwrap();
    Settings {
        quiet: Some(Quiet { from: time("23:00:00"), until: time("06:30:00") }),
        repeat: Some(Repeat { minutes: 15, at_most: 3 }),
        show_details: true,
        morning: time("08:15:00"),
        evening: time("20:45:00"),
        ahead: Ahead { food: 90, preparation: 5, appointment: vec![2880, 60], question_days: 3 },
    }
}
