//! The example household: a couple and their daughter, dated relative to today, as rich as the program can hold.
//!
//! It goes through the same commands as a person's own entries, so it can never show what the program cannot do.

mod appointments;
mod check_ins;
mod diary;
mod people;

use crate::{App, Problem, commands::*, views::*};
use chrono::{Days, NaiveDate};
use domain::entry::TypedDate;

/// # Errors
/// What keeps any of it from being saved.
pub fn write(app: &App) -> Result<(), Problem> {
    start_household(app, StartRequest { country: Some("GB".to_owned()) })?;
    let today = app.clock().today(&app.home());
    people::who_keeps_it(app)?;
    before(app, today)?;
    three_weeks_after(app, today)?;
    people::the_two(app)
}

fn own(list: &str, item: &str, said_by: &str, said_on: NaiveDate) -> OwnLineTyped {
    OwnLineTyped {
        list: list.to_owned(),
        item: Some(item.to_owned()),
        struck: false,
        name: String::new(),
        text: String::new(),
        from_day: String::new(),
        usual_day: String::new(),
        to_day: String::new(),
        hours_before: String::new(),
        said_by: said_by.to_owned(),
        said_on: TypedDate::from(said_on),
    }
}

/// Rosa has a fibroid embolization in twelve days.
fn before(app: &App, today: NaiveDate) -> Result<(), Problem> {
    let on = today + Days::new(12);
    let letter = today - Days::new(9);
    let procedure = add_procedure(
        app,
        AddProcedure {
            patient_id: None,
            patient: Some(PatientTyped {
                name: "Rosa Martín".to_owned(),
                born: TypedDate { day: "4".to_owned(), month: "7".to_owned(), year: "1979".to_owned() },
                note: String::new(),
            }),
            procedure: ProcedureTyped {
                type_id: "uterine-fibroid-embolization".to_owned(),
                on: TypedDate::from(on),
                at: "10:30".to_owned(),
                arrive: "08:00".to_owned(),
                place: "St Anne's Hospital, Day Ward, 2nd floor".to_owned(),
                team: "Interventional radiology, Dr Okafor. Day ward 020 7946 0018".to_owned(),
                notes: "Bring the scan CD. Parking behind the main building.".to_owned(),
                ..ProcedureTyped::default()
            },
            own_lines: vec![OwnLineTyped {
                from_day: "10".to_owned(),
                usual_day: "14".to_owned(),
                to_day: "21".to_owned(),
                ..own("milestone", "desk-work", "Nurse Ada, day ward", letter)
            }],
            draft: None,
        },
    )?;
    for instruction in ["tell-health", "tell-coil", "cycle-dates", "scan-before"] {
        tick(app, &procedure.id, instruction)?;
    }
    appointments::before(app, &procedure.id, today)?;
    diary::before(app, &procedure.id, today)?;
    preparation(app, &procedure.id, letter, on)
}

/// What Rosa and her letter have said about getting ready.
fn preparation(app: &App, procedure: &str, letter: NaiveDate, on: NaiveDate) -> Result<(), Problem> {
    let id = procedure.to_owned();
    let answer =
        |(question, answer): (&str, &str)| AnswerTyped { question: question.to_owned(), answer: answer.to_owned() };
    let answers =
        [("sedation", "yes"), ("diabetes", "no"), ("stairs", "yes"), ("living-alone", "no")].map(answer).into();
    answer_questions(app, AnswerQuestions { id: id.clone(), answers })?;
    set_travel(app, SetTravel { id: id.clone(), minutes: "45".to_owned(), count_from_arrival: false })?;
    let (escort, overnight) = ("Lucía, her sister".to_owned(), "Lucía".to_owned());
    set_people(app, SetPeople { id: id.clone(), escort, overnight })?;
    let medicine = |name: &str, plan: &str| SaveMedicine {
        procedure_id: id.clone(),
        id: None,
        name: name.to_owned(),
        plan: plan.to_owned(),
        last_dose_on: TypedDate::default(),
        last_dose_at: String::new(),
        restart_on: TypedDate::default(),
        said_by: String::new(),
        said_on: TypedDate::default(),
    };
    save_medicine(
        app,
        SaveMedicine {
            last_dose_on: TypedDate::from(on - Days::new(3)),
            restart_on: TypedDate::from(on + Days::new(1)),
            said_by: "Dr Okafor's clinic, by telephone".to_owned(),
            said_on: TypedDate::from(letter),
            ..medicine("Naproxen", "stop")
        },
    )?;
    save_medicine(app, medicine("Iron tablets", "ask"))?;
    Ok(())
}

