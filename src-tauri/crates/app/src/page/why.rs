//! "Why?": the evidence and the displayable sources behind a figure.
//!
//! The one gate for sources on their way to a screen or paper: `show = false` never passes it.

use crate::{views::*, words};
use domain::catalogue::{Evidence, Figure, ProcedureType};

#[derive(Clone, Copy)]
pub(crate) struct Sources<'a>(pub(crate) &'a ProcedureType);

impl Sources<'_> {
    pub(crate) fn why(self, evidence: Evidence, estimated: &[Figure], ids: &[String]) -> WhyView {
        let sources = self.views(ids);
        WhyView {
            evidence,
            words: words::evidence(evidence).to_owned(),
            estimated: estimated.to_vec(),
            unshown: ids.len() - sources.len(),
            sources,
        }
    }

    pub(crate) fn disagreements(self) -> Vec<DisagreementView> {
        self.0
            .disagreements
            .iter()
            .map(|d| DisagreementView { topic: d.topic.clone(), text: d.text.clone(), sources: self.views(&d.sources) })
            .collect()
    }

    /// All that may be displayed.
    pub(crate) fn all(self) -> Vec<SourceView> {
        let ids: Vec<String> = self.0.sources.iter().map(|source| source.id.clone()).collect();
        self.views(&ids)
    }

    fn views(self, ids: &[String]) -> Vec<SourceView> {
        self.0
            .shown_sources(ids)
            .map(|source| SourceView {
                title: source.title.clone(),
                publisher: source.publisher.clone(),
                url: source.url.clone(),
                kind: words::source_kind(source.kind).to_owned(),
            })
            .collect()
    }
}
