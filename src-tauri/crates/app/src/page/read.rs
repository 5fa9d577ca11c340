//! A whole type in plain language, in the order a person needs it: what it is, before, the day, the first 24 hours,
//! the first week, later, warning signs, follow-ups.
//!
//! Made from the type's plan, so the same rules hold as on a procedure's page. What a person would expect and the
//! type does not say is there as "not known". Not in here: how one line reads (see `rows`), and what to log: that is
//! asked of a person day by day, not read beforehand.

mod gaps;
mod rows;

use super::{Sources, axes, course, setting};
use crate::{views::*, words};
use domain::{
    catalogue::{ProcedureType, Stage},
    plan::{Plan, lay_out_undated},
};
use rows::{Part, Reading};

pub(crate) fn read(kind: &ProcedureType, variants: &[String], country: Option<&str>) -> TypePageView {
    let plan = lay_out_undated(kind, variants, country);
    let sources = Sources(kind);
    let shown = sources.all();
    TypePageView {
        id: kind.id.clone(),
        name: kind.name.clone(),
        also_known_as: kind.also_known_as.clone(),
        specialty: words::specialty(kind.specialty).to_owned(),
        summary: kind.summary.clone(),
        day_zero: kind.day_zero.clone(),
        approval: words::APPROVAL.to_owned(),
        emergency: words::emergency(country),
        notices: notices(&plan),
        axes: axes(kind, variants),
        sections: sections(&plan, variants, country),
        disagreements: sources.disagreements(),
        unshown: kind.sources.len() - shown.len(),
        sources: shown,
    }
}

fn notices(plan: &Plan<'_>) -> Vec<NoticeView> {
    let mut notices = Vec::new();
    let mut say = |tone: &str, text: &str| notices.push(NoticeView { tone: tone.to_owned(), text: text.to_owned() });
    if plan.emergency {
        say("info", "This is an emergency treatment. There is usually no time to prepare.");
    }
    if !plan.open_axes.is_empty() {
        say(
            "ask",
            "There is more than one kind. Until you choose, the lines of every kind are shown, each with its own name.",
        );
    }
    notices
}

fn sections(plan: &Plan<'_>, variants: &[String], country: Option<&str>) -> Vec<ReadSection> {
    let reading = Reading { plan, sources: Sources(plan.kind) };
    let gaps = gaps::of(plan, variants, country);
    let part = |part: Part| {
        vec![
            ("What many people can do again", reading.milestones(part)),
            ("What you may feel", reading.symptoms(part)),
            ("What to leave for now", reading.restrictions(part)),
        ]
    };
    let mut first_day = vec![("Right after it", reading.instructions(Stage::After))];
    first_day.extend(part(Part::FirstDay));
    let mut later = part(Part::Later);
    later.push(("Not known", gaps.activities));
    let before = vec![
        ("When it is booked", reading.instructions(Stage::Booking)),
        ("Before the day", reading.instructions(Stage::Before)),
        ("Not known", gaps.before),
    ];
    let sections = [
        ("what", "What it is", vec![("", facts(plan))]),
        ("before", "Before it", before),
        ("day", "The day", vec![("", reading.instructions(Stage::DayOf))]),
        ("first-day", "First 24 hours", first_day),
        ("first-week", "First week", part(Part::FirstWeek)),
        ("later", "Later", later),
        ("warning-signs", "Warning signs", vec![("", reading.warning_signs()), ("", gaps.warning_signs)]),
        ("follow-ups", "Follow-ups", vec![("", reading.follow_ups()), ("", gaps.follow_ups)]),
    ];
    sections
        .into_iter()
        .map(|(id, title, groups)| section(id, title, groups))
        .filter(|s| !s.groups.is_empty())
        .collect()
}

fn section(id: &str, title: &str, groups: Vec<(&str, Vec<ReadRow>)>) -> ReadSection {
    let titled = |title: &str| (!title.is_empty()).then(|| title.to_owned());
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    let groups = groups.map(|(title, rows)| ReadGroup { title: titled(title), rows });
    ReadSection { id: id.to_owned(), title: title.to_owned(), groups: groups.collect() }
}

/// Where and how long, and whether it is done more than once.
fn facts(plan: &Plan<'_>) -> Vec<ReadRow> {
    let sources = Sources(plan.kind);
    // The dates of sessions are left behind: there is no first one yet.
    let course = course(plan, sources).map(|course| Fact {
        label: "How often it is done".to_owned(),
        text: course.text,
        why: course.why,
    });
    let facts = setting(plan.kind, sources).into_iter().chain(course);
    facts
        .map(|fact| ReadRow {
            kind: "fact".to_owned(),
            id: fact.label.to_lowercase().replace(' ', "-"),
            label: Some(fact.label),
            text: fact.text,
            why: Some(fact.why),
            ..ReadRow::default()
        })
        .collect()
}

#[cfg(test)]
mod tests;
