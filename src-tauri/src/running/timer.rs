//! The one timer: asleep until the next reminder or the next minute, whichever is sooner. The window has none of its own:
//! it hears from here that what is due may be another, and that a minute has passed.
//!
//! The minute is there also because a clock that somebody sets is not told to a waiting thread; a computer's sleep is
//! where the system says so (see `waking`). Not in here: what is due, and which pages depend on the hour.

use super::{instance, notices, tray};
use crate::window;
use app::{App, TrayWords};
use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};
use tauri::{AppHandle, Runtime};

const LONGEST: Duration = Duration::from_secs(60);
/// A time that has come must not make the timer run in circles.
const SHORTEST: Duration = Duration::from_secs(1);
/// What the window is told: what is due may be another; and a minute has passed.
const LOOKED: &[&str] = &["reminders"];
const LOOKED_AND_PASSED: &[&str] = &["reminders", "time"];
/// So many looks in a row that go wrong are no passing trouble.
const TROUBLED: u8 = 2;
/// So many looks a tray is waited for.
const TRAY_WAITED_FOR: u8 = 10;

/// Ends the timer's sleep early: something was written that may be due at another time.
#[derive(Clone, Default)]
pub(crate) struct Bell(Arc<(Mutex<bool>, Condvar)>);

impl Bell {
    pub(crate) fn ring(&self) {
        *self.rung() = true;
        self.0.1.notify_one();
    }

    /// Until somebody rings, or that long.
    fn wait(&self, longest: Option<Duration>) {
        let rung = self.rung();
        let mut rung = match longest {
            Some(longest) => match self.0.1.wait_timeout_while(rung, longest, |rung| !*rung) {
                Ok((rung, _)) => rung,
                Err(poisoned) => poisoned.into_inner().0,
            },
            None => self.0.1.wait_while(rung, |rung| !*rung).unwrap_or_else(PoisonError::into_inner),
        };
        *rung = false;
    }

    fn rung(&self) -> MutexGuard<'_, bool> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Starts it. Without `at_once` it waits for the first ring: the view opens the data, not the timer.
pub(crate) fn start<R: Runtime>(handle: AppHandle<R>, app: Arc<App>, bell: Bell, at_once: bool) -> std::io::Result<()> {
    thread::Builder::new().name("reminders".to_owned()).spawn(move || {
        if !at_once {
            bell.wait(None);
        }
        let mut rounds = Rounds { handle, app, said: None, minute: None, failed: 0, without_tray: 0 };
        loop {
            let longest = rounds.go();
            bell.wait(Some(longest));
        }
    })?;
    Ok(())
}

/// One look after the other.
struct Rounds<R: Runtime> {
    handle: AppHandle<R>,
    app: Arc<App>,
    said: Option<TrayWords>,
    /// The minute that the window was told of last.
    minute: Option<i64>,
    /// How many looks in a row went wrong, and how many found no tray.
    failed: u8,
    without_tray: u8,
}

impl<R: Runtime> Rounds<R> {
    /// Gives how long to sleep.
    fn go(&mut self) -> Duration {
        match self.app.tick() {
            Ok(ticked) => {
                self.failed = 0;
                for notification in &ticked.notifications {
                    notices::show(&self.handle, notification);
                }
                self.say(ticked.tray());
                // It looks after each write too, and what was written has said itself what it made stale.
                let passed = self.minute.replace(ticked.minute()) != Some(ticked.minute());
                window::refresh(&self.handle, if passed { LOOKED_AND_PASSED } else { LOOKED });
                (ticked.wake - ticked.at).to_std().unwrap_or_default().clamp(SHORTEST, LONGEST)
            }
            // Tried again in a minute. Without a window nobody would know that nothing reminds, and why.
            Err(_) => {
                // What the window shows says what is wrong, rather than what held before.
                window::refresh(&self.handle, LOOKED_AND_PASSED);
                self.failed = self.failed.saturating_add(1);
                if self.failed == TROUBLED {
                    instance::show_if_hidden(&self.handle);
                }
                LONGEST
            }
        }
    }

    fn say(&mut self, words: TrayWords) {
        // At login the place for trays may come after this program.
        if self.without_tray < TRAY_WAITED_FOR && !tray::is_shown(&self.handle) {
            self.without_tray += 1;
            tray::appear(&self.handle);
            self.said = None;
        }
        // A menu is only made anew when it says something else.
        if self.said.as_ref() != Some(&words) {
            tray::say(&self.handle, &words);
            self.said = Some(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Instant};

    #[test]
    fn a_ring_ends_the_sleep_and_none_is_lost_while_awake() {
        let bell = Bell::default();
        bell.ring();
        let started = Instant::now();
        bell.wait(None);
        bell.wait(Some(Duration::from_millis(1)));
        assert!(started.elapsed() < LONGEST, "rung before the sleep, it does not sleep; the second wait had its time");

        let (sender, woken) = mpsc::channel();
        let sleeper = bell.clone();
        thread::spawn(move || {
            sleeper.wait(None);
            sender.send(())
        });
        bell.ring();
        assert_eq!(woken.recv_timeout(LONGEST), Ok(()));
    }
}
