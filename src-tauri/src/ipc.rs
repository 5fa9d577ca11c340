//! The one call between the window and the program: a command's name and JSON in, JSON out.

use app::{App, Problem, contract};
use std::sync::Arc;
use tauri::{State, ipc::Response};

#[tauri::command]
pub(crate) async fn call(app: State<'_, Arc<App>>, name: String, request: String) -> Result<Response, Problem> {
    let app = Arc::clone(&app);
    // Disk and key work must never hold up the window.
    let answer = tauri::async_runtime::spawn_blocking(move || contract::dispatch(&app, &name, &request)).await;
    answer.unwrap_or_else(|_| Err(Problem::internal("command-panicked"))).map(Response::new)
}
