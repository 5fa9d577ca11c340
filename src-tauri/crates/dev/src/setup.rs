//! Getting the machine ready: asks what is there, installs what is not, in the order things need
//! each other. What to install is decided in `packages`; here it is only carried out.

use crate::doing::{Trouble, ask, on_path, say, step};
use crate::line::Line;
use crate::packages::{self, Installer, Level, Need, Probe, Rights};
use crate::place::Place;
use crate::{node, ui};

/// Everything that has to be there before Cargo can build the program.
pub(crate) fn ready(place: &Place, level: Level) -> Result<(), Trouble> {
    node::present()?;
    system(level)?;
    ui::dependencies(place)?;
    ui::pages(place)
}

/// The system's own packages. Only Linux has them; the others bring what is needed.
pub(crate) fn system(level: Level) -> Result<(), Trouble> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = packages::missing(level, found);
    if missing.is_empty() {
        return Ok(());
    }
    let installer = installer();
    let names = packages::names(installer, &missing);
    say(&format!("Missing on this machine: {}", names.join(", ")));
    let Some(lines) = packages::install(installer, rights(), &names) else {
        return Err(Trouble::new(
            "packages are missing that this command must not or cannot install here.",
            packages::advice(installer, &names),
        ));
    };
    install(&lines)?;
    let left = packages::missing(level, found);
    if !left.is_empty() {
        say(&format!(
            "Still not found after installing: {}. Going on; a step below may fail for it.",
            packages::names(installer, &left).join(", ")
        ));
    }
    Ok(())
}

fn install([update, install]: &[Line; 2]) -> Result<(), Trouble> {
    // One source out of many that does not answer makes an update fail; the packages may well come
    // from another.
    if let Err(trouble) = step("Reading the list of packages", update, "Going on without it.") {
        say(&trouble.to_string());
    }
    step(
        "Installing what is missing",
        install,
        "Check the connection to the internet and the package sources, then try again.",
    )
}

fn found(need: &Need) -> bool {
    match need.probe {
        Probe::Tool(name) => on_path(name),
        Probe::Library(name) => ask(&Line::new("pkg-config", ["--exists", name])).is_some(),
        Probe::Python(module) => {
            let import = format!("import {module}");
            packages::PYTHONS.iter().any(|python| ask(&Line::new(*python, ["-c", &import])).is_some())
        }
        Probe::Font(family) => {
            ask(&Line::new("fc-list", [family, "family"])).is_some_and(|families| !families.is_empty())
        }
    }
}

fn installer() -> Installer {
    if on_path("apt-get") {
        Installer::Apt
    } else if on_path("dnf") {
        Installer::Dnf
    } else if on_path("pacman") {
        Installer::Pacman
    } else {
        Installer::Unknown
    }
}

fn rights() -> Rights {
    if ask(&Line::new("id", ["-u"])).as_deref() == Some("0") {
        Rights::Root
    } else if on_path("sudo") {
        Rights::Sudo
    } else {
        Rights::None
    }
}
