//! What one column says about one thing: its lines, and the span that they set together.
//!
//! Not in here: other columns, and words.

use super::{Known, Line, Subject};
use crate::{
    catalogue::{
        Binding, Evidence, FollowUp, FollowUpApplies, Instruction, InstructionApplies, Milestone, Restriction, Topic,
        Variant,
    },
    plan::{Due, Held, Plan, Planned, Window},
    spread::{Piece, Spread, estimated},
};

/// The figure of a limit that is never lifted.
pub const LASTS: u32 = u32::MAX;
/// A limit for drivers of lorries and buses: listed, but not what most people mean when they ask about driving.
const LORRY: &str = "driving-hgv";
/// Clear drinks, under the id they have in every type.
const DRINKS: &str = "fast-drinks";
/// Where the bowel has to be empty, food stops long before; the types have it among the diet.
const LAST_MEAL: &str = "last-meal";

/// A line, with the window by which it counts, if it does.
struct Found<'a> {
    line: Line<'a>,
    window: Option<Piece<'a>>,
}

pub(super) fn usual<'a>(plan: &Plan<'a>, subject: Subject) -> Option<Known<'a>> {
    match subject {
        Subject::Nights => known(plan, nights(plan)),
        Subject::Food => fasting(plan, |id| id != DRINKS),
        Subject::Drinks => fasting(plan, |id| id == DRINKS),
        Subject::FollowUp => known(plan, follow_ups(plan)),
        Subject::Activity(activity) => {
            let of = |line: &&Planned<'a, Milestone, Window>| line.item.activity == Some(activity);
            known(plan, plan.milestones.iter().filter(of).map(milestone).collect())
        }
    }
}

/// Until when an activity is to be left. Of limits that hold at once the last to be lifted counts.
pub(super) fn limit<'a>(plan: &Plan<'a>, subject: Subject) -> Option<Known<'a>> {
    let Subject::Activity(activity) = subject else { return None };
    let mut all: Vec<_> = plan.restrictions.iter().filter(|line| line.item.activity == activity.word()).collect();
    all.sort_by_key(|line| line.item.lifted_days.map_or([LASTS; 2], |[_, typical, latest]| [typical, latest]));
    let common: Vec<_> = all.iter().filter(|line| line.item.id != LORRY).collect();
    let told = common.iter().all(|line| line.item.binding == Binding::IfTold);
    let counted: Vec<_> = common.into_iter().filter(|line| told || line.item.binding != Binding::IfTold).collect();
    // Sorted by strictness, so the last of each choice is its strictest.
    let general = counted.iter().rposition(|line| line.only_for.is_empty());
    let strictest = |at: usize, line: &Planned<'_, Restriction, Held>| {
        let same = |other: &Planned<'_, Restriction, Held>| ids(&other.only_for) == ids(&line.only_for);
        let stricter = counted.get(at + 1..).is_some_and(|later| later.iter().any(|other| same(other)));
        !stricter && (line.only_for.is_empty() || general.is_none_or(|general| general < at))
    };
    let counting: Vec<&str> = counted
        .iter()
        .enumerate()
        .filter(|(at, line)| strictest(*at, line))
        .map(|(_, line)| line.item.id.as_str())
        .collect();
    let found = all.iter().map(|line| restriction(line, counting.contains(&line.item.id.as_str()))).collect();
    known(plan, found).map(|known| Known { if_told: told, ..known })
}

fn ids(variants: &[&Variant]) -> Vec<String> {
    variants.iter().map(|variant| variant.id.clone()).collect()
}

fn known<'a>(plan: &Plan<'a>, found: Vec<Found<'a>>) -> Option<Known<'a>> {
    let axes = plan.kind.axes().into_iter().filter(|(axis, _)| plan.open_axes.contains(axis));
    let open: Vec<Vec<&str>> = axes.map(|(_, choices)| choices.iter().map(|v| v.id.as_str()).collect()).collect();
    let windows: Vec<Piece<'_>> = found.iter().filter_map(|one| one.window).collect();
    let spread = Spread::over(&windows, &open)?;
    let counted = found.iter().filter(|one| one.window.is_some()).map(|one| one.line.evidence);
    let evidence = counted.max().unwrap_or(Evidence::Estimate);
    Some(Known { spread, evidence, if_told: false, lines: found.into_iter().map(|one| one.line).collect() })
}

fn nights<'a>(plan: &Plan<'a>) -> Vec<Found<'a>> {
    let setting = &plan.kind.setting;
    if !setting.is_given() {
        return Vec::new();
    }
    if !setting.is_given() {
        return Vec::new();
    }
    let line = Line {
        text: "",
        figures: Some(setting.nights),
        hours: None,
        binding: None,
        evidence: setting.evidence,
        estimated: &[],
        sources: &setting.sources,
        only_for: Vec::new(),
    };
    vec![Found { window: Some(window(&line, &[])), line }]
}

