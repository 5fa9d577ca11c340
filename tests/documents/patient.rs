//! Appointments of a patient with all their procedures on one sheet.

use crate::sides::{Sides, squeezed};
use app::{
    Problem,
    commands::{add_procedure, list_appointments},
    headless::{PrintAsked, print},
    views::*,
};
use serde_json::json;
use tests::world::{World, typed};

/// Ana with a stent and a colonoscopy, an appointment for each and one of her own.
fn ana(world: &World) -> (String, [String; 2]) {
    let stent = world.procedure("coronary-angioplasty-stent", "2026-03-02", "10:30");
    let patient = world.patients()[0].id.clone();
    let procedure = ProcedureTyped {
        type_id: "colonoscopy".to_owned(),
        on: typed("2026-03-20"),
        at: "08:00".to_owned(),
        ..ProcedureTyped::default()
    };
    let request = AddProcedure {
        patient_id: Some(patient.clone()),
        patient: None,
        procedure,
        own_lines: Vec::new(),
        draft: None,
    };
    let scope = add_procedure(&world.app, request).unwrap().id;
    for (title, of, day) in
        [("Heart clinic", Some(&stent), "20"), ("Bowel clinic", Some(&scope), "21"), ("Dentist", None, "22")]
    {
        let whose = of.is_none().then_some(&patient);
        let request =
            json!({ "id": null, "another_of": null, "patient_id": whose, "procedure_id": of, "follow_up_id": null });
        let mut form = world.call("edit_appointment", request).unwrap()["appointment"].clone();
        form["title"] = json!(title);
        form["on"] = json!({ "day": day, "month": "4", "year": "2026" });
        world.call("save_appointment", form).unwrap();
    }
    (patient, [stent, scope])
}

fn asked(kind: &str, patient: &str) -> PrintAsked {
    PrintAsked { kind: kind.to_owned(), patient: Some(patient.to_owned()), ..PrintAsked::default() }
}

#[test]
fn the_schedule_of_a_patient_has_every_appointment_and_follow_up_of_all_their_procedures() {
    let world = World::on("2026-03-05T09:00");
    let (patient, procedures) = ana(&world);
    let of = AppointmentsOf { patient_id: Some(patient.clone()), procedure_id: None };
    let coming = list_appointments(&world.app, of).unwrap().coming;
    assert_eq!(coming.len(), 3);
    for (large, paper) in [(false, "a4"), (true, "letter")] {
        let form = PrintAsked { large, paper: Some(paper.to_owned()), ..asked("schedule", &patient) };
        let sides = Sides::of(&print(&world.app, form).unwrap().bytes);
        let text = sides.text();
        for one in &coming {
            assert!(text.contains(&squeezed(&one.title)), "{}", one.title);
        }
        for page in procedures.iter().map(|id| world.page(id)) {
            assert!(text.contains(&squeezed(&page.type_name)));
            for visit in &page.follow_ups {
                assert!(text.contains(&squeezed(&visit.name)), "{}: {}", page.type_name, visit.name);
            }
        }
        for page in sides.pages() {
            let page = squeezed(&page);
            assert!(page.contains("AnaRuiz") && page.contains("Dateofbirthnotrecorded"), "{page}");
        }
        assert_eq!((sides.told("Tagged").as_str(), sides.outside()), ("yes", Vec::new()));
    }
}

#[test]
fn a_patient_alone_names_the_sheet_where_they_have_one_procedure_and_not_where_they_have_two() {
    let world = World::on("2026-03-05T09:00");
    world.procedure("varicose-vein-ablation", "2026-03-02", "10:30");
    let one = world.patients()[0].id.clone();
    assert!(print(&world.app, asked("wallet", &one)).is_ok());
    let world = World::on("2026-03-05T09:00");
    let (patient, _) = ana(&world);
    let refused = print(&world.app, asked("wallet", &patient)).unwrap_err();
    assert!(matches!(&refused, Problem::Invalid { field, .. } if field == "procedure"), "{refused:?}");
    assert!(matches!(print(&world.app, asked("wallet", "nobody")), Err(Problem::NotFound { .. })));
}