/// Ticks an instruction off; a catalogue without it is no reason to have no example.
fn tick(app: &App, procedure: &str, instruction: &str) -> Result<(), Problem> {
    let request = MarkInstruction {
        procedure_id: procedure.to_owned(),
        instruction_id: instruction.to_owned(),
        state: "done".to_owned(),
        reason: String::new(),
    };
    match mark_instruction(app, request) {
        Ok(_) | Err(Problem::NotFound { .. }) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// George had a heart stent three weeks ago, through the wrist.
fn three_weeks_after(app: &App, today: NaiveDate) -> Result<(), Problem> {
    let on = today - Days::new(21);
    let procedure = add_procedure(
        app,
        AddProcedure {
            patient_id: None,
            patient: Some(PatientTyped {
                name: "George Whitfield".to_owned(),
                born: TypedDate { day: "19".to_owned(), month: "2".to_owned(), year: "1951".to_owned() },
                note: "Hard of hearing: ring twice.".to_owned(),
            }),
            procedure: ProcedureTyped {
                type_id: "coronary-angioplasty-stent".to_owned(),
                variants: vec!["elective".to_owned(), "radial".to_owned()],
                on: TypedDate::from(on),
                at: "09:15".to_owned(),
                arrive: "07:30".to_owned(),
                place: "Royal Infirmary, Heart Centre".to_owned(),
                team: "Cardiology, Dr Lindqvist. Heart nurse line 0161 496 0120".to_owned(),
                notes: "One stent. Card with the stent's details is in the wallet.".to_owned(),
                ..ProcedureTyped::default()
            },
            own_lines: vec![OwnLineTyped {
                from_day: "7".to_owned(),
                to_day: "7".to_owned(),
                text: "No driving for 7 days.".to_owned(),
                ..own("restriction", "drive", "Discharge sheet, heart centre", on)
            }],
            draft: None,
        },
    )?;
    done(app, &procedure.id, on)?;
    for (milestone, day, with_difficulty, note) in [
        ("walk", 1, false, ""),
        ("shower", 1, false, ""),
        ("chest-settled", 4, false, ""),
        ("drive", 8, false, "To the shops and back."),
        ("desk-work", 9, true, "Tired by noon."),
        ("bruise-gone", 16, false, ""),
    ] {
        reach(app, &procedure.id, milestone, on + Days::new(day), with_difficulty, note)?;
    }
    check_ins::three_weeks_after(app, &procedure.id, on)?;
    appointments::three_weeks_after(app, &procedure.id, today)?;
    diary::three_weeks_after(app, &procedure.id, today)
}

/// What was done, as the stent card and the discharge sheet say.
fn done(app: &App, procedure: &str, on: NaiveDate) -> Result<(), Problem> {
    let stent = DeviceTyped {
        id: None,
        kind: "Stent".to_owned(),
        maker: "As on the card".to_owned(),
        model: "Drug-eluting, 3.0 x 18 mm".to_owned(),
        serial: "EX-0001".to_owned(),
        mri: "conditional".to_owned(),
    };
    let request = MarkDone {
        id: procedure.to_owned(),
        on: TypedDate::from(on),
        at: "09:40".to_owned(),
        what: "One stent in the right heart artery".to_owned(),
        access_side: "Right wrist".to_owned(),
        devices: vec![stent],
        draft: None,
    };
    mark_done(app, request)?;
    Ok(())
}

fn reach(app: &App, procedure: &str, milestone: &str, on: NaiveDate, hard: bool, note: &str) -> Result<(), Problem> {
    let request = ReachMilestone {
        procedure_id: procedure.to_owned(),
        milestone_id: milestone.to_owned(),
        on: Some(TypedDate::from(on)),
        with_difficulty: hard,
        note: note.to_owned(),
    };
    match reach_milestone(app, request) {
        Ok(_) | Err(Problem::NotFound { .. }) => Ok(()),
        Err(problem) => Err(problem),
    }
}
