//! This test program started once more, for what only another process can show: being killed, another umask, a disk
//! that is full.
//!
//! A child is a test that does nothing unless it is told its folder.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const FOLDER: &str = "AFTERCARE_TEST_FOLDER";

/// The folder a child is to work in; none in an ordinary run.
pub(crate) fn folder() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// The test `name` of this program as a process of its own. What it says on standard error can be read.
pub(crate) fn start(name: &str, folder: &Path) -> Command {
    told(Command::new(env::current_exe().unwrap()), name, folder)
}

/// As [`start`], after a line of shell has set the scene. The line ends where the program is to be started.
pub(crate) fn start_after(shell: &str, name: &str, folder: &Path) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{shell} exec \"$0\" \"$@\"")).arg(env::current_exe().unwrap());
    told(command, name, folder)
}

fn told(mut command: Command, name: &str, folder: &Path) -> Command {
    command
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

/// Runs a child to its end, which must be a good one.
pub(crate) fn run(mut command: Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
