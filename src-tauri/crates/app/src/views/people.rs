//! Views and requests of who uses the program at this computer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who may be at this computer, and who is. No secret, and no hash of one, is ever in a view.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PeopleView {
    pub members: Vec<MemberView>,
    /// The id of the member who is at the computer.
    pub here: Option<String>,
    /// There are members and none of them is here: that is asked first.
    pub ask: bool,
    /// Colours to choose from.
    pub colours: Vec<ColourView>,
    /// The one offered for the next member.
    pub free_colour: &'static str,
    /// Patients one may say that a member is, or whose entries one may share with a new one.
    pub patients: Vec<PersonView>,
    /// What a PIN does and does not do.
    pub about_locks: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MemberView {
    pub id: String,
    pub name: String,
    #[ts(type = "\"teal\" | \"blue\" | \"plum\" | \"rose\" | \"brick\" | \"amber\" | \"olive\" | \"slate\"")]
    pub colour: &'static str,
    /// "Patient", "Looks after others"
    pub kind: &'static str,
    /// The patient this member is, where one may know it.
    pub patient_id: Option<String>,
    /// What is asked for; none: one press.
    #[ts(type = "\"pin\" | \"passphrase\" | null")]
    pub lock: Option<&'static str>,
    pub here: bool,
    /// Whether whoever is here may change or remove this member.
    pub may_change: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ColourView {
    #[ts(type = "\"teal\" | \"blue\" | \"plum\" | \"rose\" | \"brick\" | \"amber\" | \"olive\" | \"slate\"")]
    pub word: &'static str,
    /// "Teal"
    pub name: String,
}

/// A patient to choose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    /// Whoever is here says what others may see of them.
    pub decides: bool,
    /// No member is this patient yet.
    pub free: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseMember {
    pub member_id: String,
    /// Empty where nothing is asked for.
    pub secret: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MemberTyped {
    pub name: String,
    pub colour: String,
    /// The patient this member is; none for one who looks after others.
    pub patient_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddMember {
    pub member: MemberTyped,
    /// What the new member may see, of patients one decides for. Of all others: nothing.
    pub sights: Vec<SightTyped>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SightTyped {
    pub patient_id: String,
    #[ts(type = "\"nothing\" | \"reminders\" | \"everything\"")]
    pub sight: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeMember {
    pub id: String,
    pub member: MemberTyped,
}

/// A new PIN or passphrase of whoever is here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetLock {
    #[ts(type = "\"pin\" | \"passphrase\"")]
    pub kind: String,
    /// The one until now; empty where there is none.
    pub current: String,
    pub secret: String,
    /// The same once more.
    pub again: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveLock {
    pub current: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSight {
    pub patient_id: String,
    pub member_id: String,
    #[ts(type = "\"nothing\" | \"reminders\" | \"everything\"")]
    pub sight: String,
}

/// What each member may see of each patient, as far as whoever is here may know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SharingView {
    pub patients: Vec<SharingOf>,
    /// What holds where nobody said anything.
    pub default: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SharingOf {
    pub patient_id: String,
    pub patient_name: String,
    /// Whoever is here is this patient.
    pub own: bool,
    /// Whoever is here decides; otherwise only the own line is there.
    pub decides: bool,
    /// Who decides, in one sentence.
    pub who_decides: String,
    pub rows: Vec<SharingRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SharingRow {
    pub member: MemberView,
    #[ts(type = "\"nothing\" | \"reminders\" | \"everything\"")]
    pub sight: &'static str,
    /// "Ana can see of Luis:"
    pub lead: String,
    /// "Luis said so on Tue 3 March 2026."
    pub said: Option<String>,
}
