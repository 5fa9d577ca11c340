//! The warning-sign sheet to read: every line with its days, whom to ring; and a general one for when there is nothing.

use super::{Recovery, general_ring};
use crate::views::*;
use domain::{
    catalogue::{Level, WarningSign, embedded},
    plan::{Planned, Span},
};
use std::{collections::BTreeMap, sync::LazyLock};

impl Recovery<'_> {
    pub(crate) fn sheet(&self) -> SheetView {
        let today = self.today();
        let mut sheet = SheetView {
            procedure_id: Some(self.page.record.procedure.id.to_string()),
            patient_name: Some(self.patient.name.clone()),
            heading: format!(
                "{}, {}, {}",
                self.page.content.name,
                self.date(self.plan.day_zero),
                self.number_words(today)
            ),
            ring: self.ring(true),
            now: Vec::new(),
            other_days: Vec::new(),
            struck: Vec::new(),
        };
        for line in &self.plan.warning_signs {
            let Span { from, to } = line.when;
            let now = from.is_none_or(|from| from <= today) && to.is_none_or(|to| today <= to);
            let list = match (line.struck, now) {
                (true, _) => &mut sheet.struck,
                (false, true) => &mut sheet.now,
                (false, false) => &mut sheet.other_days,
            };
            list.push(self.line(line));
        }
        for list in [&mut sheet.now, &mut sheet.other_days, &mut sheet.struck] {
            list.sort_by_key(|line| line.level != Level::Emergency.word());
        }
        sheet
    }

    fn line(&self, line: &Planned<'_, WarningSign, Span>) -> SheetSignView {
        let today = self.today();
        let date = |day| self.date(day);
        let when = match (line.when.from, line.when.to) {
            (Some(from), Some(to)) if from > today => Some(format!("From {} to {}", date(from), date(to))),
            (_, Some(to)) => Some(format!("Until {}", date(to))),
            (Some(from), None) if from > today => Some(format!("From {}", date(from))),
            _ => None,
        };
        let item = line.item;
        SheetSignView {
            sign: item.id.clone(),
            level: item.level.word(),
            line: item.sign.clone(),
            action: item.action.clone(),
            when,
            said_by: line.own.map(|own| own.said_by.clone()),
            only_for: self.only_for(item),
        }
    }
}

/// Emergency lines that this many types of the catalogue share stand on the general sheet.
const SHARED: usize = 10;

/// The same for everybody, and read from every type of the catalogue: found once, while the program runs.
static GENERAL: LazyLock<Vec<SheetSignView>> = LazyLock::new(general_lines);

/// A sheet for any procedure, from the emergency lines that most types of the catalogue have, in their commonest words.
pub(crate) fn general_sheet(country: Option<&str>) -> SheetView {
    SheetView {
        procedure_id: None,
        patient_name: None,
        heading: "After any procedure".to_owned(),
        ring: general_ring(country),
        now: GENERAL.clone(),
        other_days: Vec::new(),
        struck: Vec::new(),
    }
}

fn general_lines() -> Vec<SheetSignView> {
    let mut lines: BTreeMap<String, Vec<WarningSign>> = BTreeMap::new();
    for listed in embedded::INDEX {
        let kind = embedded::open(listed.id);
        let signs = kind.map(|kind| kind.red_flags).unwrap_or_default();
        let general = |sign: &WarningSign| sign.level == Level::Emergency && sign.variants.is_empty();
        for sign in signs.into_iter().filter(general) {
            lines.entry(sign.id.clone()).or_default().push(sign);
        }
    }
    let mut shared: Vec<Vec<WarningSign>> = lines.into_values().filter(|signs| signs.len() >= SHARED).collect();
    shared.sort_by_key(|signs| std::cmp::Reverse(signs.len()));
    shared.iter().filter_map(|signs| general_line(signs)).collect()
}

/// The words that most types use; of equally many the first.
fn general_line(signs: &[WarningSign]) -> Option<SheetSignView> {
    let uses = |sign: &WarningSign| signs.iter().filter(|other| other.sign == sign.sign).count();
    let most = signs.iter().map(uses).max()?;
    let sign = signs.iter().find(|sign| uses(sign) == most)?;
    Some(SheetSignView {
        sign: sign.id.clone(),
        level: sign.level.word(),
        line: sign.sign.clone(),
        action: Some("Call emergency services now.".to_owned()),
        when: None,
        said_by: None,
        only_for: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_general_sheet_holds_emergencies_only_and_whom_to_ring() {
        let sheet = general_sheet(Some("ES"));
        let ids: Vec<&str> = sheet.now.iter().map(|line| line.sign.as_str()).collect();
        assert!(["breathless", "sepsis", "stroke", "site-bleeding"].iter().all(|id| ids.contains(id)), "{ids:?}");
        assert!(sheet.now.iter().all(|line| line.level == "emergency" && line.action.is_some()));
        assert_eq!(sheet.ring[0].text, "112");
        assert!(!general_sheet(None).ring[0].recorded);
    }
}
