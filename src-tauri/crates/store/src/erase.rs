//! Emptying the trash: the one way in which something leaves the file, with all that was recorded about it and every
//! line of its history, so that no page of the file holds it any more.
//!
//! Copies that were made before are not touched. Not in here: asking the person first.

use crate::{
    Author, Error, Store, TrashOf, Writer, cells, engine,
    trash::{rows_in, whose},
};
use rusqlite::{Connection, named_params};

/// What emptying did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Emptied {
    /// Things that were in the trash.
    pub things: u64,
    /// False: something else had the file open. What was erased may be in its log until that is closed.
    pub traceless: bool,
}

/// References that are taken away instead, as child, column and parent: what was shown because of a check-in stays, as
/// it was shown, and a member stays whose entries as a patient go.
const LET_GO: [(&str, &str, &str); 2] = [("warning", "check_in", "check_in"), ("member", "patient", "patient")];

/// A reference from a child's columns to a parent's.
struct Reference {
    child: String,
    parent: String,
    columns: Vec<(String, String)>,
}

impl Store {
    /// Erases what is in a trash for good. It cannot be undone.
    ///
    /// # Errors
    /// When it could not be written: nothing was erased then.
    pub fn empty_trash(&mut self, author: &Author, of: TrashOf) -> Result<Emptied, Error> {
        let things = self.write(author, |writer| writer.erase(&author.change.to_string(), of))?;
        let traceless = things == 0 || leave_no_trace(&self.conn).unwrap_or(false);
        Ok(Emptied { things, traceless })
    }
}

/// Builds the file anew from what is in use and empties the log. False when another connection keeps part of it.
fn leave_no_trace(conn: &Connection) -> Result<bool, Error> {
    conn.execute_batch("VACUUM")?;
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get("busy"))?;
    Ok(busy == 0)
}

impl Writer<'_> {
    fn erase(&self, emptying: &str, of: TrashOf) -> Result<u64, Error> {
        let conn = self.conn;
        let things = self.mark_trash(of)?;
        if things == 0 {
            return Ok(0);
        }
        let tables = tables(conn)?;
        self.mark_dependents(&tables)?;
        // Reminders are known by what they are about, in words: no reference leads to them.
        conn.execute_batch(
            "INSERT OR IGNORE INTO erasing (table_name, row_key)
             SELECT 'reminder_answer', what || '/' || planned_at FROM reminder_answer
             WHERE EXISTS (SELECT 1 FROM erasing WHERE length(row_key) = 36 AND instr(what, row_key) > 0)
             UNION
             SELECT 'reminder_handed', what || '/' || planned_at FROM reminder_handed
             WHERE EXISTS (SELECT 1 FROM erasing WHERE length(row_key) = 36 AND instr(what, row_key) > 0);
             DELETE FROM reminder_shown
             WHERE EXISTS (SELECT 1 FROM erasing WHERE length(row_key) = 36 AND instr(what, row_key) > 0)",
        )?;
        // In whatever order: all references are looked at together at the end.
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        // What was being typed about something that goes, goes with it. A form may be about two things.
        conn.execute_batch(
            "DELETE FROM draft
             WHERE EXISTS (SELECT 1 FROM erasing WHERE length(row_key) = 36 AND instr(about, row_key) > 0);
             DELETE FROM check_in_draft WHERE check_in IN (SELECT row_key FROM erasing WHERE table_name = 'check_in')",
        )?;
        for (table, column, parent) in LET_GO {
            let gone = "SELECT row_key FROM erasing WHERE table_name = ?1";
            conn.execute(&format!("UPDATE {table} SET {column} = NULL WHERE {column} IN ({gone})"), [parent])?;
        }
        for (table, key) in &tables {
            let gone =
                format!("DELETE FROM {table} WHERE {key} IN (SELECT row_key FROM erasing WHERE table_name = ?1)");
            conn.execute(&gone, [table])?;
        }
        self.erase_history(emptying)?;
        conn.execute_batch("DELETE FROM erasing")?;
        Ok(things)
    }

    fn mark_trash(&self, of: TrashOf) -> Result<u64, Error> {
        let sql = format!("INSERT INTO erasing (table_name, row_key) SELECT table_name, id FROM ({})", rows_in(of));
        let marked = self.conn.execute(&sql, named_params! { ":patient": whose(of) })?;
        Ok(marked as u64)
    }

    /// What refers to something that goes, goes too; again and again, until nothing more does.
    fn mark_dependents(&self, tables: &[(String, String)]) -> Result<(), Error> {
        let references = references(self.conn, tables)?;
        loop {
            let mut marked = 0;
            for reference in &references {
                let key = |table: &str| tables.iter().find(|(name, _)| name == table).map(|(_, key)| key.as_str());
                let (Some(child), Some(parent)) = (key(&reference.child), key(&reference.parent)) else { continue };
                marked += self.conn.execute(&reference.marks(child, parent), [&reference.child, &reference.parent])?;
            }
            if marked == 0 {
                return Ok(());
            }
        }
    }

    /// Counted first and written down before it goes: the newest line of the history stays, so that its numbers are
    /// never given twice.
    fn erase_history(&self, emptying: &str) -> Result<(), Error> {
        const GOING: &str = "FROM erasing JOIN change
            ON change.table_name = erasing.table_name AND change.row_key = erasing.row_key";
        let erased = engine::count(self.conn, &format!("SELECT count(*) AS number {GOING}"))?;
        cells::touch(
            self.conn,
            "INSERT INTO emptying (id, erased) VALUES (:id, :erased)",
            named_params! { ":id": emptying, ":erased": erased },
            "emptying",
        )?;
        self.conn.execute(&format!("DELETE FROM change WHERE id IN (SELECT change.id {GOING})"), [])?;
        Ok(())
    }
}

