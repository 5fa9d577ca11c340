//! Two programs on one household: both write, neither loses.

use crate::house::{House, author, everything, key, patient};
use domain::patient::Patient;
use std::thread;
use store::{Depth, Error, Of, Store};

#[test]
fn two_at_once_both_keep_all_they_write() {
    let house = House::new();
    let folder = house.path();
    thread::scope(|scope| {
        for from in [0, 100] {
            scope.spawn(move || {
                let mut store = Store::open(folder, &key()).unwrap();
                for number in from..from + 50 {
                    store
                        .write(&author(number), |w| w.insert_patient(&patient(number)))
                        .unwrap_or_else(|error: Error| panic!("{error}"));
                }
            });
        }
    });
    let (patients, history) =
        house.store.read(|r| Ok::<_, Error>((r.patients()?, r.history(Of::Everything, u32::MAX)?))).unwrap();
    assert_eq!((patients.len(), history.len()), (100, 100));
    assert_eq!(house.store.check(Depth::Full).unwrap(), []);
}

#[test]
fn a_read_sees_one_state_whatever_others_write_meanwhile() {
    let house = House::full();
    let mut other = Store::open(house.path(), &key()).unwrap();
    house
        .store
        .read(|r| {
            let before = r.patients()?;
            other.write(&author(5), |w| w.insert_patient(&patient(5)))?;
            assert_eq!(r.patients()?, before);
            Ok::<_, Error>(())
        })
        .unwrap();
    assert_eq!(everything(&house.store), everything(&other));
}

#[test]
fn a_program_in_the_middle_of_a_write_is_waited_for() {
    let mut house = House::full();
    let folder = house.path().to_owned();
    let waiting = house.write(3, |w| {
        w.update_patient(&Patient { note: "first".into(), ..patient(1) })?;
        let waiting = thread::spawn(move || {
            let mut store = Store::open(&folder, &key()).unwrap();
            store.write(&author(4), |w| {
                let seen = w.patient(patient(1).id)?.unwrap();
                w.update_patient(&Patient { note: seen.note + ", second", ..patient(1) })
            })
        });
        Ok(waiting)
    });
    waiting.join().unwrap().unwrap_or_else(|error: Error| panic!("{error}"));
    let note = house.store.read(|r| Ok::<_, Error>(r.patient(patient(1).id)?.unwrap().note)).unwrap();
    assert_eq!(note, "first, second");
}
