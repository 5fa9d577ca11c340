//! The one door to the clock. Tests and the command line's `--today` put a fixed time behind it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::zone::Zone;

/// What time it is, and in which zone this computer stands.
#[derive(Debug, Clone)]
pub enum Clock {
    System,
    Fixed { instant: DateTime<Utc>, zone: Zone },
}

impl Clock {
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed { instant, .. } => *instant,
        }
    }

    /// This computer's zone; UTC where the system does not say.
    pub fn zone(&self) -> Zone {
        match self {
            Self::System => {
                let name = iana_time_zone::get_timezone().unwrap_or_default();
                Zone::parse(&name).unwrap_or_else(|_| Zone::utc())
            }
            Self::Fixed { zone, .. } => zone.clone(),
        }
    }

    /// What a clock on the wall shows where the person is.
    pub fn civil(&self, zone: &Zone) -> NaiveDateTime {
        zone.civil(self.now())
    }

    pub fn today(&self, zone: &Zone) -> NaiveDate {
        self.civil(zone).date()
    }
}
