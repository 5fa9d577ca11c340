//! What a reminder is known by, as text and back.

use super::*;
use crate::ids::{MedicineId, OwnReminderId, ProcedureId};
use proptest::prelude::*;

fn whats() -> Vec<What> {
    let procedure = ProcedureId(Uuid::from_u128(7));
    let id = Uuid::from_u128(8);
    let item = "no: food@all".to_owned();
    vec![
        What::Instruction { procedure, item: item.clone() },
        What::Ask { procedure, item: "warfarin".to_owned() },
        What::Dose(MedicineId(id)),
        What::Restart(MedicineId(id)),
        What::Leave(procedure),
        What::Procedure { procedure, ahead: 1440 },
        What::CheckIn(procedure),
        What::Diary { procedure, minutes: 90, log: item.clone() },
        What::Look { procedure, minutes: 90 },
        What::Milestone { procedure, milestone: item },
        What::Appointment { id, ahead: 0 },
        What::Book(id),
        What::Question(id),
        What::Goal(id),
        What::Own(OwnReminderId(id)),
    ]
}

#[test]
fn every_key_reads_back_as_it_was_written() {
    let keys: Vec<Key> = whats().into_iter().map(|what| Key { what, planned: civil("2026-03-02T10:30:00") }).collect();
    let texts: Vec<String> = keys.iter().map(ToString::to_string).collect();
    for (key, text) in keys.iter().zip(&texts) {
        assert_eq!(text.parse(), Ok(key.clone()), "{text}");
        assert!(text.starts_with(&format!("{}:", key.what.kind())), "{text}");
    }
    assert_eq!(texts[1], "ask:00000000-0000-0000-0000-000000000007:warfarin@2026-03-02T10:30:00");
    let kinds: std::collections::BTreeSet<_> = keys.iter().map(|key| key.what.kind()).collect();
    assert_eq!(kinds.len(), keys.len(), "each kind has a word of its own");
}

#[test]
fn a_thing_is_the_same_however_far_ahead_it_is_said() {
    let procedure = ProcedureId(Uuid::from_u128(7));
    let far = What::Procedure { procedure, ahead: 1440 };
    let near = What::Procedure { procedure, ahead: 120 };
    assert_ne!(far, near);
    assert_eq!(far.thing(), near.thing());
    let look = |minutes| What::Look { procedure, minutes };
    assert_eq!(look(15).thing(), look(360).thing());
    assert_eq!(What::CheckIn(procedure).thing(), What::CheckIn(procedure));
    assert_ne!(What::Leave(procedure).thing(), far.thing());
}

#[test]
fn what_is_no_key_is_refused() {
    let id = "00000000-0000-0000-0000-000000000007";
    for text in [
        String::new(),
        "own".to_owned(),
        format!("own:{id}"),
        format!("own:{id}@2026-02-30T10:30:00"),
        format!("own:{id}@2026-03-02T10:30"),
        format!("own:{id}:more@2026-03-02T10:30:00"),
        "own:nobody@2026-03-02T10:30:00".to_owned(),
        format!("wish:{id}@2026-03-02T10:30:00"),
        format!("instruction:{id}@2026-03-02T10:30:00"),
        format!("instruction:{id}:@2026-03-02T10:30:00"),
        format!("procedure:{id}:soon@2026-03-02T10:30:00"),
        format!("look:{id}:often@2026-03-02T10:30:00"),
        format!("diary:{id}:90@2026-03-02T10:30:00"),
    ] {
        assert_eq!(text.parse::<Key>(), Err(NoKey), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_typed_can_break_the_reading(text in ".*", kind in "[a-z-]{0,12}") {
        let _ = text.parse::<Key>();
        let _ = format!("{kind}:{text}@2026-03-02T10:30:00").parse::<Key>();
    }
}
