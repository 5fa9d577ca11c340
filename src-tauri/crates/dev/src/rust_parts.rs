//! The formatter and the linter, which a minimal Rust installation leaves out.

use crate::doing::{Trouble, ask, on_path, step};
use crate::line::Line;
use crate::place::Place;

pub(crate) fn present(place: &Place) -> Result<(), Trouble> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| ask(&place.cargo([*command, "--version"])).is_none())
        .map(|(_, part)| part)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !on_path("rustup") {
        return Err(Trouble::new(
            format!("this Rust installation has no {}.", missing.join(" and no ")),
            "Install them with your system's package manager, or Rust itself from \
             https://rustup.rs, then try again.",
        ));
    }
    step(
        "Adding the parts of Rust that are missing",
        &Line::new("rustup", ["component", "add"].into_iter().chain(missing)),
        "Check the connection to the internet and try again.",
    )
}
