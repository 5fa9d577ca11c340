//! A desktop around the program: a session bus of its own, with or without somebody who shows notifications and a place
//! for tray icons.
//!
//! A real bus and real services on it, so that what the program says on the wire is what is tested. Not in here: a
//! screen (the tests run in one).

mod tray;

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};
use zbus::{blocking, interface, object_server::SignalEmitter, zvariant::OwnedValue};

/// Reached only when something is wrong.
const PATIENCE: Duration = Duration::from_secs(60);
const PATH: &str = "/org/freedesktop/Notifications";

/// A notification that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: u32,
    pub title: String,
    pub body: String,
    /// Words and labels, in turn.
    pub buttons: Vec<String>,
}

pub struct Desktop {
    daemon: Child,
    address: String,
    shown: Option<Receiver<Shown>>,
    service: Option<blocking::Connection>,
    tray: Option<tray::Tray>,
}

impl Desktop {
    /// Nobody on the bus.
    pub fn bare() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { daemon, address: address.trim().to_owned(), shown: None, service: None, tray: None }
    }

    /// Somebody who shows notifications, and remembers them.
    pub fn with_notifications() -> Self {
        let mut desktop = Self::bare();
        let (shows, shown) = channel();
        let service = Service { shows, last: 0 };
        let connection = blocking::connection::Builder::address(desktop.address.as_str())
            .and_then(|builder| builder.serve_at(PATH, service))
            .and_then(|builder| builder.name("org.freedesktop.Notifications"))
            .and_then(blocking::connection::Builder::build)
            .unwrap();
        desktop.service = Some(connection);
        desktop.shown = Some(shown);
        desktop
    }

    /// A place for tray icons, from now on.
    pub fn with_tray(mut self) -> Self {
        self.tray = Some(tray::Tray::on(&self.address));
        self
    }

    /// The lines of the icon's menu, once they are as wanted.
    pub fn see_in_tray(&self, wanted: impl Fn(&[String]) -> bool) -> Vec<String> {
        self.tray.as_ref().unwrap().see(wanted)
    }

    /// Chooses a line of the icon's menu.
    pub fn choose_in_tray(&self, line: &str) {
        self.tray.as_ref().unwrap().choose(line);
    }

    /// What a program needs in its environment to be on this desktop.
    pub fn env(&self) -> (&str, &str) {
        ("DBUS_SESSION_BUS_ADDRESS", &self.address)
    }

    /// The same for the system's own bus.
    pub fn system_env(&self) -> (&str, &str) {
        ("DBUS_SYSTEM_BUS_ADDRESS", &self.address)
    }

    /// Says, as the login service does, that the computer is about to sleep (true) or has slept (false).
    pub fn says_of_sleep(&self, about_to: bool) {
        let service = blocking::connection::Builder::address(self.address.as_str())
            .and_then(|builder| builder.name("org.freedesktop.login1"))
            .and_then(blocking::connection::Builder::build)
            .unwrap();
        let (path, of) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
        service.emit_signal(None::<&str>, path, of, "PrepareForSleep", &(about_to,)).unwrap();
    }

    /// The next notification, waited for.
    pub fn next_shown(&self) -> Shown {
        self.shown.as_ref().unwrap().recv_timeout(PATIENCE).expect("no notification came")
    }

    /// Whether one came that nobody has asked for yet.
    pub fn shows_more(&self) -> bool {
        self.shown.as_ref().unwrap().try_recv().is_ok()
    }

    /// Presses a button of a notification.
    pub fn press(&self, id: u32, button: &str) {
        let connection = self.service.as_ref().unwrap();
        connection
            .emit_signal(None::<&str>, PATH, "org.freedesktop.Notifications", "ActionInvoked", &(id, button))
            .unwrap();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        drop(self.service.take());
        // Gone already is as good.
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}

struct Service {
    shows: Sender<Shown>,
    last: u32,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Service {
    #[allow(clippy::too_many_arguments, reason = "the desktop notification specification's own list")]
    fn notify(
        &mut self,
        _app_name: &str,
        _replaces: u32,
        _icon: &str,
        title: &str,
        body: &str,
        buttons: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _expires: i32,
    ) -> u32 {
        self.last += 1;
        let (title, body) = (title.to_owned(), body.to_owned());
        // A test that has ended asks for no more.
        drop(self.shows.send(Shown { id: self.last, title, body, buttons }));
        self.last
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["actions".to_owned(), "body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ["Test".to_owned(), "Aftercare".to_owned(), "1".to_owned(), "1.2".to_owned()].into()
    }

    fn close_notification(&self, _id: u32) {}

    #[zbus(signal)]
    async fn action_invoked(emitter: &SignalEmitter<'_>, id: u32, action: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn notification_closed(emitter: &SignalEmitter<'_>, id: u32, reason: u32) -> zbus::Result<()>;
}
