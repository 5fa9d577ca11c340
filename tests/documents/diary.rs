//! The diary on paper against the form that it is typed into afterwards.

use crate::sides::{Sides, sheet, squeezed};
use app::{commands::show_check_in, views::*};
use chrono::{Days, NaiveDate};
use domain::catalogue::embedded;
use tests::world::World;

const FIRST: &str = "2026-03-02";

fn form(world: &World, procedure: &str) -> CheckInView {
    let request = ShowCheckIn { procedure_id: procedure.to_owned(), on: None, check_in_id: None };
    show_check_in(&world.app, request).unwrap()
}

/// What stands on the pages with the grid, and what after them.
fn grid_and_lines(sides: &Sides) -> (String, String) {
    let text = sides.body();
    // The last row of the second week is for notes.
    let end = text.rfind("Notes").unwrap_or(0);
    (text[..end].to_owned(), text[end..].to_owned())
}

#[test]
fn all_that_the_form_asks_in_two_weeks_is_on_the_paper_of_every_type() {
    let world = World::on("2026-03-02T20:00");
    let procedures: Vec<(&str, String)> =
        embedded::INDEX.iter().map(|listed| (listed.id, world.procedure(listed.id, FIRST, "10:30"))).collect();
    let papers: Vec<(String, String)> =
        procedures.iter().map(|(_, id)| grid_and_lines(&sheet(&world, id, ("diary", false, "a4")))).collect();
    let mut world = world;
    for day in 0..14 {
        let on = FIRST.parse::<NaiveDate>().unwrap() + Days::new(day);
        world = world.later(&format!("{on}T21:00"));
        for ((id, procedure), (grid, lines)) in procedures.iter().zip(&papers) {
            for step in form(&world, procedure).steps {
                match step {
                    StepView::Measure { measure } => {
                        assert!(grid.contains(&squeezed(&measure.label)), "{id}, day {day}: {}", measure.label);
                    }
                    StepView::Group { group } => {
                        for sign in group.signs {
                            let (words, action) = (squeezed(&sign.sign), sign.action.unwrap_or_default());
                            assert!(lines.contains(&words), "{id}, day {day}: {}", sign.sign);
                            assert!(lines.contains(&squeezed(&action)), "{id}, day {day}: {action}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn what_the_program_holds_against_the_sheet_by_itself_is_there_to_read() {
    let world = World::on("2026-03-02T20:00");
    let mut compared = 0;
    for listed in embedded::INDEX {
        let procedure = world.procedure(listed.id, FIRST, "10:30");
        let (_, lines) = grid_and_lines(&sheet(&world, &procedure, ("diary", false, "a4")));
        for sign in form(&world, &procedure).compared {
            compared += 1;
            assert!(lines.contains(&squeezed(&sign.sign)), "{}: {}", listed.id, sign.sign);
        }
    }
    assert!(compared > 0);
}

#[test]
fn the_paper_asks_in_the_order_of_the_form() {
    let world = World::on("2026-03-02T20:00");
    let stent = world.procedure("coronary-angioplasty-stent", FIRST, "10:30");
    let (grid, _) = grid_and_lines(&sheet(&world, &stent, ("diary", false, "a4")));
    let asked: Vec<String> = form(&world, &stent)
        .steps
        .into_iter()
        .map(|step| match step {
            StepView::Measure { measure } => squeezed(&measure.label),
            // What it names depends on the days; how it begins does not.
            StepView::Group { group } => squeezed(group.question.split(',').next().unwrap_or_default()),
        })
        .collect();
    assert!(asked.len() > 8, "{asked:?}");
    let mut last = 0;
    for one in &asked {
        let at =
            grid[last..].find(one.as_str()).unwrap_or_else(|| panic!("{one} is not after what is asked before it"));
        last += at + one.len();
    }
}

#[test]
fn a_yes_or_no_has_its_boxes_on_the_days_on_which_it_is_asked_and_on_no_other() {
    let world = World::on("2026-03-02T20:00");
    let stent = world.procedure("coronary-angioplasty-stent", FIRST, "10:30");
    let (grid, _) = grid_and_lines(&sheet(&world, &stent, ("diary", false, "a4")));
    let mut asked = 0;
    let mut world = world;
    for day in 0..14 {
        let on = FIRST.parse::<NaiveDate>().unwrap() + Days::new(day);
        world = world.later(&format!("{on}T21:00"));
        let steps = form(&world, &stent).steps;
        asked += steps.iter().filter(|step| matches!(step, StepView::Group { .. })).count();
    }
    assert!(asked > 0);
    assert_eq!(grid.matches("NoYes").count(), asked);
}
