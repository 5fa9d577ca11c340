//! Appointments in the real window: from a usual follow-up to what was said there, and to the next one.

use app::{
    commands::list_appointments,
    views::{AppointmentsOf, AppointmentsView},
};
use chrono::{Datelike, Duration, Months, NaiveDate};
use std::path::Path;
use tests::window::{Stuck, Window};
use tests::world::World;

fn list(world: &World) -> AppointmentsView {
    list_appointments(&world.app, AppointmentsOf::default()).unwrap()
}

fn fill_day(window: &Window, on: NaiveDate) -> Result<(), Stuck> {
    window.inside("Which day?", |window| {
        window.fill("Day", &on.day().to_string())?;
        window.choose("Month", &on.format("%B").to_string())?;
        window.fill("Year", &on.year().to_string())
    })
}

/// The calendar files that were saved, oldest first.
fn files(home: &Path) -> Vec<String> {
    let Ok(folder) = home.join("Aftercare").read_dir() else { return Vec::new() };
    let mut paths: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    paths.sort_by_key(|path| path.metadata().unwrap().modified().unwrap());
    paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

fn sequence(file: &str) -> u32 {
    file.lines().find_map(|line| line.strip_prefix("SEQUENCE:")).unwrap().parse().unwrap()
}

#[test]
fn a_follow_up_is_booked_moved_and_attended_and_leads_to_the_next_one() -> Result<(), Stuck> {
    let world = World::today();
    world.procedure_days_ago("coronary-angioplasty-stent", 50);
    let home = tempfile::tempdir().unwrap();
    let env = [("HOME", home.path().to_str().unwrap())];
    let window = world.window_with(&env)?;
    let today = list(&world).today;
    let (later, yesterday) = (today + Months::new(1), today - Duration::days(1));
    window.go("#/appointments")?;
    window.click_button("To book: Cardiology clinic")?;
    window.see("It is on the list of what is to be booked.")?;
    window.see("Best booked soon")?;
    window.click_button("It is booked: Cardiology clinic")?;
    window.see("Change this appointment")?;
    fill_day(&window, later)?;
    window.fill("What time?", "10:20")?;
    window.fill("Place", "Royal Infirmary")?;
    window.click_button("Save")?;
    window.see(&later.format("%A %-d %B %Y, 10:20").to_string())?;
    window.click_button("Make a calendar file")?;
    window.see("Saved 1 appointment")?;
    window.click_button("Change or move")?;
    window.see("Change this appointment")?;
    fill_day(&window, yesterday)?;
    window.click_button("Save")?;
    window.see("This day has passed.")?;
    window.click_button("Save it as it is")?;
    let year = if later.year() == today.year() { "" } else { " %Y" };
    window.see(&later.format(&format!("Moved from %a %-d %B{year}, 10:20.")).to_string())?;
    window.click_button("Make a calendar file")?;
    window.see("Saved 1 appointment")?;
    window.fill("Another question", "May I fly in May?")?;
    window.click_button("Keep it")?;
    window.click_button("Write the answer: May I fly in May?")?;
    window.inside("May I fly in May?", |window| {
        window.fill("What was the answer?", "Yes, short flights")?;
        window.click_button("Save the answer")
    })?;
    window.see("Yes, short flights")?;
    window.click_button("I was there: Cardiology clinic")?;
    window.inside("How was it? Cardiology clinic", |window| {
        window.fill("What was said", "The stent is open.")?;
        window.fill("What was decided", "The same tablets.")?;
        window.fill("The next one", "In six months")?;
        window.click_button("Save, and book the next one")
    })?;
    window.see("Last time it was said of the next one: In six months")?;
    let next = today + Months::new(6);
    fill_day(&window, next)?;
    window.click_button("Save")?;
    window.see("The time is not known, or it is all day.")?;
    window.close()?;

    let files = files(home.path());
    assert_eq!(files.len(), 2);
    assert!(sequence(&files[0]) < sequence(&files[1]), "another calendar would not take the change over");
    let uid = |file: &str| file.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned();
    assert_eq!(uid(&files[0]), uid(&files[1]));

    let window = world.window_with(&env)?;
    window.go("#/appointments")?;
    window.see(&next.format("%A %-d %B %Y").to_string())?;
    let past = list(&world).past[0].clone();
    window.go(&format!("#/appointment/{}", past.id))?;
    for words in ["Attended", "The stent is open.", "The same tablets.", "Yes, short flights"] {
        window.see(words)?;
    }
    window.see(&next.format("The next one: %A %-d %B %Y").to_string())?;
    window.close()?;
    assert_eq!((past.questions.len(), past.questions[0].asked), (1, true));
    assert_eq!(list(&world).coming[0].notices, [], "the usual days were those of the first");
    Ok(())
}

#[test]
fn a_month_is_turned_and_an_appointment_opened_with_the_keyboard_alone() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    let one = list(&world).coming[0].clone();
    let window = world.window()?;
    let shown = one.on.unwrap().with_day(1).unwrap();
    let name = |month: NaiveDate| month.format("%B %Y").to_string();
    window.go(&format!("#/appointments/month/{shown}"))?;
    window.see(&name(shown - Months::new(1)))?;
    window.tab_to(&name(shown + Months::new(1)))?;
    window.press("Enter")?;
    window.see(&name(shown + Months::new(2)))?;
    window.go(&format!("#/appointments/month/{shown}"))?;
    window.see(&name(shown - Months::new(1)))?;
    let time = one.at.unwrap().format("%H:%M");
    window.tab_to(&format!("{time} {}", one.title))?;
    window.press("Enter")?;
    window.see("Questions to ask")?;
    window.see(&one.on.unwrap().format("%A %-d %B %Y").to_string())?;
    window.close()
}

