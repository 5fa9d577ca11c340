//! What a reminder is known by: what it is about, and the local date and time it is planned for. Two reminders with
//! the same key are one reminder, so that nothing is ever doubled; as text it goes into the data file and to the screen.
//!
//! Not in here: when it is due (a zone's rules may change; its key does not).

use crate::ids::{MedicineId, OwnReminderId, ProcedureId};
use chrono::NaiveDateTime;
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// What a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// A line of the plan to do.
    Instruction {
        procedure: ProcedureId,
        item: String,
    },
    /// A line of the plan to ask the team about: a medicine that nobody has answered for.
    Ask {
        procedure: ProcedureId,
        item: String,
    },
    /// The last dose before a procedure, as the team said.
    Dose(MedicineId),
    /// The day to take it again, as the team said.
    Restart(MedicineId),
    Leave(ProcedureId),
    /// The procedure itself, so many minutes ahead.
    Procedure {
        procedure: ProcedureId,
        ahead: u32,
    },
    CheckIn(ProcedureId),
    /// A diary at set minutes after a procedure. The minutes tell two times apart that a clock set back shows alike.
    Diary {
        procedure: ProcedureId,
        minutes: u32,
        log: String,
    },
    /// A look at a puncture, wound or tube site at set minutes after a procedure.
    Look {
        procedure: ProcedureId,
        minutes: u32,
    },
    /// To be looked at: many people reach it about now.
    Milestone {
        procedure: ProcedureId,
        milestone: String,
    },
    /// An appointment, so many minutes ahead.
    Appointment {
        id: Uuid,
        ahead: u32,
    },
    /// An appointment that is still to be booked.
    Book(Uuid),
    /// A question to settle.
    Question(Uuid),
    Goal(Uuid),
    Own(OwnReminderId),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub what: What,
    /// In the zone that the reminder is planned in.
    pub planned: NaiveDateTime,
}

/// No reminder's key reads like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reminder's key")]
pub struct NoKey;

const MINUTE: &str = "%Y-%m-%dT%H:%M:%S";

impl What {
    /// The kind, as a script reads it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Instruction { .. } => "instruction",
            Self::Ask { .. } => "ask",
            Self::Dose(_) => "dose",
            Self::Restart(_) => "restart",
            Self::Leave(_) => "leave",
            Self::Procedure { .. } => "procedure",
            Self::CheckIn(_) => "check-in",
            Self::Diary { .. } => "diary",
            Self::Look { .. } => "look",
            Self::Milestone { .. } => "milestone",
            Self::Appointment { .. } => "appointment",
            Self::Book(_) => "book",
            Self::Question(_) => "question",
            Self::Goal(_) => "goal",
            Self::Own(_) => "own",
        }
    }

    /// The same thing whenever it comes: of a diary, a look or an appointment without how far from it.
    #[must_use]
    pub fn thing(&self) -> Self {
        let mut thing = self.clone();
        if let Self::Diary { minutes: apart, .. }
        | Self::Look { minutes: apart, .. }
        | Self::Procedure { ahead: apart, .. }
        | Self::Appointment { ahead: apart, .. } = &mut thing
        {
            *apart = 0;
        }
        thing
    }

    /// Within hours it comes again so often that only the newest counts, and of those to come the next.
    pub const fn comes_often(&self) -> bool {
        matches!(self, Self::Look { .. })
    }

    /// The line of a plan that it stands for, to be marked together with it.
    pub fn instruction(&self) -> Option<(ProcedureId, &str)> {
        match self {
            Self::Instruction { procedure, item } | Self::Ask { procedure, item } => Some((*procedure, item)),
            _ => None,
        }
    }

    pub fn milestone(&self) -> Option<&str> {
        if let Self::Milestone { milestone, .. } = self { Some(milestone) } else { None }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.kind())?;
        match self {
            Self::Instruction { procedure, item } | Self::Ask { procedure, item } => write!(f, "{procedure}:{item}"),
            Self::Dose(id) | Self::Restart(id) => write!(f, "{id}"),
            Self::Leave(procedure) | Self::CheckIn(procedure) => write!(f, "{procedure}"),
            Self::Procedure { procedure, ahead } => write!(f, "{procedure}:{ahead}"),
            Self::Diary { procedure, minutes, log } => write!(f, "{procedure}:{minutes}:{log}"),
            Self::Look { procedure, minutes } => write!(f, "{procedure}:{minutes}"),
            Self::Milestone { procedure, milestone } => write!(f, "{procedure}:{milestone}"),
            Self::Appointment { id, ahead } => write!(f, "{id}:{ahead}"),
            Self::Book(id) | Self::Question(id) | Self::Goal(id) => write!(f, "{id}"),
            Self::Own(id) => write!(f, "{id}"),
        }
    }
}

impl FromStr for What {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let (kind, rest) = text.split_once(':').ok_or(NoKey)?;
        // What comes after an id may itself hold colons: it is the rest, whole.
        let (id, part) = rest.split_once(':').map_or((rest, None), |(id, part)| (id, Some(part)));
        let named = || part.filter(|part| !part.is_empty()).map(str::to_owned).ok_or(NoKey);
        let minutes = || part.and_then(|part| part.parse::<u32>().ok()).ok_or(NoKey);
        let what = match kind {
            "instruction" => Self::Instruction { procedure: read(id)?, item: named()? },
            "ask" => Self::Ask { procedure: read(id)?, item: named()? },
            "procedure" => Self::Procedure { procedure: read(id)?, ahead: minutes()? },
            "diary" => {
                let (minutes, log) = part.and_then(|part| part.split_once(':')).ok_or(NoKey)?;
                Self::Diary { procedure: read(id)?, minutes: minutes.parse().map_err(|_| NoKey)?, log: log.to_owned() }
            }
            "look" => Self::Look { procedure: read(id)?, minutes: minutes()? },
            "milestone" => Self::Milestone { procedure: read(id)?, milestone: named()? },
            "appointment" => Self::Appointment { id: read(id)?, ahead: minutes()? },
            _ if part.is_some() => return Err(NoKey),
            "dose" => Self::Dose(read(id)?),
            "restart" => Self::Restart(read(id)?),
            "leave" => Self::Leave(read(id)?),
            "check-in" => Self::CheckIn(read(id)?),
            "book" => Self::Book(read(id)?),
            "question" => Self::Question(read(id)?),
            "goal" => Self::Goal(read(id)?),
            "own" => Self::Own(read(id)?),
            _ => return Err(NoKey),
        };
        Ok(what)
    }
}

fn read<T: FromStr>(id: &str) -> Result<T, NoKey> {
    id.parse().map_err(|_| NoKey)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.what, self.planned.format(MINUTE))
    }
}

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let (what, planned) = text.rsplit_once('@').ok_or(NoKey)?;
        let planned = NaiveDateTime::parse_from_str(planned, MINUTE).map_err(|_| NoKey)?;
        Ok(Self { what: what.parse()?, planned })
    }
}
