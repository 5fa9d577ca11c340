//! The preparation's page made from what is stored: questions, clock card, medicines, checklist.
//!
//! Pure, as the procedure's page is. A line of the checklist is the same row as on that page, so that the two cannot
//! word it differently. Not in here: reading the store.

mod clock;
mod day;
mod medicines;

pub(crate) use day::{day, day_link};

use super::{
    Page, ask,
    rows::Rows,
    state::{self, NOT_FOR_YOU},
};
use crate::{views::*, words};
use chrono::{DateTime, Utc};
use domain::{
    checklist::{self, Checklist, Group, Item},
    clock_card::{self, Missing},
    patient::Patient,
    plan::Plan,
    procedure::InstructionState,
    state::{Device, Done, Mri, State},
};
use std::collections::BTreeMap;

/// Who marked which instruction.
pub(crate) type Authors = BTreeMap<String, String>;

pub(crate) fn preparation(
    page: &Page<'_>,
    patient: &Patient,
    now: DateTime<Utc>,
    authors: &Authors,
) -> PreparationView {
    let (record, plan) = (page.record, page.plan());
    let procedure = &record.procedure;
    let rows = page.rows(&plan);
    let making = Making { page, plan: &plan, rows: &rows, now, authors };
    let list = checklist::checklist(&plan, record, procedure.when.zone.civil(now));
    let card = clock_card::lay(&plan, record, page.home, now);
    let arranged = &procedure.arrangements;
    PreparationView {
        id: procedure.id.to_string(),
        patient_id: patient.id.to_string(),
        patient_name: patient.name.clone(),
        type_name: page.content.name.clone(),
        today: page.now.date(),
        headline: state::headline(&procedure.state, page.day()),
        state: procedure.state.word(),
        next: page.next(&plan),
        notices: making.notices(&card),
        zone: procedure.when.zone.to_string(),
        home_zone: page.home.to_string(),
        elsewhere: procedure.when.zone != *page.home,
        questions: making.questions(),
        reminders: making.reminders(),
        clock: in_order(card.rows.iter().map(|row| making.clock_row(row)).collect()),
        missing: missing(&card),
        travel: TravelView {
            minutes: arranged.travel_minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            count_from_arrival: arranged.count_from_arrival,
        },
        medicines: record.medicines.iter().map(|medicine| making.medicine(medicine)).collect(),
        medicine_questions: making.medicine_questions(),
        groups: making.groups(&list),
        stepped_back: list.back.iter().map(|item| making.check(item)).collect(),
        bring: making.bring(&list),
        escort: arranged.escort.clone(),
        overnight: arranged.overnight.clone(),
        emergency_admission: arranged.emergency_admission,
        emergency: plan.emergency,
        cancelled_reason: match &procedure.state {
            State::Cancelled { reason } => Some(reason.clone()),
            State::Planned | State::Done(_) => None,
        },
        done: making.done(),
        approval: words::APPROVAL.to_owned(),
    }
}

struct Making<'m, 'a> {
    page: &'m Page<'a>,
    plan: &'m Plan<'a>,
    rows: &'m Rows<'a, 'm>,
    now: DateTime<Utc>,
    authors: &'m Authors,
}

impl Making<'_, '_> {
    fn notices(&self, card: &clock_card::ClockCard<'_>) -> Vec<NoticeView> {
        let mut notices: Vec<NoticeView> = state::notice(self.plan, self.page.record).into_iter().collect();
        notices.extend(self.card_notices(card));
        notices
    }

    /// What to ask because of times that do not fit together or that nobody has said.
    fn card_notices(&self, card: &clock_card::ClockCard<'_>) -> Vec<NoticeView> {
        let record = self.page.record;
        let mut notices = Vec::new();
        let mut ask = |text: &str| notices.push(NoticeView { tone: "ask".to_owned(), text: text.to_owned() });
        if card.arrival_missing {
            ask("Your letter counts from the arrival. Enter when to arrive: the times for food and drink appear then.");
        }
        if card.drinks_stop_first {
            ask("With these times drinks would stop before food. Ask your team which times to keep.");
        }
        if record.medicines.iter().any(|m| m.standing(&record.procedure) == domain::medicine::Standing::AskAgain) {
            ask("What was said about a medicine was said for another date. Ask your team whether it still holds.");
        }
        notices
    }

    fn questions(&self) -> Vec<QuestionView> {
        let answers = &self.page.record.answers;
        domain::answers::Question::ALL
            .into_iter()
            .map(|question| QuestionView {
                id: question.word().to_owned(),
                text: question.asks().to_owned(),
                answer: answers.to(question).word(),
                answered: answers.0.contains_key(&question),
            })
            .collect()
    }

