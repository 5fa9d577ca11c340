//! Answers to the questions that tailor a preparation: at most one for each question. Nobody's answer is no row.
//!
//! Not in here: what an answer means for a line.

use crate::{Error, Reader, Writer, cells};
use domain::{
    answers::{Answer, Answers, Question},
    ids::ProcedureId,
};
use rusqlite::named_params;

impl Reader<'_> {
    /// # Errors
    /// [`Error::Unreadable`] for a question or an answer this version does not know.
    pub fn answers(&self, procedure: ProcedureId) -> Result<Answers, Error> {
        let answers = cells::all(
            self.conn,
            "SELECT question, answer FROM procedure_answer WHERE procedure = :procedure",
            named_params! { ":procedure": procedure.to_string() },
            |row| Ok((cells::word::<Question>(row, "question")?, cells::word::<Answer>(row, "answer")?)),
        )?;
        Ok(Answers(answers.into_iter().collect()))
    }
}

impl Writer<'_> {
    /// In place of an earlier answer to the same question.
    ///
    /// # Errors
    /// When the procedure is not there.
    pub fn set_answer(&self, procedure: ProcedureId, question: Question, answer: Answer) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO procedure_answer (procedure, question, answer) VALUES (:procedure, :question, :answer)
             ON CONFLICT (procedure, question) DO UPDATE SET answer = excluded.answer",
            named_params! {
                ":procedure": procedure.to_string(),
                ":question": question.word(),
                ":answer": answer.word(),
            },
            "answer",
        )
    }

    /// Takes an answer back, so that the question is open again.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when it was not answered.
    pub fn clear_answer(&self, procedure: ProcedureId, question: Question) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM procedure_answer WHERE procedure = :procedure AND question = :question",
            named_params! { ":procedure": procedure.to_string(), ":question": question.word() },
            "answer",
        )
    }
}
