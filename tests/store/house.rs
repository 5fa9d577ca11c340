//! A household on a real disk, its values, and everything in it as one text.

use crate::reminding;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::{
    answers::{Answer, Answers, Question},
    appointment::{Appointment, Earlier, FollowUpOf, Slot, State as Stands},
    catalogue::{self, ProcedureType},
    medicine::{Medicine, MedicinePlan, SaidFor},
    own::{Line, List, OwnLine, Says},
    patient::Patient,
    procedure::{InstructionMark, InstructionState, MilestoneMark, Procedure, When},
    state::{Arrangements, Device, Done, Mri, State},
    zone::Zone,
};
use rusqlite::Connection;
use std::{fmt::Debug, fs, path::Path, str::FromStr};
use store::{Author, DATA_FILE, Depth, Error, Household, Kept, Key, Of, OnClose, Store, Theme, Writer};
use tempfile::TempDir;

pub(crate) const KEY: [u8; 32] = *b"thirty-two bytes of a test's key";

pub(crate) fn key() -> Key {
    Key(KEY)
}

pub(crate) struct House {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
}

impl House {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(folder.path(), &key()).unwrap();
        Self { folder, store }
    }

    /// Something in every table.
    pub(crate) fn full() -> Self {
        let mut house = Self::new();
        house.write(1, fill);
        house.write(2, |w| w.update_patient(&Patient { note: "Blood thinners stopped".into(), ..patient(1) }));
        house
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn try_write<T>(
        &mut self,
        change: u32,
        f: impl FnOnce(&Writer<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.store.write(&author(change), f)
    }

    pub(crate) fn write<T>(&mut self, change: u32, f: impl FnOnce(&Writer<'_>) -> Result<T, Error>) -> T {
        self.try_write(change, f).unwrap()
    }

    /// Closes the file and keeps the folder.
    pub(crate) fn close(self) -> TempDir {
        drop(self.store);
        self.folder
    }
}

fn fill(w: &Writer<'_>) -> Result<(), Error> {
    w.save_household(&household())?;
    for number in 1..=2 {
        w.insert_patient(&patient(number))?;
        w.keep_snapshot(id(100), &liver_biopsy())?;
        w.insert_procedure(&procedure(number))?;
        w.set_instruction_mark(id(number), &instruction_mark("fasting"))?;
        w.set_milestone_mark(id(number), &milestone_mark("drive"))?;
        for line in own_lines(number) {
            w.insert_own_line(id(number), &line)?;
        }
        for (question, answer) in answers().0 {
            w.set_answer(id(number), question, answer)?;
        }
        for medicine in medicines(number) {
            w.save_medicine(id(number), &medicine)?;
        }
        w.save_device(id(number), &device(number))?;
        crate::recovery::fill(w, number)?;
        crate::written::fill(w, number)?;
        for appointment in appointments(number) {
            w.save_appointment(&appointment)?;
        }
    }
    reminding::fill(w)?;
    crate::people::fill(w)?;
    crate::board::fill(w)?;
    w.save_on_close(OnClose::Keep)?;
    w.save_own_type(&own_type())
}

/// Ids that sort as they are numbered.
pub(crate) fn id<T: FromStr<Err: Debug>>(number: u32) -> T {
    format!("018f0000-0000-7000-8000-{number:012x}").parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn author(change: u32) -> Author {
    Author { who: "Ana".into(), at: "2026-01-10T09:00:00.25Z".parse().unwrap(), change: id(1000 + change) }
}

pub(crate) fn household() -> Household {
    Household {
        country: Some("ES".into()),
        zone: Some("Europe/Madrid".into()),
        text_size: 125,
        theme: Theme::Dark,
        created_on: day("2026-01-10"),
    }
}

pub(crate) fn patient(number: u32) -> Patient {
    Patient { id: id(number), name: format!("Ana {number}"), born: Some(day("1948-02-29")), note: String::new() }
}

/// The household's own, with a figure that only a float can hold.
pub(crate) fn own_type() -> ProcedureType {
    let mut kind = liver_biopsy();
    (kind.id, kind.name) = ("our-biopsy".into(), "Our biopsy".into());
    kind.setting.observation_hours = [0.1, 2.7];
    kind
}

pub(crate) fn liver_biopsy() -> ProcedureType {
    catalogue::embedded::open("liver-biopsy").unwrap()
}

/// Of the patient with the same number.
pub(crate) fn procedure(number: u32) -> Procedure {
    let time = |text: &str| text.parse::<NaiveTime>().unwrap();
    Procedure {
        id: id(number),
        patient: id(number),
        type_id: "liver-biopsy".into(),
        snapshot: id(100),
        variants: vec!["with-sedation".into(), "day-case".into()],
        when: When {
            on: day("2026-03-02"),
            at: Some(time("10:30:00")),
            arrive: Some("2026-03-01T19:05:00".parse::<NaiveDateTime>().unwrap()),
            zone: Zone::parse("Europe/Madrid").unwrap(),
        },
        place: "Hospital Clínic, floor 2".into(),
        team: "Dr Roca, 93 000 00 00".into(),
        notes: "Bring the letter".into(),
        arrangements: Arrangements {
            travel_minutes: Some(45),
            count_from_arrival: true,
            escort: "Eva, 600 000 000".into(),
            overnight: "Tomás".into(),
            emergency_admission: number == 1,
        },
        // One of them has been done, a day later than planned.
        state: if number == 2 { State::Done(done()) } else { State::Planned },
    }
}

pub(crate) fn done() -> Done {
    let zone = Zone::parse("Europe/Madrid").unwrap();
    Done {
        when: When { on: day("2026-03-03"), at: Some("11:20:00".parse().unwrap()), arrive: None, zone },
        what: "Two cores taken".into(),
        access_side: "Right".into(),
    }
}

pub(crate) fn answers() -> Answers {
    Answers([(Question::Sedation, Answer::DontKnow), (Question::Diabetes, Answer::No)].into())
}

/// One of each plan, of the procedure with that number.
pub(crate) fn medicines(number: u32) -> Vec<Medicine> {
    let plans = [
        (
            "Warfarin",
            MedicinePlan::Stop {
                last_dose_on: day("2026-02-25"),
                last_dose_at: Some("20:00:00".parse().unwrap()),
                restart_on: Some(day("2026-03-04")),
            },
        ),
        ("Vitamin D", MedicinePlan::Ask),
        ("Aspirin", MedicinePlan::Continue),
        ("Metformin", MedicinePlan::Restart { on: day("2026-03-05") }),
    ];
    (0..)
        .zip(plans)
        .map(|(position, (name, plan))| Medicine {
            id: id(10 * number + position),
            name: name.into(),
            plan,
            said_by: if plan == MedicinePlan::Ask { String::new() } else { "Dr Roca".into() },
            said_on: (position == 0).then(|| day("2026-02-20")),
            said_for: SaidFor { on: day("2026-03-02"), at: (position < 2).then(|| "10:30:00".parse().unwrap()) },
        })
        .collect()
}

pub(crate) fn device(number: u32) -> Device {
    Device {
        id: id(number),
        kind: "Clip".into(),
        maker: "Acme".into(),
        model: "C-1".into(),
        serial: "0042".into(),
        mri: Mri::Conditional,
    }
}

/// One in each state, of the patient and procedure with that number; the last is of no procedure.
pub(crate) fn appointments(number: u32) -> Vec<Appointment> {
    let off = || ("Dr Roca".to_owned(), "The blood test was enough".to_owned());
    let ((said_by, reason), (by, why)) = (off(), off());
    let states = [
        Stands::ToBook,
        Stands::Booked,
        Stands::Attended,
        Stands::Missed { reason: "The bus broke down".into() },
        Stands::Cancelled { said_by, reason },
        Stands::NotNeeded { said_by: by, reason: why },
    ];
    let slot = |position: u32| Slot {
        on: day(&format!("2026-03-{:02}", 10 + position)),
        at: (position != 2).then(|| "09:20:00".parse().unwrap()),
        minutes: (position == 1).then_some(40),
    };
    (0..)
        .zip(states)
        .map(|(position, state)| Appointment {
            id: id(10 * number + position),
            patient: id(number),
            procedure: (position != 5).then(|| id(number)),
            follow_up: (position < 3).then(|| FollowUpOf { item: "clinic".into(), occurrence: position + 1 }),
            title: format!("Clinic {position}"),
            book_by: (position == 0).then(|| day("2026-03-09")),
            ring: "Booking line, 93 000 00 01".into(),
            slot: (!matches!(state, Stands::ToBook | Stands::NotNeeded { .. })).then(|| slot(position)),
            state,
            zone: Zone::parse("Europe/Madrid").unwrap(),
            moved_from: (position == 1).then(|| Earlier { on: day("2026-03-08"), at: None }),
            place: "Hospital Clínic".into(),
            room: "Door 4".into(),
            with_whom: "Dr Roca".into(),
            phone: "93 000 00 00".into(),
            preparation: "Nothing to eat from midnight".into(),
            travel_minutes: (position == 1).then_some(30),
            transport: "Taxi".into(),
            companion: "Eva".into(),
            alarms: if position == 1 { vec![1440, 60, 0] } else { vec![] },
            said: "All is well".into(),
            decisions: "Walk more".into(),
            next_one: "In six months".into(),
        })
        .collect()
}

pub(crate) fn instruction_mark(instruction: &str) -> InstructionMark {
    InstructionMark {
        instruction: instruction.into(),
        state: InstructionState::NotNeeded,
        reason: "The ward said so".into(),
        on: day("2026-03-01"),
    }
}

pub(crate) fn milestone_mark(milestone: &str) -> MilestoneMark {
    MilestoneMark { milestone: milestone.into(), on: day("2026-03-09"), with_difficulty: true, note: "Slowly".into() }
}

/// One line of each list a sheet can change, and one struck out.
pub(crate) fn own_lines(number: u32) -> Vec<OwnLine> {
    let general = liver_biopsy();
    let mut says = vec![
        Says::This { line: Line::Instruction(general.instructions[0].clone()) },
        Says::This { line: Line::Milestone(general.milestones[0].clone()) },
        Says::This { line: Line::WarningSign(general.red_flags[0].clone()) },
        Says::This { line: Line::FollowUp(general.follow_ups[0].clone()) },
        Says::Struck { list: List::Restriction },
    ];
    says.extend(
        general.restrictions.first().map(|restriction| Says::This { line: Line::Restriction(restriction.clone()) }),
    );
    (0..)
        .zip(says)
        .map(|(position, says)| OwnLine {
            id: id(10 * number + position),
            item: format!("item-{position}"),
            says,
            said_by: "Discharge letter".into(),
            said_on: (position == 0).then(|| day("2026-03-02")),
            clock: (position == 0).then(|| "02:15:00".parse().unwrap()),
        })
        .collect()
}

/// All that a program could be shown, and that nothing is wrong with it; or the first error met.
pub(crate) fn everything(store: &Store) -> Result<String, Error> {
    let shown = store.read(|r| {
        let mut shown = format!("{:?}\n{:?}\n{:?}\n", r.household()?, r.patients()?, r.own_types()?);
        for kept in r.procedures()? {
            let Kept::Readable(procedure) = kept else {
                shown += &format!("{kept:?}\n");
                continue;
            };
            let snapshot = r.snapshot(procedure.snapshot)?;
            shown += &format!("{:?}\n{snapshot:?}\n", r.record(procedure.id)?);
            let (from, to) = (day("2000-01-01"), day("2100-01-01"));
            shown += &format!("{:?}\n", r.check_ins_between(procedure.id, from, to)?);
            shown += &format!("{:?}\n", r.warnings_between(procedure.id, from, to)?);
        }
        shown += &crate::written::shown(r)?;
        shown += &format!("{:?}\n", r.appointments()?);
        shown += &reminding::everything(r)?;
        shown += &crate::people::everything(r)?;
        shown += &crate::board::everything(r)?;
        shown += &format!("{:?}", r.history(Of::Everything, u32::MAX)?);
        Ok::<_, Error>(shown)
    })?;
    match store.check(Depth::Quick)?.as_slice() {
        [] => Ok(shown),
        _ => Err(Error::Damaged),
    }
}

/// The same file through SQLite alone.
pub(crate) fn raw(folder: &Path) -> Connection {
    let conn = Connection::open(folder.join(DATA_FILE)).unwrap();
    unlock(&conn);
    conn
}

pub(crate) fn unlock(conn: &Connection) {
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.execute_batch(&format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\"; PRAGMA foreign_keys = ON;"
    ))
    .unwrap();
}

/// Runs SQL as somebody, as the store's own writes do.
pub(crate) fn as_author(conn: &Connection, sql: &str) -> rusqlite::Result<()> {
    let change = author(9).change;
    let answer = conn.execute_batch(&format!(
        "BEGIN IMMEDIATE; INSERT INTO author VALUES (1, '{change}', 'Ana', '2026-01-10T09:00:00Z');
         {sql}; DELETE FROM author; COMMIT;"
    ));
    if !conn.is_autocommit() {
        conn.execute_batch("ROLLBACK").unwrap();
    }
    answer
}

/// Names of all files in a folder, with their bytes.
pub(crate) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Numbers that look random and are the same on every run.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }
}
