//! The running program: a clock, and a store that is opened when it is first asked for.
//!
//! Opening is the shell's to say how (paths and keys are its own); it happens off the path to the first picture.
//! Not in here: what any command does.

use crate::{Clock, Desk, Problem, commands::Remembered, people::Seat};
use domain::{
    ids::{ChangeId, MemberId},
    zone::Zone,
};
use std::sync::{
    Mutex, MutexGuard, OnceLock,
    atomic::{AtomicBool, Ordering},
};
use store::{Author, Emptied, Reader, Store, TrashOf, Writer};
use uuid::{Builder, Uuid};

/// The author of a change while the household has no members, or none of them is at the computer.
pub(crate) const NOBODY_IN_PARTICULAR: &str = "household";

/// Where the data file's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPlace {
    /// The operating system's key ring.
    KeyRing,
    /// An owner-only file next to the data: whoever can read this person's files can read the data.
    File,
}

/// An opened data file.
pub struct Opened {
    pub store: Store,
    pub key_place: KeyPlace,
    /// Its folder, as shown to a person who asks.
    pub data_place: String,
}

type Opener = dyn Fn() -> Result<Opened, Problem> + Send + Sync;

/// What is to happen with a file that was made for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handing {
    /// Put where the person finds it.
    Keep,
    /// And opened in the program the person uses for such files.
    Open,
}

/// Hands a file over: its name, its bytes. Gives the place where it is now.
type Outbox = dyn Fn(&str, &[u8], Handing) -> Result<String, Problem> + Send + Sync;

pub struct App {
    clock: Clock,
    opener: Box<Opener>,
    outbox: Option<Box<Outbox>>,
    desk: OnceLock<Desk>,
    asked_about_closing: AtomicBool,
    opened: Mutex<Option<Opened>>,
    remembered: Mutex<Remembered>,
    seat: Seat,
    holds_the_key: bool,
}

impl App {
    pub fn new(clock: Clock, opener: impl Fn() -> Result<Opened, Problem> + Send + Sync + 'static) -> Self {
        Self {
            clock,
            opener: Box::new(opener),
            outbox: None,
            desk: OnceLock::new(),
            asked_about_closing: AtomicBool::new(false),
            opened: Mutex::new(None),
            remembered: Mutex::default(),
            seat: Seat::default(),
            holds_the_key: false,
        }
    }

    /// For the command line: whoever runs it can open the data file, so nothing in it is hidden from them.
    #[must_use]
    pub fn for_the_keys_holder(mut self) -> Self {
        self.holds_the_key = true;
        self
    }

    pub(crate) fn holds_the_key(&self) -> bool {
        self.holds_the_key
    }

    /// The member who said to be at the computer. Only the running program knows.
    pub fn here(&self) -> Option<MemberId> {
        self.seat.here()
    }

    pub(crate) fn seat(&self) -> &Seat {
        &self.seat
    }

    /// Says how files reach the person. Without it (on the command line) none do.
    #[must_use]
    pub fn with_outbox(
        mut self,
        outbox: impl Fn(&str, &[u8], Handing) -> Result<String, Problem> + Send + Sync + 'static,
    ) -> Self {
        self.outbox = Some(Box::new(outbox));
        self
    }

    pub(crate) fn hand_over(&self, name: &str, bytes: &[u8], handing: Handing) -> Result<String, Problem> {
        let outbox = self.outbox.as_ref().ok_or_else(|| Problem::internal("no-outbox"))?;
        outbox(name, bytes, handing)
    }

    /// Says what the desktop can do, once it is there. The first one said stays.
    pub fn sits_at(&self, desk: Desk) {
        // A second one would be the shell's own mistake, and changes nothing for the person.
        drop(self.desk.set(desk));
    }

    pub(crate) fn desk_if_any(&self) -> Option<&Desk> {
        self.desk.get()
    }

    /// Whether closing was asked about since the program started; from now on it was.
    pub(crate) fn closing_was_asked(&self) -> bool {
        self.asked_about_closing.swap(true, Ordering::Relaxed)
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    pub(crate) fn home(&self) -> Zone {
        self.clock.zone()
    }

    /// A new id: UUIDv7 from this program's clock and the system's random bits.
    pub(crate) fn new_id(&self) -> Result<Uuid, Problem> {
        let mut random = [0; 10];
        getrandom::fill(&mut random).map_err(|_| Problem::internal("no-random"))?;
        let millis = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or_default();
        Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// Reads in one consistent view of the data.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T, Problem>) -> Result<T, Problem> {
        self.with(|opened| opened.store.read(read))
    }

    /// Writes everything of one intention, or nothing. Gives the change's id, with which it can be undone.
    pub(crate) fn write<T>(
        &self,
        write: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<(T, ChangeId), Problem> {
        self.write_as(self.here(), write)
    }

    /// The same, by a member who is not at the computer yet.
    pub(crate) fn write_as<T>(
        &self,
        who: Option<MemberId>,
        write: impl FnOnce(&Writer<'_>) -> Result<T, Problem>,
    ) -> Result<(T, ChangeId), Problem> {
        let author = self.author(who)?;
        let written = self.with(|opened| opened.store.write(&author, write))?;
        Ok((written, author.change))
    }

    /// Deletes what is in a trash for good: the one change that cannot be undone.
    pub(crate) fn empty_trash(&self, of: TrashOf) -> Result<Emptied, Problem> {
        let author = self.author(self.here())?;
        self.with(|opened| Ok(opened.store.empty_trash(&author, of)?))
    }

    fn author(&self, who: Option<MemberId>) -> Result<Author, Problem> {
        let change = ChangeId(self.new_id()?);
        Ok(Author { who: in_the_file(who), at: self.clock.now(), change })
    }

    /// Whoever writes now, as the file names them.
    pub(crate) fn who(&self) -> String {
        in_the_file(self.here())
    }

    pub(crate) fn with<T>(&self, run: impl FnOnce(&mut Opened) -> Result<T, Problem>) -> Result<T, Problem> {
        let mut opened = self.lock();
        if opened.is_none() {
            *opened = Some((self.opener)()?);
        }
        run(opened.as_mut().ok_or_else(|| Problem::internal("not-open"))?)
    }

    /// What the timer remembers while the program runs.
    pub(crate) fn remembered<T>(&self, with: impl FnOnce(&mut Remembered) -> T) -> T {
        with(&mut self.remembered.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Opened>> {
        // A panic in another command rolled its transaction back; the connection itself is sound.
        self.opened.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// A member is known by the id: a name may change, and two may have the same.
fn in_the_file(who: Option<MemberId>) -> String {
    who.map_or_else(|| NOBODY_IN_PARTICULAR.to_owned(), |member| member.to_string())
}
