//! From a typed procedure or a typed line of a team's sheet to what it means, with every refusal on its field.

use crate::{
    App, Problem,
    views::{OwnLineTyped, PatientTyped, ProcedureTyped},
};
use chrono::Days;
use domain::{
    Invalid,
    catalogue::{
        Binding, Evidence, FollowUp, FollowUpApplies, Instruction, InstructionApplies, Level, Milestone, ProcedureType,
        Restriction, Stage, Topic, WarningSign,
    },
    entry,
    ids::{OwnLineId, PatientId},
    own::{Line, List, OwnLine, Says},
    patient::Patient,
    procedure::When,
    zone::Zone,
};

/// The furthest day a team's figure may name: ten years.
const DAY_MAX: u32 = 3660;
/// The most hours before a procedure: thirteen weeks.
const HOURS_MAX: f64 = 2184.0;

pub(super) fn patient(id: PatientId, typed: &PatientTyped) -> Result<Patient, Invalid> {
    Ok(Patient {
        id,
        name: entry::name("name", &typed.name)?,
        born: typed.born.meant_if_any("born")?,
        note: entry::note("note", &typed.note)?,
    })
}

/// Date, times and zone as meant.
pub(super) fn when(app: &App, typed: &ProcedureTyped) -> Result<When, Invalid> {
    let on = typed.on.meant("on")?;
    let at = entry::time("at", &typed.at)?;
    let zone = if typed.zone.trim().is_empty() { app.home() } else { Zone::parse(&typed.zone)? };
    let arrive = entry::time("arrive", &typed.arrive)?.map(|time| {
        let date = if typed.arrive_day_before { on.checked_sub_days(Days::new(1)).unwrap_or(on) } else { on };
        date.and_time(time)
    });
    let when = When { on, at, arrive, zone };
    when.check()?;
    Ok(when)
}

/// Variants as chosen: known ones, at most one per axis.
pub(super) fn variants(kind: &ProcedureType, chosen: &[String]) -> Result<Vec<String>, Problem> {
    let mut kept: Vec<&domain::catalogue::Variant> = Vec::new();
    for id in chosen {
        let variant = kind.variants.iter().find(|v| v.id == *id);
        let variant =
            variant.ok_or_else(|| Invalid::new("variants", "This choice does not belong to this procedure."))?;
        if kept.iter().any(|other| other.axis == variant.axis) {
            return Err(Invalid::new("variants", "Choose one answer to each question.").into());
        }
        kept.push(variant);
    }
    Ok(kept.into_iter().map(|v| v.id.clone()).collect())
}

/// A line of the team's sheet. `field` is put before the names of its fields (`own_lines.2.`).
pub(super) fn own_line(
    kind: &ProcedureType,
    id: OwnLineId,
    typed: &OwnLineTyped,
    field: &str,
) -> Result<OwnLine, Invalid> {
    let said_by = entry::line(&format!("{field}said_by"), &typed.said_by)?;
    if said_by.is_empty() {
        return Err(Invalid::new(
            format!("{field}said_by"),
            "Enter who said so, for example: Nurse Ada, day ward. Or: our sheet.",
        ));
    }
    let said_on = typed.said_on.meant_if_any(&format!("{field}said_on"))?;
    let list = list(&typed.list)?;
    if list == List::Instruction && !typed.struck && typed.text.trim().is_empty() && is_medicine(kind, typed) {
        // Without the answer in words the general text would stand there as if the team had said it.
        return Err(Invalid::new(format!("{field}text"), "Write down what your team said about this medicine."));
    }
    // An added line is named by its own id, so that it can never be mistaken for a general item.
    let item = typed.item.clone().unwrap_or_else(|| format!("own-{id}"));
    let says = match (typed.struck, &typed.item) {
        (true, Some(_)) => Says::Struck { list },
        (true, None) => return Err(Invalid::new(format!("{field}text"), "Only a general line can be struck out.")),
        (false, _) => Says::This { line: Typing { kind, typed, field, item: &item }.line(list)? },
    };
    Ok(OwnLine { id, item, says, said_by, said_on, clock: None })
}

