//! Turns views into bytes: PDF, iCalendar, FHIR, CSV. Pure: the same input gives the same bytes.
//!
//! Deliberately not in here, ever: reading the store, the clock, and what a document says.

pub mod calendar;
pub mod code;
pub mod pdf;
pub mod sheet;
