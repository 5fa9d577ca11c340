//! Hears that the computer has slept and is awake again. A waiting thread is not told: it would wait on for what is left
//! of its minute, and the open page would meanwhile say what held before.
//!
//! Only heard, never relied on: where nobody says so, the timer's next look comes within a minute. Not in here: what
//! is looked at then.

use super::timer::Bell;

/// Rings whenever it is awake again.
///
/// # Errors
/// When there can be no thread for it.
#[cfg(target_os = "linux")]
pub(crate) fn listen(bell: Bell) -> std::io::Result<()> {
    std::thread::Builder::new().name("waking".to_owned()).spawn(move || {
        // Without a system's bus, or without the service that puts computers to sleep, nobody says so.
        let _ = bus::whenever_awake(|| bell.ring());
    })?;
    Ok(())
}

// Elsewhere coming to the front and the next minute have to do.
#[cfg(not(target_os = "linux"))]
pub(crate) fn listen(_bell: Bell) -> std::io::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
mod bus {
    use zbus::{
        MatchRule, Result,
        blocking::{Connection, MessageIterator},
        message::Type,
    };

    const SERVICE: &str = "org.freedesktop.login1";

    /// Ends only with the bus.
    pub(super) fn whenever_awake(awake: impl Fn()) -> Result<()> {
        let connection = Connection::system()?;
        let rule = MatchRule::builder()
            .msg_type(Type::Signal)
            .sender(SERVICE)?
            .path("/org/freedesktop/login1")?
            .interface("org.freedesktop.login1.Manager")?
            .member("PrepareForSleep")?
            .build();
        for message in MessageIterator::for_match_rule(rule, &connection, None)? {
            // Said twice: before it sleeps, and when it has slept.
            let falls_asleep: bool = message?.body().deserialize()?;
            if !falls_asleep {
                awake();
            }
        }
        Ok(())
    }
}
