//! The one thing to do or look forward to next, from a plan, what was done and booked, and the time.
//!
//! Not in here: reminders (what is due and unanswered); this only picks what a page shows largest.

use crate::{
    answers::Outcome,
    appointment::{self, Appointment},
    catalogue::{Instruction, Stage},
    goal::Goal,
    ids::{AppointmentId, GoalId},
    milestone::{Standing, standing},
    plan::{Due, Plan, Planned},
    procedure::Record,
    zone::Zone,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

type Line<'a> = Planned<'a, Instruction, Due>;

/// What was logged, as far as it decides what comes next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Logging {
    /// Today's check-in is wanted and not there yet. Before the procedure: scores to compare with later are.
    pub check_in_due: bool,
    /// Lines of the warning-sign sheet matched, and nobody has seen it.
    pub unseen_match: bool,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<'a> {
    /// Lines of the warning-sign sheet that matched, before anything else.
    LookAtMatch,
    /// Today's check-in.
    CheckIn { on: NaiveDate },
    /// A question to the team about a medicine, named by its instruction.
    Ask { instruction: &'a str },
    /// Something to do, and when.
    Do { instruction: &'a str, at: Option<NaiveDateTime>, on: Option<NaiveDate> },
    /// Nothing left to prepare: the procedure itself.
    Procedure { on: NaiveDate },
    /// The day has come on which the person wanted to look at an aim of theirs again.
    LookAgain { goal: GoalId, on: NaiveDate },
    /// Many people reach this milestone about now.
    AboutNow { milestone: &'a str, until: NaiveDate },
    /// The next milestone, and from when.
    Ahead { milestone: &'a str, from: NaiveDate },
    /// An appointment: it is near, or asks how it was, or is to be booked, or is what comes.
    Appointment { id: AppointmentId },
    /// A follow-up that nobody has taken up yet.
    FollowUp { follow_up: &'a str, from: NaiveDate, to: NaiveDate },
}

/// What comes next at `now`, the civil time where the person is; `at` is the same moment. Before the procedure the
/// clinic's clocks count.
pub fn next<'a>(
    plan: &Plan<'a>,
    record: &Record,
    logging: Logging,
    now: NaiveDateTime,
    at: DateTime<Utc>,
) -> Option<Next<'a>> {
    if logging.unseen_match {
        return Some(Next::LookAtMatch);
    }
    let check_in = || logging.check_in_due.then(|| Next::CheckIn { on: now.date() });
    let by = |one: &Appointment| appointment::due(plan, &record.procedure, one, &record.appointments);
    let pressing = appointment::pressing(&record.appointments, at, by);
    let there = record.procedure.when.zone.civil(at).date();
    if there <= plan.day_zero && !plan.emergency && !plan.over {
        let line = preparation(plan, record, there, at);
        let todo = line.map(to_prepare).or_else(check_in);
        let todo = todo.unwrap_or(Next::Procedure { on: plan.day_zero });
        let due = |one: &Appointment| one.start().or_else(|| Some(midnight(by(one)?, &one.zone)));
        let begins = begin(line, &todo, &record.procedure.when.zone, at);
        let first = pressing.filter(|one| due(one).is_some_and(|due| due < begins));
        return Some(first.map_or(todo, |one| Next::Appointment { id: one.id }));
    }
    if let Some(one) = pressing {
        return Some(Next::Appointment { id: one.id });
    }
    let today = now.date();
    check_in()
        .or_else(|| look_again(&record.goals, today))
        .or_else(|| recovery(plan, record, today))
        .or_else(|| later(plan, record, today, at))
}

/// When something to do is to be done. What has no time is for now.
fn begin(line: Option<&Line<'_>>, todo: &Next<'_>, zone: &Zone, now: DateTime<Utc>) -> DateTime<Utc> {
    if let Some(due) = line.and_then(|line| line.when.instant) {
        return due;
    }
    let on = match *todo {
        Next::Do { on: Some(on), .. } | Next::Procedure { on } => on,
        _ => return now,
    };
    on.succ_opt().map_or(now, |next| midnight(next, zone))
}

fn midnight(on: NaiveDate, zone: &Zone) -> DateTime<Utc> {
    zone.resolve(on.and_time(NaiveTime::MIN)).instant
}

/// The line of the plan to see to next; `there` is the day at the clinic.
fn preparation<'p, 'a>(
    plan: &'p Plan<'a>,
    record: &Record,
    there: NaiveDate,
    now: DateTime<Utc>,
) -> Option<&'p Line<'a>> {
    let open = |line: &&Line<'a>| {
        !line.struck
            && line.item.when != Stage::After
            && !matches!(record.answers.outcome(line), Outcome::StepsBack(_))
            && !record.instruction_marks.iter().any(|mark| mark.instruction == line.item.id)
            // A clock time that has passed is not what comes next; the checklist still shows it.
            && line.when.instant.is_none_or(|due| due >= now)
            && line.when.on.is_none_or(|on| on >= there)
    };
    // First what has no date (to settle at booking), then by time: each stage ends before the next begins.
    plan.instructions.iter().filter(open).min_by_key(|line| {
        let undated = line.when.on.is_none();
        (if undated { line.item.when } else { Stage::Before.max(line.item.when) }, line.when.on, line.when.at)
    })
}

fn to_prepare<'a>(line: &Line<'a>) -> Next<'a> {
    let instruction = line.item.id.as_str();
    match line.is_question() {
        true => Next::Ask { instruction },
        false => Next::Do { instruction, at: line.when.at, on: line.when.on },
    }
}

