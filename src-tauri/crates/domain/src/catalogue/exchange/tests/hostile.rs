//! Files that must not come in, each refused at its line and key.

use super::*;
use std::fmt::Write;

/// The short type's text with one change, and where that change stands (the line counts from 1).
fn changed(from: &str, to: &str) -> (String, usize) {
    let text = export(&short());
    let at = text.find(from).unwrap_or_else(|| panic!("{from} is not in\n{text}"));
    (text.replacen(from, to, 1), text[..at].matches('\n').count() + 1)
}

fn refused(text: &str) -> Vec<Refusal> {
    own(text).expect_err("it was accepted")
}

/// What is changed into what, where it is found (lines below the change's own), at which place and key, and a word of
/// the reason.
const CASES: &[(&str, &str, usize, &str, &str, &str)] = &[
    ("specialty = ", "speciality = ", 0, "", "speciality", "\"specialty\" is"),
    ("revision = 1", "revision = 1\ncolour = \"red\"", 1, "", "colour", "not a key"),
    ("schema = 1", "schema = 2", 0, "", "schema", "must be 1"),
    ("schema = 1", "schema = -1", 0, "", "schema", "must be 1"),
    ("revision = 1", "revision = \"1\"", 0, "", "revision", "whole number"),
    ("revision = 1", "revision = 1.5", 0, "", "revision", "whole number"),
    ("revision = 1", "revision = -1", 0, "", "revision", "whole number"),
    ("revision = 1", "revision = 99999999999999999999", 0, "", "revision", "whole number"),
    ("revision = 1", "revision = 0", 0, "", "revision", "first revision"),
    ("revision = 1", "revision = 2001-01-01", 0, "", "revision", "whole number"),
    ("name = ", "name = [1, 2] # ", 0, "", "name", "quotation marks"),
    ("also_known_as = [", "also_known_as = [1, ", 0, "", "also_known_as", "quotation marks"),
    ("also_known_as = [", "also_known_as = \"EVLA\" # [", 0, "", "also_known_as", "list of texts"),
    ("urgency = \"planned\"", "urgency = \"soon\"", 0, "", "urgency", "planned-or-emergency"),
    ("kind = \"single\"", "kind = \"\"", 0, "course", "kind", "single"),
    ("[course]", "[[course]]", 0, "", "course", "must be a table"),
    ("[course]", "[course.kind]", 0, "course", "kind", "quotation marks"),
    ("place = \"Clinic", "plaice = \"Clinic", 0, "setting", "plaice", "\"place\" is"),
    ("minutes = [30, 60]", "minutes = [60, 30]", 0, "setting", "minutes", "in order"),
    ("minutes = [30, 60]", "minutes = [30, nan]", 0, "setting", "minutes", "must be a number"),
    ("minutes = [30, 60]", "minutes = [30, 1e999]", 0, "setting", "minutes", "must be a number"),
    ("minutes = [30, 60]", "minutes = [30]", 0, "setting", "minutes", "exactly 2"),
    ("nights = [0, 0, 0]", "nights = [0, 0, 0, 0]", 0, "setting", "nights", "exactly 3"),
    ("nights = [0, 0, 0]", "nights = [\n0,\n0,\n-1]", 3, "setting", "nights", "from 0 on"),
    ("topic = \"tell-team\"", "topic = \"tell\"", 0, "instructions/tell-health", "topic", "tell-team"),
    ("id = \"tell-health\"", "id = \"Tell Health\"", 0, "instructions/Tell Health", "id", "small letters"),
    ("[[instructions]]\nid = \"tell-health\"\n", "[[instructions]]\n", 0, "instructions/1", "id", "missing"),
    ("id = \"bring-medicines\"", "id = \"tell-health\"", 0, "instructions/tell-health", "id", "same id"),
    ("days = [", "days = [1, ", 0, "milestones/walk", "days", "exactly 3"),
    ("asked = ", "asked = 1 # ", 0, "red_flags/wound", "asked", "true or false"),
    ("op = \">=\"", "op = \"=>\"", 0, "red_flags/wound", "rule.op", ">=, <="),
    ("op = \">=\", ", "", 0, "red_flags/wound", "rule.op", "missing"),
    ("value = 38", "value = [38]", 0, "red_flags/wound", "rule.value", "a number, a word"),
    ("value = 38", "value = \"hot\"", 0, "red_flags/wound", "rule.value", "must be a number"),
    ("value = 38", "value = 380", 0, "red_flags/wound", "rule.value", "outside"),
    ("measure = \"temperature\", op", "measure = \"heat\", op", 0, "red_flags/wound", "rule.measure", "known measure"),
    ("measure = \"temperature\", op", "measures = 1, op", 0, "red_flags/wound", "rule.measures", "\"measure\" is"),
    ("show = true", "show = \"yes\"", 0, "sources/", "show", "true or false"),
    ("url = \"https://", "url = \"javascript:", 0, "sources/", "url", "web address"),
    ("summary = \"A vein", "summary = \"A \u{202E}vein", 0, "", "summary", "cannot be seen"),
    ("summary = \"A vein", "summary = \"A \\u0007vein", 0, "", "summary", "cannot be seen"),
    ("summary = \"A vein", "summary = \"\"\"\nA \n vein\"\"\" #", 0, "", "summary", "cannot be seen"),
    ("summary = \"A vein", "summary = \"A  vein", 0, "", "summary", "stray blanks"),
    ("id = \"laser\"", "id = \"radiofrequency\"", 5, "variants/radiofrequency", "id", "same id"),
    ("[[milestones]]", "[milestones]", 9, "", "", "not TOML"),
    ("revision = 1", "revision = 1\nrevision = 1", 1, "", "", "duplicate key"),
    ("revision = 1", "revision 1", 0, "", "", "not TOML"),
    ("name = \"", "name = \"\u{0}", 0, "", "", "not TOML"),
    ("schema = 1", "schema = 1\n[a.b.c.d.e.f.g.h.i]", 1, "", "", "nested too deep"),
    ("schema = 1", "schema = 1\na.b.c.d.e.f.g.h.i.j = 1", 1, "", "", "nested too deep"),
    ("schema = 1", "schema = [[[[[[[[[[1]]]]]]]]]]", 0, "", "", "nested too deep"),
    ("schema = 1", "schema = {a={a={a={a={a={a={a={a={a=1}}}}}}}}}", 0, "", "", "nested too deep"),
];

