//! The page of the day, in words: what counts now, what comes then, whom one has, and what tonight is.
//!
//! Its times are the clock card's and its lines the checklist's, so that the pages cannot differ. Not in here: from when
//! it is offered (see `domain::day`).

use super::{Authors, Making, clock};
use crate::{
    page::{Page, asked_views, rows::Rows, state},
    views::*,
    words,
};
use chrono::{DateTime, NaiveTime, Utc};
use domain::{
    checklist::{self, Checklist, Group},
    clock_card::{self, ClockCard, Moment, Row, Rule, What},
    day::{self, Stage, Step},
    own::List,
    patient::Patient,
    plan::Plan,
    state::State,
};

/// From how near a time is said in words, in minutes.
const NEAR: i64 = 24 * 60;

/// The way to the page; none while it is not what a person most likely looks for.
pub(crate) fn day_link(page: &Page<'_>, plan: &Plan<'_>) -> Option<DayLinkView> {
    let (procedure, now) = (&page.record.procedure, page.instant());
    if !day::is_offered(procedure, plan, now) {
        return None;
    }
    let stage = day::stage(procedure, plan, now);
    let text = match stage {
        Stage::Begun => "Say how it was. Your plan then counts from what really happened.",
        Stage::Home => "What holds tonight, and what your discharge sheet says.",
        _ => "When to stop food and drink, when to leave, where to go and whom to ring.",
    };
    let button = if stage == Stage::Home { "See tonight" } else { "See the day" };
    Some(DayLinkView { title: title(page, stage), text: text.to_owned(), button })
}

fn title(page: &Page<'_>, stage: Stage) -> String {
    match (stage, page.day()) {
        (Stage::Begun, _) => "Has it been done?".to_owned(),
        (Stage::Home, _) => "Going home and tonight".to_owned(),
        (Stage::Done, _) => "It is done".to_owned(),
        (Stage::Ahead | Stage::Eve | Stage::Day, -1) => "Tomorrow is the day".to_owned(),
        (Stage::Ahead | Stage::Eve | Stage::Day, 0) => "Today is the day".to_owned(),
        (_, day) => state::headline(&page.record.procedure.state, day),
    }
}

pub(crate) fn day(page: &Page<'_>, patient: &Patient, now: DateTime<Utc>, authors: &Authors) -> DayView {
    let (record, plan) = (page.record, page.plan());
    let procedure = &record.procedure;
    let rows = page.rows(&plan);
    let making = Making { page, plan: &plan, rows: &rows, now, authors };
    let stage = day::stage(procedure, &plan, now);
    let list = checklist::checklist(&plan, record, procedure.when.zone.civil(now));
    let card = clock_card::lay(&plan, record, page.home, now);
    let before = matches!(stage, Stage::Ahead | Stage::Eve | Stage::Day);
    let steps = if before { day::ahead(&card, procedure, now) } else { Vec::new() };
    let next = day::next(&steps);
    let arranged = &procedure.arrangements;
    DayView {
        id: procedure.id.to_string(),
        patient_id: patient.id.to_string(),
        patient_name: patient.name.clone(),
        type_name: page.content.name.clone(),
        title: title(page, stage),
        stage: stage.word(),
        notices: making.day_notices(&card, before),
        zone: procedure.when.zone.to_string(),
        home_zone: page.home.to_string(),
        elsewhere: procedure.when.zone != *page.home,
        now: next.and_then(|step| making.counts_now(&step)).or_else(|| making.begun(stage)),
        missing: if before { super::missing(&card) } else { Vec::new() },
        eating: if before { making.eating(&card, next) } else { Vec::new() },
        then: steps
            .iter()
            // Food and drink have their own sentences.
            .filter(|step| !matches!(step.row.what, What::Food | What::Drinks))
            .filter(|step| next.is_none_or(|next| !std::ptr::eq(next.row, step.row)))
            .map(|step| making.clock_row(step.row))
            .collect(),
        asks: if before { making.asks(&card) } else { Vec::new() },
        place: procedure.place.clone(),
        team: procedure.team.clone(),
        emergency: words::emergency(page.country),
        bring: if before { making.bring(&list) } else { Vec::new() },
        escort: arranged.escort.clone(),
        overnight: arranged.overnight.clone(),
        done: making.done(),
        sheet_told: record.own_lines.iter().any(|own| own.list() != List::Instruction),
        tonight: (stage == Stage::Home).then(|| making.tonight(&list)),
        asked: asked_views(page.questions),
        approval: words::APPROVAL.to_owned(),
    }
}

impl Making<'_, '_> {
    fn day_notices(&self, card: &ClockCard<'_>, before: bool) -> Vec<NoticeView> {
        let record = self.page.record;
        let planned = record.procedure.state == State::Planned && !self.plan.emergency;
        let mut notices = Vec::new();
        // Of one that is planned it could only say that a time is missing: that has its own place on this page.
        if !planned {
            notices.extend(state::notice(self.plan, record));
        }
        if before {
            notices.extend(self.card_notices(card));
        }
        notices
    }

