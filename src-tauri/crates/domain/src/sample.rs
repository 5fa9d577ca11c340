//! Records to test rules with: a type of the catalogue at a time, and nothing else told.

use crate::{
    answers::{Answer, Answers, Question},
    catalogue::{ProcedureType, embedded},
    ids::{MedicineId, OwnLineId, PatientId, ProcedureId, SnapshotId},
    medicine::{Medicine, MedicinePlan, SaidFor},
    own::{Line, OwnLine, Says},
    plan::{Plan, lay_out_recorded},
    procedure::{InstructionMark, InstructionState, Procedure, Record, When},
    state::{Arrangements, State},
    zone::Zone,
};
use std::{
    collections::BTreeMap,
    sync::{LazyLock, Mutex},
};
use uuid::Uuid;

/// Each type is read from its file once: properties ask for them thousands of times.
pub(crate) fn open(id: &str) -> ProcedureType {
    static READ: LazyLock<Mutex<BTreeMap<String, ProcedureType>>> = LazyLock::new(Mutex::default);
    let mut read = READ.lock().unwrap();
    read.entry(id.to_owned()).or_insert_with(|| embedded::open(id).unwrap()).clone()
}

/// `2026-03-02T10:30` or, without a time, `2026-03-02`.
pub(crate) fn when(at: &str, zone: &str) -> When {
    let (on, time) = at.split_once('T').map_or((at, None), |(on, time)| (on, Some(time)));
    let at = time.map(|time| format!("{time}:00").parse().unwrap());
    When { on: on.parse().unwrap(), at, arrive: None, zone: Zone::parse(zone).unwrap() }
}

pub(crate) fn record(kind: &ProcedureType, when: When) -> Record {
    let procedure = Procedure {
        id: ProcedureId(Uuid::from_u128(1)),
        patient: PatientId(Uuid::from_u128(2)),
        type_id: kind.id.clone(),
        snapshot: SnapshotId(Uuid::from_u128(3)),
        variants: Vec::new(),
        when,
        place: String::new(),
        team: String::new(),
        notes: String::new(),
        arrangements: Arrangements::default(),
        state: State::Planned,
    };
    Record {
        procedure,
        own_lines: Vec::new(),
        instruction_marks: Vec::new(),
        milestone_marks: Vec::new(),
        answers: Answers::default(),
        medicines: Vec::new(),
        devices: Vec::new(),
        goals: Vec::new(),
        not_yets: Vec::new(),
        appointments: Vec::new(),
    }
}

pub(crate) fn plan<'a>(kind: &'a ProcedureType, record: &'a Record) -> Plan<'a> {
    lay_out_recorded(kind, &record.procedure, &record.own_lines, None)
}

pub(crate) fn answers(given: &[(Question, Answer)]) -> Answers {
    Answers(given.iter().copied().collect())
}

/// The letter's own hours for an instruction.
pub(crate) fn letter(kind: &ProcedureType, item: &str, hours: f64) -> OwnLine {
    let mut line = kind.instructions.iter().find(|i| i.id == item).unwrap().clone();
    (line.hours_before, line.hours_before_range) = (Some(hours), None);
    OwnLine {
        id: OwnLineId(Uuid::from_u128(u128::from(item.as_bytes()[5]))),
        item: item.to_owned(),
        says: Says::This { line: Line::Instruction(line) },
        said_by: "Our letter".to_owned(),
        said_on: None,
        clock: None,
    }
}

pub(crate) fn mark(instruction: &str, on: &str) -> InstructionMark {
    InstructionMark {
        instruction: instruction.to_owned(),
        state: InstructionState::Done,
        reason: String::new(),
        on: on.parse().unwrap(),
    }
}

/// Said by the pharmacist for this time.
pub(crate) fn medicine(name: &str, plan: MedicinePlan, said_for: &When) -> Medicine {
    Medicine {
        id: MedicineId(Uuid::from_u128(u128::from(name.as_bytes()[0]))),
        name: name.to_owned(),
        plan,
        said_by: "Pharmacist Lee".to_owned(),
        said_on: None,
        said_for: SaidFor::of(said_for),
    }
}
