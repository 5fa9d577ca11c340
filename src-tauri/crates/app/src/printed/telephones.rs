//! Whom to ring: the numbers that were entered, and lines for those that are not known here.

use super::section;
use crate::views::*;
use documents::sheet::{Row, Section};

pub(super) fn telephones(emergency: &str, ring: &[RingView]) -> Section {
    let mut rows = vec![Row { text: vec![emergency.to_owned()], ..Row::default() }];
    rows.extend(ring.iter().filter(|one| one.who != "emergency").map(number));
    rows.push(blank("Family or friend:"));
    section("Telephone numbers", rows)
}

pub(super) fn number(one: &RingView) -> Row {
    match one.recorded {
        true => Row { lead: one.label.clone(), text: vec![one.text.clone()], ..Row::default() },
        false => blank(&format!("{}:", one.label)),
    }
}

fn blank(label: &str) -> Row {
    Row { write: vec![label.to_owned()], ..Row::default() }
}
