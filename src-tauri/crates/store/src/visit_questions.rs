//! Questions for the next visit, open and answered. Those in the trash are out of every list.
//!
//! Not in here: the visit they are asked in.

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::{PatientId, ProcedureId, VisitQuestionId},
    visit::{Answered, VisitQuestion, Whence, WhenceKind},
};
use rusqlite::{Row, named_params};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, patient, procedure, words, from_kind, from_item, from_words, kept_on, made_at, answered_on, ",
            "answer, answered_by FROM visit_question WHERE trashed = 0 ",
            $rest
        )
    };
}

impl Reader<'_> {
    /// All of a patient, in the order in which they were thought of.
    ///
    /// # Errors
    /// [`Error::Unreadable`] when one comes from something this version does not know.
    pub fn visit_questions(&self, patient: PatientId) -> Result<Vec<VisitQuestion>, Error> {
        cells::all(
            self.conn,
            select!(
                "AND patient = :patient
                 AND (procedure IS NULL OR procedure IN (SELECT id FROM procedure WHERE trashed = 0))
                 ORDER BY made_at, rowid"
            ),
            named_params! { ":patient": patient.to_string() },
            question,
        )
    }

    /// Those about one procedure, in the order in which they were thought of.
    ///
    /// # Errors
    /// As [`Reader::visit_questions`].
    pub fn visit_questions_of(&self, procedure: ProcedureId) -> Result<Vec<VisitQuestion>, Error> {
        cells::all(
            self.conn,
            select!("AND procedure = :procedure ORDER BY made_at, rowid"),
            named_params! { ":procedure": procedure.to_string() },
            question,
        )
    }

    /// None when there is no such question, or it is in the trash.
    ///
    /// # Errors
    /// As [`Reader::visit_questions`].
    pub fn visit_question(&self, id: VisitQuestionId) -> Result<Option<VisitQuestion>, Error> {
        cells::first(self.conn, select!("AND id = :id"), named_params! { ":id": id.to_string() }, question)
    }
}

impl Writer<'_> {
    /// Keeps a question, in place of what was kept under its id.
    ///
    /// # Errors
    /// When the patient or procedure is not there or a value breaks a rule of the table.
    pub fn save_visit_question(&self, question: &VisitQuestion) -> Result<(), Error> {
        let answered = question.answered.as_ref();
        cells::touch(
            self.conn,
            "INSERT INTO visit_question (id, patient, procedure, words, from_kind, from_item, from_words, kept_on,
                 made_at, answered_on, answer, answered_by)
             VALUES (:id, :patient, :procedure, :words, :from_kind, :from_item, :from_words, :kept_on, :made_at,
                 :answered_on, :answer, :answered_by)
             ON CONFLICT (id) DO UPDATE SET words = excluded.words, answered_on = excluded.answered_on,
                 answer = excluded.answer, answered_by = excluded.answered_by",
            named_params! {
                ":id": question.id.to_string(),
                ":patient": question.patient.to_string(),
                ":procedure": question.procedure.map(|id| id.to_string()),
                ":words": question.words,
                ":from_kind": question.from.kind.word(),
                ":from_item": question.from.item,
                ":from_words": question.from.words,
                ":kept_on": cells::from_date(question.kept_on),
                ":made_at": cells::from_instant(question.made_at),
                ":answered_on": answered.map(|answered| cells::from_date(answered.on)),
                ":answer": answered.map_or("", |answered| answered.words.as_str()),
                ":answered_by": answered.map_or("", |answered| answered.by.as_str()),
            },
            "question",
        )
    }
}

fn question(row: &Row<'_>) -> Result<VisitQuestion, Error> {
    let kind: String = cells::plain(row, "from_kind")?;
    let answered_on = cells::parsed_if_any(row, "answered_on")?;
    let (words, by) = (cells::plain(row, "answer")?, cells::plain(row, "answered_by")?);
    Ok(VisitQuestion {
        id: cells::parsed(row, "id")?,
        patient: cells::parsed(row, "patient")?,
        procedure: cells::parsed_if_any(row, "procedure")?,
        words: cells::plain(row, "words")?,
        from: Whence {
            kind: WhenceKind::of_word(&kind).ok_or_else(|| Error::unreadable("from_kind"))?,
            item: cells::plain(row, "from_item")?,
            words: cells::plain(row, "from_words")?,
        },
        kept_on: cells::parsed(row, "kept_on")?,
        made_at: cells::parsed(row, "made_at")?,
        answered: answered_on.map(|on| Answered { on, words, by }),
    })
}
