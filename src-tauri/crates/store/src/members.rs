//! The members of the household, what is asked before somebody may be one, and what was shared with each.
//!
//! Not in here: what a sight allows, and the hashing. A hash is read in one place and is in no history row.

use crate::{Error, Reader, Writer, cells};
use domain::{
    ids::{MemberId, PatientId},
    member::{Circle, Colour, LockKind, Member, Share, Sight},
};
use rusqlite::{Row, named_params};

impl Reader<'_> {
    /// In the order in which they were entered.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn members(&self) -> Result<Vec<Member>, Error> {
        cells::all(
            self.conn,
            "SELECT id, name, colour, patient, kind FROM member LEFT JOIN member_lock ON member_lock.member = member.id
             WHERE trashed = 0 ORDER BY member.rowid",
            [],
            member,
        )
    }

    /// # Errors
    /// When one cannot be read.
    pub fn shares(&self) -> Result<Vec<Share>, Error> {
        cells::all(
            self.conn,
            "SELECT share.patient, member, sight FROM share JOIN member ON member.id = share.member
             WHERE member.trashed = 0 ORDER BY share.patient, member",
            [],
            share,
        )
    }

    /// # Errors
    /// When a part cannot be read: what may be seen is not guessed from the rest.
    pub fn circle(&self) -> Result<Circle, Error> {
        Ok(Circle { members: self.members()?, shares: self.shares()? })
    }

    /// The hash of a member's PIN or passphrase, in PHC form.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn member_lock(&self, id: MemberId) -> Result<Option<(LockKind, String)>, Error> {
        cells::first(
            self.conn,
            "SELECT kind, hash FROM member_lock WHERE member = :id",
            named_params! { ":id": id.to_string() },
            |row| Ok((kind(row)?.ok_or_else(|| Error::unreadable("kind"))?, cells::plain(row, "hash")?)),
        )
    }
}

impl Writer<'_> {
    /// # Errors
    /// When the id is taken, another member is this patient, or a value breaks a rule of the table.
    pub fn insert_member(&self, member: &Member) -> Result<(), Error> {
        self.put_member("INSERT INTO member (id, name, colour, patient) VALUES (:id, :name, :colour, :patient)", member)
    }

    /// # Errors
    /// As [`Writer::insert_member`]; [`Error::NoSuch`] when there is none with that id, or it was removed.
    pub fn update_member(&self, member: &Member) -> Result<(), Error> {
        self.put_member(
            "UPDATE member SET name = :name, colour = :colour, patient = :patient WHERE id = :id AND trashed = 0",
            member,
        )
    }

    /// Its lock is not touched here.
    fn put_member(&self, sql: &str, member: &Member) -> Result<(), Error> {
        cells::touch(
            self.conn,
            sql,
            named_params! {
                ":id": member.id.to_string(),
                ":name": member.name,
                ":colour": member.colour.word(),
                ":patient": member.patient.map(|patient| patient.to_string()),
            },
            "member",
        )
    }

    /// Takes a member out of the list. What the member wrote keeps the name.
    ///
    /// # Errors
    /// [`Error::NoSuch`] when there is none with that id, or it was removed before.
    pub fn trash_member(&self, id: MemberId) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "UPDATE member SET trashed = 1 WHERE id = :id AND trashed = 0",
            named_params! { ":id": id.to_string() },
            "member",
        )
    }

    /// # Errors
    /// When there is no such member, or the hash is not in PHC form.
    pub fn set_member_lock(&self, id: MemberId, kind: LockKind, hash: &str) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO member_lock (member, kind, hash) VALUES (:member, :kind, :hash)
             ON CONFLICT (member) DO UPDATE SET kind = excluded.kind, hash = excluded.hash",
            named_params! { ":member": id.to_string(), ":kind": kind.word(), ":hash": hash },
            "member",
        )
    }

    /// # Errors
    /// [`Error::NoSuch`] when the member has none.
    pub fn clear_member_lock(&self, id: MemberId) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "DELETE FROM member_lock WHERE member = :member",
            named_params! { ":member": id.to_string() },
            "lock",
        )
    }

    /// # Errors
    /// When the member or the patient is not there.
    pub fn save_share(&self, share: Share) -> Result<(), Error> {
        cells::touch(
            self.conn,
            "INSERT INTO share (patient, member, sight) VALUES (:patient, :member, :sight)
             ON CONFLICT (patient, member) DO UPDATE SET sight = excluded.sight",
            named_params! {
                ":patient": share.patient.to_string(),
                ":member": share.member.to_string(),
                ":sight": share.sight.word(),
            },
            "share",
        )
    }
}

fn member(row: &Row<'_>) -> Result<Member, Error> {
    let colour: String = cells::plain(row, "colour")?;
    Ok(Member {
        id: cells::parsed(row, "id")?,
        name: cells::plain(row, "name")?,
        colour: Colour::of_word(&colour).ok_or_else(|| Error::unreadable("colour"))?,
        patient: cells::parsed_if_any::<PatientId>(row, "patient")?,
        lock: kind(row)?,
    })
}

fn kind(row: &Row<'_>) -> Result<Option<LockKind>, Error> {
    let word: Option<String> = cells::plain(row, "kind")?;
    word.map(|word| LockKind::of_word(&word).ok_or_else(|| Error::unreadable("kind"))).transpose()
}

fn share(row: &Row<'_>) -> Result<Share, Error> {
    let sight: String = cells::plain(row, "sight")?;
    Ok(Share {
        patient: cells::parsed(row, "patient")?,
        member: cells::parsed(row, "member")?,
        sight: Sight::of_word(&sight).ok_or_else(|| Error::unreadable("sight"))?,
    })
}
