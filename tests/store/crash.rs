//! Killed in the middle of a write: what was acknowledged is there, and no group is there by half.

use crate::{
    child,
    house::{
        House, Numbers, author, id, instruction_mark, key, liver_biopsy, milestone_mark, own_lines, patient, procedure,
    },
};
use domain::procedure::Procedure;
use std::io::{BufRead, BufReader};
use store::{Depth, Error, Store};

const KILLS: usize = 30;

/// One save of several tables.
fn save(store: &mut Store, number: u32) -> Result<(), Error> {
    store.write(&author(number), |w| {
        w.insert_patient(&patient(number))?;
        w.insert_procedure(&Procedure { notes: "n".repeat(3000), ..procedure(number) })?;
        w.set_instruction_mark(id(number), &instruction_mark("fasting"))?;
        w.set_milestone_mark(id(number), &milestone_mark("drive"))?;
        w.insert_own_line(id(number), &own_lines(number)[0])
    })
}

#[test]
fn saves_until_killed() {
    let Some(folder) = child::folder() else {
        return;
    };
    let mut store = Store::open(&folder, &key()).unwrap();
    let kept = store.read(|r| r.patients()).unwrap_or_else(|error: Error| panic!("{error}")).len();
    for number in u32::try_from(kept).unwrap() + 1.. {
        save(&mut store, number).unwrap();
        eprintln!("kept {number}");
    }
}

#[test]
fn thirty_kills_lose_nothing_that_was_acknowledged() {
    let mut house = House::new();
    house.write(0, |w| w.keep_snapshot(id(100), &liver_biopsy()));
    let folder = house.close();
    let mut numbers = Numbers(0x5eed);
    let mut acknowledged = 0;
    for _ in 0..KILLS {
        let mut child = child::start("crash::saves_until_killed", folder.path()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for _ in 0..=numbers.below(12) {
            acknowledged = last(&lines.next().unwrap().unwrap()).unwrap();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // Acknowledged while the kill was on its way. The last line may be cut short.
        acknowledged = lines.map_while(Result::ok).filter_map(|line| last(&line)).last().unwrap_or(acknowledged);
        let store = Store::open(folder.path(), &key()).unwrap();
        let kept = whole_groups(&store);
        assert!(kept == acknowledged || kept == acknowledged + 1, "{kept} kept, {acknowledged} acknowledged");
        assert_eq!(store.check(Depth::Full).unwrap(), []);
    }
    assert!(acknowledged as usize > KILLS);
}

fn last(line: &str) -> Option<u32> {
    line.strip_prefix("kept ")?.parse().ok()
}

/// How many groups there are; each must be whole.
pub(crate) fn whole_groups(store: &Store) -> u32 {
    store
        .read(|r| {
            let patients = r.patients()?;
            for patient in &patients {
                let [procedure] = r.procedures_of(patient.id)?.try_into().unwrap();
                let record = r.record(procedure.readable().unwrap().id)?.unwrap();
                assert_eq!(record.procedure.variants.len(), 2);
                assert_eq!(record.procedure.notes.len(), 3000);
                assert_eq!(
                    (record.own_lines.len(), record.instruction_marks.len(), record.milestone_marks.len()),
                    (1, 1, 1)
                );
            }
            Ok::<_, Error>(u32::try_from(patients.len()).unwrap())
        })
        .unwrap()
}

pub(crate) fn save_group(store: &mut Store, number: u32) -> Result<(), Error> {
    save(store, number)
}