    fn counts_now(&self, step: &Step<'_, '_>) -> Option<DayNowView> {
        let (at, left) = (step.row.at?, step.left?);
        let row = self.clock_row(step.row);
        let near = left.minutes < NEAR;
        let eating = matches!(step.row.what, What::Food | What::Drinks);
        let words = match &row.left {
            Some(LeftView { words: Some(words), .. }) if near => words.clone(),
            _ if near => self.to_do(step.row.what, &at, row.condition.as_deref()),
            _ => row.label,
        };
        Some(DayNowView {
            what: row.what,
            words,
            left: near.then(|| clock::time_left(left.minutes, eating)),
            at: at.civil,
            home_at: at.home,
            rule: row.rule.words,
            note: row.note,
        })
    }

    /// "Leave home at 07:15 tomorrow."
    fn to_do(&self, what: What<'_>, at: &Moment, condition: Option<&str>) -> String {
        let tomorrow = self.zone().civil(self.now).date() < at.civil.date();
        let time = format!("{}{}", clock::clock(at), if tomorrow { " tomorrow" } else { "" });
        let words = match what {
            What::Leave => format!("Leave home at {time}."),
            What::Arrive => format!("Be there at {time}."),
            What::Procedure => format!("The procedure is at {time}."),
            What::Dose(name) => format!("Last dose of {name} at {time}."),
            What::Food => format!("Last solid food at {time}."),
            What::Drinks => format!("Last clear drink at {time}."),
        };
        match condition {
            Some(condition) => format!("{condition}: {}", words::lower(&words)),
            None => words,
        }
    }

    /// It was to begin at a known time, and nobody has said how it was.
    fn begun(&self, stage: Stage) -> Option<DayNowView> {
        let start = self.plan.at.filter(|_| stage == Stage::Begun && !self.plan.emergency)?;
        let at = Moment::of(self.zone().resolve(start).instant, self.zone(), self.page.home);
        Some(DayNowView {
            what: "begun",
            words: format!("It was to start at {}.", clock::clock(&at)),
            left: None,
            at: at.civil,
            home_at: at.home,
            rule: "As you entered it.".to_owned(),
            note: None,
        })
    }

    fn zone(&self) -> &domain::zone::Zone {
        &self.page.record.procedure.when.zone
    }

    /// Every line for food and drink that counts, but the one that is the next thing. Questions stand with the others.
    fn eating(&self, card: &ClockCard<'_>, next: Option<Step<'_, '_>>) -> Vec<EatingView> {
        let eaten = card.rows.iter().filter(|row| matches!(row.what, What::Food | What::Drinks));
        eaten
            .filter(|row| next.is_none_or(|next| !std::ptr::eq(next.row, *row)))
            .map(|row| (row, self.clock_row(row)))
            .filter(|(_, view)| view.ask.is_none() && view.stepped_back.is_none())
            .map(|(row, view)| eating(row, view))
            .collect()
    }

    fn asks(&self, card: &ClockCard<'_>) -> Vec<String> {
        let mut asks: Vec<String> = card.rows.iter().filter_map(|row| self.clock_row(row).ask).collect();
        if !self.medicine_questions().is_empty() {
            asks.push("Questions about medicines are still open in your preparation.".to_owned());
        }
        asks
    }

    /// What holds on the first evening, whatever the hour is now.
    fn tonight(&self, list: &Checklist<'_, '_>) -> TonightView {
        let night = self.page.record.procedure.day().on;
        let evening = Page {
            now: night.and_time(NaiveTime::from_hms_opt(20, 0, 0).unwrap_or_default()),
            year: self.page.year,
            record: self.page.record,
            questions: self.page.questions,
            content: self.page.content,
            own: self.page.own,
            country: self.page.country,
            home: self.page.home,
            logging: self.page.logging,
            unseen: self.page.unseen,
        };
        let rows: Rows<'_, '_> = evening.rows(self.plan);
        let holds =
            |row: &RestrictionView| !row.line.struck && matches!(row.standing.as_str(), "holds" | "may-be-over");
        let felt = |row: &SymptomView| row.expected && row.from <= night && night <= row.to;
        let after = list.groups.iter().filter(|(group, _)| *group == Group::After);
        TonightView {
            limits: rows.restrictions().into_iter().filter(holds).collect(),
            felt: rows.symptoms().into_iter().filter(felt).collect(),
            to_do: after.flat_map(|(_, items)| items).map(|item| self.check(item)).collect(),
            medicines: self.page.record.medicines.iter().map(|medicine| self.medicine(medicine)).collect(),
        }
    }
}

fn eating(row: &Row<'_>, view: ClockRowView) -> EatingView {
    let what = view.what;
    let plain = |words: String| match &view.condition {
        Some(condition) => format!("{condition}: {}", words::lower(&words)),
        None => words,
    };
    let open = |words: String, at| EatingView { what, tone: "open", words, at, rule: String::new() };
    match (&view.left, row.rule) {
        // A line such as eating as usual is its own rule.
        (_, Rule::Line) => open(plain(view.rule.words.clone()), None),
        (Some(LeftView { over, words: Some(words), .. }), _) => EatingView {
            what,
            tone: if *over { "over" } else { "may" },
            words: words.clone(),
            at: None,
            rule: view.rule.words.clone(),
        },
        (_, _) if view.at.is_none() => EatingView {
            rule: view.rule.words.clone(),
            ..open(plain(format!("{}: time not known yet.", view.label)), None)
        },
        _ => EatingView { rule: view.rule.words.clone(), ..open(plain(view.label.clone()), view.at) },
    }
}
