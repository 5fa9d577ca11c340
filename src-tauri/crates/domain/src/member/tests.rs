//! What each may see, who decides, and what a PIN may be: tables, and one property.

use super::*;
use chrono::Duration;
use proptest::prelude::*;
use uuid::Uuid;

fn member(number: u128, patient: Option<u128>) -> Member {
    Member {
        id: MemberId(Uuid::from_u128(number)),
        name: format!("Member {number}"),
        colour: Colour::Teal,
        patient: patient.map(|number| PatientId(Uuid::from_u128(number))),
        lock: None,
    }
}

fn patient(number: u128) -> PatientId {
    PatientId(Uuid::from_u128(number))
}

fn viewer(number: u128) -> Viewer {
    Viewer::Member(MemberId(Uuid::from_u128(number)))
}

fn share(member: u128, of: u128, sight: Sight) -> Share {
    Share { patient: patient(of), member: MemberId(Uuid::from_u128(member)), sight }
}

/// 1 is patient 11 and may see the reminders of patient 12, who is no member; 2 is a caregiver who sees all of 12.
fn circle() -> Circle {
    Circle {
        members: vec![member(1, Some(11)), member(2, None)],
        shares: vec![share(1, 12, Sight::Reminders), share(2, 12, Sight::Everything), share(2, 11, Sight::Nothing)],
    }
}

#[test]
fn each_viewer_sees_what_was_shared_and_nothing_more() {
    let circle = circle();
    for (whose, of, sight) in [
        (Viewer::Household, 11, Sight::Everything),
        (Viewer::Household, 99, Sight::Everything),
        (Viewer::Nobody, 11, Sight::Nothing),
        (Viewer::Nobody, 12, Sight::Nothing),
        (viewer(1), 11, Sight::Everything),
        (viewer(1), 12, Sight::Reminders),
        (viewer(1), 13, Sight::Nothing),
        (viewer(2), 11, Sight::Nothing),
        (viewer(2), 12, Sight::Everything),
        (viewer(2), 13, Sight::Nothing),
        (viewer(3), 11, Sight::Nothing),
    ] {
        assert_eq!(circle.sight(whose, patient(of)), sight, "{whose:?} of {of}");
    }
}

#[test]
fn a_patient_who_is_a_member_decides_alone_and_the_others_are_decided_for_by_who_sees_everything() {
    let circle = circle();
    for (whose, of, decides) in [
        (Viewer::Household, 11, true),
        (Viewer::Nobody, 12, false),
        (viewer(1), 11, true),
        (viewer(2), 11, false),
        (viewer(1), 12, false),
        (viewer(2), 12, true),
        (viewer(2), 13, false),
        (viewer(3), 12, false),
    ] {
        assert_eq!(circle.decides(whose, patient(of)), decides, "{whose:?} of {of}");
    }
    // Even one who may see everything does not decide for a patient who can.
    let shared = Circle { shares: vec![share(2, 11, Sight::Everything)], ..circle };
    assert!(!shared.decides(viewer(2), patient(11)));
}

#[test]
fn a_household_without_members_hides_nothing_and_one_with_members_knows_who_is_left() {
    assert!(Circle::default().is_seen(patient(11)));
    let circle = circle();
    assert!(circle.is_seen(patient(11)) && circle.is_seen(patient(12)));
    assert!(!circle.is_seen(patient(13)));
}

#[test]
fn a_member_is_found_by_id_or_by_a_name_that_only_one_has() {
    let mut circle = circle();
    assert_eq!(circle.named(" member 2 ").map(|one| one.id), Some(circle.members[1].id));
    assert_eq!(circle.named(&circle.members[0].id.to_string()).map(|one| one.id), Some(circle.members[0].id));
    assert_eq!(circle.named("Nobody"), None);
    circle.members[0].name = "MEMBER 2".to_owned();
    assert_eq!(circle.named("Member 2"), None, "two are called so");
}

#[test]
fn a_new_member_gets_a_colour_that_is_free_while_there_is_one() {
    let mut members: Vec<Member> = Vec::new();
    for number in 0..8 {
        let colour = Colour::free(&members);
        members.push(Member { colour, ..member(number, None) });
    }
    let colours: std::collections::BTreeSet<_> = members.iter().map(|one| one.colour).collect();
    assert_eq!((colours.len(), Colour::free(&members)), (8, Colour::Teal));
}

#[test]
fn words_lead_back_to_what_they_stand_for() {
    assert!(Colour::ALL.into_iter().all(|one| Colour::of_word(one.word()) == Some(one)));
    assert!(Sight::ALL.into_iter().all(|one| Sight::of_word(one.word()) == Some(one)));
    assert!(LockKind::ALL.into_iter().all(|one| LockKind::of_word(one.word()) == Some(one)));
    assert_eq!((Colour::of_word("pink"), Sight::of_word("all"), LockKind::of_word("key")), (None, None, None));
}

#[test]
fn a_pin_is_digits_of_any_script_and_a_passphrase_a_few_words() {
    let long = "x".repeat(201);
    for (kind, typed, meant) in [
        (LockKind::Pin, "1234", Ok("1234")),
        (LockKind::Pin, " 0042 ", Ok("0042")),
        (LockKind::Pin, "٠١٢٣", Ok("0123")),
        (LockKind::Pin, "123", Err("Choose a PIN of 4 to 12 digits.")),
        (LockKind::Pin, "1234567890123", Err("Choose a PIN of 4 to 12 digits.")),
        (LockKind::Pin, "", Err("Choose a PIN of 4 to 12 digits.")),
        (LockKind::Pin, "12a4", Err("A PIN has digits only. For letters, choose a passphrase.")),
        (LockKind::Passphrase, " my grey cat ", Ok("my grey cat")),
        (LockKind::Passphrase, "ηλιόλουστα", Ok("ηλιόλουστα")),
        (LockKind::Passphrase, "short", Err("Choose at least 8 letters. A few words are good.")),
        (LockKind::Passphrase, long.as_str(), Err("This is too long. Choose at most 200 letters.")),
    ] {
        let read = secret("secret", kind, typed);
        assert_eq!(read.as_deref().map_err(|no| no.reason.as_str()), meant, "{typed:?}");
    }
}

#[test]
fn two_slips_cost_nothing_and_no_wait_is_longer_than_five_minutes() {
    assert_eq!([0, 1, 2].map(wait), [Duration::zero(); 3]);
    assert!((2..40).all(|wrong| wait(wrong) <= wait(wrong + 1)));
    assert_eq!(wait(u32::MAX), Duration::minutes(5));
}

proptest! {
    /// Whatever is shared: only a member who is the patient, or with whom it was shared, sees anything.
    #[test]
    fn nothing_is_seen_that_was_not_shared(
        shares in prop::collection::vec((0_u128..4, 10_u128..14, 0_usize..3), 0..12),
        own in prop::option::of(10_u128..14),
        who in 0_u128..5,
        of in 10_u128..14,
    ) {
        let shares: Vec<Share> = shares.into_iter().map(|(who, of, sight)| share(who, of, Sight::ALL[sight])).collect();
        let circle = Circle { members: vec![member(0, own), member(1, None), member(2, None)], shares };
        let named = circle.shares.iter().any(|one| one.member.0.as_u128() == who && one.patient == patient(of));
        let is_it = who == 0 && own == Some(of);
        let seen = circle.sight(viewer(who), patient(of));
        prop_assert!(seen == Sight::Nothing || named || is_it);
        prop_assert!(!is_it || seen == Sight::Everything);
        prop_assert!(!circle.decides(viewer(who), patient(of)) || seen == Sight::Everything);
    }
}