/// What the person set for a day comes before what many people do about now.
fn look_again<'a>(goals: &[Goal], today: NaiveDate) -> Option<Next<'a>> {
    let due = goals.iter().filter(|goal| goal.is_to_look_at(today)).filter_map(|goal| Some((goal.look_on?, goal.id)));
    due.min().map(|(on, goal)| Next::LookAgain { goal, on })
}

fn recovery<'a>(plan: &Plan<'a>, record: &Record, today: NaiveDate) -> Option<Next<'a>> {
    let reached = |id: &str| record.milestone_marks.iter().any(|mark| mark.milestone == id);
    let open = || plan.milestones.iter().filter(|m| !m.struck && !reached(&m.item.id));
    let now = open().filter(|m| standing(&m.when, None, today) == Standing::Open).min_by_key(|m| m.when.dates[1]);
    if let Some(m) = now {
        return Some(Next::AboutNow { milestone: &m.item.id, until: m.when.dates[2] });
    }
    let ahead = open().filter(|m| m.when.dates[0] > today).min_by_key(|m| m.when.dates[0]);
    ahead.map(|m| Next::Ahead { milestone: &m.item.id, from: m.when.dates[0] })
}

/// With every milestone behind: the booked appointment or the usual follow-up, whichever comes first.
fn later<'a>(plan: &Plan<'a>, record: &Record, today: NaiveDate, at: DateTime<Utc>) -> Option<Next<'a>> {
    let booked = appointment::coming(&record.appointments, at);
    let on = |one: &Appointment| one.slot.map(|slot| slot.on);
    let open = appointment::proposals(plan, &record.procedure, &record.appointments, today);
    let usual = open.iter().find(|proposal| !proposal.passed).map(|proposal| proposal.line);
    match (booked, usual) {
        (Some(one), usual) if usual.is_none_or(|line| on(one) <= Some(line.when.dates[1])) => {
            Some(Next::Appointment { id: one.id })
        }
        (_, line) => line.map(|line| Next::FollowUp {
            follow_up: &line.item.id,
            from: line.when.dates[0],
            to: line.when.dates[2],
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        appointment::{FollowUpOf, State, samples::booked},
        goal::GoalState,
        ids::ProcedureId,
        procedure::MilestoneMark,
        sample::{self, open, plan, record, when},
    };
    use uuid::Uuid;

    fn goal(number: u128, look_on: Option<&str>) -> Goal {
        Goal {
            id: GoalId(Uuid::from_u128(number)),
            procedure: ProcedureId(Uuid::from_u128(1)),
            words: "Walk to the shop".to_owned(),
            look_on: look_on.map(|day| day.parse().unwrap()),
            made_on: "2026-03-02".parse().unwrap(),
            made_at: "2026-03-02T09:00:00Z".parse().unwrap(),
            state: GoalState::Open,
        }
    }

    #[test]
    fn an_aim_comes_next_from_the_day_the_person_set_and_never_before_the_procedure() {
        let kind = sample::open("varicose-vein-ablation");
        let mut record = sample::record(&kind, sample::when("2026-03-02T10:30", "Europe/Madrid"));
        record.goals = vec![goal(1, None), goal(2, Some("2026-03-12")), goal(3, Some("2026-03-09"))];
        let plan = sample::plan(&kind, &record);
        for (now, want) in [
            ("2026-03-01T09:00:00", None),
            ("2026-03-08T23:59:00", None),
            ("2026-03-09T00:00:00", Some(3)),
            ("2026-03-20T09:00:00", Some(3)),
        ] {
            let now: NaiveDateTime = now.parse().unwrap();
            let next = next(&plan, &record, Logging::default(), now, now.and_utc()).unwrap();
            let aim = if let Next::LookAgain { goal, .. } = next { Some(goal.0.as_u128()) } else { None };
            assert_eq!(aim, want, "{now}");
        }
    }

    const M: &str = "Europe/Madrid";

    /// What is next at this civil time in Madrid: an instruction, a milestone, a follow-up, or an appointment's title.
    fn at(record: &Record, now: &str) -> String {
        let kind = open("coronary-angioplasty-stent");
        let now: NaiveDateTime = format!("{now}:00").parse().unwrap();
        let instant = record.procedure.when.zone.resolve(now).instant;
        match next(&plan(&kind, record), record, Logging::default(), now, instant) {
            Some(Next::Appointment { id }) => {
                record.appointments.iter().find(|one| one.id == id).unwrap().title.clone()
            }
            Some(Next::FollowUp { follow_up, .. }) => follow_up.to_owned(),
            Some(Next::AboutNow { .. } | Next::Ahead { .. }) => "milestone".to_owned(),
            Some(Next::Ask { .. } | Next::Do { .. }) => "prepare".to_owned(),
            Some(Next::Procedure { .. }) => "procedure".to_owned(),
            Some(Next::LookAtMatch | Next::CheckIn { .. } | Next::LookAgain { .. }) => "recovery".to_owned(),
            None => "nothing".to_owned(),
        }
    }

    fn stent(appointments: Vec<Appointment>) -> Record {
        let kind = open("coronary-angioplasty-stent");
        Record { appointments, ..record(&kind, when("2026-03-02T09:15", M)) }
    }

    /// With every milestone behind.
    fn recovered(appointments: Vec<Appointment>) -> Record {
        let kind = open("coronary-angioplasty-stent");
        let reached = |id: &str| MilestoneMark {
            milestone: id.to_owned(),
            on: "2026-03-09".parse().unwrap(),
            with_difficulty: false,
            note: String::new(),
        };
        let milestone_marks = kind.milestones.iter().map(|milestone| reached(&milestone.id)).collect();
        Record { milestone_marks, ..stent(appointments) }
    }

    #[test]
    fn an_appointment_comes_first_when_it_is_near_or_asks_and_else_the_milestones_do() {
        let record = stent(vec![booked("2026-03-20T10:00")]);
        for (now, want) in [
            ("2026-03-18T09:00", "milestone"),
            ("2026-03-19T09:00", "Blood test"),
            ("2026-03-20T10:30", "Blood test"),
            ("2026-03-25T10:30", "Blood test"),
        ] {
            assert_eq!(at(&record, now), want, "{now}");
        }
        let attended = Appointment { state: State::Attended, ..booked("2026-03-20T10:00") };
        assert_eq!(at(&stent(vec![attended]), "2026-03-25T10:30"), "milestone");
    }

    #[test]
    fn while_preparing_only_what_comes_before_the_next_step_stands_before_it() {
        // Nothing hides what is to be settled today.
        assert_eq!(at(&stent(vec![booked("2026-02-21T10:00")]), "2026-02-20T09:00"), "prepare");
        assert_eq!(at(&stent(vec![booked("2026-02-19T10:00")]), "2026-02-20T09:00"), "Blood test", "how was it?");
    }

    #[test]
    fn before_the_procedure_the_clinics_clocks_say_what_is_still_to_come() {
        let kind = open("uterine-fibroid-embolization");
        let zone = "America/New_York";
        let mut record = record(&kind, when("2026-03-02T10:30", zone));
        let others = kind.instructions.iter().filter(|item| !matches!(item.id.as_str(), "fast-food" | "fast-drinks"));
        record.instruction_marks = others.map(|item| sample::mark(&item.id, "2026-02-20")).collect();
        // Food stops at 04:30 there, which is 10:30 in Madrid: clocks at home are past 04:30 long before.
        for (home, want) in [
            ("2026-03-02T09:00:00", "fast-food"),
            ("2026-03-02T10:30:00", "fast-food"),
            ("2026-03-02T10:31:00", "fast-drinks"),
            ("2026-03-02T14:31:00", "procedure"),
        ] {
            let home: NaiveDateTime = home.parse().unwrap();
            let now = Zone::parse(M).unwrap().resolve(home).instant;
            let next = match next(&plan(&kind, &record), &record, Logging::default(), home, now) {
                Some(Next::Do { instruction, .. }) => instruction.to_owned(),
                Some(Next::Procedure { .. }) => "procedure".to_owned(),
                other => format!("{other:?}"),
            };
            assert_eq!(next, want, "{home} at home");
        }
    }

    #[test]
    fn a_follow_up_that_was_taken_up_is_not_named_as_usual_any_more() {
        assert_eq!(at(&recovered(vec![]), "2026-03-12T09:00"), "gp");
        let of = |item: &str, one: Appointment| Appointment {
            follow_up: Some(FollowUpOf { item: item.to_owned(), occurrence: 1 }),
            ..one
        };
        let said = State::NotNeeded { said_by: "Dr Bell".to_owned(), reason: String::new() };
        let gp = of("gp", Appointment { state: said, slot: None, ..booked("2026-03-20") });
        assert_eq!(at(&recovered(vec![gp.clone()]), "2026-03-12T09:00"), "rehab");
        let id = crate::ids::AppointmentId(uuid::Uuid::from_u128(9));
        let clinic = of("clinic", Appointment { id, title: "Clinic".to_owned(), ..booked("2026-03-28T10:00") });
        assert_eq!(
            at(&recovered(vec![gp, clinic]), "2026-03-12T09:00"),
            "Clinic",
            "it is before the usual day of the next"
        );
    }
}
