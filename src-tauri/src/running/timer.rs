//! The one timer: asleep until the next reminder or a minute, whichever is sooner.
//!
//! The minute is there because a computer's sleep and a clock that somebody sets are not told to a waiting thread.
//! Not in here: what is due.

use super::{notices, tray};
use crate::window;
use app::App;
use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};
use tauri::{AppHandle, Runtime};

const LONGEST: Duration = Duration::from_secs(60);
/// A time that has come must not make the timer run in circles.
const SHORTEST: Duration = Duration::from_secs(1);

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
        let mut last = None;
        loop {
            let longest = match app.tick() {
                Ok(ticked) => {
                    for notification in &ticked.notifications {
                        notices::show(&handle, notification);
                    }
                    let words = ticked.tray();
                    // A menu is only made anew when it says something else.
                    if last.as_ref() != Some(&words) {
                        tray::say(&handle, &words);
                        last = Some(words);
                    }
                    window::refresh(&handle);
                    (ticked.wake - ticked.at).to_std().unwrap_or_default().clamp(SHORTEST, LONGEST)
                }
                // Said by whatever the person does next; here there is nobody to tell. Tried again in a minute.
                Err(_) => LONGEST,
            };
            bell.wait(Some(longest));
        }
    })?;
    Ok(())
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
