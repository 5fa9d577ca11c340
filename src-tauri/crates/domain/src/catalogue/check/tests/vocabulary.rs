//! One broken sample for each rule of the vocabulary.
//!
//! Not in here: that the embedded vocabulary is whole (see the parent).

use super::*;
use toml::{Table, Value};

/// Measure, change, and the key the fault must come at.
const BROKEN: &str = r#"
temperature | id = "Temp"       | id
temperature | id = "pulse"      | id
temperature | label = "A  b"    | label
temperature | -unit             | unit
temperature | -step             | step
temperature | step = 0          | step
temperature | -min              | min
temperature | -max              | min
temperature | max = 34          | min
temperature | max = nan         | max
temperature | choices = ["hot"] | choices
site-check  | -choices          | choices
site-check  | choices = ["red", "red"] | choices
pulse       | loinc = "8867"    | loinc
"#;

fn read(table: Table) -> Measures {
    table.try_into().unwrap()
}

#[test]
fn each_broken_rule_is_found() {
    for line in BROKEN.trim().lines() {
        let parts: Vec<_> = line.split('|').map(str::trim).collect();
        let mut whole = Table::try_from(embedded::measures()).unwrap();
        let rows = whole["measures"].as_array_mut().unwrap();
        let row = rows.iter_mut().find(|row| row["id"].as_str() == Some(parts[0])).unwrap();
        let row = row.as_table_mut().unwrap();
        match parts[1].strip_prefix('-') {
            Some(key) => drop(row.remove(key).unwrap()),
            None => row.extend(toml::from_str::<Table>(parts[1]).unwrap()),
        }
        let found = check_measures(&read(whole), |_| true);
        assert!(found.iter().any(|fault| fault.key == parts[2]), "{line}: {found:#?}");
        let expected = if parts[1] == "max = nan" { 2 } else { 1 };
        assert_eq!(found.len(), expected, "{line}: {found:#?}");
        assert!(found[0].place.starts_with("measures/"), "{line}: {found:#?}");
    }
}

#[test]
fn its_head_is_checked() {
    for (key, wrong) in [("schema", 2), ("revision", 0)] {
        let mut whole = Table::try_from(embedded::measures()).unwrap();
        whole.insert(key.into(), Value::Integer(wrong));
        let found = check_measures(&read(whole), |_| true);
        assert_eq!((found.len(), found[0].place.as_str(), found[0].key.as_str()), (1, "", key));
    }
}

#[test]
fn a_measure_that_no_type_uses_is_found() {
    let found = check_measures(embedded::measures(), |id| id != "pulse");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].place.as_str(), found[0].key.as_str()), ("measures/pulse", ""));
}
