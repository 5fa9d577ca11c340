//! No key of the file format can change in silence.
//!
//! Each key that any type uses is changed and taken out, one at a time. Not in here: how a change reads.

use super::*;
use toml::Value;

#[test]
fn every_single_change_is_reported() {
    let mut seen = HashSet::new();
    let mut unreported = Vec::new();
    for listed in INDEX {
        let old = embedded::open(listed.id).unwrap();
        let whole = Value::try_from(&old).unwrap();
        for path in paths(&whole) {
            // Each key of each table once: the first type that has it is enough.
            let name: Vec<_> = path.iter().filter(|step| step.parse::<usize>().is_err()).cloned().collect();
            if !seen.insert(name.join(".")) {
                continue;
            }
            let changes = single_changes(&whole, &path);
            assert!(!changes.is_empty(), "no change of {path:?} can be read");
            let silent = name.last().is_some_and(|key| ["note", "revision", "schema"].contains(&key.as_str()));
            for new in changes {
                let (there, back) = (differences(&old, &new), differences(&new, &old));
                if there.is_empty() != silent || back.is_empty() != silent {
                    unreported.push(path.clone());
                }
            }
        }
    }
    assert!(unreported.is_empty(), "{unreported:#?}");
    assert!(seen.len() > 120, "{} keys", seen.len());
}

/// The way to every text, figure and word of a file, by keys and positions.
fn paths(value: &Value) -> Vec<Vec<String>> {
    let below = |step: String, value: &Value| -> Vec<Vec<String>> {
        paths(value).into_iter().map(|path| [vec![step.clone()], path].concat()).collect()
    };
    match value {
        Value::Table(table) => table.iter().flat_map(|(key, value)| below(key.clone(), value)).collect(),
        Value::Array(values) if !values.is_empty() => {
            let values = values.iter().enumerate();
            values.flat_map(|(position, value)| below(position.to_string(), value)).collect()
        }
        _ => vec![Vec::new()],
    }
}

/// The type with that one value changed, and without its key, as far as such types can be read.
fn single_changes(whole: &Value, path: &[String]) -> Vec<ProcedureType> {
    let (key, above) = path.split_last().unwrap();
    let old: ProcedureType = whole.clone().try_into().unwrap();
    let mut changed: Vec<_> = other_values(at(&mut whole.clone(), path))
        .into_iter()
        .filter_map(|value| {
            let mut new = whole.clone();
            *at(&mut new, path) = value;
            new.try_into::<ProcedureType>().ok()
        })
        .take(1)
        .collect();
    let mut new = whole.clone();
    match at(&mut new, above) {
        Value::Table(table) => drop(table.remove(key)),
        Value::Array(values) => drop(values.remove(key.parse::<usize>().unwrap())),
        _ => {}
    }
    changed.extend(new.try_into::<ProcedureType>().ok().filter(|new| *new != old));
    changed
}

fn at<'t>(whole: &'t mut Value, path: &[String]) -> &'t mut Value {
    path.iter().fold(whole, |value, step| match step.parse::<usize>() {
        Ok(position) => &mut value[position],
        Err(_) => &mut value[step.as_str()],
    })
}

/// Other values of the same kind; for a word also the words that some key of a type allows.
fn other_values(value: &Value) -> Vec<Value> {
    match value {
        Value::Integer(figure) => vec![Value::Integer(figure + 1)],
        Value::Float(figure) => vec![Value::Float(figure + 1.0)],
        Value::Boolean(yes) => vec![Value::Boolean(!yes)],
        Value::String(text) => {
            let words = "vascular cardiology planned emergency single series medicine fasting if-told everyone day-of \
                before estimate sourced earliest latest walk bath advice same-day usual only-if charity guideline \
                systolic diastolic > < percent-of-baseline";
            let others = words.split_whitespace().filter(|word| word != text).map(String::from);
            std::iter::once(format!("{text} more")).chain(others).map(Value::String).collect()
        }
        Value::Array(_) => vec![Value::Array(vec![Value::String("more".into())])],
        _ => Vec::new(),
    }
}
