//! Members: kept, named in the history, locked without a trace of the secret in it, and what is whose.

use crate::house::{House, appointments, author, id, medicines, own_lines, patient, procedure};
use domain::{
    ids::MemberId,
    member::{Colour, LockKind, Member, Share, Sight},
};
use store::{Author, Depth, Error, Of, Reader, Store, Thing, TrashKind, TrashOf, Writer};

const HASH: &str = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA";

pub(crate) fn fill(w: &Writer<'_>) -> Result<(), Error> {
    w.insert_member(&member(61))?;
    w.insert_member(&member(62))?;
    w.set_member_lock(id(62), LockKind::Pin, HASH)?;
    shares().into_iter().try_for_each(|share| w.save_share(share))
}

pub(crate) fn everything(r: &Reader<'_>) -> Result<String, Error> {
    Ok(format!("{:?}\n", r.circle()?))
}

/// 61 looks after others; 62 is the second patient, and has a PIN.
fn member(number: u32) -> Member {
    let second = number == 62;
    Member {
        id: id(number),
        name: if second { "Luis" } else { "Eva" }.into(),
        colour: if second { Colour::Blue } else { Colour::Plum },
        patient: second.then(|| id(2)),
        lock: second.then_some(LockKind::Pin),
    }
}

fn share(of: u32, member: u32, sight: Sight) -> Share {
    Share { patient: id(of), member: id(member), sight }
}

fn shares() -> [Share; 3] {
    [share(1, 61, Sight::Everything), share(1, 62, Sight::Reminders), share(2, 61, Sight::Nothing)]
}

