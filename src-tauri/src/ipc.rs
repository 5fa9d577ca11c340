//! The one call between the window and the program: a command's name and JSON in, JSON out.

use crate::running::timer::Bell;
use app::{App, Problem, contract};
use std::sync::Arc;
use tauri::{State, ipc::Response};

#[tauri::command]
pub(crate) async fn call(
    app: State<'_, Arc<App>>,
    bell: State<'_, Bell>,
    name: String,
    request: String,
) -> Result<Response, Problem> {
    let (app, bell) = (Arc::clone(&app), Bell::clone(&bell));
    // Disk and key work must never hold up the window.
    let answer = tauri::async_runtime::spawn_blocking(move || {
        let answer = contract::dispatch(&app, &name, &request);
        // What was written may be due at another time than before; what opens the data lets the timer begin. A draft is
        // never due.
        let written = contract::writes(&name).iter().any(|tag| *tag != "drafts");
        if written || name == "open_household" {
            bell.ring();
        }
        answer
    })
    .await;
    answer.unwrap_or_else(|_| Err(Problem::internal("command-panicked"))).map(Response::new)
}
