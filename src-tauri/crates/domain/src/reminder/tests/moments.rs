//! Quiet hours, leads, repeats, snoozes and standings at single moments.

use super::*;
use chrono::NaiveTime;

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn quiet() -> Settings {
    Settings { quiet: Some(Quiet { from: time("22:00:00"), until: time("07:00:00") }), ..Settings::default() }
}

/// Due at this time in Madrid, which is an hour ahead in winter.
fn one(due: &str) -> Reminder {
    let home = rules("Europe/Madrid");
    let settings = plain();
    let here = Here { now: at("2026-03-01T00:00:00Z"), home: &home, settings: &settings, horizon: Duration::days(30) };
    let own = own(1, civil(due), Every::Once);
    own.reminders(&here).remove(0)
}

fn from(reminder: &Reminder, settings: &Settings) -> String {
    let home = rules("Europe/Madrid");
    let here = Here { now: at("2026-03-01T00:00:00Z"), home: &home, settings, horizon: Duration::zero() };
    home.civil(shown_from(reminder, &here)).format("%d %H:%M").to_string()
}

#[test]
fn the_night_is_kept_quiet_without_losing_the_point() {
    for (due, night, ahead, want) in [
        ("2026-03-02T12:00:00", Night::After, 0, "02 12:00"),
        ("2026-03-02T12:00:00", Night::After, 60, "02 11:00"),
        ("2026-03-02T22:00:00", Night::After, 0, "03 07:00"),
        ("2026-03-02T21:59:00", Night::After, 0, "02 21:59"),
        ("2026-03-02T03:00:00", Night::After, 0, "02 07:00"),
        ("2026-03-02T07:00:00", Night::After, 0, "02 07:00"),
        // Food stops at 04:30: said before one sleeps, also with an hour's lead.
        ("2026-03-02T04:30:00", Night::Before, 60, "01 22:00"),
        ("2026-03-02T23:30:00", Night::Before, 0, "02 22:00"),
        ("2026-03-02T08:00:00", Night::Before, 120, "01 22:00"),
        ("2026-03-02T10:00:00", Night::Before, 120, "02 08:00"),
        ("2026-03-02T05:30:00", Night::Through, 15, "02 05:15"),
    ] {
        let reminder = Reminder { night, ahead, ..one(due) };
        assert_eq!(from(&reminder, &quiet()), want, "{due} {night:?} {ahead}");
    }
    // When the night is over there would be no point any more.
    let over = End::Over(one("2026-03-02T06:00:00").due);
    assert_eq!(from(&Reminder { end: over, ..one("2026-03-02T05:00:00") }, &quiet()), "01 22:00");
    // Hours of the day can be quiet too.
    let noon = Settings { quiet: Some(Quiet { from: time("13:00:00"), until: time("15:00:00") }), ..plain() };
    assert_eq!(from(&one("2026-03-02T14:00:00"), &noon), "02 15:00");
    assert_eq!(from(&one("2026-03-02T23:00:00"), &noon), "02 23:00");
}

#[test]
fn a_night_in_which_the_clocks_change_ends_when_the_clock_says_so() {
    let settings = Settings { quiet: Some(Quiet { from: time("22:00:00"), until: time("02:30:00") }), ..plain() };
    // 02:30 is skipped on 29 March: the night ends at 03:00.
    assert_eq!(from(&one("2026-03-29T01:00:00"), &settings), "29 03:00");
    let home = rules("Europe/Madrid");
    let quiet = settings.quiet.unwrap();
    // It comes twice on 25 October: the first ends the night, and the second time does not begin it again.
    assert_eq!(quiet.end(at("2026-10-24T23:00:00Z"), &home), at("2026-10-25T00:30:00Z"));
    let second = at("2026-10-25T01:10:00Z");
    assert!(quiet.holds_at(second, &home));
    assert_eq!(quiet.end(second, &home), second);
}

struct Case {
    log: Log,
    settings: Settings,
    reminder: Reminder,
}

impl Case {
    fn new(reminder: Reminder, settings: Settings) -> Self {
        Self { log: Log::default(), settings, reminder }
    }

    fn here<'a>(&'a self, now: &str, home: &'a Rules) -> Here<'a> {
        Here { now: at(now), home, settings: &self.settings, horizon: Duration::zero() }
    }

    fn standing(&self, now: &str) -> Standing {
        standing(&self.reminder, &self.log, &self.here(now, &rules("Europe/Madrid")))
    }

