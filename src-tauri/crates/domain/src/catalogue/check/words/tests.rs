//! Each recogniser with texts on both sides of its border.
//!
//! Not in here: texts of the catalogue, which are all read by the tests of `check`.

use super::*;

fn all(recogniser: fn(&str) -> bool, yes: &[&str], no: &[&str]) {
    for text in yes {
        assert!(recogniser(text), "should match: {text:?}");
    }
    for text in no {
        assert!(!recogniser(text), "should not match: {text:?}");
    }
}

#[test]
fn ids() {
    all(
        kebab,
        &["walk", "desk-work", "y90", "90-90"],
        &["", "-", "Walk", "desk work", "desk_work", "walk-", "-walk", "desk--work", "é", "walk\n"],
    );
}

#[test]
fn addresses() {
    all(
        address,
        &["https://example.org/a?b=c", "http://x"],
        &["", "https://", "ftp://example.org", "example.org", "https://example.org/a b", " https://example.org"],
    );
}

#[test]
fn loinc_codes() {
    all(
        loinc,
        &["8310-5", "1-0", "123456-7"],
        &["", "8310", "8310-", "-5", "1234567-1", "8310-55", "83a0-5", "8310-5-1"],
    );
}

#[test]
fn names_of_activities() {
    let walk = |text: &str| named(text, "Walk");
    assert!(walk("Walk"));
    assert!(walk("Walk (30 minutes)"));
    assert!(walk("Walk (a (b))"));
    for text in ["", "walk", "Walking", "Walk far", "Walk ()", "Walk(30)", "Walk (30", "Walk (30) more"] {
        assert!(!walk(text), "{text:?}");
    }
}

#[test]
fn holds_of_a_medicine() {
    all(
        hold,
        &[
            "Stop it.",
            "do not skip a dose",
            "It is PAUSED",
            "Leave out the morning dose",
            "was left out",
            "a reduced dose",
        ],
        &["", "Take as usual", "The stopper", "household", "unstoppable", "skipping rope", "restarted", "holding"],
    );
    assert!(hold("non-stop"), "a hyphen ends a word");
}

#[test]
fn places_on_a_computer() {
    let unix = |folder: &str| format!("see /{folder}/somebody/notes");
    for folder in FOLDERS {
        assert!(machine_path(&unix(folder)), "{folder}");
        assert!(!machine_path(&format!("https://example.org/{folder}/page")), "{folder}");
        assert!(!machine_path(&format!("desk/{folder}/sport")), "{folder}");
    }
    all(
        machine_path,
        &["C:\\Users", "in d:\\notes", "file:///notes", "(file:/notes)"],
        &["", "24/7", "and/or", "/homely", "/home", "profile: low", "file: the letter", "Note:\\", "abc:\\x", "150/90"],
    );
}

#[test]
fn limits_in_a_sign() {
    all(limit_in, &["38.0 °C or more", "7 out of 10", "15 mmol/L"], &["", "a fever", "ten out of ten", "50 mL"]);
}

#[test]
fn durations_in_a_sign() {
    all(
        duration_in,
        &["10 minutes of pressure", "for 2 or more hours", "12 hours."],
        &["", "some minutes", "10 minutesome", "1 hour", "10minutes", "10 seconds", "3 or more days"],
    );
}

#[test]
fn other_figures_in_a_sign() {
    all(
        figure_in,
        &[
            "50 mL",
            "50mL a day",
            "over 150/90",
            "for 3 days",
            "a day: 1 hour",
            "2 or more days",
            "more than 2 pads",
            "a pulse above normal",
        ],
        &["", "more than usual", "24/7", "and/or", "50 mLx", "3 daylight", "10 minutes"],
    );
}
