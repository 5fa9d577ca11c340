//! A reminder that a person made up, in words.

use super::Names;
use crate::{days, views::*};
use chrono::Datelike;
use domain::reminder::{Every, Follows, Here, OwnReminder};

pub(crate) fn own(own: &OwnReminder, typed: OwnReminderTyped, here: &Here<'_>, names: &Names) -> OwnReminderView {
    let rules = own.zone.rules();
    let elapsed = matches!(own.recurrence.every, Every::Hours(_));
    let floats = own.follows == Follows::Person && !elapsed;
    let next = own.recurrence.after(if floats { here.home } else { &rules }, here.now);
    OwnReminderView {
        id: own.id.to_string(),
        text: own.text.clone(),
        patient_name: own.patient.and_then(|patient| names.patients.get(&patient)).cloned(),
        every: every(own),
        clock: match own.follows {
            _ if elapsed => None,
            Follows::Person => Some("by the clock where you are".to_owned()),
            Follows::Zone => Some(format!("by the clock in {}", own.zone)),
        },
        start: own.recurrence.start,
        until: own.recurrence.until,
        next: next.map(|next| here.home.civil(next.due)),
        through_quiet: own.through_quiet,
        typed,
    }
}

fn every(own: &OwnReminder) -> String {
    let start = own.recurrence.start;
    match own.recurrence.every {
        Every::Once => "Once".to_owned(),
        Every::Days(1) => "Every day".to_owned(),
        Every::Days(step) => format!("Every {step} days"),
        Every::Hours(1) => "Every hour".to_owned(),
        Every::Hours(step) => format!("Every {step} hours, day and night"),
        Every::Week => format!("Every {}", start.format("%A")),
        // A month that is too short has its last day.
        Every::Month if start.day() > 28 => format!("Every month on day {}, or on its last day", start.day()),
        Every::Month => format!("Every month on day {}", start.day()),
        Every::Year if (start.month(), start.day()) == (2, 29) => {
            "Every year on 29 February, or on the 28th".to_owned()
        }
        Every::Year => format!("Every year on {}", days::of_every_year(start.date())),
    }
}
