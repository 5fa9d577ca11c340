//! Who uses the program at this computer, for a script; and the way out when a PIN was forgotten that nobody at the
//! screen can take away (see `commands::locks`).

use super::lists::pretty;
use crate::{
    App, Problem, commands, people as circle,
    views::{Named, Nothing},
};
use domain::Invalid;
use serde_json::json;

/// `{members: [{id, name, kind, lock}]}`, or the same as lines.
///
/// # Errors
/// What keeps the data from being read.
pub fn people(app: &App, as_json: bool) -> Result<String, Problem> {
    let members = commands::show_people(app, Nothing {})?.members;
    if as_json {
        let all: Vec<_> = members
            .iter()
            .map(|one| json!({ "id": one.id, "name": one.name, "kind": one.kind, "lock": one.lock }))
            .collect();
        return Ok(pretty(&json!({ "members": all })));
    }
    let line = |one: &crate::views::MemberView| {
        format!("{}  {}  {}  {}", one.id, one.name, one.kind, one.lock.unwrap_or("no PIN"))
    };
    Ok(match members.as_slice() {
        [] => "There are no members: whoever is at this computer sees everything.".to_owned(),
        all => all.iter().map(line).collect::<Vec<_>>().join("\n"),
    })
}

/// # Errors
/// `Invalid` on `name` for nobody or several; `NotFound` where there is no PIN.
pub fn free(app: &App, named: &str) -> Result<String, Problem> {
    let id = app.read(|reader| Ok(circle::eyes(app, reader)?.circle.named(named).map(|one| one.id)))?;
    let id = id.ok_or_else(|| {
        Invalid::new(
            "name",
            format!("There is nobody called {named}, or more than one. `aftercare people` shows names and ids."),
        )
    })?;
    Ok(commands::start_lock_anew(app, Named { id: id.to_string() })?.text)
}
