//! The keys of what is expected and advised and how they read.
//!
//! Every struct is taken apart by name, so a key added to the file format does not compile until it is decided here
//! how it reads. Deliberately dropped: ids (items are matched by them) and notes.

use super::{Item, Line, label, words};
use crate::catalogue::{
    BandUnit, FollowUp, Instruction, Milestone, ProcedureType, Restriction, Symptom, Variant, WarningSign,
};

impl Item for Variant {
    const LIST: &'static str = "variants";
    const MAIN: &'static str = "name";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.name.clone()
    }
    fn lines(&self, _: &ProcedureType) -> Vec<Line> {
        let Self { id: _, axis, name, note: _ } = self;
        vec![Line::new("axis", axis.clone()), Line::new("name", name.clone())]
    }
}

impl Item for Instruction {
    const LIST: &'static str = "instructions";
    const MAIN: &'static str = "text";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.text.clone()
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self {
            id: _,
            topic,
            text,
            applies,
            condition,
            when,
            hours_before,
            hours_before_range,
            restart_hours_after,
            variants,
            evidence,
            note: _,
            sources,
        } = self;
        vec![
            Line::new("topic", topic.word().to_owned()),
            Line::new("text", text.clone()),
            Line::new("applies", applies.word().to_owned()),
            Line::new("condition", condition.clone()),
            Line::new("when", when.word().to_owned()),
            Line::new("hours_before", hours_before.map(|hours| words::counted(hours, "hour"))),
            Line::new("hours_before_range", hours_before_range.map(|range| words::span(range, "hour"))),
            Line::new("restart_hours_after", restart_hours_after.map(|hours| words::counted(hours, "hour"))),
            Line::variants(variants, of),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for Milestone {
    const LIST: &'static str = "milestones";
    const MAIN: &'static str = "days";

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
        let Self { id: _, name, activity, days, hours, variants, estimated, evidence, note: _, sources } = self;
        vec![
            Line::new("name", name.clone()),
            Line::new("activity", activity.map(|activity| activity.name().to_owned())),
            Line::new("days", words::figures(days, "day")),
            Line::new("hours", hours.as_ref().map(|hours| words::figures(hours, "hour"))),
            Line::variants(variants, of),
            Line::new("estimated", words::estimated(estimated)),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for Symptom {
    const LIST: &'static str = "symptoms";
    const MAIN: &'static str = "days";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.symptom.clone()
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self {
            id: _,
            symptom,
            measure,
            days,
            hours,
            band,
            unit,
            expected,
            how_common,
            text,
            variants,
            evidence,
            note: _,
            sources,
        } = self;
        let percent = unit.map(|BandUnit::PercentOfBaseline| "percent of what it was before".to_owned());
        vec![
            Line::new("symptom", symptom.clone()),
            Line::new("measure", measure.as_deref().map(label)),
            Line::new("days", words::days(*days)),
            Line::new("hours", hours.map(|hours| words::span(hours, "hour"))),
            Line::new("band", band.map(|[low, high]| format!("{low} to {high}"))),
            Line::new("unit", percent),
            Line::new("expected", words::yes_no(*expected)),
            Line::new("how_common", how_common.clone()),
            Line::new("text", text.clone()),
            Line::variants(variants, of),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for Restriction {
    const LIST: &'static str = "restrictions";
    const MAIN: &'static str = "lifted_days";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.text.clone()
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self {
            id: _,
            activity,
            text,
            from_day,
            lifted_days,
            limit_kg,
            binding,
            variants,
            evidence,
            note: _,
            sources,
        } = self;
        vec![
            Line::new("activity", activity.clone()),
            Line::new("text", text.clone()),
            Line::new("from_day", format!("day {from_day}")),
            Line::new("lifted_days", lifted_days.map_or("lasting".to_owned(), |days| words::figures(&days, "day"))),
            Line::new("limit_kg", limit_kg.map(|limit| format!("{limit} kg"))),
            Line::new("binding", binding.word().to_owned()),
            Line::variants(variants, of),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for WarningSign {
    const LIST: &'static str = "red_flags";
    const MAIN: &'static str = "level";

    fn id(&self) -> &str {
        &self.id
    }
    fn name(&self) -> String {
        self.sign.clone()
    }
    fn variants(&self) -> &[String] {
        &self.variants
    }
    fn lines(&self, of: &ProcedureType) -> Vec<Line> {
        let Self { id: _, level, sign, action, days, rule, asked, variants, evidence, note: _, sources } = self;
        vec![
            Line::new("level", level.word().to_owned()),
            Line::new("sign", sign.clone()),
            Line::new("action", action.clone()),
            Line::new("days", days.as_ref().map_or("always".to_owned(), |days| words::days(*days))),
            Line::new("rule", rule.as_ref().map(words::rule)),
            Line::new("asked", words::yes_no(*asked)),
            Line::variants(variants, of),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}

impl Item for FollowUp {
    const LIST: &'static str = "follow_ups";
    const MAIN: &'static str = "days";

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
        let Self { id: _, name, days, mode, purpose, applies, variants, estimated, evidence, note: _, sources } = self;
        vec![
            Line::new("name", name.clone()),
            Line::new("days", words::figures(days, "day")),
            Line::new("mode", mode.clone()),
            Line::new("purpose", purpose.clone()),
            Line::new("applies", applies.word().to_owned()),
            Line::variants(variants, of),
            Line::new("estimated", words::estimated(estimated)),
            Line::new("evidence", words::evidence(*evidence)),
            Line::sources(sources),
        ]
    }
}