impl Reference {
    /// The statement that marks the children of what is marked.
    fn marks(&self, child_key: &str, parent_key: &str) -> String {
        let Self { child, parent, columns } = self;
        let same: Vec<String> = columns.iter().map(|(from, to)| format!("child.{from} = parent.{to}")).collect();
        format!(
            "INSERT OR IGNORE INTO erasing (table_name, row_key)
             SELECT ?1, {} FROM erasing JOIN {parent} AS parent ON {} = erasing.row_key
             JOIN {child} AS child ON {} WHERE erasing.table_name = ?2",
            of_alias("child", child_key),
            of_alias("parent", parent_key),
            same.join(" AND ")
        )
    }
}

/// All tables whose rows can go, each with its key as the history writes it, in SQL.
fn tables(conn: &Connection) -> Result<Vec<(String, String)>, Error> {
    let names: Vec<String> = cells::all(
        conn,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite_%' AND name NOT IN ('author', 'change', 'diary', 'erasing', 'emptying')",
        [],
        |row| cells::plain(row, "name"),
    )?;
    names
        .into_iter()
        .map(|name| {
            let columns: Vec<String> =
                cells::all(conn, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", [&name], |row| {
                    cells::plain(row, "name")
                })?;
            Ok((name, columns.join(" || '/' || ")))
        })
        .collect()
}

fn references(conn: &Connection, tables: &[(String, String)]) -> Result<Vec<Reference>, Error> {
    let mut references: Vec<Reference> = Vec::new();
    for (child, _) in tables {
        let columns: Vec<(i64, String, String, String)> = cells::all(
            conn,
            "SELECT id, \"table\" AS parent, \"from\" AS from_column, \"to\" AS to_column
             FROM pragma_foreign_key_list(?1) ORDER BY id, seq",
            [child],
            |row| {
                Ok((
                    cells::plain(row, "id")?,
                    cells::plain(row, "parent")?,
                    cells::plain(row, "from_column")?,
                    cells::plain(row, "to_column")?,
                ))
            },
        )?;
        for columns in columns.chunk_by(|one, next| one.0 == next.0) {
            let let_go = |column: &str| LET_GO.iter().any(|(table, from, _)| *table == *child && *from == column);
            if columns.iter().any(|(_, _, column, _)| let_go(column)) {
                continue;
            }
            references.push(Reference {
                child: child.clone(),
                parent: columns.first().map(|(_, parent, _, _)| parent.clone()).unwrap_or_default(),
                columns: columns.iter().map(|(_, _, from, to)| (from.clone(), to.clone())).collect(),
            });
        }
    }
    Ok(references)
}

/// A key's columns as those of an alias.
fn of_alias(alias: &str, key: &str) -> String {
    let columns: Vec<String> = key.split(" || '/' || ").map(|column| format!("{alias}.{column}")).collect();
    columns.join(" || '/' || ")
}
