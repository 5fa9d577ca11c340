//! Every command, for everybody who may be at the computer: what is let through and what is not.
//!
//! A command that is missing here fails the test, and so does one whose request names a second thing that is not looked
//! at. Not in here: what a command then answers.

use super::*;
use app::contract;
use std::collections::{BTreeMap, BTreeSet};

/// Who is at the computer, in the order of the letters: the patient, one who may see everything, one who may see
/// reminders and appointments, one who may see nothing (and is a patient too), nobody although there are PINs.
const VIEWERS: [&str; 5] = ["patient", "everything", "reminders", "nothing", "nobody"];

const ANYONE: &str = "yyyyy";
const SOMEBODY: &str = "yyyyn";
const PART: &str = "yyynn";
const ALL: &str = "yynnn";
const NOBODY: &str = "nnnnn";

/// In a request, `$name` stands for the id of a thing of the patient.
const ROWS: &[(&str, &str, &str)] = &[
    ("open_household", ANYONE, "{}"),
    ("start_household", SOMEBODY, r#"{"country":null}"#),
    ("save_settings", SOMEBODY, r#"{"country":null,"text_size":100,"theme":"dark"}"#),
    ("add_patient", SOMEBODY, r#"{"name":"Ida","born":DATE,"note":""}"#),
    ("change_patient", ALL, r#"{"id":"$patient","patient":{"name":"Ida","born":DATE,"note":""}}"#),
    ("remove_patient", ALL, r#"{"id":"$patient"}"#),
    ("find_types", ANYONE, r#"{"words":"liver"}"#),
    ("show_type", ANYONE, r#"{"id":"liver-biopsy"}"#),
    ("read_type", ANYONE, r#"{"id":"liver-biopsy","variants":[]}"#),
    ("compare_types", ANYONE, r#"{"columns":[{"id":"liver-biopsy","variants":[]},{"id":"ercp","variants":[]}]}"#),
    ("export_type", ANYONE, r#"{"id":"liver-biopsy"}"#),
    ("print_document", ALL, r#"{"procedure_id":"$procedure","kind":"wallet","large":false,"paper":null}"#),
    ("save_type_file", ANYONE, r#"{"id":"liver-biopsy"}"#),
    ("check_type_file", ANYONE, r#"{"text":""}"#),
    ("import_type", SOMEBODY, r#"{"text":""}"#),
    ("own_type_words", ANYONE, "{}"),
    ("start_own_type", ANYONE, r#"{"copy_of":null}"#),
    ("edit_own_type", ANYONE, r#"{"id":"ours"}"#),
    ("preview_own_type", ANYONE, OWN_TYPE),
    ("save_own_type", SOMEBODY, OWN_TYPE),
    ("remove_own_type", SOMEBODY, r#"{"id":"ours"}"#),
    ("list_zones", ANYONE, "{}"),
    ("check_when", ANYONE, PROCEDURE),
    ("add_procedure", SOMEBODY, r#"{"patient_id":null,"patient":null,"procedure":PROCEDURE,"own_lines":[]}"#),
    ("add_procedure", ALL, r#"{"patient_id":"$patient","patient":null,"procedure":PROCEDURE,"own_lines":[]}"#),
    ("edit_procedure", ALL, r#"{"id":"$procedure"}"#),
    ("change_procedure", ALL, r#"{"id":"$procedure","procedure":PROCEDURE}"#),
    ("remove_procedure", ALL, r#"{"id":"$procedure"}"#),
    ("show_procedure", ALL, r#"{"id":"$procedure"}"#),
    ("mark_instruction", ALL, r#"{"procedure_id":"$procedure","instruction_id":"fasting","state":"done","reason":""}"#),
    (
        "reach_milestone",
        ALL,
        r#"{"procedure_id":"$procedure","milestone_id":"drive","on":null,"with_difficulty":false,"note":""}"#,
    ),
    ("take_back_milestone", ALL, r#"{"procedure_id":"$procedure","milestone_id":"drive"}"#),
    ("set_own_line", ALL, r#"{"procedure_id":"$procedure","line":LINE}"#),
    ("remove_own_line", ALL, r#"{"procedure_id":"$procedure","id":"$own_line"}"#),
    ("accept_catalogue", ALL, r#"{"id":"$procedure"}"#),
    ("show_preparation", ALL, r#"{"id":"$procedure"}"#),
    ("show_day", ALL, r#"{"id":"$procedure"}"#),
    ("answer_questions", ALL, r#"{"id":"$procedure","answers":[]}"#),
    ("set_travel", ALL, r#"{"id":"$procedure","minutes":"5","count_from_arrival":false}"#),
    (
        "set_letter_time",
        ALL,
        r#"{"id":"$procedure","instruction_id":"fasting","hours":"6","clock":"","said_by":"","said_on":DATE}"#,
    ),
    ("save_medicine", ALL, MEDICINE),
    ("remove_medicine", ALL, r#"{"procedure_id":"$procedure","id":"$medicine"}"#),
    ("set_people", ALL, r#"{"id":"$procedure","escort":"","overnight":""}"#),
    ("preview_reschedule", ALL, r#"{"id":"$procedure","procedure":PROCEDURE}"#),
    ("reschedule", ALL, r#"{"id":"$procedure","procedure":PROCEDURE}"#),
    ("cancel_procedure", ALL, r#"{"id":"$procedure","reason":""}"#),
    ("take_back_cancel", ALL, r#"{"id":"$procedure"}"#),
    (
        "mark_done",
        ALL,
        r#"{"id":"$procedure","on":DATE,"at":"","what":"","access_side":"","devices":[{"id":"$device","kind":"Clip","maker":"","model":"","serial":"","mri":"unknown"}]}"#,
    ),
    ("take_back_done", ALL, r#"{"id":"$procedure"}"#),
    ("set_emergency_admission", ALL, r#"{"id":"$procedure","admitted":true}"#),
    ("show_calendar", ALL, r#"{"patient_id":"$patient"}"#),
    ("show_running", ANYONE, "{}"),
    ("choose_start_at_login", SOMEBODY, r#"{"on":true}"#),
    ("send_test_notice", ANYONE, "{}"),
    ("choose_on_close", ANYONE, r#"{"on_close":"keep"}"#),
    ("close_window", ANYONE, r#"{"on_close":"keep"}"#),
    ("show_check_in", ALL, r#"{"procedure_id":"$procedure","on":null,"check_in_id":"$check_in"}"#),
    ("save_draft", ALL, CHECK_IN),
    ("drop_draft", ALL, r#"{"procedure_id":"$procedure","for_date":"2026-03-05","check_in_id":"$check_in"}"#),
    ("save_check_in", ALL, CHECK_IN),
    ("remove_check_in", ALL, r#"{"id":"$check_in"}"#),
    ("list_check_ins", ALL, r#"{"procedure_id":"$procedure","before":null}"#),
    ("list_trash", ALL, r#"{"id":"$procedure"}"#),
    ("restore_check_in", ALL, r#"{"id":"$check_in"}"#),
    ("empty_trash", ALL, r#"{"id":"$procedure"}"#),
    ("show_warning", ALL, r#"{"id":"$warning"}"#),
    ("warning_shown", ALL, r#"{"id":"$warning"}"#),
    ("say_what_was_done", ALL, r#"{"warning_id":"$warning","what":"rang-team","note":""}"#),
    ("show_warning_sheet", ANYONE, r#"{"procedure_id":null}"#),
    ("show_warning_sheet", ANYONE, r#"{"procedure_id":"$procedure"}"#),
    ("save_team_contact", ALL, r#"{"procedure_id":"$procedure","by_day":"","out_of_hours":""}"#),
    ("show_drain", ALL, r#"{"id":"$procedure"}"#),
    (
        "log_drain",
        ALL,
        r#"{"procedure_id":"$procedure","check_in_id":"$check_in","on":null,"at":"","amount":"","colour":"","flush":"","site":"","note":""}"#,
    ),
    ("show_site_checks", ALL, r#"{"id":"$procedure"}"#),
    (
        "log_site_check",
        ALL,
        r#"{"procedure_id":"$procedure","check_in_id":"$check_in","on":null,"at":"","entries":[],"site":"","note":""}"#,
    ),
    ("show_timed_diaries", ALL, r#"{"id":"$procedure"}"#),
    (
        "log_timed",
        ALL,
        r#"{"procedure_id":"$procedure","check_in_id":"$check_in","log_id":"pain","minutes_after":null,"entries":[],"note":""}"#,
    ),
    ("show_recovery_settings", SOMEBODY, "{}"),
    (
        "save_recovery_settings",
        SOMEBODY,
        r#"{"temperature":null,"weight":null,"glucose":null,"pages":"one-page","warning_matching":true}"#,
    ),
    ("show_progress", ALL, r#"{"procedure_id":"$procedure","stretch":null}"#),
    ("save_score_before", ALL, r#"{"procedure_id":"$procedure","measure":"pain","value":"3"}"#),
    ("list_appointments", SOMEBODY, r#"{"patient_id":null,"procedure_id":null}"#),
    ("list_appointments", PART, r#"{"patient_id":"$patient","procedure_id":"$procedure"}"#),
    ("show_month", SOMEBODY, r#"{"patient_id":null,"month":null}"#),
    ("show_month", PART, r#"{"patient_id":"$patient","month":null}"#),
    (
        "edit_appointment",
        SOMEBODY,
        r#"{"id":null,"another_of":null,"patient_id":null,"procedure_id":null,"follow_up_id":null}"#,
    ),
    (
        "edit_appointment",
        PART,
        r#"{"id":"$appointment","another_of":null,"patient_id":null,"procedure_id":null,"follow_up_id":null}"#,
    ),
    (
        "edit_appointment",
        PART,
        r#"{"id":null,"another_of":"$appointment","patient_id":null,"procedure_id":null,"follow_up_id":null}"#,
    ),
    (
        "edit_appointment",
        PART,
        r#"{"id":null,"another_of":null,"patient_id":"$patient","procedure_id":"$procedure","follow_up_id":null}"#,
    ),
    ("check_appointment", PART, APPOINTMENT),
    ("save_appointment", PART, APPOINTMENT),
    (
        "take_up_proposal",
        PART,
        r#"{"procedure_id":"$procedure","follow_up_id":"clinic","state":"to-book","said_by":"","reason":""}"#,
    ),
    ("mark_attended", PART, r#"{"id":"$appointment","said":"","decisions":"","next_one":""}"#),
    ("mark_missed", PART, r#"{"id":"$appointment","reason":""}"#),
    ("cancel_appointment", PART, r#"{"id":"$appointment","said_by":"","reason":""}"#),
    ("mark_not_needed", PART, r#"{"id":"$appointment","said_by":"","reason":""}"#),
    ("take_back_appointment", PART, r#"{"id":"$appointment"}"#),
    ("remove_appointment", PART, r#"{"id":"$appointment"}"#),
    ("save_calendar_file", SOMEBODY, r#"{"appointment_id":null,"patient_id":null,"private":true}"#),
    ("save_calendar_file", PART, r#"{"appointment_id":"$appointment","patient_id":"$patient","private":true}"#),
    ("list_due", SOMEBODY, r#"{"patient_id":null}"#),
    ("list_due", PART, r#"{"patient_id":"$patient"}"#),
    (
        "answer_reminder",
        PART,
        r#"{"ids":["check-in:$procedure@2026-03-05T19:00:00"],"answer":"done","snooze":null,"on":DATE,"at":""}"#,
    ),
    (
        "answer_reminder",
        PART,
        r#"{"ids":["own:$own_reminder@2026-03-05T19:00:00","appointment:$appointment:60@2026-03-05T19:00:00","dose:$medicine@2026-03-05T19:00:00","goal:$goal@2026-03-05T19:00:00"],"answer":"done","snooze":null,"on":DATE,"at":""}"#,
    ),
    (
        "hand_over",
        PART,
        r#"{"ids":["check-in:$procedure@2026-03-05T19:00:00","own:$own_reminder@2026-03-05T19:00:00"],"member_id":"018f0000-0000-7000-8000-000000000000"}"#,
    ),
    ("take_back_hand_over", PART, r#"{"id":"milestone:$procedure:drive@2026-03-05T19:00:00"}"#),
    ("take_back_reminder_answer", PART, r#"{"id":"milestone:$procedure:drive@2026-03-05T19:00:00"}"#),
    ("show_board", SOMEBODY, r#"{"kitchen":false}"#),
    ("see_changes", SOMEBODY, r#"{"up_to":"0"}"#),
    ("list_own_reminders", SOMEBODY, "{}"),
    ("save_own_reminder", PART, OWN_REMINDER),
    ("remove_own_reminder", PART, r#"{"id":"$own_reminder"}"#),
    ("reminder_settings", SOMEBODY, "{}"),
    (
        "save_reminder_settings",
        SOMEBODY,
        r#"{"quiet":false,"quiet_from":"","quiet_until":"","repeat":false,"repeat_minutes":"","repeat_at_most":"","show_details":true,"morning":"08:00","evening":"19:00","ahead_food":60,"ahead_preparation":60,"ahead_appointment":60,"ahead_appointment_again":null,"ahead_question_days":1}"#,
    ),
    ("say_not_yet", ALL, r#"{"procedure_id":"$procedure","milestone_id":"drive","on":null,"reason":""}"#),
    ("save_goal", ALL, r#"{"procedure_id":"$procedure","id":"$goal","words":"Walk","look_on":DATE}"#),
    (
        "settle_goal",
        ALL,
        r#"{"procedure_id":"$procedure","id":"$goal","state":"reached","on":null,"with_difficulty":false,"note":"","look_on":DATE}"#,
    ),
    ("show_notes", ALL, r#"{"patient_id":"$patient","procedure_id":"$procedure","before":null}"#),
    (
        "save_note",
        ALL,
        r#"{"patient_id":"$patient","procedure_id":"$procedure","id":"$note","on":DATE,"at":"","words":"Hello"}"#,
    ),
    ("keep_text_draft", ALL, r#"{"patient_id":"$patient","kind":"note","about":"x","words":"Hello"}"#),
    (
        "ask_question",
        ALL,
        r#"{"patient_id":"$patient","procedure_id":"$procedure","id":"$question","words":"Why?","from":null}"#,
    ),
    ("answer_question", ALL, r#"{"id":"$question","on":DATE,"answer":"So","answered_by":""}"#),
    ("reopen_question", ALL, r#"{"id":"$question"}"#),
    ("show_history", ALL, r#"{"patient_id":"$patient","procedure_id":"$procedure","words":"","before":null}"#),
    ("show_trash", SOMEBODY, r#"{"patient_id":null}"#),
    ("show_trash", ALL, r#"{"patient_id":"$patient"}"#),
    ("throw_away", ALL, r#"{"kind":"note","id":"$note"}"#),
    ("throw_away", ALL, r#"{"kind":"question","id":"$question"}"#),
    ("throw_away", ALL, r#"{"kind":"goal","id":"$goal"}"#),
    ("throw_away", ALL, r#"{"kind":"check-in","id":"$check_in"}"#),
    ("throw_away", ALL, r#"{"kind":"procedure","id":"$procedure"}"#),
    ("throw_away", ALL, r#"{"kind":"patient","id":"$patient"}"#),
    ("put_back", ALL, r#"{"kind":"note","id":"$note"}"#),
    ("empty_for_good", ALL, r#"{"patient_id":"$patient"}"#),
    ("empty_for_good", SOMEBODY, r#"{"patient_id":null}"#),
    ("show_people", ANYONE, "{}"),
    ("choose_member", ANYONE, r#"{"member_id":"x","secret":""}"#),
    ("leave", ANYONE, "{}"),
    // What these need of one another is decided in them, and has tests of its own.
    ("add_member", SOMEBODY, r#"{"member":{"name":"Ida","colour":"teal","patient_id":null},"sights":[]}"#),
    ("change_member", SOMEBODY, r#"{"id":"x","member":{"name":"Ida","colour":"teal","patient_id":null}}"#),
    ("remove_member", SOMEBODY, r#"{"id":"x"}"#),
    ("set_lock", SOMEBODY, r#"{"kind":"pin","current":"","secret":"1","again":"2"}"#),
    ("remove_lock", SOMEBODY, r#"{"current":""}"#),
    ("start_lock_anew", ANYONE, r#"{"id":"x"}"#),
    ("show_sharing", SOMEBODY, "{}"),
    ("set_sight", SOMEBODY, r#"{"patient_id":"x","member_id":"x","sight":"nothing"}"#),
    // Somebody else's change, and one from before there were members.
    ("undo", NOBODY, r#"{"change":"$change"}"#),
];

const PROCEDURE: &str = r#"{"type_id":"liver-biopsy","variants":[],"on":DATE,"at":"","arrive":"","arrive_day_before":false,"zone":"","place":"","team":"","notes":""}"#;
const LINE: &str = r#"{"list":"milestone","item":"drive","struck":true,"name":"","text":"","from_day":"","usual_day":"","to_day":"","hours_before":"","said_by":"Us","said_on":DATE}"#;
const OWN_TYPE: &str = r#"{"id":"","copy_of":"","name":"","also_known_as":"","specialty":"","summary":"","day_zero":"","instructions":[],"milestones":[],"restrictions":[],"warning_signs":[],"follow_ups":[]}"#;
const MEDICINE: &str = r#"{"procedure_id":"$procedure","id":"$medicine","name":"Iron","plan":"ask","last_dose_on":DATE,"last_dose_at":"","restart_on":DATE,"said_by":"","said_on":DATE}"#;
const CHECK_IN: &str = r#"{"procedure_id":"$procedure","check_in_id":"$check_in","for_date":"2026-03-05","entries":[],"groups":[],"answers":[],"nothing_new":false,"note":"quixotic"}"#;
const OWN_REMINDER: &str = r#"{"id":"$own_reminder","patient_id":"$patient","text":"Walk","on":ON,"at":"12:00","every":"days","step":"1","until":DATE,"follows":"person","zone":"","through_quiet":false}"#;
const APPOINTMENT: &str = r#"{"id":"$appointment","patient_id":"$patient","procedure_id":"$procedure","follow_up_id":null,"title":"Clinic","book_by":DATE,"ring":"","on":ON,"at":"10:00","zone":"","minutes":"","place":"","room":"","with_whom":"","phone":"","preparation":"","travel":"","transport":"","companion":"","alarms":[],"said":"","decisions":"","next_one":""}"#;

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
            let reads =
                !contract::writes(name) && !["save_calendar_file", "save_type_file", "send_test_notice"].contains(name);
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
