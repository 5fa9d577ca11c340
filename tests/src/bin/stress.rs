//! Writes the household that is hard on every page into an empty folder, to look at it: `stress DATA_DIR`.
#![allow(clippy::print_stdout, reason = "the ids are its output")]

use app::Clock;
use std::{path::Path, process::ExitCode};
use tests::{stress, world::World};

fn main() -> ExitCode {
    let Some(place) = std::env::args().nth(1) else {
        eprintln!("stress DATA_DIR");
        return ExitCode::from(2);
    };
    let world = World::today();
    for procedure in stress::household(&world, Clock::System.today(&Clock::System.zone())) {
        println!("{procedure}");
    }
    world.start();
    match copied(world.folder(), Path::new(&place)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{place}: {why}");
            ExitCode::FAILURE
        }
    }
}

fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        std::fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
