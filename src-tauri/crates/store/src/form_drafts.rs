//! Forms that are being filled in, in the table of the texts that are being typed. No history follows them.
//!
//! Not in here: what a form says (it is kept as it was given), and who may see it.

use crate::{Error, Reader, Writer, cells};
use chrono::{DateTime, Utc};
use domain::ids::PatientId;
use rusqlite::{Row, named_params};

/// What is in the fields of a form, as JSON, and when it was last kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormDraft {
    /// Which form.
    pub form: String,
    /// What it changes, or a name of its own.
    pub about: String,
    /// None: about nobody who is in the list.
    pub patient: Option<PatientId>,
    /// Who wrote at it last.
    pub who: String,
    pub content: String,
    pub kept_at: DateTime<Utc>,
}

impl FormDraft {
    /// The patient's it is about; of nobody in the list, the writer's.
    fn whose(&self) -> String {
        self.patient.map_or_else(|| self.who.clone(), |patient| patient.to_string())
    }
}

impl Reader<'_> {
    /// Of everybody, newest first.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn form_drafts(&self) -> Result<Vec<FormDraft>, Error> {
        cells::all(
            self.conn,
            "SELECT kind, about, patient, who, words, kept_at FROM draft
             WHERE kind NOT IN ('note', 'question', 'answer') ORDER BY kept_at DESC, kind, about, whose",
            [],
            draft,
        )
    }
}

impl Writer<'_> {
    /// In place of what was kept of the same form before.
    ///
    /// # Errors
    /// When the patient is not there or a value breaks a rule of the table.
    pub fn keep_form_draft(&self, draft: &FormDraft) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO draft (whose, patient, who, kind, about, words, kept_at)
             VALUES (:whose, :patient, :who, :kind, :about, :words, :kept_at)
             ON CONFLICT (whose, kind, about)
                 DO UPDATE SET who = excluded.who, words = excluded.words, kept_at = excluded.kept_at",
            named_params! {
                ":whose": draft.whose(),
                ":patient": draft.patient.map(|patient| patient.to_string()),
                ":who": draft.who,
                ":kind": draft.form,
                ":about": draft.about,
                ":words": draft.content,
                ":kept_at": cells::from_instant(draft.kept_at),
            },
            "draft",
        )
    }

    /// There may be none: then nothing is to be done.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn drop_form_draft(&self, draft: &FormDraft) -> Result<(), Error> {
        self.conn
            .prepare_cached("DELETE FROM draft WHERE whose = :whose AND kind = :kind AND about = :about")?
            .execute(named_params! { ":whose": draft.whose(), ":kind": draft.form, ":about": draft.about })?;
        Ok(())
    }

    /// Those about nobody in the list are this one's from now on, unless they have one of the same.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn hand_on_form_drafts(&self, to: &str) -> Result<(), Error> {
        self.conn
            .prepare_cached("UPDATE OR IGNORE draft SET who = :to, whose = :to WHERE patient IS NULL")?
            .execute(named_params! { ":to": to })?;
        Ok(())
    }
}

fn draft(row: &Row<'_>) -> Result<FormDraft, Error> {
    Ok(FormDraft {
        form: cells::plain(row, "kind")?,
        about: cells::plain(row, "about")?,
        patient: cells::parsed_if_any(row, "patient")?,
        who: cells::plain(row, "who")?,
        content: cells::plain(row, "words")?,
        kept_at: cells::parsed(row, "kept_at")?,
    })
}