    /// What is shown now, in one letter: first, again, repeated, in the list of what was missed; and when next.
    fn look(&mut self, now: &str) -> (&'static str, Option<String>) {
        let home = rules("Europe/Madrid");
        let reminders = [self.reminder.clone()];
        let ticked = tick(&reminders, &self.log, &self.here(now, &home));
        let what = match (ticked.show.first().map(|showing| showing.why), ticked.away.len()) {
            (Some(Why::First), _) => "first",
            (Some(Why::Again), _) => "again",
            (Some(Why::Repeat), _) => "repeat",
            (None, 1) => "away",
            _ => "-",
        };
        let next = ticked.next.map(|next| home.civil(next).format("%d %H:%M").to_string());
        for shown in ticked.shown() {
            self.log.note(&shown.key, at(now));
        }
        (what, next)
    }

    fn answer(&mut self, answer: Answer) {
        let answered =
            Answered { key: self.reminder.key.clone(), answer, at: at("2026-03-02T12:00:00Z"), zone: "UTC".into() };
        self.log.answers.insert(self.reminder.key.clone(), answered);
    }
}

fn next(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn it_is_shown_once_and_stays_due_until_it_is_answered() {
    let mut case = Case::new(one("2026-03-02T12:00:00"), plain());
    assert_eq!(case.look("2026-03-02T10:59:59Z"), ("-", next("02 12:00")));
    assert_eq!(case.standing("2026-03-02T10:59:59Z"), Standing::Ahead);
    assert_eq!(case.look("2026-03-02T11:00:00Z"), ("first", None));
    for later in ["2026-03-02T11:00:01Z", "2026-03-09T11:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z"] {
        assert_eq!(case.look(later).0, "-", "{later}");
    }
    assert_eq!(case.standing("2026-05-02T11:00:00Z"), Standing::Due);
    case.answer(Answer::Done);
    assert_eq!(case.standing("2026-05-02T11:00:00Z"), Standing::Answered(Answer::Done));
    case.log.answers.clear();
    assert_eq!(case.standing("2026-05-02T11:00:00Z"), Standing::Due, "taken back, it is due again");
    case.reminder.settled = true;
    assert_eq!(case.standing("2026-05-02T11:00:00Z"), Standing::Settled);
}

#[test]
fn repeats_come_while_nobody_answers_and_end() {
    let repeat = Some(Repeat { minutes: 15, at_most: 2 });
    let mut case = Case::new(one("2026-03-02T12:00:00"), Settings { repeat, ..quiet() });
    assert_eq!(case.look("2026-03-02T11:00:00Z"), ("first", None));
    assert_eq!(case.look("2026-03-02T11:14:00Z"), ("-", next("02 12:15")));
    assert_eq!(case.look("2026-03-02T11:15:00Z").0, "repeat");
    // A computer that slept repeats once, and not for every time that it slept through.
    assert_eq!(case.look("2026-03-02T15:00:00Z"), ("repeat", None));
    assert_eq!(case.look("2026-03-02T15:20:00Z"), ("-", None));
    let mut late = Case::new(one("2026-03-02T21:50:00"), Settings { repeat, ..quiet() });
    assert_eq!(late.look("2026-03-02T20:50:00Z").0, "first");
    assert_eq!(late.look("2026-03-02T21:05:00Z"), ("-", next("03 07:00")), "not in the night");
    late.answer(Answer::NotNeeded);
    assert_eq!(late.look("2026-03-03T07:00:00Z"), ("-", None));
}

#[test]
fn a_snooze_brings_it_back_once() {
    let mut case = Case::new(one("2026-03-02T12:00:00"), quiet());
    case.look("2026-03-02T11:00:00Z");
    case.answer(Answer::Snoozed { until: at("2026-03-02T22:00:00Z") });
    assert_eq!(case.standing("2026-03-02T12:00:00Z"), Standing::Snoozed { until: at("2026-03-02T22:00:00Z") });
    assert_eq!(case.look("2026-03-02T21:59:00Z"), ("-", next("02 23:00")));
    // Somebody chose that time: also in the night.
    assert_eq!(case.look("2026-03-02T22:00:00Z"), ("again", None));
    assert_eq!(case.look("2026-03-02T21:00:00Z").0, "-", "the clock was set back");
    assert_eq!(case.look("2026-03-02T22:30:00Z"), ("-", None));
    assert_eq!(case.standing("2026-03-04T22:00:00Z"), Standing::Due);
}

#[test]
fn what_is_put_off_past_its_next_time_comes_back_all_the_same() {
    let end = End::Next(one("2026-03-03T12:00:00").due);
    let mut case = Case::new(Reminder { end, ..one("2026-03-02T12:00:00") }, plain());
    case.look("2026-03-02T11:00:00Z");
    assert_eq!(case.standing("2026-03-03T11:00:00Z"), Standing::Missed);
    case.answer(Answer::Snoozed { until: at("2026-03-03T15:00:00Z") });
    assert_eq!(case.look("2026-03-03T15:00:00Z").0, "again");
    assert_eq!(case.standing("2026-03-04T14:00:00Z"), Standing::Due);
    assert_eq!(case.standing("2026-03-04T15:00:00Z"), Standing::Missed);
}

#[test]
fn what_was_missed_comes_in_the_list_and_not_in_the_night() {
    let mut case = Case::new(one("2026-03-02T12:00:00"), quiet());
    assert_eq!(case.look("2026-03-02T21:30:00Z"), ("-", next("03 07:00")));
    assert_eq!(case.look("2026-03-03T06:00:00Z").0, "away");
    // Told in time for what cannot wait: whoever is awake at half past eleven is told when food stops.
    let food = Reminder { night: Night::Before, ahead: 60, ..one("2026-03-03T04:30:00") };
    assert_eq!(Case::new(food.clone(), quiet()).look("2026-03-02T22:30:00Z").0, "away");
    let noon = Reminder { due: at("2026-03-03T11:00:00Z"), ahead: 24 * 60, ..food };
    assert_eq!(Case::new(noon, quiet()).look("2026-03-02T22:30:00Z"), ("-", next("03 07:00")));
    // What was over long ago is no longer told; what is still due is, however old.
    let over = Reminder { end: End::Over(at("2026-03-02T12:00:00Z")), ..one("2026-03-02T12:00:00") };
    assert_eq!(Case::new(over.clone(), quiet()).look("2026-03-20T12:00:00Z").0, "away");
    assert_eq!(Case::new(over, quiet()).look("2026-05-20T12:00:00Z").0, "-");
    assert_eq!(Case::new(one("2026-03-02T12:00:00"), quiet()).look("2027-05-20T12:00:00Z").0, "away");
}

#[test]
fn what_is_entered_after_its_time_is_no_thing_of_being_away() {
    let entered = Reminder { entered: at("2026-03-04T10:00:00Z"), ..one("2026-03-02T12:00:00") };
    assert_eq!(Case::new(entered.clone(), quiet()).look("2026-03-04T10:01:00Z").0, "first");
    assert_eq!(Case::new(entered, quiet()).look("2026-03-04T10:06:00Z").0, "away");
}

#[test]
fn a_snooze_is_until_a_time_that_is_still_to_come() {
    let (home, settings) = (rules("Europe/Madrid"), quiet());
    let until = |snooze, now| {
        let here = Here { now: at(now), home: &home, settings: &settings, horizon: Duration::zero() };
        snoozed_until(snooze, &here).map(|until| home.civil(until).format("%d %H:%M").to_string())
    };
    for (snooze, want) in [
        (Snooze::TenMinutes, "28 18:10"),
        (Snooze::OneHour, "28 19:00"),
        (Snooze::ThisEvening, "28 19:00"),
        (Snooze::Tomorrow, "29 09:00"),
        // Skipped that night.
        (Snooze::Until(civil("2026-03-29T02:30:00")), "29 03:00"),
    ] {
        assert_eq!(until(snooze, "2026-03-28T17:00:00Z").as_deref(), Ok(want), "{snooze:?}");
    }
    let refused = |snooze| until(snooze, "2026-03-28T18:00:00Z").unwrap_err().field;
    assert_eq!(refused(Snooze::ThisEvening), "snooze");
    assert_eq!(refused(Snooze::Until(civil("2026-03-28T19:00:00"))), "at");
    assert_eq!(refused(Snooze::Until(civil("2028-03-28T19:00:00"))), "at");
}

#[test]
fn settings_that_do_not_go_together_are_refused_on_their_field() {
    let usual = Settings::default;
    let ahead = |appointment: Vec<u32>| Settings { ahead: Ahead { appointment, ..usual().ahead }, ..usual() };
    assert_eq!(usual().check(), Ok(()));
    for (settings, field) in [
        (Settings { quiet: Some(Quiet { from: time("22:00:00"), until: time("22:00:00") }), ..usual() }, "quiet_until"),
        (Settings { repeat: Some(Repeat { minutes: 0, at_most: 3 }), ..usual() }, "repeat_minutes"),
        (Settings { repeat: Some(Repeat { minutes: 15, at_most: 0 }), ..usual() }, "repeat_at_most"),
        (Settings { evening: time("09:00:00"), ..usual() }, "evening"),
        (Settings { ahead: Ahead { food: AHEAD_MAX + 1, ..usual().ahead }, ..usual() }, "ahead_food"),
        (Settings { ahead: Ahead { preparation: u32::MAX, ..usual().ahead }, ..usual() }, "ahead_preparation"),
        (ahead(vec![]), "ahead_appointment"),
        (ahead(vec![AHEAD_MAX + 1]), "ahead_appointment"),
        (ahead(vec![60, 60]), "ahead_appointment_again"),
        (Settings { ahead: Ahead { question_days: 29, ..usual().ahead }, ..usual() }, "ahead_question_days"),
    ] {
        assert_eq!(settings.check().unwrap_err().field, field, "{settings:?}");
    }
}
