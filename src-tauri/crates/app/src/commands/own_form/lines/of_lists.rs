//! Each list's own fields.

use super::Line;
use crate::{
    commands::own_form::fields,
    views::{FollowUpTyped, InstructionTyped, MilestoneTyped, RestrictionTyped, WarningSignTyped},
    words,
};
use domain::{
    Invalid,
    catalogue::{
        Activity, Binding, Evidence, FollowUp, FollowUpApplies, Instruction, InstructionApplies, Level, Milestone,
        Restriction, Stage, Topic, WarningSign,
    },
};

/// The note of a sign whose figures nothing tests (catalogue rule).
const NO_RULE: &str = "No rule: the household's own words.";

fn is_question(item: &Instruction) -> bool {
    item.topic == Topic::Medicine && item.applies == InstructionApplies::IfTold
}

impl Line for Instruction {
    type Typed = InstructionTyped;
    const LIST: &'static str = "instructions";
    const FIELD: &'static str = "instructions";

    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn title(&self) -> &str {
        &self.text
    }

    fn typed(&self) -> InstructionTyped {
        InstructionTyped {
            id: self.id.clone(),
            text: self.text.clone(),
            stage: self.when.word().to_owned(),
            hours_before: self.hours_before.map(words::number).unwrap_or_default(),
            medicine_question: is_question(self),
        }
    }

    fn typed_id(typed: &InstructionTyped) -> &str {
        &typed.id
    }

    fn read(before: Option<&Self>, typed: &InstructionTyped, field: &str) -> Result<Self, Invalid> {
        // Out of a question nothing is left of its condition: it would be one for everyone.
        let kept = before.filter(|item| !is_question(item));
        let condition = before.and_then(|item| item.condition.clone());
        let (topic, applies, condition) = if typed.medicine_question {
            let condition = condition.unwrap_or_else(|| "you take this medicine".to_owned());
            (Topic::Medicine, InstructionApplies::IfTold, Some(condition))
        } else {
            let applies = kept.map_or(InstructionApplies::Everyone, |item| item.applies);
            (before.map_or(Topic::Other, |item| item.topic), applies, kept.and(condition))
        };
        Ok(Self {
            id: String::new(),
            topic,
            text: fields::text(&format!("{field}text"), &typed.text, "Enter what to do.")?,
            applies,
            condition,
            when: fields::word(
                &format!("{field}stage"),
                &typed.stage,
                Stage::ALL,
                Stage::word,
                "Choose when it belongs.",
            )?,
            hours_before: fields::hours_before(&format!("{field}hours_before"), &typed.hours_before)?,
            hours_before_range: None,
            restart_hours_after: None,
            variants: before.map(|item| item.variants.clone()).unwrap_or_default(),
            evidence: Evidence::Estimate,
            note: None,
            sources: Vec::new(),
        })
    }
}

/// The days of a line that must have some.
fn days(field: &str, from: &str, usual: &str, to: &str) -> Result<[u32; 3], Invalid> {
    let names = ["from_day", "usual_day", "to_day"].map(|name| format!("{field}{name}"));
    let days = fields::days([&names[0], &names[1], &names[2]], [from, usual, to])?;
    days.ok_or_else(|| Invalid::new(&names[0], "Enter the day, counted from the procedure."))
}

impl Line for Milestone {
    type Typed = MilestoneTyped;
    const LIST: &'static str = "milestones";
    const FIELD: &'static str = "milestones";

    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn title(&self) -> &str {
        match self.activity {
            Some(activity) => activity.word(),
            None => &self.name,
        }
    }

    fn typed(&self) -> MilestoneTyped {
        let [from_day, usual_day, to_day] = self.days.map(|day| day.to_string());
        let activity = self.activity.map(|activity| activity.word().to_owned()).unwrap_or_default();
        MilestoneTyped { id: self.id.clone(), name: self.name.clone(), activity, from_day, usual_day, to_day }
    }

    fn typed_id(typed: &MilestoneTyped) -> &str {
        &typed.id
    }

    fn read(before: Option<&Self>, typed: &MilestoneTyped, field: &str) -> Result<Self, Invalid> {
        let activity = match typed.activity.as_str() {
            "" => None,
            word => {
                let field = format!("{field}activity");
                Some(fields::word(&field, word, Activity::ALL, Activity::word, "Choose an activity, or none.")?)
            }
        };
        let name = match activity {
            Some(activity) if typed.name.trim().is_empty() => activity.name().to_owned(),
            _ => fields::name(&format!("{field}name"), &typed.name)?,
        };
        Ok(Self {
            id: String::new(),
            name,
            activity,
            days: days(field, &typed.from_day, &typed.usual_day, &typed.to_day)?,
            hours: None,
            variants: before.map(|item| item.variants.clone()).unwrap_or_default(),
            estimated: Vec::new(),
            evidence: Evidence::Estimate,
            note: None,
            sources: Vec::new(),
        })
    }
}

impl Line for Restriction {
    type Typed = RestrictionTyped;
    const LIST: &'static str = "restrictions";
    const FIELD: &'static str = "restrictions";

    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn title(&self) -> &str {
        &self.text
    }

