//! The course of every type of the catalogue, laid out from one fixed time: every date of it, and nothing else.
//!
//! A change of a rule or of a type's figures shows here line by line. Four weeks in, the clocks change. The words are
//! the catalogue's own and are not repeated.

use app::headless::{TimelineAsked, timeline, when};
use domain::catalogue::embedded;
use serde_json::Value;

/// The lists of a course with what is told of each line.
const LISTS: [(&str, &[&str]); 8] = [
    ("instructions", &["id", "due", "due_on", "when", "question", "only_for"]),
    ("milestones", &["id", "earliest", "typical", "latest", "evidence", "only_for"]),
    ("symptoms", &["id", "from", "to", "measure", "band", "only_for"]),
    ("restrictions", &["id", "from", "lifted", "binding", "only_for"]),
    ("follow_ups", &["id", "earliest", "typical", "latest", "applies", "only_for"]),
    ("warning_signs", &["id", "level", "from", "to", "only_for"]),
    ("log", &["measure", "from", "to", "per_day", "only_for"]),
    ("sessions", &["number", "on", "possible_only"]),
];

fn cell(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::Array(items) if items.is_empty() => None,
        Value::Array(items) => Some(items.iter().filter_map(cell).collect::<Vec<_>>().join(" ")),
        Value::Bool(true) => Some("yes".to_owned()),
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

fn course(kind: &str) -> String {
    let asked = TimelineAsked {
        kind: kind.to_owned(),
        on: when("2026-03-02T10:30").unwrap(),
        arrive: None,
        zone: Some("Europe/Madrid".to_owned()),
        variants: Vec::new(),
        country: None,
        today: Some("2026-03-02".parse().unwrap()),
        json: true,
    };
    let course: Value = serde_json::from_str(&timeline(asked).unwrap()).unwrap();
    let lists = LISTS.iter().map(|(list, columns)| {
        let rows = course[*list].as_array().map(Vec::as_slice).unwrap_or_default();
        let row = |row: &Value| {
            let cells: Vec<String> = columns
                .iter()
                .map(|column| match (*column, cell(&row[*column])) {
                    ("question" | "possible_only", Some(_)) => (*column).replace('_', " "),
                    ("only_for", Some(names)) => format!("[{names}]"),
                    (_, told) => told.unwrap_or_else(|| "-".to_owned()),
                })
                .collect();
            format!("  {}", cells.join("  ").trim_end_matches([' ', '-']))
        };
        [(*list).to_owned()].into_iter().chain(rows.iter().map(row)).collect::<Vec<_>>().join("\n")
    });
    lists.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_course_of_every_type_is_the_one_that_was_looked_at() {
    assert_eq!(embedded::INDEX.len(), 49);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "courses" }, {
        for listed in embedded::INDEX {
            insta::assert_snapshot!(listed.id, course(listed.id));
        }
    });
}
