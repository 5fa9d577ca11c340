//! The end of a sheet: the sources of its lines in small type, and what it is and is not.
//!
//! Only what `WhyView` carries: a source that may not be displayed never gets here.

use super::{intended_use, plain_foot};
use crate::views::{SourceView, WhyView};
use documents::sheet::Foot;

pub(super) fn foot(lines: &[WhyView], approval: &str, emergency: &str) -> Foot {
    let mut foot = plain_foot(vec![approval.to_owned(), intended_use(emergency)]);
    for source in lines.iter().flat_map(|why| &why.sources).map(source) {
        if !foot.sources.contains(&source) {
            foot.sources.push(source);
        }
    }
    foot
}

/// "Going home after … (Hospital leaflet). St Anne's. https://…"
fn source(source: &SourceView) -> String {
    format!("{} ({}). {}. {}", source.title, source.kind, source.publisher.trim_end_matches('.'), source.url)
}
