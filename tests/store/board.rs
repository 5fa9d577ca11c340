//! Tasks handed to a member, and how far each has looked through what changed.

use crate::{
    house::{House, author, id, procedure},
    reminding::about,
};
use chrono::NaiveDateTime;
use domain::{
    board::Handed,
    reminder::{Key, What},
};
use store::{Author, Depth, Error, Reader, TrashKind, TrashOf, Writer};

pub(crate) fn fill(w: &Writer<'_>) -> Result<(), Error> {
    w.hand_over(&handed(1))?;
    w.hand_over(&handed(2))?;
    w.save_seen("household", 3)
}

pub(crate) fn everything(r: &Reader<'_>) -> Result<String, Error> {
    let seen = [r.seen_up_to("household")?, r.seen_up_to("somebody")?];
    Ok(format!("{:?}\n{seen:?}\n", r.handed(NaiveDateTime::MIN)?))
}

/// Both to the one who looks after others.
fn handed(number: u32) -> Handed {
    Handed { key: about(number), to: id(61), at: "2026-03-04T08:20:00Z".parse().unwrap() }
}

type Change = fn(&Writer<'_>) -> Result<(), Error>;

pub(crate) const CHANGES: &[(&str, Change)] = &[
    ("hand a task to somebody else", |w| w.hand_over(&Handed { to: id(62), ..handed(1) })),
    ("hand over one more", |w| w.hand_over(&handed(3))),
    ("take a task back", |w| w.take_back_hand_over(&about(2))),
    ("mark as seen", |w| w.save_seen("household", 9)),
    ("mark as seen for the first time", |w| w.save_seen("somebody", 1)),
];

pub(crate) const BROKEN: &[(&str, &str)] = &[
    ("reminder_handed_what_is_named", "UPDATE reminder_handed SET what = 'own:'"),
    ("reminder_handed_planned_is_a_date_and_time", "UPDATE reminder_handed SET planned_at = '2026-03-04'"),
    ("FOREIGN KEY", "UPDATE reminder_handed SET member = 'nobody'"),
    ("reminder_handed_at_is_utc", "UPDATE reminder_handed SET handed_at = 'now'"),
    ("UNIQUE constraint failed: reminder_handed.what", "UPDATE reminder_handed SET what = 'own:x'"),
    ("board_seen_who_is_named", "UPDATE board_seen SET who = ''"),
    ("board_seen_upto_is_a_count", "UPDATE board_seen SET upto = -1"),
];

#[test]
fn handed_tasks_and_marks_come_back_and_what_is_not_there_is_said() {
    let mut house = House::full();
    let kept = house.store.read::<_, Error>(|r| r.handed("2026-03-04T08:00:00".parse().unwrap())).unwrap();
    assert_eq!(kept, [handed(1), handed(2)]);
    let later = house.store.read::<_, Error>(|r| r.handed("2026-03-04T08:00:01".parse().unwrap())).unwrap();
    assert_eq!(later, []);
    house.write(3, |w| w.save_seen("household", 5));
    let seen = |who: &str| house.store.read::<_, Error>(|r| r.seen_up_to(who)).unwrap();
    assert_eq!((seen("household"), seen("nobody")), (Some(5), None));
    assert_eq!(house.try_write(4, |w| w.take_back_hand_over(&about(7))), Err(Error::NoSuch { what: "task" }));
}

#[test]
fn what_others_wrote_after_a_line_is_listed_newest_first() {
    let mut house = House::full();
    let newest = |house: &House| house.store.read::<_, Error>(|r| r.newest_change()).unwrap();
    let before = newest(&house);
    let luis = Author { who: "luis".into(), ..author(3) };
    house.store.write::<_, Error>(&luis, |w| w.take_back_hand_over(&about(1))).unwrap();
    house.write(4, |w| w.take_back_hand_over(&about(2)));
    assert_eq!(newest(&house), before + 2);
    let of_others = |who: &str, after| {
        let changes = house.store.read::<_, Error>(|r| r.changes_of_others(who, after, 10)).unwrap();
        changes.iter().map(|change| change.id - before).collect::<Vec<_>>()
    };
    assert_eq!((of_others("", before), of_others("luis", before)), (vec![2, 1], vec![2]));
    assert_eq!(of_others("", before + 2), Vec::<i64>::new());
}

#[test]
fn with_an_erased_procedure_goes_to_whom_its_tasks_were_handed() {
    let mut house = House::full();
    let procedure = procedure(1).id;
    let key = Key { what: What::CheckIn(procedure), planned: about(1).planned };
    house.write(3, |w| w.hand_over(&Handed { key: key.clone(), ..handed(1) }));
    house.write(4, |w| w.throw_away(TrashKind::Procedure, &procedure.to_string()));
    house.store.empty_trash(&author(5), TrashOf::Patient(id(1))).unwrap();
    let left = house.store.read::<_, Error>(|r| r.handed(NaiveDateTime::MIN)).unwrap();
    assert!(left.iter().all(|one| one.key != key), "{left:?}");
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}
