//! The example household's notes, questions and aims: one of every kind, through the same commands as a person's own.

use crate::{App, Problem, commands::*, views::*};
use chrono::{Days, NaiveDate};
use domain::entry::TypedDate;

/// What Rosa wants to know before her embolization, and what she has been told.
pub(super) fn before(app: &App, procedure: &str, today: NaiveDate) -> Result<(), Problem> {
    let letter = today - Days::new(9);
    note(app, procedure, letter, "17:20", "The letter came. Nurse Ada explained it on the telephone: very kind.")?;
    note(app, procedure, today - Days::new(1), "", "Lucía has asked for the day off. She drives me there and stays.")?;
    let told = ask(app, procedure, "May I swim again in summer?")?;
    answer(app, told, letter, "Yes, once the small wound has closed.", "Nurse Ada, day ward")?;
    ask(app, procedure, "How long will I be off work, and who writes the sick note?")?;
    Ok(())
}

/// What George wrote in three weeks with his stent, what he asked, and what he wants to do again.
pub(super) fn three_weeks_after(app: &App, procedure: &str, today: NaiveDate) -> Result<(), Problem> {
    let ago = |days: u64| today - Days::new(days);
    note(
        app,
        procedure,
        ago(20),
        "08:15",
        "First night at home. Slept well, on two pillows. The wrist is blue but soft.",
    )?;
    note(app, procedure, ago(6), "16:40", "Round the park with Margaret, twenty minutes. A bench half-way. 🌳")?;
    note(app, procedure, ago(1), "", "Two tablets left in the first box. Margaret fetches the next one on Friday.")?;
    let told = ask(app, procedure, "Do I take both blood-thinning tablets for a whole year?")?;
    answer(app, told, ago(13), "Yes, both. Nobody stops one without asking the heart centre.", "Dr Bell")?;
    ask(app, procedure, "May I take the ferry to my sister in May?")?;
    let reason = "The wrist still pulls when I lift the watering can.".to_owned();
    let milestone = "lift".to_owned();
    let not_yet = SayNotYet { procedure_id: procedure.to_owned(), milestone_id: milestone, on: None, reason };
    match say_not_yet(app, not_yet) {
        Ok(_) | Err(Problem::NotFound { .. }) => {}
        Err(problem) => return Err(problem),
    }
    aims(app, procedure, today)
}

fn aims(app: &App, procedure: &str, today: NaiveDate) -> Result<(), Problem> {
    let aim = |words: &str, look_on: TypedDate| SaveGoal {
        procedure_id: procedure.to_owned(),
        id: None,
        words: words.to_owned(),
        look_on,
    };
    let settle = |id: String, state: &str, on: NaiveDate, note: &str| SettleGoal {
        procedure_id: procedure.to_owned(),
        id,
        state: state.to_owned(),
        on: Some(TypedDate::from(on)),
        with_difficulty: false,
        note: note.to_owned(),
        look_on: TypedDate::default(),
    };
    let shop = save_goal(app, aim("Walk to the newspaper shop", TypedDate::default()))?;
    let on = today - Days::new(11);
    settle_goal(app, settle(shop.id, "reached", on, "Stopped once to look at the ducks."))?;
    let garden = save_goal(app, aim("Dig the vegetable patch", TypedDate::default()))?;
    let look_on = TypedDate::from(today + Days::new(7));
    let sore = settle(garden.id, "not-yet", today - Days::new(4), "Margaret says: wait for the clinic.");
    settle_goal(app, SettleGoal { look_on, ..sore })?;
    Ok(())
}

fn note(app: &App, procedure: &str, on: NaiveDate, at: &str, words: &str) -> Result<(), Problem> {
    let request = NoteTyped {
        patient_id: None,
        procedure_id: Some(procedure.to_owned()),
        id: None,
        on: TypedDate::from(on),
        at: at.to_owned(),
        words: words.to_owned(),
    };
    save_note(app, request)?;
    Ok(())
}

fn ask(app: &App, procedure: &str, words: &str) -> Result<String, Problem> {
    let procedure_id = Some(procedure.to_owned());
    let request = AskQuestion { patient_id: None, procedure_id, id: None, words: words.to_owned(), from: None };
    Ok(ask_question(app, request)?.id)
}

fn answer(app: &App, id: String, on: NaiveDate, answer: &str, by: &str) -> Result<(), Problem> {
    let request = AnswerQuestion { id, on: TypedDate::from(on), answer: answer.to_owned(), answered_by: by.to_owned() };
    answer_question(app, request)?;
    Ok(())
}