#[test]
fn a_usual_follow_up_is_booked_outside_its_days_after_that_was_pointed_out() -> Result<(), Stuck> {
    let world = World::today();
    let id = world.procedure_days_ago("coronary-angioplasty-stent", 21);
    let window = world.window()?;
    window.go("#/appointments")?;
    window.click_button("It is booked: Cardiology clinic")?;
    window.see("Add an appointment")?;
    window.inside("Which day?", |window| {
        window.fill("Day", "15")?;
        window.choose("Month", "March")?;
        window.fill("Year", "2041")
    })?;
    window.fill("What time?", "10:20")?;
    window.click_button("Save")?;
    window.see("This is after the usual days.")?;
    assert!(list(&world).coming.is_empty(), "looking saved it");
    window.click_button("Save it as it is")?;
    window.see("Appointment saved.")?;
    window.see("15 March 2041, 10:20")?;
    window.go(&format!("#/procedure/{id}/follow-ups"))?;
    window.see("15 March 2041, 10:20")?;
    window.close()?;
    assert_eq!(list(&world).coming.len(), 1);
    Ok(())
}

#[test]
fn axe_finds_nothing_on_the_pages_of_appointments() -> Result<(), Stuck> {
    let world = World::today();
    app::example::write(&world.app).unwrap();
    let lists = list(&world);
    let attended = lists.past.iter().find(|one| one.standing == "attended").unwrap();
    let (coming, asks, past) = (&lists.coming[0].id, &lists.how_was_it[0].id, &attended.id);
    let pages = [
        "#/appointments".to_owned(),
        "#/appointments/month".to_owned(),
        format!("#/appointment/{coming}"),
        format!("#/appointment/{asks}"),
        format!("#/appointment/{past}"),
        format!("#/change-appointment/{coming}"),
        format!("#/another-appointment/{past}"),
    ];
    for (size, theme) in [(100, "light"), (100, "dark"), (200, "light"), (200, "dark")] {
        world.settings(size, theme);
        let window = world.window()?;
        for page in &pages {
            window.go(page)?;
            window.wait_for("main h2, main form, main .row")?;
            window.assert_sound(page, size, theme)?;
        }
        window.close()?;
    }
    Ok(())
}
