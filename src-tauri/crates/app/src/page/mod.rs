//! The procedure's page made from what is stored: plan, marks and today become one view.
//!
//! Pure: the same record at the same time gives the same page. Not in here: reading the store.

mod aims;
mod appointments;
mod ask;
pub(crate) mod board;
mod calendar;
mod compare;
mod corrections;
mod glance;
mod history;
mod moving;
mod notes;
mod own;
mod phrases;
mod picture;
mod preparation;
mod preview;
mod progress;
mod read;
mod recovery;
pub(crate) mod reminders;
mod rows;
mod state;
mod why;

pub(crate) use appointments::{Desk, alarm_choices, month, next_view as next_appointment};
pub(crate) use calendar::calendar;
pub(crate) use compare::{compare_json, compare_view};
pub(crate) use corrections::{author, by, corrections, in_particular};
pub(crate) use glance::glance;
pub(crate) use history::{Line, Logged, history_item};
pub(crate) use moving::moving;
pub(crate) use notes::{Told, asked_views, note_view, question_view};
pub(crate) use preparation::{Authors, day, preparation};
pub(crate) use preview::preview;
pub(crate) use progress::{Logged as LoggedMeasures, Series};
pub(crate) use read::read;
pub(crate) use recovery::*;
pub(crate) use rows::next_view;
pub(crate) use why::Sources;

use crate::{days::YearAtHand, views::*, words};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use domain::{
    appointment,
    catalogue::{CourseKind, ProcedureType, difference::differences, embedded},
    day,
    ids::WarningId,
    milestone::{can_be_reached, standing},
    next::{Logging, Next, next},
    patient::Patient,
    plan::{Plan, lay_out_recorded},
    procedure::{Record, When},
    state::State,
    timeline::Scale,
    visit::VisitQuestion,
    zone::{Oddity, Zone},
};

/// Everything a page is made from.
pub(crate) struct Page<'a> {
    pub(crate) record: &'a Record,
    /// Those about this procedure.
    pub(crate) questions: &'a [VisitQuestion],
    /// The type's content as this procedure keeps it.
    pub(crate) content: &'a ProcedureType,
    /// The household's own type of the same id, as it is now.
    pub(crate) own: Option<&'a ProcedureType>,
    pub(crate) country: Option<&'a str>,
    pub(crate) home: &'a Zone,
    /// The civil time where the person is.
    pub(crate) now: NaiveDateTime,
    /// In which days are said without it: that of today on a screen, the procedure's own on paper.
    pub(crate) year: YearAtHand,
    pub(crate) logging: Logging,
    /// Lines that matched and that nobody has seen.
    pub(crate) unseen: Option<WarningId>,
}

