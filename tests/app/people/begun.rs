//! Forms that were begun: seen by whoever may see everything of the patient, and where there is none by their writer.

use super::*;

fn keep(world: &World, about: &str, patient: Option<&str>) -> Result<Value, Problem> {
    let name = if patient.is_none() { "Ida Canary" } else { "" };
    let content = json!({ "step": "when", "who": patient.unwrap_or("new"), "patient": { "name": name, "born": no_date(),
        "note": "" }, "notes": "canary" });
    let content = content.to_string();
    world.call(
        "keep_form_draft",
        json!({ "form": "new-procedure", "about": about, "patient_id": patient, "content": content }),
    )
}

fn texts(world: &World) -> Vec<String> {
    let list = world.call("list_form_drafts", json!({})).unwrap();
    list["drafts"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

fn open(world: &World, about: &Value) -> Value {
    world.call("open_form_draft", json!({ "form": "new-procedure", "about": about })).unwrap()["draft"].clone()
}

#[test]
fn one_about_a_patient_is_for_whoever_may_see_everything_of_that_patient_and_says_who_began_it() {
    let four = four();
    let world = &four.world;
    choose(world, &four.luis);
    let about = keep(world, "", Some(&four.luis_patient)).unwrap()["about"].clone();
    for (member, sees) in [
        (&four.luis, Some("You began to write down a procedure for Luis Zebra today at 19:00.")),
        (&four.eva, Some("Luis began to write down a procedure for Luis Zebra today at 19:00.")),
        // Reminders and appointments are not everything.
        (&four.olga, None),
        (&four.tom, None),
    ] {
        choose(world, member);
        assert_eq!(texts(world), Vec::from_iter(sees), "{member}");
        let opened = open(world, &about);
        assert_eq!(opened.is_null(), sees.is_none());
        assert!(sees.is_some() || !opened.to_string().contains("canary"));
    }
    // Who may see nothing keeps nothing, throws nothing away, and saves over nothing.
    choose(world, &four.olga);
    assert!(not_shared(&keep(world, about.as_str().unwrap(), Some(&four.luis_patient))));
    let of = json!({ "form": "new-procedure", "about": about });
    let dropped = world.call("drop_form_draft", of.clone()).unwrap();
    assert_eq!(dropped["content"], json!(null));
    let mut own = json!({ "patient_id": four.olga_patient, "patient": null, "own_lines": [], "draft": of });
    own["procedure"] = json!({ "type_id": KIND, "variants": [], "on": { "day": "9", "month": "3", "year": "2026" },
        "at": "", "arrive": "", "arrive_day_before": false, "zone": "", "place": "", "team": "", "notes": "" });
    world.call("add_procedure", own).unwrap();
    choose(world, &four.eva);
    assert_eq!(texts(world).len(), 1);
    // Shared no longer, it is not seen any longer.
    choose(world, &four.luis);
    share(world, &four.luis_patient, &four.eva, "nothing").unwrap();
    choose(world, &four.eva);
    assert_eq!((texts(world), open(world, &about)), (vec![], json!(null)));
}

#[test]
fn one_about_nobody_in_the_list_is_for_the_one_who_writes_it() {
    let four = four();
    let world = &four.world;
    choose(world, &four.tom);
    let about = keep(world, "", None).unwrap()["about"].clone();
    assert_eq!(texts(world), ["You began to write down a procedure for Ida Canary today at 19:00."]);
    for member in [&four.luis, &four.eva, &four.olga] {
        choose(world, member);
        assert_eq!((texts(world), open(world, &about)), (vec![], json!(null)), "{member}");
        // The same name of a draft is another one, of their own.
        keep(world, about.as_str().unwrap(), None).unwrap();
        world.call("drop_form_draft", json!({ "form": "new-procedure", "about": about })).unwrap();
    }
    leave(world);
    assert!(not_shared(&world.call("list_form_drafts", json!({}))));
    choose(world, &four.tom);
    assert_eq!(texts(world).len(), 1);
    // For somebody in the list it is for those who may see everything of that one.
    choose(world, &four.eva);
    let mine = keep(world, "", None).unwrap()["about"].clone();
    keep(world, mine.as_str().unwrap(), Some(&four.olga_patient)).unwrap();
    choose(world, &four.olga);
    assert_eq!(texts(world), ["Eva began to write down a procedure for Olga Gnu today at 19:00."]);
}

#[test]
fn what_the_household_began_is_the_first_members_and_nobody_elses() {
    let world = World::on("2026-03-05T19:00");
    let about = keep(&world, "", None).unwrap()["about"].clone();
    let eva = add(&world, "Eva", None);
    let tom = add(&world, "Tom", None);
    assert_eq!(texts(&world).len(), 1);
    choose(&world, &tom);
    assert_eq!(texts(&world), Vec::<String>::new());
    // Without members the household hides nothing, and what is begun by one who is gone is not lost.
    keep(&world, "", None).unwrap();
    for member in [&tom, &eva] {
        choose(&world, member);
        world.call("remove_member", json!({ "id": member })).unwrap();
    }
    assert_eq!(texts(&world).len(), 2);
    assert!(open(&world, &about).to_string().contains("canary"));
    let ana = add(&world, "Ana", None);
    choose(&world, &ana);
    assert_eq!(texts(&world).len(), 2, "whoever comes first goes on seeing what was there");
}

#[test]
fn a_draft_opens_nothing_of_anybody_it_is_not_about() {
    let four = four();
    let world = &four.world;
    let clinic = {
        choose(world, &four.luis);
        let start = json!({ "id": null, "another_of": null, "patient_id": four.luis_patient, "procedure_id": null,
            "follow_up_id": null });
        let mut typed = world.call("edit_appointment", start).unwrap()["appointment"].clone();
        (typed["title"], typed["place"]) = (json!("Clinic"), json!("Canary Street"));
        id(&world.call("save_appointment", typed).unwrap())
    };
    choose(world, &four.tom);
    let forms = [
        ("change-procedure", &four.luis_procedure),
        ("procedure-done", &four.luis_procedure),
        ("change-appointment", &clinic),
        ("another-appointment", &clinic),
        ("attended", &clinic),
        ("new-appointment", &four.luis_patient),
    ];
    for (form, about) in forms {
        let kept = json!({ "form": form, "about": about, "patient_id": null, "content": "{\"notes\":\"mine\"}" });
        world.call("keep_form_draft", kept).unwrap();
        let opened = world.call("open_form_draft", json!({ "form": form, "about": about })).unwrap();
        assert_eq!(opened, json!({ "draft": null }), "{form}");
    }
    choose(world, &four.olga);
    let patient = Some(four.olga_patient.as_str());
    for (form, about) in forms {
        let kept = json!({ "form": form, "about": about, "patient_id": patient, "content": "{\"notes\":\"mine\"}" });
        world.call("keep_form_draft", kept).unwrap();
        let opened = world.call("open_form_draft", json!({ "form": form, "about": about })).unwrap();
        assert_eq!(opened, json!({ "draft": null }), "{form}");
    }
    assert_eq!(texts(world), Vec::<String>::new());
}
