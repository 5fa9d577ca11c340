//! Texts that are being typed. No history follows them: what a person has not saved is not part of the record.
//!
//! Not in here: forms that are being filled in, which stand in the same table (see `form_drafts`), and drafts of check-ins
//! (see `drafts`).

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::PatientId,
    note::{Draft, DraftKind},
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// Newest first.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn text_drafts(&self, patient: PatientId) -> Result<Vec<Draft>, Error> {
        cells::all(
            self.conn,
            "SELECT patient, kind, about, words, kept_at FROM draft
             WHERE patient = :patient AND kind IN ('note', 'question', 'answer') ORDER BY kept_at DESC",
            named_params! { ":patient": patient.to_string() },
            draft,
        )
    }
}

impl Writer<'_> {
    /// In place of what was kept of the same text before.
    ///
    /// # Errors
    /// When the patient is not there or a value breaks a rule of the table.
    pub fn keep_text_draft(&self, draft: &Draft) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO draft (whose, patient, who, kind, about, words, kept_at)
             VALUES (:patient, :patient, (SELECT who FROM author), :kind, :about, :words, :kept_at)
             ON CONFLICT (whose, kind, about)
                 DO UPDATE SET who = excluded.who, words = excluded.words, kept_at = excluded.kept_at",
            named_params! {
                ":patient": draft.patient.to_string(),
                ":kind": draft.kind.word(),
                ":about": draft.about,
                ":words": draft.words,
                ":kept_at": cells::from_instant(draft.kept_at),
            },
            "draft",
        )
    }

    /// There may be none: then nothing is to be done.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn drop_text_draft(&self, patient: PatientId, kind: DraftKind, about: &str) -> Result<(), Error> {
        self.conn
            .prepare_cached("DELETE FROM draft WHERE whose = :patient AND kind = :kind AND about = :about")?
            .execute(named_params! { ":patient": patient.to_string(), ":kind": kind.word(), ":about": about })?;
        Ok(())
    }
}

fn draft(row: &Row<'_>) -> Result<Draft, Error> {
    let kind: String = cells::plain(row, "kind")?;
    Ok(Draft {
        patient: cells::parsed(row, "patient")?,
        kind: DraftKind::of_word(&kind).ok_or_else(|| Error::unreadable("kind"))?,
        about: cells::plain(row, "about")?,
        words: cells::plain(row, "words")?,
        kept_at: cells::parsed(row, "kept_at")?,
    })
}
