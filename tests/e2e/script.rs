//! `aftercare due` as a script runs it: its list, its refusals, and the zone's rules of the computer it runs on.

use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;
use tests::{window::program, world::World};

fn run(folder: &Path, arguments: &[&str], env: &[(&str, &Path)]) -> Output {
    let mut command = Command::new(program().unwrap());
    command.arg("--data-dir").arg(folder).arg("due").args(arguments);
    command.envs(env.iter().copied()).env_remove("DISPLAY").output().unwrap()
}

fn list(output: &Output) -> Vec<Value> {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// At nine in the morning of a winter day in Vancouver, by the clocks there.
fn nine_in_vancouver() -> World {
    let world = World::on("2026-10-01T09:00");
    world.start();
    let no_date = json!({ "day": "", "month": "", "year": "" });
    let typed = json!({ "id": null, "patient_id": null, "text": "Ring Eva", "on": tests::world::typed("2026-12-15"),
        "at": "09:00", "every": "once", "step": "1", "until": no_date, "follows": "zone",
        "zone": "America/Vancouver", "through_quiet": false });
    world.call("save_own_reminder", typed).unwrap();
    world
}

#[test]
fn what_is_due_is_a_list_of_objects_or_lines_and_looking_changes_nothing() {
    let world = nine_in_vancouver();
    let before = fs::read(world.folder().join(store::DATA_FILE)).unwrap();
    let at = ["--at", "2026-12-15T18:30Z"];
    let due = list(&run(world.folder(), &[at[0], at[1], "--json"], &[]));
    let [one] = due.as_slice() else { panic!("{due:?}") };
    let keys: Vec<&String> = one.as_object().unwrap().keys().collect();
    let mut wanted = [
        "id",
        "patient",
        "patient_name",
        "procedure",
        "what",
        "kind",
        "due_at",
        "due_local",
        "zone",
        "standing",
        "snoozed_until",
    ];
    wanted.sort_unstable();
    let mut found: Vec<&str> = keys.iter().map(|key| key.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, wanted);
    assert_eq!((&one["what"], &one["kind"], &one["standing"]), (&json!("Ring Eva"), &json!("own"), &json!("due")));
    let lines = run(world.folder(), &at, &[]);
    assert_eq!(String::from_utf8_lossy(&lines.stdout), "2026-12-15 09:00  due      Ring Eva\n");
    assert_eq!(fs::read(world.folder().join(store::DATA_FILE)).unwrap(), before);
}

#[test]
fn words_that_are_off_end_with_two_and_what_is_not_there_with_one() {
    let world = nine_in_vancouver();
    let nowhere = TempDir::new().unwrap();
    for (folder, arguments, status, words) in [
        (world.folder(), &["--at", "soon"][..], 2, "write it like 2026-03-02T10:30"),
        (world.folder(), &["--at", "2026-02-30T10:30"], 2, "write it like 2026-03-02T10:30"),
        (world.folder(), &["--member", "Tom"], 2, "There is nobody called Tom, or more than one."),
        (world.folder(), &["--member"], 2, "--member"),
        (world.folder(), &["--yesterday"], 2, "--yesterday"),
        (nowhere.path(), &[], 1, "There is no data in"),
    ] {
        let output = run(folder, arguments, &[]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(status), &b""[..]), "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
    }
    assert_eq!(fs::read_dir(nowhere.path()).unwrap().count(), 0, "looking made a household");
}

/// A folder of zone rules with one zone in it, as the file format's last line says them (RFC 8536).
fn rules(zone: &str, abbreviation: &str, hours: i32, rule: &str) -> TempDir {
    let block = |version: u8| {
        let mut block = b"TZif".to_vec();
        block.push(version);
        block.extend([0; 15]);
        // No marks, no leap seconds, no changes; one kind of time, with its short name.
        for count in [0, 0, 0, 0, 1, u32::try_from(abbreviation.len()).unwrap() + 1] {
            block.extend(u32::to_be_bytes(count));
        }
        block.extend((hours * 3600).to_be_bytes());
        block.extend([0, 0]);
        block.extend(abbreviation.as_bytes());
        block.push(0);
        block
    };
    let file = [block(b'2'), block(b'2'), format!("\n{rule}\n").into_bytes()].concat();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(zone);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, file).unwrap();
    folder
}

#[test]
fn nine_in_the_morning_stays_nine_whichever_rules_the_computer_has() {
    let world = nine_in_vancouver();
    // British Columbia stays on summer time from 2026 on: a computer knows that, or not yet.
    let old = rules("America/Vancouver", "PST", -8, "PST8PDT,M3.2.0,M11.1.0");
    let new = rules("America/Vancouver", "MST", -7, "MST7");
    for (tzdir, due_at, early, late) in [
        (old.path(), "2026-12-15T09:00:00-08:00", "2026-12-15T16:59Z", "2026-12-15T17:00Z"),
        (new.path(), "2026-12-15T09:00:00-07:00", "2026-12-15T15:59Z", "2026-12-15T16:00Z"),
    ] {
        let at = |at: &str| list(&run(world.folder(), &["--json", "--at", at], &[("TZDIR", tzdir)]));
        assert_eq!(at(early), Vec::<Value>::new(), "before nine");
        let due = at(late);
        assert_eq!(
            (due.len(), &due[0]["due_at"], &due[0]["due_local"]),
            (1, &json!(due_at), &json!("2026-12-15T09:00"))
        );
        // What is written down is the same for both.
        assert!(due[0]["id"].as_str().unwrap().ends_with("@2026-12-15T09:00:00"), "{}", due[0]["id"]);
    }
}
