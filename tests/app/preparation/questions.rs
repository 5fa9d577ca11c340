//! Answers tailor the plan, can be changed, and never touch what was done.

use super::*;

fn answer(world: &World, id: &str, question: &str, answer: &str) -> Value {
    let request = json!({ "id": id, "answers": [{ "question": question, "answer": answer }] });
    world.call("answer_questions", request).unwrap()
}

#[test]
fn a_no_makes_lines_step_back_and_i_do_not_know_brings_them_back() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    assert!(page(&world, &id).questions.iter().all(|q| q.answer == "dont-know" && !q.answered));
    answer(&world, &id, "blood-thinners", "no");
    let view = page(&world, &id);
    let back: Vec<&str> = view.stepped_back.iter().map(|item| item.row.id.as_str()).collect();
    assert!(back.contains(&"warfarin") && back.contains(&"doac"), "{back:?}");
    assert_eq!(check(&view, "warfarin"), None);
    assert_eq!(view.stepped_back[0].row.stepped_back.as_deref(), Some("Not for you, as you said."));
    assert!(!view.medicine_questions.iter().any(|question| question.instruction_id == "warfarin"));
    // The procedure's own page says so too.
    let warfarin = world.page(&id).instructions.into_iter().find(|row| row.id == "warfarin").unwrap();
    assert!(warfarin.stepped_back.is_some() && warfarin.ask.is_some());
    answer(&world, &id, "blood-thinners", "dont-know");
    let view = page(&world, &id);
    assert_eq!(view.stepped_back, []);
    assert!(check(&view, "warfarin").unwrap().row.ask.is_some());
    assert!(view.questions.iter().any(|q| q.id == "blood-thinners" && q.answered));
    assert_eq!(view.reminders, ["Ask your team or a pharmacist: is one of my medicines a blood thinner?"]);
}

#[test]
fn a_yes_leaves_a_medicine_a_question_and_settles_a_condition() {
    let world = World::on("2026-02-20T09:00");
    let id = world.procedure("epidural-steroid-injection", "2026-03-02", "10:30");
    let food = |world: &World| row(&page(world, &id), "food").clone();
    assert_eq!(food(&world).condition.as_deref(), Some("If sedation is planned or your letter tells you to fast"));
    answer(&world, &id, "sedation", "yes");
    answer(&world, &id, "blood-thinners", "yes");
    assert_eq!((food(&world).condition, food(&world).at.is_some()), (None, true));
    let view = page(&world, &id);
    assert!(check(&view, "warfarin").unwrap().row.ask.is_some());
    assert!(view.reminders.iter().any(|text| text.contains("Never stop one on your own")), "{:?}", view.reminders);
    answer(&world, &id, "sedation", "no");
    assert_eq!(food(&world).condition.as_deref(), Some("If your letter tells you to fast"));
}

#[test]
fn done_stays_done_when_an_answer_is_changed_afterwards() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let mark = json!({ "procedure_id": id, "instruction_id": "warfarin", "state": "done", "reason": "" });
    world.call("mark_instruction", mark).unwrap();
    answer(&world, &id, "blood-thinners", "no");
    let view = page(&world, &id);
    assert_eq!(check(&view, "warfarin").unwrap().row.state, "done");
    assert!(view.stepped_back.iter().all(|item| item.row.id != "warfarin"));
    assert_eq!(check(&view, "warfarin").unwrap().row.stepped_back, None);
}

#[test]
fn what_steps_back_is_not_what_comes_next() {
    let world = World::on("2026-02-28T09:00");
    let id = embolization(&world);
    answer(&world, &id, "blood-thinners", "no");
    let nothing_left_of = |id: &str, world: &World| {
        let next = page(world, id).next.and_then(|next| next.instruction_id);
        assert!(!matches!(next.as_deref(), Some("warfarin" | "doac" | "keep-antiplatelets")), "{next:?}");
        next
    };
    while let Some(next) = nothing_left_of(&id, &world) {
        let mark = json!({ "procedure_id": id, "instruction_id": next, "state": "done", "reason": "" });
        world.call("mark_instruction", mark).unwrap();
    }
    assert_eq!(page(&world, &id).next.unwrap().text, "Your procedure");
}

#[test]
fn answers_that_are_none_are_refused_and_all_are_kept_or_none() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let one = |question: &str, answer: &str| json!({ "question": question, "answer": answer });
    all_refused(
        &world,
        "answer_questions",
        &[
            (json!({ "id": id, "answers": [] }), "answers"),
            (json!({ "id": id, "answers": [one("stairs", "yes"), one("shoe-size", "yes")] }), "answers.1.question"),
            (json!({ "id": id, "answers": [one("stairs", "perhaps")] }), "answers.0.answer"),
        ],
    );
    assert!(page(&world, &id).questions.iter().all(|question| !question.answered));
}

#[test]
fn answers_are_undone() {
    let world = World::on("2026-02-20T09:00");
    let id = embolization(&world);
    let answers = json!([{ "question": "diabetes", "answer": "no" }, { "question": "stairs", "answer": "yes" }]);
    undone_and_made_again(&world, &id, "answer_questions", json!({ "id": id, "answers": answers }));
}
