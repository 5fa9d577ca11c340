//! A comparison for a script: no household, no data file.

use super::lists::pretty;
use crate::{Problem, commands, page, views::CompareView, words};
use domain::{
    Invalid,
    catalogue::{ProcedureType, embedded},
    country,
};

/// What to compare.
#[derive(Debug, Clone)]
pub struct CompareAsked {
    pub types: Vec<String>,
    /// Each a column's number, a colon and a choice's id: "1:femoral".
    pub variants: Vec<(usize, String)>,
    pub country: Option<String>,
    pub json: bool,
}

/// Reads `1:femoral`.
///
/// # Errors
/// What to write instead.
pub fn column_choice(text: &str) -> Result<(usize, String), String> {
    let read = text.split_once(':').and_then(|(column, id)| Some((column.trim().parse().ok()?, id.trim().to_owned())));
    read.filter(|(column, id): &(usize, String)| *column > 0 && !id.is_empty())
        .ok_or_else(|| "write the column's number and the choice's id, like 1:femoral".to_owned())
}

/// # Errors
/// `Invalid` on `columns`, `ID`, `variant` or `country`.
pub fn compare(asked: CompareAsked) -> Result<String, Problem> {
    let (opened, country) = opened(&asked)?;
    let columns = commands::columns(&opened);
    if asked.json {
        return Ok(pretty(&page::compare_json(&columns, country.as_deref())));
    }
    Ok(as_text(&page::compare_view(&columns, country.as_deref())))
}

/// The same as a view, for paper; and the country.
pub(super) fn view(asked: &CompareAsked) -> Result<(CompareView, Option<String>), Problem> {
    let (opened, country) = opened(asked)?;
    Ok((page::compare_view(&commands::columns(&opened), country.as_deref()), country))
}

type Opened = Vec<(ProcedureType, Vec<String>)>;

fn opened(asked: &CompareAsked) -> Result<(Opened, Option<String>), Problem> {
    commands::columns_fit(asked.types.len())?;
    let country = asked.country.as_ref().map(|code| code.to_uppercase());
    if let Some(code) = country.as_deref().filter(|code| !country::is_country(code)) {
        return Err(Invalid::new("country", format!("{code} is not a country's two letters.")).into());
    }
    if let Some((column, _)) = asked.variants.iter().find(|(column, _)| *column > asked.types.len()) {
        return Err(Invalid::new("variant", format!("There is no column {column}.")).into());
    }
    let opened = (1..).zip(&asked.types).map(|(at, id)| open(asked, at, id)).collect::<Result<_, Problem>>()?;
    Ok((opened, country))
}

fn open(asked: &CompareAsked, at: usize, id: &str) -> Result<(ProcedureType, Vec<String>), Problem> {
    let kind = embedded::open(id)
        .ok_or_else(|| Invalid::new("ID", format!("There is no type {id}. `aftercare types` lists them.")))?;
    let chosen: Vec<String> =
        asked.variants.iter().filter(|(column, _)| *column == at).map(|(_, id)| id.clone()).collect();
    let variants = commands::chosen_variants(&kind, &chosen)?;
    Ok((kind, variants))
}