#[test]
fn each_is_refused_at_its_line_place_and_key() {
    for (from, to, below, place, key, reason) in CASES {
        let (text, line) = changed(from, to);
        let refused = refused(&text);
        let found = refused.iter().find(|refusal| refusal.text.contains(reason));
        let found = found.unwrap_or_else(|| panic!("{to}: no \"{reason}\" in {refused:#?}\n{text}"));
        assert!(found.place.starts_with(place) && (!place.is_empty() || found.place.is_empty()), "{to}: {found:?}");
        assert_eq!((found.line, found.key.as_str()), (line + below, *key), "{to}: {found:?}");
        assert!(refused.is_sorted_by_key(|refusal| (refusal.line, refusal.column)), "{refused:#?}");
    }
}

#[test]
fn unresolved_names_are_found_in_lists_of_many_lines() {
    let (text, line) = changed("sources = [\"", "sources = [\n  \"nowhere\",\n  \"");
    let [refusal] = <[Refusal; 1]>::try_from(refused(&text)).unwrap();
    assert_eq!((refusal.line, refusal.column), (line + 1, 3));
    assert_eq!(refusal.text, "\"nowhere\" is not one of this type's sources");
    let (text, line) = changed(
        "evidence = \"sourced\"\nsources = [\"radinfo",
        "variants = [\"femoral\"]\nevidence = \"sourced\"\nsources = [\"radinfo",
    );
    let [refusal] = <[Refusal; 1]>::try_from(refused(&text)).unwrap();
    assert_eq!((refusal.line, refusal.key.as_str()), (line, "variants"));
}