impl<'a> Page<'a> {
    pub(crate) fn plan(&self) -> Plan<'a> {
        lay_out_recorded(self.content, &self.record.procedure, &self.record.own_lines, self.country)
    }

    fn day(&self) -> i64 {
        self.now.date().signed_duration_since(self.record.procedure.day().on).num_days()
    }

    pub(crate) fn card(&self) -> ProcedureCard {
        let (procedure, plan) = (&self.record.procedure, self.plan());
        ProcedureCard {
            id: procedure.id.to_string(),
            type_id: procedure.type_id.clone(),
            type_name: self.content.name.clone(),
            on: procedure.day().on,
            day: self.day(),
            headline: state::headline(&procedure.state, self.day()),
            next: self.next(&plan),
            day_page: preparation::day_link(self, &plan),
            state: state::word(&procedure.state),
        }
    }

    /// The moment itself. In the one hour a year that clocks show twice it is the first.
    fn instant(&self) -> DateTime<Utc> {
        self.home.resolve(self.now).instant
    }

    fn next(&self, plan: &Plan<'a>) -> Option<NextView> {
        let record = self.record;
        if let State::Cancelled { .. } = record.procedure.state {
            return None;
        }
        let at = self.home.resolve(self.now).instant;
        let next = next(plan, record, self.logging, self.now, at)?;
        if let Next::Appointment { id } = next {
            let one = record.appointments.iter().find(|one| one.id == id)?;
            let due = appointment::due(plan, &record.procedure, one, &record.appointments);
            return Some(appointments::next_view(one, at, due));
        }
        let mut view = next_view(plan, &next, &record.goals);
        view.warning_id = self.unseen.map(|id| id.to_string());
        view.milestone_id = view.milestone_id.filter(|_| can_be_reached(plan, self.now.date()));
        Some(state::with_condition(view, plan, &record.answers))
    }

    fn rows<'p>(&self, plan: &'p Plan<'a>) -> rows::Rows<'a, 'p>
    where
        'a: 'p,
    {
        let today = self.now.date();
        let scale = Scale::of(plan, today);
        rows::Rows {
            plan,
            scale,
            sources: Sources(self.content),
            record: self.record,
            questions: self.questions,
            today,
        }
    }

    pub(crate) fn view(&self, patient: &Patient) -> ProcedureView {
        let (procedure, plan) = (&self.record.procedure, self.plan());
        let rows = self.rows(&plan);
        let (scale, sources) = (rows.scale, rows.sources);
        ProcedureView {
            id: procedure.id.to_string(),
            patient_id: patient.id.to_string(),
            patient_name: patient.name.clone(),
            type_id: procedure.type_id.clone(),
            type_name: self.content.name.clone(),
            summary: self.content.summary.clone(),
            day_zero: self.content.day_zero.clone(),
            when: WhenView {
                on: procedure.day().on,
                at: plan.at.map(|at| at.time()),
                arrive: procedure.when.arrive,
                zone: procedure.when.zone.to_string(),
                elsewhere: procedure.when.zone != *self.home,
            },
            place: procedure.place.clone(),
            team: procedure.team.clone(),
            notes: procedure.notes.clone(),
            today: self.now.date(),
            quick_days: quick_days(self.now.date()),
            day: self.day(),
            headline: state::headline(&procedure.state, self.day()),
            next: self.next(&plan),
            opens: match day::opens_at_preparation(procedure, &plan, self.instant()) {
                true => "preparation",
                false => "timeline",
            },
            day_page: preparation::day_link(self, &plan),
            state: state::word(&procedure.state),
            approval: words::APPROVAL.to_owned(),
            emergency: words::emergency(self.country),
            notices: notices(&plan, self.record),
            axes: axes(self.content, &procedure.variants),
            setting: setting(self.content, sources),
            course: course(&plan, sources),
            instructions: rows.instructions(),
            milestones: rows.milestones(),
            goals: rows.goals(),
            asked: asked_views(self.questions),
            symptoms: rows.symptoms(),
            restrictions: rows.restrictions(),
            warning_signs: rows.warning_signs(),
            follow_ups: rows.follow_ups(),
            log: rows.log(),
            disagreements: sources.disagreements(),
            timeline: picture::timeline(&plan, scale, self.now.date()),
            differences: newer(self.content, self.own),
        }
    }
}

/// Days offered as buttons beside a date.
pub(crate) fn quick_days(today: NaiveDate) -> Vec<QuickDay> {
    [("Today", 0), ("Tomorrow", 1), ("In 1 week", 7), ("In 2 weeks", 14)]
        .into_iter()
        .map(|(label, days)| QuickDay { label: label.to_owned(), on: today + Days::new(days) })
        .collect()
}

/// What the change of clocks does to a procedure's time.
pub(crate) fn clock_notice(oddity: Option<Oddity>, at: Option<NaiveDateTime>) -> Option<NoticeView> {
    let at = at?.format("%H:%M");
    let text = match oddity? {
        Oddity::Skipped => format!(
            "The clocks go forward that night, so the time in your letter does not exist. We use {at}. Ask your team which time they mean."
        ),
        Oddity::Twice => {
            format!(
                "The clocks go back that night, so {at} comes twice. We use the first. Ask your team which one they mean."
            )
        }
    };
    Some(NoticeView { tone: "ask".to_owned(), text })
}

/// What the change of clocks does to the arrival.
pub(crate) fn arrival_notice(when: &When) -> Option<NoticeView> {
    let at = when.zone.civil(when.arrival()?).format("%H:%M");
    let text = match when.zone.resolve(when.arrive?).oddity? {
        Oddity::Skipped => format!(
            "The clocks go forward that night, so the time to arrive in your letter does not exist. We use {at}. Ask your team which time they mean."
        ),
        Oddity::Twice => format!(
            "The clocks go back that night, so your time to arrive, {at}, comes twice. We use the first. Ask your team which one they mean."
        ),
    };
    Some(NoticeView { tone: "ask".to_owned(), text })
}

/// What to know about a plan.
fn notices(plan: &Plan<'_>, record: &Record) -> Vec<NoticeView> {
    let mut notices: Vec<NoticeView> = clock_notice(plan.oddity, plan.at).into_iter().collect();
    if !plan.over && !plan.emergency {
        notices.extend(arrival_notice(&record.procedure.when));
    }
    notices.extend(state::notice(plan, record));
    if !plan.open_axes.is_empty() {
        let text = "Something is still open about your procedure. Until it is chosen, the lines of every choice are shown, each with its own name.";
        notices.push(NoticeView { tone: "ask".to_owned(), text: text.to_owned() });
    }
    notices
}