fn as_text(view: &CompareView) -> String {
    let mut lines = vec![words::APPROVAL.to_owned()];
    lines.extend((1..).zip(&view.columns).map(|(at, column)| {
        let chosen = column.axes.iter().flat_map(|axis| &axis.choices).filter(|choice| choice.chosen);
        let chosen: String = chosen.map(|choice| format!("; {}", choice.name)).collect();
        format!("{at}. {}{chosen}", column.name)
    }));
    for row in view.facts.iter().chain(&view.rows) {
        lines.push(format!("\n{}", row.name));
        for (at, cell) in (1..).zip(&row.cells) {
            let limit =
                cell.limit.as_ref().map(|limit| format!(" Limit: {}.", words::lower(&limit.range))).unwrap_or_default();
            lines.push(format!("  {at}. {}.{limit}", cell.words.trim_end_matches('.')));
        }
    }
    let sections = [
        ("Differences", &view.differences),
        ("Overlaps, so no clear difference", &view.overlaps),
        ("The same", &view.alike),
        ("Not known for all", &view.not_known),
    ];
    for (title, sentences) in sections.into_iter().filter(|(_, sentences)| !sentences.is_empty()) {
        lines.push(format!("\n{title}"));
        lines.extend(sentences.iter().map(|sentence| format!("  {sentence}")));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn asked(types: &[&str], variants: &[&str], json: bool) -> Result<String, Problem> {
        let types = types.iter().map(|&id| id.to_owned()).collect();
        let variants = variants.iter().map(|text| column_choice(text).unwrap()).collect();
        compare(CompareAsked { types, variants, country: None, json })
    }

    fn json(types: &[&str], variants: &[&str]) -> Value {
        serde_json::from_str(&asked(types, variants, true).unwrap()).unwrap()
    }

    #[test]
    fn a_script_gets_figures_and_null_for_what_is_not_known() {
        let value = json(&["varicose-vein-ablation", "colonoscopy"], &[]);
        assert_eq!(value["types"][1]["id"], "colonoscopy");
        let rows = value["rows"].as_array().unwrap();
        let order: Vec<_> = rows.iter().map(|row| row["activity"].as_str().unwrap()).collect();
        assert_eq!(order, domain::compare::ACTIVITIES.map(|activity| activity.word()));
        let drive = &rows.iter().find(|row| row["activity"] == "drive").unwrap()["cells"];
        let figures = |window: &Value| [&window["earliest"], &window["typical"], &window["latest"]].map(Value::as_u64);
        assert_eq!(figures(&drive[0]["milestone"]), [Some(1), Some(2), Some(7)]);
        assert_eq!(drive[0]["milestone"]["evidence"], "partly-estimated");
        assert_eq!(figures(&drive[0]["restriction"]), [Some(1), Some(2), Some(7)]);
        assert_eq!(rows[0]["cells"][1], serde_json::json!({ "milestone": null, "restriction": null }));
        let first =
            "First follow-up: usually 6 weeks (estimated) after Varicose vein ablation, day 1 after Colonoscopy.";
        let food = "Without food: 6 hours (for those who are told so; estimated) before Varicose vein ablation, 27 hours (estimated) before Colonoscopy.";
        assert_eq!(value["differences"], serde_json::json!([food, first]));
        assert_eq!(value["facts"][1]["cells"][1]["usual"], 27.0);
    }

    #[test]
    fn choices_belong_to_their_column() {
        let two = json(&["coronary-angioplasty-stent"; 2], &["1:femoral", "2:radial", "2:mi"]);
        assert_eq!(two["types"][0]["variants"], serde_json::json!(["femoral"]));
        assert_eq!(two["types"][1]["variants"], serde_json::json!(["radial", "mi"]));
    }

    #[test]
    fn what_cannot_be_compared_is_refused_as_words_that_are_off() {
        let stent = "coronary-angioplasty-stent";
        for (types, variants, field) in [
            (vec![stent], vec![], "columns"),
            (vec![stent; 4], vec![], "columns"),
            (vec![stent, "no-such-type"], vec![], "ID"),
            (vec![stent; 2], vec!["3:femoral"], "variant"),
            (vec![stent; 2], vec!["1:laser"], "variants"),
            (vec![stent; 2], vec!["1:femoral", "1:radial"], "variants"),
        ] {
            let refused = asked(&types, &variants, false);
            assert!(matches!(&refused, Err(Problem::Invalid { field: at, .. }) if at == field), "{refused:?}");
        }
        for text in ["femoral", "0:femoral", "one:femoral", "1:"] {
            assert!(column_choice(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_text_says_what_is_not_known() {
        let text = asked(&["varicose-vein-ablation", "colonoscopy"], &[], false).unwrap();
        assert!(text.starts_with(words::APPROVAL));
        let walk = "\nWalk\n  1. Same day to day 1, usually same day.\n  2. Not known.\n";
        assert!(text.contains(walk), "{text}");
    }
}
