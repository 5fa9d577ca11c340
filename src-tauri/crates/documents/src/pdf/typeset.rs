//! Typst with its writers of PDF and SVG, made ready once and used for every sheet.
//!
//! Not in here: what a sheet looks like (see the folder `templates`).

use super::{Unprinted, fonts};
use crate::sheet::{Head, Kind, Sheet};
use serde_json::{Value, json};
use std::sync::LazyLock;
use typst::{
    foundations::{Datetime, Dict, Label, Smart},
    layout::Abs,
    utils::PicoStr,
};
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

/// At the first setting with which it has no more sides than it should and its end is not alone on a page; where none
/// has, at the first with few enough sides, and where there is none of these either, at the last.
fn set(sheet: &Sheet) -> Result<PagedDocument, Unprinted> {
    let template = format!("{}.typ", sheet.kind.word());
    let mut data = inputs(sheet)?;
    let Fit { sides, settings } = fit_of(sheet);
    data["tight"] = json!(sides.is_some() && !sheet.layout.large);
    let (mut short, mut last) = (None, None);
    for Setting { points, closer } in settings {
        data["points"] = json!(points);
        data["closer"] = json!(closer);
        let dict: Dict = serde_json::from_value(data.clone()).map_err(|error| refused(&error))?;
        let compiled = ENGINE.compile_with_input(template.as_str(), dict);
        let document: PagedDocument = compiled.output.map_err(|error| refused(&error))?;
        if sides.is_some_and(|sides| document.pages().len() > sides) {
            last = Some(document);
        } else if end_is_alone(&document) {
            short = short.or(Some(document));
        } else {
            return Ok(document);
        }
    }
    short.or(last).ok_or(Unprinted::Refused)
}

/// Whether what a sheet is and is not stands on a page with nothing above it.
fn end_is_alone(document: &PagedDocument) -> bool {
    let place = |label: &str| {
        let label = Label::new(PicoStr::intern(label))?;
        let found = document.introspector().elements().query_label(label).ok()?;
        document.introspector().position(found.location()?)
    };
    // As high on its page as the sheet's first line on the first one.
    let (Some(top), Some(end)) = (place("top"), place("end")) else { return false };
    end.page > top.page && end.point.y <= top.point.y + Abs::pt(1.0)
}

/// How many sides a sheet should have, and how to set it, the most readable first.
struct Fit {
    sides: Option<usize>,
    settings: &'static [Setting],
}

struct Setting {
    /// The size of its print.
    points: f64,
    /// The room between lines, as a part of the usual.
    closer: f64,
}

const fn points(points: f64) -> Setting {
    Setting { points, closer: 1.0 }
}

const fn large(closer: f64) -> Setting {
    Setting { points: 18.0, closer }
}

const USUAL: [Setting; 3] = [points(11.0), points(10.7), points(10.4)];
/// Large print keeps its size and takes the sides it needs.
const LARGE: [Setting; 3] = [large(1.0), large(0.9), large(0.8)];
/// But for the card, which is folded from one.
const LARGE_CARD: [Setting; 4] = [large(1.0), large(0.85), large(0.7), large(0.55)];
/// One sheet for the fridge.
const FRIDGE: [Setting; 7] = [
    points(12.0),
    points(11.0),
    points(10.5),
    points(10.0),
    points(9.5),
    points(9.0),
    Setting { points: 9.0, closer: 0.85 },
];
/// Read at arm's length, by somebody who may be worried.
const TONIGHT: [Setting; 6] = [points(14.0), points(13.5), points(13.0), points(12.0), points(11.0), points(10.0)];

fn fit_of(sheet: &Sheet) -> Fit {
    match (sheet.kind, sheet.layout.large) {
        (Kind::Wallet, true) => Fit { sides: Some(1), settings: &LARGE_CARD },
        (_, true) => Fit { sides: None, settings: &LARGE },
        (Kind::Timeline, false) => Fit { sides: Some(2), settings: &FRIDGE },
        (Kind::Tonight, false) => Fit { sides: Some(2), settings: &TONIGHT },
        (_, false) => Fit { sides: None, settings: &USUAL },
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
