//! Of each command: whom it is about, and how much of that patient one must be allowed to see.
//!
//! The table test over the contract's list fails while a command is missing here, and `admit` refuses it. Not in here:
//! lists over several patients, which are made from what may be seen (`people::patients` and the like).

use domain::member::Sight;
use store::Thing;

/// What a command needs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Needs {
    /// Nothing of anybody's is in it, or it shows only what may be seen: also while nobody is at the computer.
    Anyone,
    /// One of the members is at the computer.
    Somebody,
    /// And may see so much of whomever these are about.
    Of(&'static [About]),
    /// See `undoing`.
    ToUndo,
}

impl Needs {
    pub(super) fn abouts(&self) -> &'static [About] {
        match self {
            Self::Of(abouts) => abouts,
            Self::Anyone | Self::Somebody | Self::ToUndo => &[],
        }
    }
}

/// A field of the request that names something; empty where it may be left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct About {
    /// Its name; after a dot, a field of each of a list.
    pub(super) field: &'static str,
    pub(super) kind: Kind,
    pub(super) sight: Sight,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Thing(Thing),
    /// A reminder by its key, or several.
    Reminder,
    /// What the request's `kind` says.
    Trashed,
}

const fn about(field: &'static str, thing: Thing, sight: Sight) -> About {
    About { field, kind: Kind::Thing(thing), sight }
}

const fn all(field: &'static str, thing: Thing) -> About {
    about(field, thing, Sight::Everything)
}

const fn part(field: &'static str, thing: Thing) -> About {
    about(field, thing, Sight::Reminders)
}

const fn reminder(field: &'static str) -> About {
    About { field, kind: Kind::Reminder, sight: Sight::Reminders }
}

const PATIENT: About = all("patient_id", Thing::Patient);
const PROCEDURE: About = all("procedure_id", Thing::Procedure);

const RULES: &[(Needs, &str)] = &[
    // What is general, and what somebody without a name on this screen may need at once.
    (
        Needs::Anyone,
        "open_household show_people choose_member leave start_lock_anew find_types show_type read_type compare_types
         export_type save_type_file check_type_file own_type_words start_own_type edit_own_type preview_own_type list_zones
         check_when show_running send_test_notice choose_on_close close_window end_program show_warning_sheet",
    ),
    (
        Needs::Somebody,
        "start_household save_settings import_type save_own_type remove_own_type choose_start_at_login
         show_recovery_settings save_recovery_settings reminder_settings save_reminder_settings list_own_reminders
         add_patient look_up_sheet show_board see_changes list_form_drafts open_form_draft drop_form_draft",
    ),
    // Who may change whom is decided there.
    (Needs::Somebody, "add_member change_member remove_member set_lock remove_lock show_sharing set_sight"),
    (Needs::ToUndo, "undo"),
    (Needs::Of(&[all("id", Thing::Patient)]), "change_patient"),
    (Needs::Of(&[PATIENT]), "add_procedure show_calendar keep_text_draft keep_form_draft"),
    // Without a patient: the removed patients that may be seen.
    (Needs::Of(&[PATIENT]), "show_trash empty_for_good"),
    (
        Needs::Of(&[all("id", Thing::Procedure)]),
        "edit_procedure change_procedure show_procedure accept_catalogue show_preparation show_day
         answer_questions set_travel set_letter_time set_people preview_reschedule reschedule cancel_procedure
         take_back_cancel take_back_done set_emergency_admission show_drain show_site_checks
         show_timed_diaries",
    ),
    (Needs::Of(&[all("id", Thing::Procedure), all("devices.id", Thing::Device)]), "mark_done"),
    (
        Needs::Of(&[PROCEDURE]),
        "mark_instruction reach_milestone take_back_milestone set_own_line list_check_ins
         save_team_contact show_progress save_score_before say_not_yet",
    ),
    (Needs::Of(&[PROCEDURE, all("id", Thing::OwnLine)]), "remove_own_line"),
    (Needs::Of(&[PROCEDURE, all("id", Thing::Medicine)]), "save_medicine remove_medicine"),
    (
        Needs::Of(&[PROCEDURE, all("check_in_id", Thing::CheckIn)]),
        "show_check_in save_draft drop_draft save_check_in log_drain log_site_check log_timed",
    ),
    (Needs::Of(&[all("id", Thing::Warning)]), "show_warning warning_shown"),
    (Needs::Of(&[all("warning_id", Thing::Warning)]), "say_what_was_done"),
    (Needs::Of(&[PROCEDURE, all("id", Thing::Goal)]), "save_goal settle_goal"),
    (Needs::Of(&[PATIENT, PROCEDURE]), "show_notes show_history print_document preview_document"),
    (Needs::Of(&[PATIENT, PROCEDURE, all("id", Thing::Note)]), "save_note"),
    (Needs::Of(&[PATIENT, PROCEDURE, all("id", Thing::Question)]), "ask_question answer_question reopen_question"),
    (
        Needs::Of(&[About { field: "id", kind: Kind::Trashed, sight: Sight::Everything }]),
        "throw_away put_back",
    ),
    // Reminders and appointments. Without a patient: those of all who may be seen.
    (
        Needs::Of(&[
            part("id", Thing::Appointment),
            part("another_of", Thing::Appointment),
            part("appointment_id", Thing::Appointment),
            part("patient_id", Thing::Patient),
            part("procedure_id", Thing::Procedure),
        ]),
        "list_appointments show_month show_appointment edit_appointment check_appointment save_appointment take_up_proposal
         save_calendar_file mark_attended mark_missed cancel_appointment mark_not_needed take_back_appointment
         remove_appointment",
    ),
    (Needs::Of(&[part("patient_id", Thing::Patient)]), "list_due"),
    (Needs::Of(&[reminder("ids")]), "answer_reminder hand_over"),
    (Needs::Of(&[reminder("id")]), "take_back_reminder_answer take_back_hand_over"),
    (
        Needs::Of(&[part("patient_id", Thing::Patient), part("id", Thing::OwnReminder)]),
        "save_own_reminder remove_own_reminder",
    ),
];

pub(super) fn needs(command: &str) -> Option<Needs> {
    let rule = RULES.iter().find(|(_, names)| names.split_whitespace().any(|name| name == command));
    rule.map(|(needs, _)| *needs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::NAMES;

    #[test]
    fn every_command_says_whom_it_is_about_once() {
        let listed: Vec<&str> = RULES.iter().flat_map(|(_, names)| names.split_whitespace()).collect();
        let missing: Vec<&&str> = NAMES.iter().filter(|name| !listed.contains(name)).collect();
        assert_eq!(missing, Vec::<&&str>::new(), "each needs its place in people/rules.rs");
        let unknown: Vec<&&str> = listed.iter().filter(|name| !NAMES.contains(name)).collect();
        assert_eq!((unknown, listed.len()), (vec![], NAMES.len()), "not a command, or listed twice");
    }
}