fn is_medicine(kind: &ProcedureType, typed: &OwnLineTyped) -> bool {
    kind.instructions.iter().any(|i| i.topic == Topic::Medicine && Some(&i.id) == typed.item.as_ref())
}

fn list(word: &str) -> Result<List, Invalid> {
    Ok(match word {
        "instruction" => List::Instruction,
        "milestone" => List::Milestone,
        "restriction" => List::Restriction,
        "warning-sign" => List::WarningSign,
        "follow-up" => List::FollowUp,
        _ => return Err(Invalid::new("list", "This kind of line is not known.")),
    })
}

struct Typing<'a> {
    kind: &'a ProcedureType,
    typed: &'a OwnLineTyped,
    field: &'a str,
    item: &'a str,
}

impl Typing<'_> {
    fn line(&self, list: List) -> Result<Line, Invalid> {
        Ok(match list {
            List::Instruction => Line::Instruction(self.instruction()?),
            List::Milestone => Line::Milestone(self.milestone()?),
            List::Restriction => Line::Restriction(self.restriction()?),
            List::WarningSign => Line::WarningSign(self.warning_sign()?),
            List::FollowUp => Line::FollowUp(self.follow_up()?),
        })
    }

    fn no(&self, field: &str, reason: &str) -> Invalid {
        Invalid::new(format!("{}{field}", self.field), reason)
    }

    /// The sheet's words, or the general ones where it has none.
    fn words(&self, field: &str, typed: &str, general: Option<&str>) -> Result<String, Invalid> {
        let words = entry::note(&format!("{}{field}", self.field), typed)?.trim().to_owned();
        match general {
            _ if !words.is_empty() => Ok(words),
            Some(general) => Ok(general.to_owned()),
            None => Err(self.no(field, "Enter what your sheet says.")),
        }
    }

    fn day(&self, field: &str, typed: &str) -> Result<Option<u32>, Invalid> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let day = typed.trim().parse::<u32>().ok().filter(|day| *day <= DAY_MAX);
        day.map(Some).ok_or_else(|| self.no(field, "Enter a number of days after the procedure, from 0 to 3660."))
    }

    /// [earliest, typical, latest] as typed; one figure alone stands for all three.
    fn days(&self, general: Option<[u32; 3]>) -> Result<[u32; 3], Invalid> {
        let typed = self.typed;
        let from = self.day("from_day", &typed.from_day)?;
        let usual = self.day("usual_day", &typed.usual_day)?;
        let to = self.day("to_day", &typed.to_day)?;
        let only = from.or(usual).or(to);
        let Some(only) = only else {
            return general
                .ok_or_else(|| self.no("from_day", "Enter the day your sheet gives, counted from the procedure."));
        };
        let (from, to) = (from.unwrap_or(usual.unwrap_or(only)), to.unwrap_or(usual.unwrap_or(only)));
        if from > to {
            return Err(self.no("to_day", "The last day is before the first. Check both."));
        }
        // Without a usual day the last is taken: a sheet's range is a promise of no earlier day.
        let usual = usual.unwrap_or(to);
        if usual < from || usual > to {
            return Err(self.no("usual_day", "The usual day is outside the range. Check all three."));
        }
        Ok([from, usual, to])
    }

    fn hours_before(&self) -> Result<Option<f64>, Invalid> {
        let typed = self.typed.hours_before.trim().replace(',', ".");
        if typed.is_empty() {
            return Ok(None);
        }
        let hours = typed.parse::<f64>().ok().filter(|hours| (0.0..=HOURS_MAX).contains(hours));
        hours
            .map(Some)
            .ok_or_else(|| self.no("hours_before", "Enter a number of hours before the procedure, from 0 to 2184."))
    }

    fn instruction(&self) -> Result<Instruction, Invalid> {
        let general = self.kind.instructions.iter().find(|i| i.id == self.item);
        let hours = self.hours_before()?;
        Ok(Instruction {
            id: self.item.to_owned(),
            topic: general.map_or(Topic::Other, |i| i.topic),
            text: self.words("text", &self.typed.text, general.map(|i| i.text.as_str()))?,
            applies: InstructionApplies::Everyone,
            condition: None,
            when: general.map_or(Stage::Before, |i| i.when),
            hours_before: hours.or(general.and_then(|i| i.hours_before)),
            hours_before_range: None,
            restart_hours_after: None,
            variants: Vec::new(),
            evidence: Evidence::Sourced,
            note: None,
            sources: Vec::new(),
        })
    }

    fn milestone(&self) -> Result<Milestone, Invalid> {
        let general = self.kind.milestones.iter().find(|m| m.id == self.item);
        Ok(Milestone {
            id: self.item.to_owned(),
            name: self.words("name", &self.typed.name, general.map(|m| m.name.as_str()))?,
            activity: general.and_then(|m| m.activity),
            days: self.days(general.map(|m| m.days))?,
            hours: None,
            variants: Vec::new(),
            estimated: Vec::new(),
            evidence: Evidence::Sourced,
            note: None,
            sources: Vec::new(),
        })
    }

    fn restriction(&self) -> Result<Restriction, Invalid> {
        let general = self.kind.restrictions.iter().find(|r| r.id == self.item);
        let lasting = general.is_some_and(|r| r.lifted_days.is_none());
        let untouched =
            [&self.typed.from_day, &self.typed.usual_day, &self.typed.to_day].iter().all(|d| d.trim().is_empty());
        Ok(Restriction {
            id: self.item.to_owned(),
            activity: general.map_or_else(|| "other".to_owned(), |r| r.activity.clone()),
            text: self.words("text", &self.typed.text, general.map(|r| r.text.as_str()))?,
            from_day: general.map_or(0, |r| r.from_day),
            lifted_days: match lasting && untouched {
                true => None,
                false => Some(self.days(general.and_then(|r| r.lifted_days))?),
            },
            limit_kg: None,
            binding: Binding::Advice,
            variants: Vec::new(),
            evidence: Evidence::Sourced,
            note: None,
            sources: Vec::new(),
        })
    }

    fn warning_sign(&self) -> Result<WarningSign, Invalid> {
        let general = self.kind.red_flags.iter().find(|w| w.id == self.item);
        Ok(WarningSign {
            id: self.item.to_owned(),
            level: general.map_or(Level::SameDay, |w| w.level),
            sign: self.words("text", &self.typed.text, general.map(|w| w.sign.as_str()))?,
            action: general.and_then(|w| w.action.clone()),
            days: general.and_then(|w| w.days),
            // The sheet's words never take a limit away: the general rule goes on behind them.
            rule: general.and_then(|w| w.rule.clone()),
            asked: true,
            variants: Vec::new(),
            evidence: Evidence::Sourced,
            note: None,
            sources: Vec::new(),
        })
    }

    fn follow_up(&self) -> Result<FollowUp, Invalid> {
        let general = self.kind.follow_ups.iter().find(|f| f.id == self.item);
        Ok(FollowUp {
            id: self.item.to_owned(),
            name: self.words("name", &self.typed.name, general.map(|f| f.name.as_str()))?,
            days: self.days(general.map(|f| f.days))?,
            mode: general.and_then(|f| f.mode.clone()),
            purpose: general.and_then(|f| f.purpose.clone()),
            applies: FollowUpApplies::Usual,
            variants: Vec::new(),
            estimated: Vec::new(),
            evidence: Evidence::Sourced,
            note: None,
            sources: Vec::new(),
        })
    }
}
