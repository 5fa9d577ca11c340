//! Who sits at the computer now, and the way in through a PIN or passphrase.
//!
//! Only the running program knows who is here: it is in no file, so each start asks anew. A second program over the same
//! data has a seat of its own. A wrong PIN is answered with a wait that grows to five minutes and no further; it is
//! counted by the running program alone, and nothing is ever locked for good. Not in here: how long to wait (`domain`).

use crate::Problem;
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString},
};
use chrono::{DateTime, Duration, Utc};
use domain::{Invalid, ids::MemberId, member::wait};
use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// 64 MiB, three times over, in four lanes: what RFC 9106 recommends where memory is scarce. They are kept with each
/// hash, so that later ones may cost more.
const COSTS: (u32, u32, u32) = (64 * 1024, 3, 4);

#[derive(Default)]
pub(crate) struct Seat {
    here: Mutex<Option<MemberId>>,
    tries: Mutex<BTreeMap<MemberId, Tries>>,
}

/// Wrong ones in a row.
#[derive(Debug, Clone, Copy)]
struct Tries {
    wrong: u32,
    last: DateTime<Utc>,
}

impl Seat {
    pub(crate) fn here(&self) -> Option<MemberId> {
        *lock(&self.here)
    }

    pub(crate) fn sit(&self, member: Option<MemberId>) {
        *lock(&self.here) = member;
    }

    /// Whether this is the secret behind `hash`. One try at a time, so that many at once are no way around the wait.
    ///
    /// # Errors
    /// `Invalid` on `field`: a wrong one, or one that came too soon.
    pub(crate) fn try_secret(
        &self,
        member: MemberId,
        hash: &str,
        typed: &str,
        field: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let mut all = lock(&self.tries);
        let tries = all.entry(member).or_insert(Tries { wrong: 0, last: now });
        // A clock that was set back does not make the wait longer.
        tries.last = tries.last.min(now);
        let left = tries.last + wait(tries.wrong) - now;
        if left > Duration::zero() {
            return Err(Invalid::new(field, format!("Wait {}, then try again.", words(left))).into());
        }
        if fits(hash, typed)? {
            all.remove(&member);
            return Ok(());
        }
        *tries = Tries { wrong: tries.wrong.saturating_add(1), last: now };
        let next = wait(tries.wrong);
        let then = if next > Duration::zero() {
            format!("Wait {}, then try again.", words(next))
        } else {
            "Try again.".to_owned()
        };
        Err(Invalid::new(field, format!("That is not it. {then}")).into())
    }

    /// The secret is another one now.
    pub(crate) fn forgive(&self, member: MemberId) {
        lock(&self.tries).remove(&member);
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

/// "1 minute", "25 seconds"
fn words(left: Duration) -> String {
    let seconds = (left.num_milliseconds() + 999) / 1000;
    match (seconds, (seconds + 59) / 60) {
        (1, _) => "1 second".to_owned(),
        (seconds, _) if seconds < 60 => format!("{seconds} seconds"),
        (_, 1) => "1 minute".to_owned(),
        (_, minutes) => format!("{minutes} minutes"),
    }
}

/// The hash of a PIN or passphrase in PHC form, with its salt and costs.
///
/// # Errors
/// Where the system gives no random bits or no memory.
pub(crate) fn hash(secret: &str) -> Result<String, Problem> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|_| Problem::internal("no-random"))?;
    let salt = SaltString::encode_b64(&random).map_err(|_| Problem::internal("no-salt"))?;
    let (memory, times, lanes) = COSTS;
    let costs = Params::new(memory, times, lanes, None).map_err(|_| Problem::internal("hash-costs"))?;
    let made = Argon2::new(Algorithm::Argon2id, Version::V0x13, costs).hash_password(secret.as_bytes(), &salt);
    Ok(made.map_err(|_| Problem::internal("no-hash"))?.to_string())
}

/// At the costs that are kept with the hash.
fn fits(hash: &str, typed: &str) -> Result<bool, Problem> {
    use argon2::password_hash::Error;
    let kept = PasswordHash::new(hash).map_err(|_| Problem::internal("unreadable-hash"))?;
    match Argon2::default().verify_password(typed.as_bytes(), &kept) {
        Ok(()) => Ok(true),
        Err(Error::Password) => Ok(false),
        Err(_) => Err(Problem::internal("unreadable-hash")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ANA: MemberId = MemberId(Uuid::from_u128(1));

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::<Utc>::UNIX_EPOCH + Duration::days(20_000) + Duration::seconds(seconds)
    }

    fn said(seat: &Seat, hash: &str, typed: &str, seconds: i64) -> String {
        match seat.try_secret(ANA, hash, typed, "secret", at(seconds)) {
            Ok(()) => "in".to_owned(),
            Err(problem) => problem.to_string(),
        }
    }

    /// Cheap, but of the same kind: what is tried here is the waiting.
    fn cheap(secret: &str) -> String {
        let salt = SaltString::encode_b64(&[7; 16]).unwrap();
        let costs = Params::new(8, 1, 1, None).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, costs)
            .hash_password(secret.as_bytes(), &salt)
            .unwrap()
            .to_string()
    }

    #[test]
    fn a_hash_says_its_kind_and_costs_and_never_the_secret() {
        let (one, other) = (hash("1234").unwrap(), hash("1234").unwrap());
        assert!(one.starts_with("$argon2id$v=19$m=65536,t=3,p=4$") && !one.contains("1234"), "{one}");
        assert_ne!(one, other, "each has a salt of its own");
        assert_eq!((fits(&one, "1234"), fits(&one, "1235")), (Ok(true), Ok(false)));
    }

    #[test]
    fn wrong_ones_are_slowed_down_with_a_wait_that_is_said_and_ends() {
        let (seat, hash) = (Seat::default(), cheap("1234"));
        assert_eq!(said(&seat, &hash, "0000", 0), "secret: That is not it. Try again.");
        assert_eq!(said(&seat, &hash, "0000", 1), "secret: That is not it. Try again.");
        assert_eq!(said(&seat, &hash, "0000", 2), "secret: That is not it. Wait 10 seconds, then try again.");
        assert_eq!(said(&seat, &hash, "1234", 5), "secret: Wait 7 seconds, then try again.", "even the right one");
        assert_eq!(said(&seat, &hash, "0000", 12), "secret: That is not it. Wait 30 seconds, then try again.");
        assert_eq!(said(&seat, &hash, "0000", 60), "secret: That is not it. Wait 1 minute, then try again.");
        assert_eq!(said(&seat, &hash, "0000", 120), "secret: That is not it. Wait 5 minutes, then try again.");
        assert_eq!(said(&seat, &hash, "1234", 1000), "in");
        assert_eq!(
            said(&seat, &hash, "0000", 1001),
            "secret: That is not it. Try again.",
            "counted from the start again"
        );
    }

    #[test]
    fn a_clock_that_is_set_back_makes_no_wait_longer() {
        let (seat, hash) = (Seat::default(), cheap("1234"));
        for second in [1000, 1001, 1002] {
            said(&seat, &hash, "0000", second);
        }
        assert_eq!(said(&seat, &hash, "1234", 0), "secret: Wait 10 seconds, then try again.");
        assert_eq!(said(&seat, &hash, "1234", 10), "in");
    }

    #[test]
    fn a_hash_that_cannot_be_read_lets_nobody_in() {
        assert!(fits("$argon2id$v=19$m=1,t=0,p=1$x$y", "1234").is_err() && fits("", "").is_err());
    }
}
