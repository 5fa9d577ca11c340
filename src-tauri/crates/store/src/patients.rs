//! The patients of the household. Removed ones stay in the file as trash, out of every list.

use crate::{Error, Reader, Writer, cells};
use domain::{ids::PatientId, patient::Patient};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// In the order in which they were entered.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn patients(&self) -> Result<Vec<Patient>, Error> {
        cells::all(self.conn, "SELECT id, name, born, note FROM patient WHERE trashed = 0 ORDER BY rowid", [], patient)
    }

    /// # Errors
    /// When it cannot be read.
    pub fn patient(&self, id: PatientId) -> Result<Option<Patient>, Error> {
        cells::first(
            self.conn,
            "SELECT id, name, born, note FROM patient WHERE id = :id AND trashed = 0",
            named_params! { ":id": id.to_string() },
            patient,
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken or a value breaks a rule of the table.
    pub fn insert_patient(&self, patient: &Patient) -> Result<(), Error> {
        self.put_patient("INSERT INTO patient (id, name, born, note) VALUES (:id, :name, :born, :note)", patient)
    }

    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was removed.
    pub fn update_patient(&self, patient: &Patient) -> Result<(), Error> {
        self.put_patient(
            "UPDATE patient SET name = :name, born = :born, note = :note WHERE id = :id AND trashed = 0",
            patient,
        )
    }

    fn put_patient(&self, sql: &str, patient: &Patient) -> Result<(), Error> {
        cells::touch(
            self.conn,
            sql,
            named_params! {
                ":id": patient.id.to_string(),
                ":name": patient.name,
                ":born": patient.born.map(cells::from_date),
                ":note": patient.note,
            },
            "patient",
        )
    }
}

fn patient(row: &Row<'_>) -> Result<Patient, Error> {
    Ok(Patient {
        id: cells::parsed(row, "id")?,
        name: cells::plain(row, "name")?,
        born: cells::parsed_if_any(row, "born")?,
        note: cells::plain(row, "note")?,
    })
}
