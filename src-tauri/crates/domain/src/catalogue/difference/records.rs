//! The keys of what is logged, where sources differ, and the sources and how they read.
//!
//! Every struct is taken apart by name, so a key added to the file format does not compile until it is decided here
//! how it reads. Deliberately dropped: ids (items are matched by them) and notes.

use super::{Item, Line, label, words};
use crate::catalogue::{DailyLog, Disagreement, ProcedureType, Source, TimedLog};

impl Item for DailyLog {
    const LIST: &'static str = "daily_log";
    const MAIN: &'static str = "days";

    fn id(&self) -> &str {
        &self.measure
    }
    fn name(&self) -> String {
        label(&self.measure)
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self { measure: _, days, per_day, why, variants, evidence, note: _, sources } = self;
        vec![
            Line::new("days", words::days(*days)),
            Line::new("per_day", words::per_day(*per_day)),
            Line::new("why", why.clone()),
            Line::variants(variants, of),
            Line::new("evidence", evidence.map(words::evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for TimedLog {
    const LIST: &'static str = "timed_logs";
    const MAIN: &'static str = "minutes_after";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.name.clone()
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self { id: _, name, minutes_after, measures, text, variants, evidence, note: _, sources } = self;
        vec![
            Line::new("name", name.clone()),
            Line::new("minutes_after", words::figures(minutes_after, "minute")),
            Line::new("measures", words::joined(&measures.iter().map(|id| label(id)).collect::<Vec<_>>())),
            Line::new("text", text.clone()),
            Line::variants(variants, of),
            Line::new("evidence", evidence.map(words::evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for Disagreement {
    const LIST: &'static str = "disagreements";
    const MAIN: &'static str = "text";

    /// Its topic is the nearest thing to an id; without one, a changed text is another disagreement.
    fn id(&self) -> &str {
        self.topic.as_deref().unwrap_or_default()
    }
    fn name(&self) -> String {
        self.topic.as_ref().unwrap_or(&self.text).clone()
    }
    fn lines(&self, _: &ProcedureType) -> Vec<Line> {
        let Self { topic, text, sources, note: _ } = self;
        vec![Line::new("topic", topic.clone()), Line::new("text", text.clone()), Line::sources(sources)]
    }
    fn reported_id(&self, position: usize) -> String {
        (position + 1).to_string()
    }
}

impl Item for Source {
    const LIST: &'static str = "sources";
    const MAIN: &'static str = "url";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.title.clone()
    }
    fn lines(&self, _: &ProcedureType) -> Vec<Line> {
        // Hidden sources never come here.
        let Self { id: _, title, publisher, url, kind, show: _, note: _ } = self;
        vec![
            Line::new("title", title.clone()),
            Line::new("publisher", publisher.clone()),
            Line::new("url", url.clone()),
            Line::new("kind", kind.word().to_owned()),
        ]
    }
}

/// Sources as far as they are compared: without notes, and in an order of their own.
pub(super) fn compared(sources: &[Source]) -> Vec<Source> {
    let mut sources: Vec<_> = sources.to_vec();
    sources.iter_mut().for_each(|source| source.note = None);
    sources.sort_by(|one, other| one.id.cmp(&other.id));
    sources
}
