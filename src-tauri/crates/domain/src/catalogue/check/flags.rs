//! The rules of warning signs: a sign with a figure in it needs something that tests the figure, a rule must fit the
//! measure it reads, and every sign must be able to be raised.
//!
//! Not in here: raising them.

use super::{ASKED_ONLY, Check, items, words};
use crate::catalogue::{Measure, MeasureKind, Op, PressurePart, Rule, RuleUnit, RuleValue, WarningSign};

/// How the note of a sign begins that holds a figure which nobody logs.
const NO_RULE: &str = "No rule:";
/// The note of a figure that is a judgement in the sign's own words.
const ESTIMATE: &str = "Estimate:";

impl Check<'_> {
    pub(super) fn warning_sign(&mut self, at: &str, item: &WarningSign) {
        if let Some(days) = item.days {
            self.days(at, "days", &days);
        }
        match &item.rule {
            Some(rule) => {
                self.rule(at, rule);
                if rule.alone == Some(false) && !item.asked {
                    self.fault(at, "asked", "a rule that does not stand alone counts with a yes, so it must be asked");
                }
            }
            None => {
                self.figures_without_rule(at, item);
                if !item.asked {
                    self.fault(at, "asked", "it can never be raised: ask it, or give it a rule");
                }
            }
        }
    }

    fn figures_without_rule(&mut self, at: &str, item: &WarningSign) {
        let explained = item.note.as_ref().is_some_and(|note| note.contains(NO_RULE) || note.contains(ESTIMATE));
        if words::limit_in(&item.sign) {
            self.fault(at, "rule", "a limit of temperature, of a score or of blood sugar needs a rule");
        } else if explained {
            // Its writer knew that nothing tests the figure.
        } else if words::duration_in(&item.sign) || (words::figure_in(&item.sign) && item.days.is_none()) {
            let text = format!("a figure in the sign needs a rule, or a note that begins \"{NO_RULE}\"");
            self.fault(at, "rule", text);
        }
    }

    fn rule(&mut self, at: &str, rule: &Rule) {
        let measures = self.measures;
        let Some(measure) = measures.find(&rule.measure) else {
            return self.fault(at, "rule.measure", items::unknown_measure(&rule.measure));
        };
        self.rule_value(at, rule, measure);
        match (measure.kind, rule.part) {
            (MeasureKind::BloodPressure, None) => {
                let [upper, lower] = [PressurePart::Systolic, PressurePart::Diastolic].map(PressurePart::word);
                self.fault(at, "rule.part", format!("blood pressure needs its part: {upper} or {lower}"));
            }
            (MeasureKind::BloodPressure, Some(_)) | (_, None) => {}
            (_, Some(_)) => self.fault(at, "rule.part", "only blood pressure has parts: leave it out"),
        }
        if rule.unit.is_some() && !items::has_numbers(measure.kind) {
            self.fault(at, "rule.unit", "only a number can be compared in percent: leave it out");
        }
        if rule.alone == Some(true) {
            self.fault(at, "rule.alone", "may only be false, or left out");
        }
        if !self.logged.contains(rule.measure.as_str()) && !ASKED_ONLY.contains(&rule.measure.as_str()) {
            let text = format!("\"{}\" is not in daily_log, so nothing would be tested: add it there", rule.measure);
            self.fault(at, "rule.measure", text);
        }
    }

    fn rule_value(&mut self, at: &str, rule: &Rule, measure: &Measure) {
        let fault = match measure.kind {
            MeasureKind::Text => {
                return self.fault(at, "rule.measure", "a text cannot be tested by a rule");
            }
            MeasureKind::Choice => match &rule.value {
                RuleValue::Choice(word) if measure.choices.contains(word) => None,
                _ => Some(format!("must be one of its choices: {}", measure.choices.join(", "))),
            },
            MeasureKind::YesNo => match rule.value {
                RuleValue::YesNo(_) if rule.op == Op::Is => None,
                RuleValue::YesNo(_) => {
                    return self.fault(at, "rule.op", "a yes or no is tested with ==");
                }
                _ => Some("must be true or false".to_owned()),
            },
            MeasureKind::Score | MeasureKind::Number | MeasureKind::BloodPressure => numeric(rule, measure),
        };
        if let Some(text) = fault {
            self.fault(at, "rule.value", text);
        }
    }
}

fn numeric(rule: &Rule, measure: &Measure) -> Option<String> {
    let RuleValue::Number(value) = rule.value else {
        return Some("must be a number".to_owned());
    };
    let (least, most) = match rule.unit {
        // What a person logs tomorrow can be any multiple of today's, so only the sign of the figure is certain.
        Some(RuleUnit::PercentOfPreviousDay) => (0.0, f64::MAX),
        None => (measure.min.unwrap_or(f64::MIN), measure.max.unwrap_or(f64::MAX)),
    };
    if (least..=most).contains(&value) {
        None
    } else if rule.unit.is_some() {
        Some(format!("{value} must be a percentage of 0 or more"))
    } else {
        Some(format!("{value} is outside the measure: from {least} to {most}"))
    }
}
