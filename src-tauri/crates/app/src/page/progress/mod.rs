//! How one's own entries compare, measure by measure, made from the plan and what was logged.
//!
//! Not in here: the rules (domain's `progress`), and reading the store.

mod picture;
mod table;
mod wording;

use super::Page;
use crate::{days::YearAtHand, views::*, words};
use chrono::NaiveDate;
use domain::{
    appointment::{self, Appointment},
    catalogue::Measure,
    checkin::{
        Point, WeekOfEntries,
        units::{Unit, Units},
    },
    plan::Plan,
    progress::{
        self, Course, Progress,
        chart::{Stretch, Window},
        expected,
    },
    state::State,
};

/// Something with a day that is drawn into the picture.
struct Happening {
    on: NaiveDate,
    /// "Reached: Drive again"
    words: String,
}

/// The entries of one measure that are looked at.
pub(crate) struct Series {
    pub(crate) measure: &'static Measure,
    pub(crate) points: Vec<Point>,
    /// Weeks far back, in figures.
    pub(crate) weeks: Vec<WeekOfEntries>,
}

impl Series {
    pub(crate) fn is_empty(&self) -> bool {
        self.points.is_empty() && self.weeks.is_empty()
    }
}

/// What a comparison is made from, besides the procedure.
pub(crate) struct Logged {
    /// In the order in which they are shown.
    pub(crate) series: Vec<Series>,
    pub(crate) units: Units,
}

/// One measure with everything its sentence, picture and table are made from.
struct Shown<'a> {
    course: Course<'a>,
    progress: Progress<'a>,
    unit: Unit<'a>,
    year: YearAtHand,
    window: Window,
    happenings: &'a [Happening],
}

impl Page<'_> {
    pub(crate) fn course<'p>(&'p self, plan: &'p Plan<'p>) -> Course<'p> {
        Course { plan, when: self.record.procedure.day(), today: self.now.date() }
    }

    /// What is shown where nobody chose: the newest weeks, as soon as they are less than all.
    pub(crate) fn usual_stretch(&self) -> Stretch {
        if Window::has_recent(self.day()) { Stretch::Recent } else { Stretch::Whole }
    }

    pub(crate) fn progress(&self, plan: &Plan<'_>, logged: &Logged, stretch: Stretch) -> ProgressView {
        let procedure = &self.record.procedure;
        let (course, day) = (self.course(plan), self.day());
        let cancelled = matches!(procedure.state, State::Cancelled { .. });
        let happenings = self.happenings(plan);
        let shown = logged.series.iter().filter(|_| !cancelled).map(|Series { measure, points, weeks }| {
            let progress = progress::compare_long(course, measure, points, weeks);
            let window = Window::of(stretch, day, progress.points.first().map(|point| point.day));
            let unit = Unit::of(measure, logged.units);
            self.measure(&Shown { course, progress, unit, year: self.year, window, happenings: &happenings })
        });
        let measures: Vec<_> = shown.collect();
        let none_entered = logged.series.iter().all(Series::is_empty);
        ProgressView {
            procedure_id: procedure.id.to_string(),
            stretches: if Window::has_recent(day) && !measures.is_empty() { stretches(stretch) } else { Vec::new() },
            empty: wording::empty(cancelled, measures.is_empty(), none_entered, day < 0),
            measures,
            notice: wording::NOTICE.to_owned(),
            approval: words::APPROVAL.to_owned(),
        }
    }

    fn measure(&self, shown: &Shown<'_>) -> ProgressMeasureView {
        let measure = shown.progress.measure;
        let compared = &shown.progress.compared;
        let sentence = wording::sentence(compared);
        ProgressMeasureView {
            id: measure.id.clone(),
            label: measure.label.clone(),
            unit: wording::unit(measure, shown.unit),
            standing: wording::word(compared.standing),
            basis: wording::basis(shown),
            question: wording::question(shown),
            before: shown.progress.needs_before.then(|| wording::before(shown)),
            bands: self.bands(shown),
            chart: picture::chart(shown, &sentence),
            rows: table::rows(shown),
            sentence,
        }
    }

    fn bands(&self, shown: &Shown<'_>) -> Vec<ProgressBandView> {
        let before = shown.progress.before.as_ref();
        expected::bands(shown.course.plan, shown.progress.measure)
            .map(|line| ProgressBandView {
                days: super::phrases::symptom_span(line.item),
                range: wording::band(line.item, before, shown.unit),
                text: line.item.text.clone(),
                only_for: super::phrases::only_for(line),
                why: super::Sources(self.content).why(line.item.evidence, &[], &line.item.sources),
            })
            .collect()
    }

    /// The procedure, what was reached, and appointments that were or will be kept, each with its day.
    fn happenings(&self, plan: &Plan<'_>) -> Vec<Happening> {
        let reached = self.record.milestone_marks.iter().filter_map(|mark| {
            let line = plan.milestones.iter().find(|line| line.item.id == mark.milestone)?;
            Some(Happening { on: mark.on, words: wording::reached(&line.item.name, mark.with_difficulty) })
        });
        let procedure = Happening { on: plan.day_zero, words: "The procedure".to_owned() };
        let kept = |one: &&Appointment| matches!(one.state, appointment::State::Booked | appointment::State::Attended);
        let appointments = self
            .record
            .appointments
            .iter()
            .filter(kept)
            .filter_map(|one| Some(Happening { on: one.slot?.on, words: wording::appointment(&one.title) }));
        [procedure].into_iter().chain(reached).chain(appointments).collect()
    }
}

fn stretches(chosen: Stretch) -> Vec<StretchView> {
    [(Stretch::Recent, "recent", "The last 4 weeks"), (Stretch::Whole, "whole", "Since the procedure")]
        .into_iter()
        .map(|(stretch, id, label)| StretchView { id, label: label.to_owned(), chosen: stretch == chosen })
        .collect()
}