#[test]
fn of_items_with_one_name_the_one_at_fault_is_named() {
    let mut kind = short();
    let log = kind.daily_log[0].clone();
    for (variant, days) in [("laser", [0, 3]), ("radiofrequency", [9, 3])] {
        let mut log = log.clone();
        (log.variants, log.days) = (vec![variant.to_owned()], days);
        kind.daily_log.push(log);
    }
    let text = export(&kind);
    let [refusal] = <[Refusal; 1]>::try_from(refused(&text)).unwrap();
    assert_eq!(text.lines().nth(refusal.line - 1), Some("days = [9, 3]"));
    // The third of a name, and what is wrong with the second.
    let first = kind.milestones[0].clone();
    kind.daily_log.truncate(1);
    kind.milestones.extend([first.clone(), first]);
    kind.milestones[2].sources = vec!["nowhere".to_owned()];
    let text = export(&kind);
    let lines: Vec<_> = text.lines().collect();
    let found: Vec<_> = refused(&text).iter().map(|r| (lines[r.line - 1].to_owned(), r.key.clone())).collect();
    let id = ("id = \"walk\"".to_owned(), "id".to_owned());
    assert_eq!(found, [id.clone(), ("sources = [\"nowhere\"]".to_owned(), "sources".to_owned()), id]);
}

#[test]
fn all_faults_are_told_at_once_and_at_most_two_hundred() {
    let (text, _) = changed("revision = 1", "revision = 0\n");
    let text = text.replace("days = [0, ", "days = [9, ").replace("show = true", "show = 1").replace("asked", "asks");
    assert!(refused(&text).len() > 5);
    let mut text = export(&short());
    for number in 0..1000 {
        writeln!(text, "[[restrictions]]\nid = \"{number}\"").unwrap();
    }
    let refused = refused(&text);
    assert_eq!(refused.len(), Refusal::MOST);
    assert!(refused[199].text.starts_with("and ") && refused[199].text.contains("more faults"), "{:?}", refused[199]);
}

#[test]
fn what_is_quoted_is_short_and_can_be_seen() {
    let key = format!("\"\u{202E}{}\\u001b\" = 1\n", "x".repeat(300_000));
    let [refusal] = <[Refusal; 1]>::try_from(refused(&(key + &export(&short())))).unwrap();
    assert!(refusal.key.chars().count() < 150 && refusal.key.starts_with('\u{FFFD}'), "{}", refusal.key);
    let (text, _) = changed("id = \"tell-health\"", &format!("id = \"{}\"", "x y ".repeat(1000)));
    assert!(refused(&text).iter().all(|refusal| refusal.place.len() < 150 && refusal.text.len() < 450));
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    let padding = "# ".to_owned() + &"x".repeat(MOST_BYTES) + "\n";
    let [refusal] = <[Refusal; 1]>::try_from(refused(&(padding + &export(&short())))).unwrap();
    assert!(refusal.text.contains("too large"));
    let million = format!("schema = 1\nminutes_after = [{}]", "1,".repeat(1_000_000));
    let [refusal] = <[Refusal; 1]>::try_from(refused(&million)).unwrap();
    assert_eq!((refusal.line, refusal.text.contains("holds too much")), (2, true));
    let rows = "[[milestones]]\n".repeat(300_000);
    assert!(refused(&rows)[0].text.contains("holds too much"));
    let keys: String = (0..200_000).map(|number| format!("k{number} = 1\n")).collect();
    assert_eq!(refused(&keys)[0].line, MOST_ENTRIES + 1);
    let deep = format!("a = {}1{}", "[".repeat(2_000_000), "]".repeat(2_000_000));
    assert!(refused(&deep)[0].text.contains("nested too deep"));
    for garbage in ["x\n", "\"", "]", "{ ", "'''", "\u{0}", "= ", "a.", "\u{FEFF}"] {
        assert!(!refused(&garbage.repeat(2_000_000 / garbage.len())).is_empty(), "{garbage}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    assert_eq!(text(b"schema = 1"), Ok("schema = 1"));
    let refusal = text(b"schema = 1\nid = \"\xFF\"").unwrap_err();
    assert_eq!((refusal.line, refusal.column), (2, 7));
    assert!(text(&vec![b'x'; MOST_BYTES + 1]).unwrap_err().text.contains("too large"));
}

#[test]
fn a_refusal_reads_as_a_line() {
    let (text, _) = changed("minutes = [30, 60]", "minutes = [60, 30]");
    assert_eq!(refused(&text)[0].to_string(), "20:1: setting minutes: 60, 30 must be in order, the smallest first");
}
