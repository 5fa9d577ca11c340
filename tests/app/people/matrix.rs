//! Every command, for everybody who may be at the computer: what is let through and what is not.
//!
//! A command that is missing here fails the test, and so does one whose request names a second thing that is not looked
//! at. Not in here: what a command then answers.

mod rows;

use super::*;
use app::contract;
use rows::{APPOINTMENT, CHECK_IN, LINE, MEDICINE, OWN_REMINDER, PROCEDURE, ROWS, VIEWERS};
use std::collections::{BTreeMap, BTreeSet};

type Ids = BTreeMap<&'static str, String>;

fn plain(request: &str) -> String {
    request
        .replace("\"procedure\":PROCEDURE", &format!("\"procedure\":{PROCEDURE}"))
        .replace("LINE", LINE)
        .replace("ON,", r#"{"day":"9","month":"3","year":"2026"},"#)
        .replace("DATE", r#"{"day":"","month":"","year":""}"#)
}

/// Each `$name` as one of the two has it: `whose` is asked with the number of the place.
fn filled(request: &str, whose: impl Fn(usize) -> bool, these: &Ids, those: &Ids) -> String {
    let mut parts = request.split('$');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (place, part) in parts.enumerate() {
        let name = these.keys().filter(|name| part.starts_with(**name)).max_by_key(|name| name.len()).unwrap();
        let ids = if whose(place) { these } else { those };
        out += &ids[name];
        out += &part[name.len()..];
    }
    out
}

/// One of everything that can be named, of a patient.
fn things(world: &World, procedure: &str, patient: &str) -> Ids {
    let mut ids = Ids::from([("patient", patient.to_owned()), ("procedure", procedure.to_owned())]);
    let ask = |name: &'static str, request: &str, ids: &Ids| {
        let request = filled(&plain(request), |_| true, ids, ids);
        world.call(name, serde_json::from_str(&request).unwrap()).unwrap_or_else(|problem| panic!("{name}: {problem}"))
    };
    let new = |request: &str, thing: &str| request.replace(&format!("\"${thing}\""), "null");
    for (thing, name, request) in [
        ("medicine", "save_medicine", MEDICINE),
        ("own_reminder", "save_own_reminder", OWN_REMINDER),
        ("appointment", "save_appointment", APPOINTMENT),
        ("goal", "save_goal", r#"{"procedure_id":"$procedure","id":"$goal","words":"Walk","look_on":DATE}"#),
        (
            "note",
            "save_note",
            r#"{"patient_id":null,"procedure_id":"$procedure","id":"$note","on":DATE,"at":"","words":"quixotic"}"#,
        ),
        (
            "question",
            "ask_question",
            r#"{"patient_id":null,"procedure_id":"$procedure","id":"$question","words":"quixotic","from":null}"#,
        ),
    ] {
        let saved = ask(name, &new(request, thing), &ids);
        ids.insert(thing, id(&saved));
        ids.insert("change", saved["change"].as_str().unwrap().to_owned());
    }
    ask("keep_text_draft", r#"{"patient_id":"$patient","kind":"note","about":"$procedure","words":"quixotic"}"#, &ids);
    let begun = r#"{"form":"change-procedure","about":"$procedure","patient_id":"$patient","content":"{\"notes\":\"quixotic\"}"}"#;
    ask("keep_form_draft", begun, &ids);
    ids.insert("own_line", id(&ask("set_own_line", r#"{"procedure_id":"$procedure","line":LINE}"#, &ids)));
    let done = r#"{"id":"$procedure","on":{"day":"2","month":"3","year":"2026"},"at":"","what":"","access_side":"","devices":[{"id":null,"kind":"Clip","maker":"","model":"","serial":"","mri":"unknown"}]}"#;
    ask("mark_done", done, &ids);
    let page = ask("show_preparation", r#"{"id":"$procedure"}"#, &ids);
    ids.insert("device", page["done"]["devices"][0]["id"].as_str().unwrap().to_owned());
    let matched =
        new(CHECK_IN, "check_in").replace("\"answers\":[]", r#""answers":[{"sign":"severe-pain","answer":"yes"}]"#);
    let saved = ask("save_check_in", &matched, &ids);
    ids.insert("check_in", saved["saved"]["id"].as_str().unwrap().to_owned());
    ids.insert("warning", saved["result"]["warning_id"].as_str().unwrap().to_owned());
    ids
}

/// Luis, whose things it is about, and Olga, who may see nothing of him and is a patient with things of her own.
struct Set {
    world: World,
    /// In the order of the viewers; nobody has none.
    members: Vec<String>,
    of_luis: Ids,
    of_olga: Ids,
}

fn set() -> Set {
    let world = World::on("2026-03-05T19:00");
    let (procedure, luis) = patient(&world, "Luis Zebra");
    let of_luis = things(&world, &procedure, &luis);
    let (procedure, olga) = patient(&world, "Olga Gnu");
    let of_olga = things(&world, &procedure, &olga);
    let all = add(&world, "Eva", None);
    let own = add(&world, "Luis", Some(&luis));
    let part = add(&world, "Tom", None);
    let nothing = add(&world, "Olga", Some(&olga));
    choose(&world, &nothing);
    set_pin(&world, "4711");
    choose(&world, &own);
    share(&world, &luis, &part, "reminders").unwrap();
    set_pin(&world, "4711");
    Set { world, members: vec![own, all, part, nothing], of_luis, of_olga }
}

impl Set {
    fn sit(&self, viewer: usize) {
        match self.members.get(viewer) {
            Some(member) => drop(choose_with(&self.world, member, "4711").unwrap()),
            None => leave(&self.world),
        }
    }

    fn request(&self, request: &str) -> String {
        filled(&plain(request), |_| true, &self.of_luis, &self.of_olga)
    }
}

#[test]
fn every_command_of_the_contract_is_in_the_matrix_with_a_request_it_takes() {
    let rows: BTreeSet<&str> = ROWS.iter().map(|(name, ..)| *name).collect();
    let commands: BTreeSet<&str> = contract::NAMES.iter().copied().collect();
    assert_eq!(commands.difference(&rows).collect::<Vec<_>>(), Vec::<&&str>::new(), "say who may ask these");
    let set = set();
    for (name, _, request) in ROWS {
        let request = set.request(request);
        assert!(contract::takes(name, &request), "{name} does not take {request}");
    }
}

#[test]
fn each_viewer_is_let_through_where_the_matrix_says_so_and_nowhere_else() {
    let set = set();
    for (viewer, who) in VIEWERS.iter().enumerate() {
        set.sit(viewer);
        let changes = set.world.changes();
        for (name, letters, request) in ROWS {
            let request = set.request(request);
            let let_through = letters.chars().nth(viewer) == Some('y');
            let admitted = contract::admits(&set.world.app, name, &request);
            assert_eq!(admitted.is_ok(), let_through, "{who}: {name} {request}: {admitted:?}");
            if !let_through {
                // And not only when it is asked whether one may ask.
                let answer = set.world.call(name, serde_json::from_str(&request).unwrap());
                assert!(not_shared(&answer), "{who}: {name}: {answer:?}");
            }
        }
        assert_eq!(set.world.changes(), changes, "{who}: what is refused changes nothing");
    }
}

#[test]
fn no_thing_in_a_request_is_overlooked_beside_others_that_may_be_seen() {
    let set = set();
    set.sit(3);
    for (name, letters, request) in
        ROWS.iter().filter(|(name, letters, _)| letters.as_bytes()[3] == b'n' && *name != "undo")
    {
        for foreign in 0..request.matches('$').count() {
            let mixed = filled(&plain(request), |place| place == foreign, &set.of_luis, &set.of_olga);
            let admitted = contract::admits(&set.world.app, name, &mixed);
            assert!(admitted.is_err(), "{name} {letters}: {mixed}");
        }
        let own = filled(&plain(request), |_| false, &set.of_luis, &set.of_olga);
        assert!(contract::admits(&set.world.app, name, &own).is_ok(), "one's own: {name} {own}");
    }
}

#[test]
fn what_a_viewer_may_read_holds_nothing_of_what_they_may_not() {
    let set = set();
    for viewer in [2, 3, 4] {
        set.sit(viewer);
        for (name, letters, request) in ROWS {
            // Saving a file, a test notice and the like need a desktop.
            let reads = contract::writes(name).is_empty()
                && !["save_calendar_file", "save_type_file", "send_test_notice"].contains(name);
            if !reads || letters.as_bytes()[viewer] != b'y' {
                continue;
            }
            let Ok(answer) = set.world.call(name, serde_json::from_str(&set.request(request)).unwrap()) else {
                continue;
            };
            let answer = answer.to_string();
            let hidden: &[&str] = match viewer {
                2 => &["Olga Gnu", &set.of_olga["procedure"], &set.of_luis["note"]],
                3 => &["Luis Zebra", &set.of_luis["procedure"], &set.of_luis["appointment"]],
                _ => &["Luis Zebra", "Olga Gnu", &set.of_luis["procedure"], &set.of_olga["procedure"], "quixotic"],
            };
            for words in hidden {
                assert!(!answer.contains(words), "{}: {name} tells {words}: {answer}", VIEWERS[viewer]);
            }
            if viewer == 2 {
                assert!(!answer.contains("quixotic"), "{name} tells what was written: {answer}");
            }
        }
    }
}
