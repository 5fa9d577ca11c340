//! Typst and its PDF writer, made ready once and used for every sheet.
//!
//! Not in here: what a sheet looks like (see the folder `templates`).

use super::{Unprinted, fonts};
use crate::sheet::{Head, Sheet};
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
    let template = format!("{}.typ", sheet.kind.word());
    let compiled = ENGINE.compile_with_input(template.as_str(), inputs(sheet)?);
    let document: PagedDocument = compiled.output.map_err(|error| refused(&error))?;
    typst_pdf::pdf(&document, &options(&sheet.head)?).map_err(|error| refused(&error))
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
fn inputs(sheet: &Sheet) -> Result<Dict, Unprinted> {
    let mut data = serde_json::to_value(sheet).map_err(|error| refused(&error))?;
    let lost = fit(&mut data);
    data["unprintable"] = json!(lost);
    serde_json::from_value(data).map_err(|error| refused(&error))
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
