//! What is asked for to be put on paper.

use super::CompareColumn;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintDocument {
    pub procedure_id: String,
    #[ts(type = "\"timeline\" | \"preparation\" | \"schedule\" | \"diary\" | \"wallet\" | \"tonight\" | \"visit\"")]
    pub kind: String,
    /// 18 points and more.
    pub large: bool,
    /// None: what is usual in the household's country.
    #[ts(type = "\"a4\" | \"letter\" | null")]
    pub paper: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintComparison {
    /// Two or three.
    pub columns: Vec<CompareColumn>,
    pub large: bool,
    #[ts(type = "\"a4\" | \"letter\" | null")]
    pub paper: Option<String>,
}
