//! The processes behind a `Window`: WebKitWebDriver, which starts the program, and their end.
//!
//! Everything they start is in one process group, so that nothing outlives a test, whatever
//! happened in it. Nothing here looks at a page.

mod process;

use super::{PATIENCE, Stuck, pause};
pub use process::Process;

use std::env;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

/// One start at a time: the driver picks a port for the program as we pick one for the driver, and
/// two that start together can pick the same.
static STARTING: Mutex<()> = Mutex::new(());

/// Another process may still take that port, and then the start hangs in silence.
const STARTS: usize = 2;

pub(super) struct Session {
    driver: Child,
    port: u16,
    /// Settings and caches of the web view, so that one test cannot see another's.
    own: TempDir,
}

/// Starts the driver, and through it the program, and waits until its window answers.
pub(super) fn open(
    runtime: &Runtime,
    binary: &Path,
    wanted: &Capabilities,
    env: &[(&str, &str)],
) -> Result<(Session, WebDriver), Stuck> {
    let _alone = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
    let mut reasons = Vec::new();
    for _ in 0..STARTS {
        let session = Session::start(env)?;
        match runtime.block_on(session.connect(wanted.clone())) {
            Ok(driver) => return Ok((session, driver)),
            Err(why) => reasons.push(format!("{why}\nIt wrote:\n{}", session.log())),
        }
    }
    Err(Stuck::new(format!("opening {} did not work: {}", binary.display(), reasons.join("\nand again: "))))
}

impl Session {
    fn start(env: &[(&str, &str)]) -> Result<Self, Stuck> {
        if env::var_os("DISPLAY").is_none() && env::var_os("WAYLAND_DISPLAY").is_none() {
            return Err(Stuck::new(
                "there is no screen to open a window on. `cargo dev test` brings one; by hand: \
                 dbus-run-session -- xvfb-run -a cargo test -p tests",
            ));
        }
        let own = TempDir::new().map_err(|error| Stuck::file("a folder for the session", &error))?;
        let log = File::create(own.path().join("log")).map_err(|error| Stuck::file("the session's log", &error))?;
        let errors = log.try_clone().map_err(|error| Stuck::file("the session's log", &error))?;
        let port = free_port()?;
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            // Without these two the program ignores the driver and the session hangs in silence.
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        for kind in ["CONFIG", "DATA", "CACHE", "STATE"] {
            command.env(format!("XDG_{kind}_HOME"), own.path().join(kind));
        }
        command.envs(env.iter().copied());
        let driver = command.spawn().map_err(|error| {
            Stuck::new(format!(
                "WebKitWebDriver could not be started ({error}). `cargo dev test` installs it; \
                 on Debian it is in the package webkit2gtk-driver"
            ))
        })?;
        Ok(Self { driver, port, own })
    }

    async fn connect(&self, wanted: Capabilities) -> Result<WebDriver, String> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if Instant::now() > end {
                return Err("the driver does not answer".into());
            }
            pause().await;
        }
        let url = format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port);
        let start = WebDriver::builder(url, wanted)
            .request_timeout(Duration::from_secs(60))
            // The runtime rests between calls; a connection kept over that is often a dead one.
            .keep_alive(false);
        match tokio::time::timeout(PATIENCE, start.into_future()).await {
            Ok(Ok(driver)) => Ok(driver),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err("no window came up".into()),
        }
    }

    /// What the program and the driver wrote, for when they say why they failed.
    pub(super) fn log(&self) -> String {
        fs::read_to_string(self.own.path().join("log")).unwrap_or_default()
    }

    /// Ends the driver and whatever it started. Safe to call again.
    pub(super) fn kill(&mut self) {
        let group = format!("-{}", self.driver.id());
        if matches!(self.driver.try_wait(), Ok(None)) || self.alive() {
            let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Whether any process of the group is still running.
    pub(super) fn alive(&self) -> bool {
        !self.processes().is_empty()
    }

    /// Whether the program itself is, not only the driver.
    pub(super) fn program_runs(&self) -> bool {
        self.processes().iter().any(|one| one.name == "aftercare")
    }

    /// The group's processes. Ended ones that nobody has collected yet hold no file and do not count.
    pub(super) fn processes(&self) -> Vec<Process> {
        let group = self.driver.id().to_string();
        let Ok(all) = fs::read_dir("/proc") else { return Vec::new() };
        let stats = all.filter_map(|entry| fs::read_to_string(entry.ok()?.path().join("stat")).ok());
        stats.filter_map(|stat| Process::of_group(&stat, &group)).collect()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The built program: named by `AFTERCARE_BIN`, or next to the running test in the build folder.
pub fn program() -> Result<PathBuf, Stuck> {
    if let Some(named) = env::var_os("AFTERCARE_BIN") {
        return existing(Path::new(&named));
    }
    let own = env::current_exe().map_err(|error| Stuck::file("the running test", &error))?;
    let folder = own.ancestors().skip(1).find(|folder| !folder.ends_with("deps")).unwrap_or(&own);
    existing(&folder.join("aftercare"))
}

fn existing(path: &Path) -> Result<PathBuf, Stuck> {
    if path.is_file() {
        return Ok(path.into());
    }
    Err(Stuck::new(format!(
        "the program is not at {}. Build it first (`cargo build --workspace`) or name it in \
         AFTERCARE_BIN",
        path.display()
    )))
}

/// Free a moment ago; the driver takes it before anyone else is likely to.
fn free_port() -> Result<u16, Stuck> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Stuck::file("a free port", &error))
}
