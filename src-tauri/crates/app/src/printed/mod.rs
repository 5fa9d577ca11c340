//! What stands on paper: views become sheets, every row of a screen a row of its sheet.
//!
//! Pure: the same views at the same day give the same sheet. A sheet says nothing that is wrong tomorrow, such as
//! "about now", unless it is for one evening only. Not in here: how a sheet looks (`documents`), and which rows there
//! are (`page`).

mod appointments;
mod compare;
mod diary;
mod foot;
mod in_words;
mod preparation;
mod rows;
mod schedule;
mod telephones;
mod timed;
mod timeline;
mod tonight;
mod trends;
mod visit;
mod wallet;
mod wording;

pub(crate) use compare::comparison;
pub(crate) use diary::{AskedLine, WEEKS};
pub(crate) use in_words::preview;
pub(crate) use schedule::{Of, PatientPrinting};

use crate::{views::*, words};
use chrono::{Datelike, NaiveDate};
use documents::sheet::{Body, Fact, Foot, Head, Kind, Layout, Row, Section, Sheet, Words};

/// Everything a sheet about one procedure is made from.
#[derive(Clone, Copy)]
pub(crate) struct Printing<'a> {
    pub(crate) procedure: &'a ProcedureView,
    pub(crate) preparation: &'a PreparationView,
    /// How one's entries compare; read for the visit only.
    pub(crate) progress: Option<&'a ProgressView>,
    /// Of this procedure, and the patient's that are of none.
    pub(crate) appointments: &'a AppointmentsView,
    /// Kept for the next visit and still open.
    pub(crate) questions: &'a [VisitQuestionView],
    /// Whom to ring, as far as it was entered.
    pub(crate) ring: &'a [RingView],
    /// Lines of the warning-sign sheet that matched, the latest first.
    pub(crate) matched: &'a [WarningRowView],
    /// Diaries by the clock.
    pub(crate) timed: &'a TimedDiariesView,
    /// What the check-in's form asks over the days of the diary, in its order.
    pub(crate) asked: &'a [AskedLine],
    /// Ids of the lines of the warning-sign sheet that are not asked, but held against what is measured.
    pub(crate) compared: &'a [String],
    /// Of the patient.
    pub(crate) born: Option<NaiveDate>,
    /// How many entries a day each line of `procedure.log` asks for, in its order.
    pub(crate) per_day: &'a [f64],
    /// For the visit: from which day on it tells; none: since the last visit.
    pub(crate) since: Option<NaiveDate>,
    /// The day the paper comes out of the printer; `procedure.today` is the day it is for.
    pub(crate) today: NaiveDate,
}

impl Printing<'_> {
    /// `None` for the kind that is not about a procedure.
    pub(crate) fn sheet(&self, kind: Kind, layout: Layout) -> Option<Sheet> {
        let (sections, lines) = match kind {
            Kind::Timeline => timeline::sections(self.procedure),
            Kind::Preparation => preparation::sections(self.procedure, self.preparation),
            Kind::Schedule => schedule::sections(self),
            Kind::Diary => diary::sections(self),
            Kind::Wallet => (wallet::sections(self), Vec::new()),
            Kind::Tonight => tonight::sections(self),
            Kind::Visit => visit::sections(self),
            Kind::Compare => return None,
        };
        let sheet = Sheet {
            kind,
            layout,
            head: self.head(kind),
            notices: self.notices(kind),
            sections,
            foot: match kind {
                // Nothing general is on it.
                Kind::Wallet => plain_foot(vec![wallet::WRITTEN_BY.to_owned()]),
                _ => foot::foot(&lines, &self.procedure.approval, &self.procedure.emergency),
            },
            words: furniture(),
        };
        let sheet = sheet.sealed();
        // Told since another day it is the same sheet, and no newer one.
        let Some(whole) = self.since.and_then(|_| Printing { since: None, ..*self }.sheet(kind, layout)) else {
            return Some(sheet);
        };
        Some(Sheet { head: Head { code: whole.head.code, ..sheet.head }, ..sheet })
    }

    /// Since when a sheet of this kind can tell.
    pub(crate) fn since_choices(&self, kind: Kind) -> Vec<SinceChoiceView> {
        if kind == Kind::Visit { visit::since_choices(self) } else { Vec::new() }
    }

    fn head(&self, kind: Kind) -> Head {
        let procedure = self.procedure;
        Head {
            patient: Some(procedure.patient_name.clone()),
            born: Some(born(self.born)),
            procedure: procedure.type_name.clone(),
            day: day_line(procedure.when.on, self.procedure.today),
            facts: self.facts(kind),
            ..head(title(kind), self.today)
        }
    }

    /// Those of the procedure's page; for the preparation those of its own page, too.
    fn notices(&self, kind: Kind) -> Vec<String> {
        // The card has no line of any choice or time; whether the procedure was, it says itself.
        if kind == Kind::Wallet {
            return Vec::new();
        }
        let own = if kind == Kind::Preparation { self.preparation.notices.as_slice() } else { &[] };
        let mut notices: Vec<String> = Vec::new();
        for notice in self.procedure.notices.iter().chain(own) {
            if !notices.contains(&notice.text) {
                notices.push(notice.text.clone());
            }
        }
        notices
    }

    fn facts(&self, kind: Kind) -> Vec<Fact> {
        match kind {
            // The card has them in its panels; the diary's first page is for the grid.
            Kind::Wallet | Kind::Diary => Vec::new(),
            Kind::Tonight => {
                let evening = fact("For the evening of", wording::long(self.procedure.today));
                [evening].into_iter().chain(facts(self.procedure)).collect()
            }
            _ => facts(self.procedure),
        }
    }
}