    fn typed(&self) -> RestrictionTyped {
        let [until_from, until_usual, until_to] =
            self.lifted_days.map(|days| days.map(|day| day.to_string())).unwrap_or_default();
        let from_day = self.from_day.to_string();
        RestrictionTyped { id: self.id.clone(), text: self.text.clone(), from_day, until_from, until_usual, until_to }
    }

    fn typed_id(typed: &RestrictionTyped) -> &str {
        &typed.id
    }

    fn read(before: Option<&Self>, typed: &RestrictionTyped, field: &str) -> Result<Self, Invalid> {
        let text = fields::text(&format!("{field}text"), &typed.text, "Enter what to leave.")?;
        let names = ["until_from", "until_usual", "until_to"].map(|name| format!("{field}{name}"));
        let lifted = [&*typed.until_from, &*typed.until_usual, &*typed.until_to];
        let binding = match before.map(|item| item.binding) {
            // The household's figures are not the law's.
            None | Some(Binding::LawUk) => Binding::Advice,
            Some(binding) => binding,
        };
        Ok(Self {
            id: String::new(),
            activity: before.map_or_else(|| "other".to_owned(), |item| item.activity.clone()),
            from_day: fields::day(&format!("{field}from_day"), &typed.from_day)?.unwrap_or(0),
            lifted_days: fields::days([&names[0], &names[1], &names[2]], lifted)?,
            limit_kg: before.filter(|item| item.text == text).and_then(|item| item.limit_kg),
            text,
            binding,
            variants: before.map(|item| item.variants.clone()).unwrap_or_default(),
            evidence: Evidence::Estimate,
            note: None,
            sources: Vec::new(),
        })
    }
}

impl Line for WarningSign {
    type Typed = WarningSignTyped;
    const LIST: &'static str = "red_flags";
    const FIELD: &'static str = "warning_signs";

    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn title(&self) -> &str {
        &self.sign
    }

    fn typed(&self) -> WarningSignTyped {
        let [from_day, to_day] = self.days.map(|days| days.map(|day| day.to_string())).unwrap_or_default();
        WarningSignTyped {
            id: self.id.clone(),
            level: self.level.word().to_owned(),
            sign: self.sign.clone(),
            action: self.action.clone().unwrap_or_default(),
            from_day,
            to_day,
        }
    }

    fn typed_id(typed: &WarningSignTyped) -> &str {
        &typed.id
    }

    fn read(before: Option<&Self>, typed: &WarningSignTyped, field: &str) -> Result<Self, Invalid> {
        let to_field = format!("{field}to_day");
        let from = fields::day(&format!("{field}from_day"), &typed.from_day)?;
        let days = match (from, fields::day(&to_field, &typed.to_day)?) {
            (None, None) => None,
            (Some(_), None) => {
                return Err(Invalid::new(to_field, "Enter the last day too, or leave both empty: always."));
            }
            (from, Some(to)) if from.is_some_and(|from| from > to) => {
                return Err(Invalid::new(to_field, "The last day is before the first. Check both."));
            }
            (from, Some(to)) => Some([from.unwrap_or(0), to]),
        };
        let rule = before.and_then(|item| item.rule.clone());
        let action = match fields::one_line(&typed.action) {
            action if action.is_empty() => None,
            action => Some(fields::text(&format!("{field}action"), &action, "")?),
        };
        let level = format!("{field}level");
        Ok(Self {
            id: String::new(),
            level: fields::word(&level, &typed.level, Level::ALL, Level::word, "Choose how urgent it is.")?,
            sign: fields::text(&format!("{field}sign"), &typed.sign, "Enter what to look out for.")?,
            action,
            days,
            // A household's words never take a limit away: it goes on behind them. Without one the sign is asked.
            asked: rule.is_none() || before.is_none_or(|item| item.asked),
            note: rule.is_none().then(|| NO_RULE.to_owned()),
            rule,
            variants: before.map(|item| item.variants.clone()).unwrap_or_default(),
            evidence: Evidence::Estimate,
            sources: Vec::new(),
        })
    }
}

impl Line for FollowUp {
    type Typed = FollowUpTyped;
    const LIST: &'static str = "follow_ups";
    const FIELD: &'static str = "follow_ups";

    fn id(&self) -> &str {
        &self.id
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn title(&self) -> &str {
        &self.name
    }

    fn typed(&self) -> FollowUpTyped {
        let [from_day, usual_day, to_day] = self.days.map(|day| day.to_string());
        FollowUpTyped { id: self.id.clone(), name: self.name.clone(), from_day, usual_day, to_day }
    }

    fn typed_id(typed: &FollowUpTyped) -> &str {
        &typed.id
    }

    fn read(before: Option<&Self>, typed: &FollowUpTyped, field: &str) -> Result<Self, Invalid> {
        Ok(Self {
            id: String::new(),
            name: fields::name(&format!("{field}name"), &typed.name)?,
            days: days(field, &typed.from_day, &typed.usual_day, &typed.to_day)?,
            mode: before.and_then(|item| item.mode.clone()),
            purpose: before.and_then(|item| item.purpose.clone()),
            applies: before.map_or(FollowUpApplies::Usual, |item| item.applies),
            variants: before.map(|item| item.variants.clone()).unwrap_or_default(),
            estimated: Vec::new(),
            evidence: Evidence::Estimate,
            note: None,
            sources: Vec::new(),
        })
    }
}
