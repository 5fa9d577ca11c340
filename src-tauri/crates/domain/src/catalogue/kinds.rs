//! The closed sets of words that the catalogue's schema allows.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The word used in the catalogue's files.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    )+};
}

words! {
    Specialty {
        Cardiology = "cardiology",
        Vascular = "vascular",
        Neurology = "neurology",
        Oncology = "oncology",
        Gastroenterology = "gastroenterology",
        GeneralSurgery = "general-surgery",
        Urology = "urology",
        WomensHealth = "womens-health",
        Pain = "pain",
        Psychiatry = "psychiatry",
        Diagnostics = "diagnostics",
        AccessDevices = "access-devices",
    }
    Urgency {
        Planned = "planned",
        PlannedOrEmergency = "planned-or-emergency",
        Emergency = "emergency",
    }
    CourseKind { Single = "single", Staged = "staged", Series = "series", Sessions = "sessions", }
    Topic {
        Fasting = "fasting",
        Medicine = "medicine",
        TellTeam = "tell-team",
        Tests = "tests",
        Logistics = "logistics",
        Hygiene = "hygiene",
        Diet = "diet",
        Other = "other",
    }
    InstructionApplies { Everyone = "everyone", IfTold = "if-told", }
    /// When an instruction belongs: at booking, before, on the day, after.
    Stage { Booking = "booking", Before = "before", DayOf = "day-of", After = "after", }
    /// How far a source carries the figures.
    Evidence {
        /// A source states it.
        Sourced = "sourced",
        /// A source, with some figures set by judgement.
        PartlyEstimated = "partly-estimated",
        /// No source gave it.
        Estimate = "estimate",
    }
    /// A figure of a range that no source gave.
    Figure { Earliest = "earliest", Typical = "typical", Latest = "latest", }
    Activity {
        Walk = "walk",
        Stairs = "stairs",
        Shower = "shower",
        Bath = "bath",
        Drive = "drive",
        DeskWork = "desk-work",
        ManualWork = "manual-work",
        LightHousework = "light-housework",
        Lift = "lift",
        Sport = "sport",
        Sex = "sex",
        Fly = "fly",
        FullActivity = "full-activity",
    }
    BandUnit { PercentOfBaseline = "percent-of-baseline", }
    Binding {
        Advice = "advice",
        /// Holds in the United Kingdom only.
        LawUk = "law-uk",
        /// A question to the team, never an order.
        IfTold = "if-told",
    }
    Level { Emergency = "emergency", SameDay = "same-day", }
    Op { AtLeast = ">=", AtMost = "<=", Over = ">", Under = "<", Is = "==", }
    RuleUnit { PercentOfPreviousDay = "percent-of-previous-day", }
    PressurePart { Systolic = "systolic", Diastolic = "diastolic", }
    FollowUpApplies { Usual = "usual", SomeCentres = "some-centres", OnlyIf = "only-if", }
    SourceKind {
        Guideline = "guideline",
        PeerReviewed = "peer-reviewed",
        Government = "government",
        HospitalLeaflet = "hospital-leaflet",
        ProfessionalBody = "professional-body",
        Charity = "charity",
        PrivateClinic = "private-clinic",
        Secondary = "secondary",
    }
}

impl Activity {
    /// The fixed name that makes milestones comparable between procedures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Walk => "Walk",
            Self::Stairs => "Use the stairs",
            Self::Shower => "Shower",
            Self::Bath => "Bath",
            Self::Drive => "Drive again",
            Self::DeskWork => "Desk or light work",
            Self::ManualWork => "Heavy or manual work",
            Self::LightHousework => "Light everyday activity",
            Self::Lift => "Lift heavy things",
            Self::Sport => "Sport and hard exercise",
            Self::Sex => "Sex again",
            Self::Fly => "Fly",
            Self::FullActivity => "Full everyday activity",
        }
    }

    /// The activity in a sentence: "Driving: not known."
    pub const fn doing(self) -> &'static str {
        match self {
            Self::Walk => "Walking",
            Self::Stairs => "Using the stairs",
            Self::Shower => "Showering",
            Self::Bath => "Having a bath",
            Self::Drive => "Driving",
            Self::DeskWork => "Desk or light work",
            Self::ManualWork => "Heavy or manual work",
            Self::LightHousework => "Light everyday activity",
            Self::Lift => "Lifting heavy things",
            Self::Sport => "Sport and hard exercise",
            Self::Sex => "Sex",
            Self::Fly => "Flying",
            Self::FullActivity => "Full everyday activity",
        }
    }
}