fn head(title: &str, today: NaiveDate) -> Head {
    let number = |n: u32| u8::try_from(n).unwrap_or(1);
    Head {
        language: "en".to_owned(),
        title: title.to_owned(),
        printed_on: format!("Printed on {}", wording::long(today)),
        printed: (today.year(), number(today.month()), number(today.day())),
        ..Head::default()
    }
}

/// What can be left out of a sheet of this kind: its id, and what to call it.
pub(crate) fn parts(kind: Kind) -> &'static [(&'static str, &'static str)] {
    if kind == Kind::Visit { &visit::PARTS } else { &[] }
}

/// "Ana Ruiz, Varicose vein ablation"
pub(crate) fn about(sheet: &Sheet) -> String {
    let known = sheet.head.patient.iter().chain([&sheet.head.procedure]).filter(|text| !text.is_empty());
    known.map(String::as_str).collect::<Vec<_>>().join(", ")
}

pub(crate) fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Timeline => "Recovery timeline",
        Kind::Preparation => "Getting ready",
        Kind::Schedule => "Follow-ups and appointments",
        Kind::Diary => "Diary for two weeks",
        Kind::Wallet => "Card for the wallet",
        Kind::Tonight => "Tonight, for the one who stays",
        Kind::Visit => "For the visit",
        Kind::Compare => "Side by side",
    }
}

fn born(born: Option<NaiveDate>) -> String {
    born.map_or_else(|| "Date of birth not recorded".to_owned(), |born| format!("Born {}", wording::date(born)))
}

/// "Day 3, Thu 5 March 2026"
fn day_line(on: NaiveDate, today: NaiveDate) -> String {
    let day = match today.signed_duration_since(on).num_days() {
        0 => "The day itself".to_owned(),
        -1 => "1 day before".to_owned(),
        day @ ..0 => format!("{} days before", -day),
        day => format!("Day {day}"),
    };
    format!("{day}, {}", wording::long(today))
}

fn fact(label: &str, text: impl Into<String>) -> Fact {
    Fact { label: label.to_owned(), text: text.into() }
}

/// When, where and who, as far as it is known.
fn facts(procedure: &ProcedureView) -> Vec<Fact> {
    let mut facts = vec![fact("Procedure", procedure.type_name.clone())];
    let choices: Vec<&str> = chosen(&procedure.axes).map(|choice| choice.name.as_str()).collect();
    if !choices.is_empty() {
        facts.push(fact("Chosen", choices.join(", ")));
    }
    facts.push(fact("When", wording::when(&procedure.when)));
    let known = [("Where", &procedure.place), ("Team", &procedure.team)];
    facts.extend(known.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| fact(label, text.clone())));
    facts
}

fn chosen(axes: &[AxisView]) -> impl Iterator<Item = &ChoiceView> {
    axes.iter().flat_map(|axis| &axis.choices).filter(|choice| choice.chosen)
}

/// A section of rows; "None yet" where there are none.
fn section(heading: &str, rows: Vec<Row>) -> Section {
    with_body(heading, Body::Rows { axis: None, pairs: false, rows })
}

/// The same, two beside each other where the print is small.
fn pairs(heading: &str, rows: Vec<Row>) -> Section {
    with_body(heading, Body::Rows { axis: None, pairs: true, rows })
}

fn with_body(heading: &str, body: Body) -> Section {
    Section {
        part: None,
        heading: heading.to_owned(),
        intro: Vec::new(),
        call: None,
        none: "None yet".to_owned(),
        body,
    }
}

fn space(heading: &str, lines: u8) -> Section {
    with_body(heading, Body::Space { lines })
}

/// The words of the form itself.
fn furniture() -> Words {
    Words {
        page: "Page {page} of {pages}".to_owned(),
        unprintable: "Some characters cannot be printed. They are shown as \u{fffd}: write them in by hand.".to_owned(),
        fold: "Cut along the outer line, fold along the inner ones.".to_owned(),
    }
}

/// What this program is, said on every sheet.
fn intended_use(emergency: &str) -> String {
    format!("{} {emergency}", words::INTENDED_USE)
}

/// A foot with sentences alone, for what has no sources of its own.
fn plain_foot(sentences: Vec<String>) -> Foot {
    Foot { sources_heading: "Sources".to_owned(), sources: Vec::new(), sentences }
}