    fn reminders(&self) -> Vec<String> {
        self.page.record.answers.for_the_team().into_iter().map(str::to_owned).collect()
    }

    fn check(&self, item: &Item<'_, '_>) -> CheckView {
        CheckView {
            row: self.rows.instruction(item.line),
            was_due: item.was_due,
            by: item.mark.and_then(|mark| self.authors.get(&mark.instruction)).cloned(),
        }
    }

    fn groups(&self, list: &Checklist<'_, '_>) -> Vec<ChecklistGroupView> {
        // Admitted as an emergency: only what was recorded is left to show.
        let admitted = self.page.record.procedure.arrangements.emergency_admission;
        let shown = |group: Group, item: &Item<'_, '_>| !admitted || item.mark.is_some() || group == Group::After;
        let groups = list.groups.iter().map(|(group, items)| {
            let (word, title) = group_words(*group);
            let items: Vec<&Item<'_, '_>> = items.iter().filter(|item| shown(*group, item)).collect();
            ChecklistGroupView {
                group: word,
                title,
                settled: items.iter().filter(|item| item.mark.is_some()).count(),
                items: items.into_iter().map(|item| self.check(item)).collect(),
            }
        });
        groups.filter(|group| !group.items.is_empty()).collect()
    }

    fn bring(&self, list: &Checklist<'_, '_>) -> Vec<CheckView> {
        if self.plan.over || self.plan.emergency {
            return Vec::new();
        }
        let items = list.groups.iter().flat_map(|(_, items)| items);
        let wanted = items.filter(|item| {
            let left_out = item.mark.is_some_and(|mark| mark.state != InstructionState::Done);
            checklist::is_to_bring(item.line.item) && !left_out
        });
        wanted.map(|item| self.check(item)).collect()
    }

    fn done(&self) -> Option<DoneView> {
        let record = self.page.record;
        let State::Done(Done { when, what, access_side }) = &record.procedure.state else { return None };
        let planned = record.procedure.when.on;
        Some(DoneView {
            on: when.on,
            at: when.at,
            planned_on: Some(planned).filter(|planned| *planned != when.on),
            what: what.clone(),
            access_side: access_side.clone(),
            devices: record.devices.iter().map(device).collect(),
        })
    }
}

fn missing(card: &clock_card::ClockCard<'_>) -> Vec<MissingView> {
    let counted = |text: &str, counts: bool| match counts {
        true => format!("{text} The times for food and drink count from it."),
        false => text.to_owned(),
    };
    let one = |missing: &Missing| match *missing {
        Missing::Start { counts } => {
            let text = counted("The time of the procedure is not known yet.", counts);
            MissingView { what: "procedure", text }
        }
        Missing::Arrival { counts } => {
            let text = counted("The time to be there is not known yet.", counts);
            MissingView { what: "arrival", text }
        }
    };
    card.missing.iter().map(one).collect()
}

fn group_words(group: Group) -> (&'static str, &'static str) {
    match group {
        Group::Booking => ("booking", "At booking"),
        Group::WeeksBefore => ("weeks-before", "Weeks before"),
        Group::DaysBefore => ("days-before", "Days before"),
        Group::DayBefore => ("day-before", "The day before"),
        Group::TheDay => ("the-day", "The day"),
        Group::After => ("after", "Afterwards"),
    }
}

fn device(device: &Device) -> DeviceView {
    DeviceView {
        id: device.id.to_string(),
        kind: device.kind.clone(),
        maker: device.maker.clone(),
        model: device.model.clone(),
        serial: device.serial.clone(),
        mri: device.mri.word(),
        mri_words: match device.mri {
            Mri::Unknown => "Not known. Show the device's card before any MRI scan.",
            Mri::Safe => "MR safe, as the card says.",
            Mri::Conditional => "MR conditional, as the card says: only under its conditions. Show the card.",
            Mri::Unsafe => "MR unsafe, as the card says: no MRI scan.",
        },
    }
}

/// As the hours come; what has no day yet stays where it was, behind them. A procedure without a time is what all of
/// them come before.
fn in_order(mut rows: Vec<ClockRowView>) -> Vec<ClockRowView> {
    let day = |row: &ClockRowView| row.on.or(row.at.map(|at| at.date()));
    let last = |row: &ClockRowView| row.what == "procedure" && row.at.is_none();
    rows.sort_by_key(|row| (last(row), day(row).is_none(), day(row), row.at));
    rows
}
