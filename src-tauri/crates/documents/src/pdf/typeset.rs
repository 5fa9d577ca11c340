//! Typst with its writers of PDF and SVG, made ready once and used for every sheet.
//!
//! Not in here: what a sheet looks like (see the folder `templates`).

use super::{Unprinted, fonts};
use crate::sheet::{Head, Kind, Sheet};
use serde_json::{Value, json};
use std::sync::LazyLock;
use typst::foundations::{Datetime, Dict, Smart};
use typst_as_lib::{TypstEngine, TypstTemplateCollection};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        [$((concat!($name, ".typ"), include_str!(concat!("../../templates/", $name, ".typ")))),+]
    };
}

/// After how many further sheets the engine forgets what it has set: enough for a repeated print to be quick.
const REMEMBERED: usize = 4;

static ENGINE: LazyLock<TypstEngine<TypstTemplateCollection>> = LazyLock::new(|| {
    TypstEngine::builder()
        .fonts(fonts::all())
        .with_static_source_file_resolver(templates![
            "base",
            "rows",
            "picture",
            "timeline",
            "preparation",
            "schedule",
            "diary",
            "wallet",
            "tonight",
            "visit",
            "compare",
        ])
        .comemo_evict_max_age(Some(REMEMBERED))
        .build()
});

pub(super) fn pdf(sheet: &Sheet) -> Result<Vec<u8>, Unprinted> {
    typst_pdf::pdf(&set(sheet)?, &options(&sheet.head)?).map_err(|error| refused(&error))
}

pub(super) fn pictures(sheet: &Sheet) -> Result<Vec<String>, Unprinted> {
    let options = typst_svg::SvgOptions::default();
    Ok(set(sheet)?.pages().iter().map(|page| typst_svg::svg(page, &options)).collect())
}

/// In the largest type in which it has no more sides than it should; in the smallest where it has them anyway.
fn set(sheet: &Sheet) -> Result<PagedDocument, Unprinted> {
    let template = format!("{}.typ", sheet.kind.word());
    let mut data = inputs(sheet)?;
    let Fit { sides, points } = fit_of(sheet);
    data["tight"] = json!(sides.is_some());
    let mut smallest = None;
    for points in points {
        data["points"] = json!(points);
        let dict: Dict = serde_json::from_value(data.clone()).map_err(|error| refused(&error))?;
        let compiled = ENGINE.compile_with_input(template.as_str(), dict);
        let document: PagedDocument = compiled.output.map_err(|error| refused(&error))?;
        if sides.is_none_or(|sides| document.pages().len() <= sides) {
            return Ok(document);
        }
        smallest = Some(document);
    }
    smallest.ok_or(Unprinted::Refused)
}

/// How many sides a sheet should have, and the sizes of its print to try, the largest first.
struct Fit {
    sides: Option<usize>,
    points: &'static [f64],
}

/// Large print keeps its size and takes the sides it needs.
fn fit_of(sheet: &Sheet) -> Fit {
    match sheet.kind {
        _ if sheet.layout.large => Fit { sides: None, points: &[18.0] },
        // One sheet for the fridge.
        Kind::Timeline => Fit { sides: Some(2), points: &[12.0, 11.0, 10.5, 10.0, 9.5, 9.0] },
        // Read at arm's length, by somebody who may be worried.
        Kind::Tonight => Fit { sides: Some(2), points: &[14.0, 13.5, 13.0, 12.0, 11.0, 10.0] },
        _ => Fit { sides: None, points: &[11.0] },
    }
}

/// What went wrong is the program's fault and may quote a person's text: it is shown to whoever writes templates only.
fn refused(error: &impl std::fmt::Debug) -> Unprinted {
    #[cfg(test)]
    eprintln!("{error:#?}");
    let _ = error;
    Unprinted::Refused
}

fn options(head: &Head) -> Result<PdfOptions, Unprinted> {
    let (year, month, day) = head.printed;
    let date = Datetime::from_ymd(year, month, day);
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{} {}", head.code, head.printed_on)),
        creator: Smart::Custom(Some("Aftercare".to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| refused(&error))?,
        ..PdfOptions::default()
    })
}

/// The sheet as the template's `sys.inputs`.
fn inputs(sheet: &Sheet) -> Result<Value, Unprinted> {
    let mut data = serde_json::to_value(sheet).map_err(|error| refused(&error))?;
    let lost = fit(&mut data);
    data["unprintable"] = json!(lost);
    Ok(data)
}

/// Makes every text printable; true where that took a stand-in.
fn fit(data: &mut Value) -> bool {
    match data {
        Value::String(text) => {
            let (kept, lost) = fonts::printable(text);
            *text = kept;
            lost
        }
        // Not `any`, which would stop at the first.
        Value::Array(values) => values.iter_mut().fold(false, |lost, value| fit(value) | lost),
        Value::Object(fields) => fields.values_mut().fold(false, |lost, value| fit(value) | lost),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
