//! Reading refuses what no field was made for: a key that is not known in any table is a fault and not silence.
//!
//! Not in here: what the fields hold.

use super::*;
use toml::{Table, Value};

fn read(table: &Table) -> Result<ProcedureType, toml::de::Error> {
    ProcedureType::from_toml(&toml::to_string(table).unwrap())
}

fn table() -> Table {
    Table::try_from(full_sample()).unwrap()
}

/// Every table of a type: the top level, each single table, the first item of each list, and a rule.
fn tables(table: &mut Table) -> Vec<(String, &mut Table)> {
    let mut found = Vec::new();
    for (key, value) in table.iter_mut() {
        match value {
            Value::Table(inner) => found.push((key.clone(), inner)),
            Value::Array(rows) => {
                let item = if key == "red_flags" { 2 } else { 0 };
                if let Some(Value::Table(inner)) = rows.get_mut(item) {
                    found.push((key.clone(), inner));
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn unknown_keys() {
    assert_eq!(read(&table()).unwrap(), full_sample());
    let mut top = table();
    top.insert("surprise".into(), Value::Boolean(true));
    refuses_surprise("top level", &top);
    let names: Vec<_> = tables(&mut table()).into_iter().map(|(name, _)| name).collect();
    let expected: HashSet<_> = TABLES.iter().copied().filter(|name| !["", "measures"].contains(name)).collect();
    assert_eq!(names.iter().map(String::as_str).collect::<HashSet<_>>(), expected);
    for (position, name) in names.iter().enumerate() {
        let mut whole = table();
        tables(&mut whole).swap_remove(position).1.insert("surprise".into(), Value::Boolean(true));
        refuses_surprise(name, &whole);
    }
    let mut whole = table();
    let signs = tables(&mut whole).into_iter().find(|(name, _)| name == "red_flags").unwrap().1;
    signs["rule"].as_table_mut().unwrap().insert("surprise".into(), Value::Boolean(true));
    refuses_surprise("rule", &whole);
}

fn refuses_surprise(place: &str, table: &Table) {
    let Err(refused) = read(table) else { panic!("{place} accepts an unknown key") };
    assert!(refused.to_string().contains("unknown field `surprise`"), "{place}: {refused}");
}

#[test]
fn unknown_keys_of_the_vocabulary() {
    let table = Table::try_from(embedded::measures()).unwrap();
    let mut top = table.clone();
    top.insert("surprise".into(), Value::Boolean(true));
    let mut row = table.clone();
    row["measures"][0].as_table_mut().unwrap().insert("surprise".into(), Value::Boolean(true));
    for broken in [top, row] {
        let refused = toml::from_str::<Measures>(&toml::to_string(&broken).unwrap()).unwrap_err();
        assert!(refused.to_string().contains("unknown field `surprise`"), "{refused}");
    }
}

#[test]
fn missing_keys_and_unknown_words() {
    let optional = ["variants", "restrictions", "timed_logs", "disagreements", "note"];
    for key in table().keys() {
        let mut whole = table();
        whole.remove(key);
        assert_eq!(read(&whole).is_ok(), optional.contains(&key.as_str()), "{key}");
    }
    for (list, key) in [
        ("instructions", "topic"),
        ("instructions", "when"),
        ("instructions", "applies"),
        ("milestones", "activity"),
        ("milestones", "evidence"),
        ("restrictions", "binding"),
        ("red_flags", "level"),
        ("follow_ups", "applies"),
        ("sources", "kind"),
        ("course", "kind"),
    ] {
        let mut whole = table();
        let (_, inner) = tables(&mut whole).into_iter().find(|(name, _)| name == list).unwrap();
        inner.insert(key.into(), Value::String("surprise".into()));
        assert!(read(&whole).is_err(), "{list} {key}");
    }
}

#[test]
fn figures_below_zero_and_too_few() {
    refuses_days(&[-1, 2, 3]);
    refuses_days(&[1, 2]);
}

#[test]
fn too_many_figures() {
    refuses_days(&[1, 2, 3, 4]);
}

fn refuses_days(days: &[i64]) {
    let mut whole = table();
    let mut tables = tables(&mut whole).into_iter();
    let (_, milestone) = tables.find(|(name, _)| name == "milestones").unwrap();
    milestone.insert("days".into(), Value::try_from(days).unwrap());
    assert!(read(&whole).is_err(), "{days:?}");
}
