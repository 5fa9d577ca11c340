//! Who is there on the session bus to show a notification or a tray.
//!
//! Only asked, never relied on: a reminder stays due until a person answers it.

#[cfg(target_os = "linux")]
mod bus {
    use zbus::{blocking::Connection, blocking::fdo::DBusProxy, names::BusName};

    /// Somebody answers to that name, or would be started to.
    pub(super) fn answers(name: &'static str) -> bool {
        let Ok(connection) = Connection::session() else { return false };
        let Ok(bus) = DBusProxy::new(&connection) else { return false };
        let Ok(wanted) = BusName::try_from(name) else { return false };
        bus.name_has_owner(wanted).unwrap_or(false)
            || bus.list_activatable_names().is_ok_and(|names| names.iter().any(|one| one.as_str() == name))
    }
}

/// A notification would be shown to somebody.
#[cfg(target_os = "linux")]
pub(crate) fn shows_notifications() -> bool {
    bus::answers("org.freedesktop.Notifications")
}

/// There is a place for tray icons.
#[cfg(target_os = "linux")]
pub(crate) fn has_tray() -> bool {
    bus::answers("org.kde.StatusNotifierWatcher")
}

// Elsewhere both belong to the system itself.
#[cfg(not(target_os = "linux"))]
pub(crate) fn shows_notifications() -> bool {
    true
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn has_tray() -> bool {
    true
}
