//! A place for tray icons, and a reader of the menu that an icon brings.
//!
//! Not in here: drawing one.

use super::PATIENCE;
use std::{
    collections::HashMap,
    sync::mpsc::{Receiver, Sender, channel},
    time::Instant,
};
use zbus::{
    blocking::{self, Proxy},
    interface,
    message::Header,
    zvariant::{OwnedValue, Structure, Value},
};

const PLACE: &str = "org.kde.StatusNotifierWatcher";

/// An entry of a menu as it goes over the wire: number, properties, entries within.
type Entry = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

pub(super) struct Tray {
    connection: blocking::Connection,
    icons: Receiver<(String, String)>,
    icon: std::cell::OnceCell<(String, String)>,
}

impl Tray {
    pub(super) fn on(address: &str) -> Self {
        let (comes, icons) = channel();
        let connection = blocking::connection::Builder::address(address)
            .and_then(|builder| builder.serve_at("/StatusNotifierWatcher", Place { comes }))
            .and_then(|builder| builder.name(PLACE))
            .and_then(blocking::connection::Builder::build)
            .unwrap();
        Self { connection, icons, icon: std::cell::OnceCell::new() }
    }

    pub(super) fn see(&self, wanted: impl Fn(&[String]) -> bool) -> Vec<String> {
        let end = Instant::now() + PATIENCE;
        loop {
            let lines: Vec<String> = self.entries().into_iter().map(|(_, label)| label).collect();
            if wanted(&lines) {
                return lines;
            }
            assert!(Instant::now() < end, "the tray says {lines:?}");
        }
    }

    pub(super) fn choose(&self, line: &str) {
        let entries = self.entries();
        let (number, _) = entries.iter().find(|(_, label)| label == line).unwrap();
        self.menu().call_method("Event", &(*number, "clicked", Value::from(0_i32), 0_u32)).unwrap();
    }

    /// The icon, waited for: who brings it, and where its menu is.
    fn icon(&self) -> &(String, String) {
        self.icon.get_or_init(|| {
            let (owner, path) = self.icons.recv_timeout(PATIENCE).expect("no icon came");
            let item = Proxy::new(&self.connection, owner.clone(), path, "org.kde.StatusNotifierItem").unwrap();
            let menu: zbus::zvariant::OwnedObjectPath = item.get_property("Menu").unwrap();
            (owner, menu.to_string())
        })
    }

    fn menu(&self) -> Proxy<'_> {
        let (owner, path) = self.icon();
        Proxy::new(&self.connection, owner.as_str(), path.as_str(), "com.canonical.dbusmenu").unwrap()
    }

    fn entries(&self) -> Vec<(i32, String)> {
        let nothing: Vec<&str> = Vec::new();
        let (_, (_, _, within)): (u32, Entry) = self.menu().call("GetLayout", &(0_i32, -1_i32, nothing)).unwrap();
        let entry = |value: OwnedValue| {
            let (number, properties, _): Entry = Structure::try_from(Value::from(value)).unwrap().try_into().unwrap();
            let label = properties.get("label").and_then(|label| String::try_from(label.clone()).ok());
            // An underscore marks the letter that a key chooses.
            (number, label.unwrap_or_default().replace('_', ""))
        };
        within.into_iter().map(entry).filter(|(_, label)| !label.is_empty()).collect()
    }
}

struct Place {
    comes: Sender<(String, String)>,
}

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Place {
    fn register_status_notifier_item(&mut self, path: String, #[zbus(header)] header: Header<'_>) {
        let owner = header.sender().map(ToString::to_string).unwrap_or_default();
        // A test that has ended looks at no more icons.
        drop(self.comes.send((owner, path)));
    }

    fn register_status_notifier_host(&mut self, _host: &str) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}