type Change = fn(&Writer<'_>) -> Result<(), Error>;

pub(crate) const CHANGES: &[(&str, Change)] = &[
    ("add a member with what it may see", |w| {
        w.insert_member(&Member { id: id(63), colour: Colour::Slate, ..member(61) })?;
        w.save_share(share(1, 63, Sight::Reminders))
    }),
    ("change a member", |w| {
        w.update_member(&Member { name: "Lucho".into(), colour: Colour::Olive, patient: None, ..member(62) })
    }),
    ("remove a member", |w| w.trash_member(id(61))),
    ("share more", |w| w.save_share(share(2, 61, Sight::Everything))),
    ("share nothing any more", |w| w.save_share(share(1, 62, Sight::Nothing))),
];

pub(crate) const BROKEN: &[(&str, &str)] = &[
    ("member_id_is_an_id", "UPDATE member SET id = 'Eva' WHERE colour = 'plum'"),
    ("member_name_is_given", "UPDATE member SET name = ' '"),
    ("member_colour_is_known", "UPDATE member SET colour = 'pink'"),
    ("FOREIGN KEY", "UPDATE member SET patient = 'nobody' WHERE colour = 'plum'"),
    ("UNIQUE constraint failed: member.patient", "UPDATE member SET patient = (SELECT max(patient) FROM member)"),
    ("member_trashed_is_yes_or_no", "UPDATE member SET trashed = 2"),
    ("FOREIGN KEY", "UPDATE member_lock SET member = 'nobody'"),
    ("member_lock_kind_is_known", "UPDATE member_lock SET kind = 'key'"),
    ("member_lock_hash_is_argon2id", "UPDATE member_lock SET hash = '1234'"),
    ("FOREIGN KEY", "UPDATE share SET patient = 'nobody' WHERE sight = 'nothing'"),
    ("FOREIGN KEY", "UPDATE share SET member = 'nobody' WHERE sight = 'nothing'"),
    ("share_sight_is_known", "UPDATE share SET sight = 'some'"),
];

fn read<T>(store: &Store, f: impl FnOnce(&Reader<'_>) -> Result<T, Error>) -> T {
    store.read(f).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn members_their_locks_and_what_was_shared_come_back() {
    let mut house = House::full();
    let (members, shares) = read(&house.store, |r| Ok((r.members()?, r.shares()?)));
    assert_eq!((members, shares), (vec![member(61), member(62)], self::shares().to_vec()));
    let locks = read(&house.store, |r| Ok((r.member_lock(id(61))?, r.member_lock(id(62))?)));
    assert_eq!(locks, (None, Some((LockKind::Pin, HASH.to_owned()))));
    house.write(3, |w| w.set_member_lock(id(62), LockKind::Passphrase, &HASH.replace("t=3", "t=4")));
    let changed = read(&house.store, |r| r.member_lock(id(62)));
    assert_eq!(changed, Some((LockKind::Passphrase, HASH.replace("t=3", "t=4"))));
    house.write(4, |w| w.trash_member(id(61)));
    let left = read(&house.store, |r| r.circle());
    assert_eq!((left.members.len(), left.shares), (1, vec![self::shares()[1]]), "nothing of one who was removed");
    for refused in [
        house.try_write(5, |w| w.trash_member(id(61))),
        house.try_write(5, |w| w.update_member(&member(61))),
        house.try_write(5, |w| w.clear_member_lock(id(61))),
    ] {
        assert!(matches!(refused, Err(Error::NoSuch { .. })), "{refused:?}");
    }
}

#[test]
fn the_history_names_a_member_as_they_are_called_now_also_once_removed() {
    let mut house = House::full();
    let by = |member: MemberId, change: u32| Author { who: member.to_string(), ..author(change) };
    let write = |house: &mut House, author: &Author, f: Change| {
        house.store.write(author, f).unwrap_or_else(|error| panic!("{error}"));
    };
    write(&mut house, &by(id(61), 3), |w| w.throw_away(TrashKind::Note, &id::<MemberId>(1).to_string()));
    house.write(4, |w| w.update_member(&Member { name: "Eva Roca".into(), ..member(61) }));
    house.write(5, |w| w.trash_member(id(61)));
    let rows = read(&house.store, |r| r.history(Of::Change(author(3).change), 10));
    assert_eq!((rows[0].who.clone(), rows[0].name.as_deref()), (id::<MemberId>(61).to_string(), Some("Eva Roca")));
    let trash = read(&house.store, |r| r.trash(TrashOf::Patient(id(1))));
    assert_eq!(trash[0].name.as_deref(), Some("Eva Roca"));
    // Whoever wrote before there were members is called what was written then.
    let older = read(&house.store, |r| r.history(Of::Change(author(4).change), 10));
    assert_eq!((older[0].who.as_str(), older[0].name.as_deref()), ("Ana", None));
}

#[test]
fn no_history_row_holds_a_hash_and_a_removed_lock_is_not_brought_back() {
    let mut house = House::full();
    house.write(3, |w| w.set_member_lock(id(61), LockKind::Pin, HASH));
    house.write(4, |w| w.clear_member_lock(id(62)));
    let rows = read(&house.store, |r| r.history(Of::Everything, u32::MAX));
    let locks: Vec<_> = rows.iter().filter(|row| row.table == "member_lock").collect();
    assert_eq!(locks.len(), 3, "that it was set and removed is there");
    assert!(!format!("{rows:?}").contains("argon2"));
    assert_eq!(house.try_write(5, |w| w.undo(author(4).change)), Err(Error::Superseded));
    // One that was set is taken away again, and not brought back by undoing that.
    house.write(6, |w| w.set_member_lock(id(62), LockKind::Passphrase, HASH));
    house.write(7, |w| w.undo(author(6).change));
    assert_eq!(read(&house.store, |r| r.member_lock(id(62))), None);
    assert_eq!(house.try_write(8, |w| w.undo(author(7).change)), Err(Error::Superseded));
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn with_an_erased_patient_goes_what_was_shared_and_the_member_stays() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Patient, &patient(2).id.to_string()));
    house.store.empty_trash(&author(4), TrashOf::Patients).unwrap();
    let left = read(&house.store, |r| r.circle());
    assert_eq!(left.members, [member(61), Member { patient: None, ..member(62) }]);
    assert_eq!(left.shares, self::shares()[..2]);
    assert_eq!(house.store.check(Depth::Full), Ok(vec![]));
}

#[test]
fn of_each_thing_it_is_known_whose_it_is_also_in_the_trash() {
    let mut house = House::full();
    house.write(3, |w| w.throw_away(TrashKind::Procedure, &procedure(1).id.to_string()));
    let things = [
        (Thing::Patient, 1),
        (Thing::Procedure, 1),
        (Thing::Appointment, 10),
        (Thing::CheckIn, 1),
        (Thing::Goal, 1),
        (Thing::Note, 1),
        (Thing::NotYet, 1),
        (Thing::Question, 1),
        (Thing::Warning, 1),
        (Thing::OwnReminder, 1),
    ];
    let whose = |thing, number: u32| read(&house.store, |r| r.whose(thing, &id::<MemberId>(number).to_string()));
    for (thing, number) in things {
        assert_eq!(whose(thing, number), Some(Some(id(1))), "{thing:?}");
        assert_eq!(whose(thing, 999), None, "{thing:?}");
    }
    let (medicine, line) = (medicines(2)[0].id.to_string(), own_lines(2)[0].id.to_string());
    assert_eq!(read(&house.store, |r| r.whose(Thing::Medicine, &medicine)), Some(Some(id(2))));
    assert_eq!(read(&house.store, |r| r.whose(Thing::OwnLine, &line)), Some(Some(id(2))));
    assert_eq!(whose(Thing::OwnReminder, 2), Some(None), "the household's");
    assert_eq!(whose(Thing::Appointment, 20), Some(appointments(2).first().map(|one| one.patient)));
}
