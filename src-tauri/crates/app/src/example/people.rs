//! A daughter who keeps the diary for her parents, and the two of them. Nobody has a PIN.

use crate::{App, Problem, commands::*, views::*};
use domain::ids::MemberId;

fn member(app: &App, name: &str, colour: &str, patient: Option<&str>) -> Result<String, Problem> {
    let (name, colour, patient_id) = (name.to_owned(), colour.to_owned(), patient.map(str::to_owned));
    let request = AddMember { member: MemberTyped { name, colour, patient_id }, sights: Vec::new() };
    Ok(add_member(app, request)?.id)
}

/// Elena enters everything, so it bears her name.
pub(super) fn who_keeps_it(app: &App) -> Result<(), Problem> {
    let elena = member(app, "Elena", "plum", None)?;
    app.seat().sit(elena.parse::<MemberId>().ok());
    Ok(())
}

/// Each of the two lets the other see reminders and appointments; of Elena, both know that she sees everything.
pub(super) fn the_two(app: &App) -> Result<(), Problem> {
    let elena = app.here();
    let patients = open_household(app, Nothing {})?.patients;
    let mut added = Vec::new();
    for (patient, colour) in patients.iter().zip(["rose", "blue"]) {
        let name = patient.name.split(' ').next().unwrap_or(&patient.name);
        added.push((member(app, name, colour, Some(&patient.id))?, patient.id.clone()));
    }
    for (index, (member, patient_id)) in added.iter().enumerate() {
        let Some((other, _)) = added.get(1 - index.min(1)) else { continue };
        app.seat().sit(member.parse::<MemberId>().ok());
        let (patient_id, member_id) = (patient_id.clone(), other.clone());
        set_sight(app, SetSight { patient_id, member_id, sight: "reminders".to_owned() })?;
    }
    app.seat().sit(elena);
    Ok(())
}
