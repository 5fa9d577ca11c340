//! What stood there before: the history of a row as a person reads it.
//!
//! Not in here: the history itself (the store's), and taking a change back.

use crate::{days, household::NOBODY_IN_PARTICULAR, views::CorrectionView};
use chrono::NaiveDate;
use domain::{ids::MemberId, zone::Zone};
use serde_json::{Map, Value};
use store::Change;

type Row = Map<String, Value>;

/// A part of a row that people read: its column, and what it is called where there are several.
pub(crate) type Part<'a> = (&'a str, Option<&'a str>);

/// What these parts said before, newest first. `changes` are one row's, newest first.
pub(crate) fn corrections(changes: &[Change], parts: &[Part<'_>], home: &Zone) -> Vec<CorrectionView> {
    let now = changes.first().and_then(|newest| newest.became.as_ref());
    let mut found = Vec::new();
    for change in changes {
        let (Some(was), Some(became)) = (&change.was, &change.became) else { continue };
        for (column, what) in parts {
            let (before, after) = (said(was, column), said(became, column));
            // What was empty was not said; what is said again is not in the past.
            if before.is_empty() || before == after || now.is_some_and(|now| said(now, column) == before) {
                continue;
            }
            found.push(CorrectionView {
                what: what.map(str::to_owned),
                was: before,
                at: home.civil(change.at),
                who: by(change),
            });
        }
    }
    found
}

/// Who wrote a row first; none where that is nobody in particular.
pub(crate) fn author(changes: &[Change]) -> Option<String> {
    changes.last().and_then(by)
}

/// Who made a change, by the name they have now.
pub(crate) fn by(change: &Change) -> Option<String> {
    in_particular(&change.who, change.name.as_deref())
}

/// None where it was the household as a whole: before it had members, or on the command line.
pub(crate) fn in_particular(who: &str, name: Option<&str>) -> Option<String> {
    match name {
        Some(name) => Some(name.to_owned()),
        None if who == NOBODY_IN_PARTICULAR => None,
        // One whose adding was taken back again.
        None if who.parse::<MemberId>().is_ok() => Some("Somebody who is not in the list any more".to_owned()),
        None => Some(who.to_owned()),
    }
}

/// A cell as a person reads it.
pub(crate) fn said(row: &Row, column: &str) -> String {
    match row.get(column) {
        Some(Value::String(text)) => match text.parse::<NaiveDate>() {
            Ok(day) => days::long(day),
            Err(_) if column.ends_with("_time") => text.chars().take(5).collect(),
            Err(_) => text.clone(),
        },
        Some(Value::Number(number)) if column.starts_with("with_") => {
            if number.as_i64() == Some(0) {
                "no".to_owned()
            } else {
                "yes".to_owned()
            }
        }
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn change(was: Value, became: Value, who: &str) -> Change {
        let row = |value: Value| value.as_object().cloned();
        Change {
            id: 1,
            change: "018f0000-0000-7000-8000-000000000001".parse().unwrap(),
            who: who.to_owned(),
            at: "2026-03-03T09:00:00Z".parse().unwrap(),
            name: None,
            table: "note".to_owned(),
            row: "n".to_owned(),
            was: row(was),
            became: row(became),
        }
    }

    #[test]
    fn each_old_value_is_said_once_with_who_changed_it_and_when() {
        let at = |words: &str, day: &str| json!({ "words": words, "on_date": day, "at_time": "20:15:00" });
        let changes = [
            change(at("Slept badly", "2026-03-04"), at("Slept well", "2026-03-02"), "Eva"),
            change(at("Slept", "2026-03-04"), at("Slept badly", "2026-03-04"), NOBODY_IN_PARTICULAR),
            change(Value::Null, at("Slept", "2026-03-04"), "Ana"),
        ];
        let home = Zone::parse("Europe/Madrid").unwrap();
        let found =
            corrections(&changes, &[("words", None), ("on_date", Some("Day")), ("at_time", Some("Time"))], &home);
        let said: Vec<_> =
            found.iter().map(|one| (one.what.as_deref(), one.was.as_str(), one.who.as_deref())).collect();
        assert_eq!(
            said,
            [(None, "Slept badly", Some("Eva")), (Some("Day"), "Wed 4 March 2026", Some("Eva")), (None, "Slept", None)]
        );
        assert_eq!(found[0].at.to_string(), "2026-03-03 10:00:00");
        assert_eq!(author(&changes).as_deref(), Some("Ana"));
    }

    #[test]
    fn what_was_changed_and_changed_back_is_not_called_the_past() {
        let at = |words: &str| json!({ "words": words });
        let changes =
            [change(at("B"), at("A"), "Eva"), change(at("A"), at("B"), "Eva"), change(at(""), at("A"), "Eva")];
        let found = corrections(&changes, &[("words", None)], &Zone::utc());
        assert_eq!(found.iter().map(|one| one.was.as_str()).collect::<Vec<_>>(), ["B"]);
    }
}