pub(crate) fn axes(kind: &ProcedureType, chosen: &[String]) -> Vec<AxisView> {
    kind.axes()
        .into_iter()
        .map(|(axis, choices)| AxisView {
            axis: axis.to_owned(),
            question: words::axis_question(axis),
            choices: choices
                .into_iter()
                .map(|v| ChoiceView { id: v.id.clone(), name: v.name.clone(), chosen: chosen.contains(&v.id) })
                .collect(),
        })
        .collect()
}

fn setting(kind: &ProcedureType, sources: Sources<'_>) -> Vec<Fact> {
    let setting = &kind.setting;
    if !setting.is_given() {
        return Vec::new();
    }
    let between = |[low, high]: [f64; 2], unit: &str| match low == high {
        true => format!("{} {unit}", words::number(low)),
        false => format!("{} to {} {unit}", words::number(low), words::number(high)),
    };
    let fact = |label: &str, text: String| Fact {
        label: label.to_owned(),
        text,
        why: sources.why(setting.evidence, &[], &setting.sources),
    };
    vec![
        fact("Where", setting.place.clone()),
        fact("Anaesthetic", words::title(&setting.anaesthesia.join(" or "))),
        fact("How long it takes", between(setting.minutes, "minutes")),
        fact("Rest and watching after it", between(setting.observation_hours, "hours")),
        fact("Nights in hospital", words::nights(setting.nights)),
    ]
}

fn course(plan: &Plan<'_>, sources: Sources<'_>) -> Option<CourseView> {
    let course = &plan.kind.course;
    let [least, most] = course.sessions?;
    let amount = if least == most { format!("{least}") } else { format!("{least} to {most}") };
    let text = match course.kind {
        CourseKind::Single => return None,
        CourseKind::Staged => {
            format!("Done in {amount} stages. Each stage has its own plan: record each with its own date.")
        }
        _ => match course.per_week {
            Some(per_week) => {
                format!("{amount} sessions, {} a week. The clinic's own dates win.", words::number(per_week))
            }
            None => format!("{amount} sessions. The clinic gives the dates."),
        },
    };
    let sessions = plan.sessions.iter().flat_map(|s| &s.sessions);
    Some(CourseView {
        text,
        sessions: sessions
            .map(|s| SessionView { number: s.number, on: s.on, possible_only: s.possible_only })
            .collect(),
        why: sources.why(course.evidence.unwrap_or(domain::catalogue::Evidence::Estimate), &[], &course.sources),
    })
}

/// What the household's own type or, where there is none, the program's catalogue says differently from the content
/// this procedure keeps.
fn newer(content: &ProcedureType, own: Option<&ProcedureType>) -> Vec<DifferenceView> {
    if let Some(own) = own {
        return difference_views(content, own);
    }
    let Some(listed) = embedded::listed(&content.id).filter(|listed| listed.revision > content.revision) else {
        return Vec::new();
    };
    embedded::open(listed.id).map(|new| difference_views(content, &new)).unwrap_or_default()
}

pub(crate) fn difference_views(old: &ProcedureType, new: &ProcedureType) -> Vec<DifferenceView> {
    differences(old, new)
        .into_iter()
        .map(|d| DifferenceView {
            list: words::title(&d.list.replace('_', "-")),
            name: d.name,
            what: words::title(&d.key.replace('_', "-")),
            before: d.before,
            after: d.after,
        })
        .collect()
}

/// A milestone's standing as the view branches on it, and in words without blame.
pub(crate) fn standing_words(
    m: &domain::plan::Window,
    reached: Option<NaiveDate>,
    today: NaiveDate,
) -> (&'static str, &'static str) {
    use domain::milestone::{Pace, Standing};
    match standing(m, reached, today) {
        Standing::Ahead => ("ahead", "Still to come"),
        Standing::Open => ("open", "Many people reach this about now"),
        Standing::Later => ("later", "Later than most people report. A question you could take to your next visit."),
        Standing::Reached(Pace::Within) => ("reached", "Reached within what most people report"),
        Standing::Reached(Pace::Earlier) => ("reached", "Reached earlier than most people report"),
        Standing::Reached(Pace::Later) => ("reached", "Reached"),
    }
}
