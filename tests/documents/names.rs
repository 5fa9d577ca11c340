//! Names of any script and of any length, whole, on every page.

use crate::sides::{Form, Sides, bytes, squeezed};
use app::{commands::add_procedure, views::*};
use tests::world::{World, typed};

fn procedure_of(world: &World, name: &str, team: &str) -> String {
    let patient = PatientTyped { name: name.to_owned(), born: typed("1958-07-04"), note: String::new() };
    let procedure = ProcedureTyped {
        type_id: "varicose-vein-ablation".to_owned(),
        on: typed("2026-03-02"),
        at: "10:30".to_owned(),
        team: team.to_owned(),
        ..ProcedureTyped::default()
    };
    let request =
        AddProcedure { patient_id: None, patient: Some(patient), procedure, own_lines: Vec::new(), draft: None };
    add_procedure(&world.app, request).unwrap().id
}

fn print(name: &str, team: &str, form: Form) -> Sides {
    let world = World::on("2026-03-05T09:00");
    let procedure = procedure_of(&world, name, team);
    Sides::of(&bytes(&world, &procedure, form))
}

#[test]
fn names_of_every_script_are_on_every_page() {
    for name in [
        "فاطمة الزهراء بنت محمد",
        "王小明",
        "歐陽菲菲",
        "김민수",
        "שרה כהן",
        "Дарья Щукина",
        "Nguyễn Thị Minh Khai",
        "अनिता शर्मा",
    ] {
        for form in [("timeline", false, "a4"), ("wallet", true, "letter")] {
            let sides = print(name, "", form);
            for page in sides.pages() {
                let page = squeezed(&page);
                // Words that run from right to left come out in the order in which they stand on the line.
                for word in name.split(' ') {
                    assert!(page.contains(word), "{name}: {page}");
                }
                assert!(page.contains("Born4July1958"), "{name}");
            }
        }
    }
}

#[test]
fn the_longest_names_are_whole_and_nothing_runs_off_the_paper() {
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).chars().take(200).collect::<String>();
    let words = "María de los Ángeles Fernández de Córdoba y ".repeat(5).chars().take(199).collect::<String>();
    let chinese = "歐陽菲菲王小明".repeat(30).chars().take(200).collect::<String>();
    for name in [&long, words.trim(), &chinese] {
        for form in
            [("timeline", false, "a4"), ("timeline", true, "letter"), ("wallet", false, "a4"), ("diary", true, "a4")]
        {
            let sides = print(name, name, form);
            for page in sides.pages() {
                assert!(squeezed(&page).contains(&squeezed(name)), "{form:?}: {page}");
            }
            assert_eq!(sides.outside(), Vec::<String>::new(), "{form:?}");
        }
    }
}

#[test]
fn what_cannot_be_printed_is_said() {
    let sides = print("Ana 🙂 Ruiz", "", ("visit", false, "a4"));
    let text = sides.text();
    assert!(text.contains("Ana\u{fffd}Ruiz") && text.contains("Somecharacterscannotbeprinted."), "{text}");
}

#[test]
fn what_a_person_wrote_is_never_read_as_a_form() {
    let team = "#panic(\"x\") $1/0$ *bold* @ref <label> `raw` https://example.org // no comment";
    let text = print("= Ana _Ruiz_", team, ("timeline", false, "a4")).text();
    assert!(text.contains("=Ana_Ruiz_") && text.contains(&squeezed(team)), "{text}");
}