/// A line's window. Only lines with figures have one.
fn window<'a>(line: &Line<'a>, variants: &'a [String]) -> Piece<'a> {
    Piece {
        days: line.figures.unwrap_or([LASTS; 3]),
        hours: line.hours,
        estimated: estimated(line.evidence, line.estimated),
        law_uk: line.binding == Some(Binding::LawUk),
        variants,
    }
}

fn milestone<'a>(planned: &Planned<'a, Milestone, Window>) -> Found<'a> {
    let (item, window) = (planned.item, planned.item.piece());
    let line = Line {
        text: &item.name,
        figures: Some(item.days),
        hours: item.hours,
        binding: window.law_uk.then_some(Binding::LawUk),
        evidence: item.evidence,
        estimated: &item.estimated,
        sources: &item.sources,
        only_for: planned.only_for.clone(),
    };
    Found { window: Some(window), line }
}

fn restriction<'a>(planned: &Planned<'a, Restriction, Held>, counts: bool) -> Found<'a> {
    let item = planned.item;
    let line = Line {
        text: &item.text,
        figures: item.lifted_days,
        hours: None,
        binding: Some(item.binding),
        evidence: item.evidence,
        estimated: &[],
        sources: &item.sources,
        only_for: planned.only_for.clone(),
    };
    Found { window: counts.then(|| window(&line, &item.variants)), line }
}

/// The first usual follow-up: the first that everyone has, and earlier ones of single choices.
fn follow_ups<'a>(plan: &Plan<'a>) -> Vec<Found<'a>> {
    let usual = |line: &&Planned<'a, FollowUp, Window>| line.item.applies == FollowUpApplies::Usual;
    let mut all: Vec<_> = plan.follow_ups.iter().filter(usual).collect();
    all.sort_by_key(|line| (line.item.days[1], line.item.days[0]));
    let everyone = all.iter().position(|line| line.only_for.is_empty());
    all.truncate(everyone.map_or(all.len(), |at| at + 1));
    let found = all.into_iter().map(|planned| {
        let item = planned.item;
        let line = Line {
            text: &item.name,
            figures: Some(item.days),
            hours: None,
            binding: None,
            evidence: item.evidence,
            estimated: &item.estimated,
            sources: &item.sources,
            only_for: planned.only_for.clone(),
        };
        Found { window: Some(window(&line, &item.variants)), line }
    });
    found.collect()
}

/// How long without food or drink. "Eat and drink as usual" counts as no time, but only for those to whom nothing
/// else is said.
fn fasting<'a>(plan: &Plan<'a>, of: impl Fn(&str) -> bool) -> Option<Known<'a>> {
    let fasting = |item: &Instruction| item.topic == Topic::Fasting || item.id == LAST_MEAL;
    let all: Vec<_> = plan.instructions.iter().filter(|line| fasting(line.item)).collect();
    let timed: Vec<_> = all.iter().filter(|line| line.item.hours_before.is_some()).collect();
    let alone = |line: &Planned<'_, Instruction, Due>| {
        !timed.iter().any(|timed| timed.only_for.is_empty() || ids(&timed.only_for) == ids(&line.only_for))
    };
    let counts = |line: &Planned<'_, Instruction, Due>| match line.item.hours_before {
        Some(_) => of(&line.item.id),
        None => alone(line),
    };
    let about = |line: &&&Planned<'_, Instruction, Due>| line.item.hours_before.is_none() || of(&line.item.id);
    let counted: Vec<_> = all.iter().filter(|line| counts(line)).collect();
    let told = counted.iter().all(|line| line.item.applies == InstructionApplies::IfTold);
    let found = all.iter().filter(about).map(|line| fast(line, counts(line))).collect();
    known(plan, found).map(|known| Known { if_told: told, ..known })
}

fn fast<'a>(planned: &Planned<'a, Instruction, Due>, counts: bool) -> Found<'a> {
    let item = planned.item;
    let hours = item.hours_before.unwrap_or_default();
    let [low, high] = item.hours_before_range.unwrap_or([hours; 2]);
    let line = Line {
        text: &item.text,
        figures: Some([low.min(hours), hours, high.max(hours)].map(minutes)),
        hours: None,
        binding: None,
        evidence: item.evidence,
        estimated: &[],
        sources: &item.sources,
        only_for: planned.only_for.clone(),
    };
    Found { window: counts.then(|| window(&line, &item.variants)), line }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // not negative, and bounded by the check
fn minutes(hours: f64) -> u32 {
    (hours * 60.0).round() as u32
}
