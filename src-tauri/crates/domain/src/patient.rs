//! The person who has the procedure.

use crate::ids::PatientId;
use chrono::NaiveDate;

/// One patient of the household. Several may share one computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    pub id: PatientId,
    pub name: String,
    /// Date of birth, if given: paper for a clinic carries it.
    pub born: Option<NaiveDate>,
    pub note: String,
}
