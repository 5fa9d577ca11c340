//! The one list of commands between Rust and the view, typed on both sides.
//!
//! From it come the dispatch that the shell calls, the TypeScript in `ui/src/generated/contract.ts`, and the test
//! that keeps that file fresh. A command that writes names the tags it makes stale; whatever reads one of them
//! reloads itself; what depends on the hour reads "time", which the shell's timer makes stale. Before a command runs, `people::admit` says whether whoever is at the computer may ask it.
//! Deliberately not in here: what a command does.

mod types;

use crate::{App, Problem, commands::*, people, views::*};
use ts_rs::{Config, TS, TypeVisitor};
use types::Types;

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $view:ty, reads $reads:expr, writes $writes:expr;)+) => {
        /// Runs the command of that name: JSON in, JSON out.
        ///
        /// # Errors
        /// What the command refuses, and `Internal` for a name or a shape that is not in the list.
        pub fn dispatch(app: &App, name: &str, request: &str) -> Result<String, Problem> {
            if NAMES.contains(&name) {
                people::admit(app, name, request)?;
            }
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_str(request).map_err(|_| Problem::internal(concat!("request-", stringify!($name))))?;
                    let view: $view = $name(app, request)?;
                    serde_json::to_string(&view).map_err(|_| Problem::internal(concat!("view-", stringify!($name))))
                })+
                _ => Err(Problem::internal("no-such-command")),
            }
        }

        /// Whether a request has the shape that the command of that name takes.
        pub fn takes(name: &str, request: &str) -> bool {
            match name {
                $(stringify!($name) => serde_json::from_str::<$request>(request).is_ok(),)+
                _ => false,
            }
        }

        /// What the command of that name makes stale.
        pub fn writes(name: &str) -> &'static [&'static str] {
            match name {
                $(stringify!($name) => &$writes,)+
                _ => &[],
            }
        }

        /// The names of all commands, in the list's order.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// The whole contract as TypeScript.
        pub fn typescript() -> String {
            let mut types = Types { config: Config::default().with_large_int("number"), declared: Default::default() };
            types.visit::<Problem>();
            $(types.visit::<$request>(); types.visit::<$view>();)+
            let mut out = String::from(HEAD);
            for declaration in types.declared.values() {
                out.push_str(declaration);
            }
            out.push_str("/** Every command: what it takes, what it gives. */\nexport interface Commands {\n");
            $(
                $(out.push_str(&format!("  /**{} */\n", $doc));)+
                out.push_str(&format!(
                    "  {}: {{ request: {}; view: {} }};\n",
                    stringify!($name), <$request>::name(&types.config), <$view>::name(&types.config)
                ));
            )+
            let tags: std::collections::BTreeSet<&str> = [$($reads.to_vec(), $writes.to_vec()),+].concat().into_iter().collect();
            let tags: Vec<String> = tags.iter().map(|tag| format!("{tag:?}")).collect();
            out.push_str(&format!("}}\n\nexport type Tag = {};\n\n", tags.join(" | ")));
            out.push_str("/** What a command reads, and what it makes stale. */\n");
            out.push_str("export const tags: Record<keyof Commands, { reads: Tag[]; writes: Tag[] }> = {\n");
            $(
                let (reads, writes): (&[&str], &[&str]) = (&$reads, &$writes);
                out.push_str(&format!("  {}: {{ reads: {reads:?}, writes: {writes:?} }},\n", stringify!($name)));
            )+
            out.push_str("};\n");
            out
        }
    };
}

/// Whether whoever is at the computer may ask this, without asking it.
///
/// # Errors
/// `NotShared`.
pub fn admits(app: &App, name: &str, request: &str) -> Result<(), Problem> {
    people::admit(app, name, request)
}

const HEAD: &str = "// Made from src-tauri/crates/app/src/contract.rs by its test. Do not edit.\n\n";

commands! {
    /** The first page: patients, settings, today. */
    open_household(Nothing) -> HouseholdView, reads ["appointments", "household", "patients", "procedures", "recovery"], writes [];
    /** Says that this is one's place: ends the first start. */
    start_household(StartRequest) -> Saved, reads [], writes ["household"];
    /** Saves country, text size and theme. */
    save_settings(SettingsTyped) -> Saved, reads [], writes ["household", "procedures"];
    /** Adds a patient. */
    add_patient(PatientTyped) -> Saved, reads [], writes ["patients"];
    /** Changes a patient's name, date of birth or note. */
    change_patient(ChangePatient) -> Saved, reads [], writes ["patients", "procedures"];
    /** Finds procedure types by everyday words. */
    find_types(FindTypes) -> TypeHits, reads ["types"], writes [];
    /** One procedure type, for choosing it. */
    show_type(Named) -> TypeView, reads ["types"], writes [];
    /** A whole type in plain language, to read before anything is booked. */
    read_type(ReadType) -> TypePageView, reads ["household", "types"], writes [];
    /** Two or three types, or choices of one, side by side. */
    compare_types(CompareTypes) -> CompareView, reads ["household", "types"], writes [];
    /** A type's file, to give to somebody else. */
    export_type(Named) -> TypeFile, reads ["types"], writes [];
    /** Prints a sheet, and opens it in the person's own viewer. */
    print_document(PrintDocument) -> FileSaved, reads [], writes [];
    /** The same sheet to look at first: its pages as pictures, and in words. */
    preview_document(PrintDocument) -> PreviewView, reads ["appointments", "household", "patients", "procedures", "recovery", "types"], writes [];
    /** Whether a paper in hand is the newest, by its code. */
    look_up_sheet(SheetCode) -> SheetLookedUp, reads [], writes [];
    /** Puts a type's file where the person finds it. */
    save_type_file(Named) -> FileSaved, reads [], writes [];
    /** Looks at a type's file before it is taken over. */
    check_type_file(TypeText) -> TypeFileView, reads ["types"], writes [];
    /** Takes a type's file over as an own type; a file with faults is refused as a whole. */
    import_type(TypeText) -> Saved, reads [], writes ["types"];
    /** The words an own type can be made of. */
    own_type_words(Nothing) -> OwnTypeWords, reads [], writes [];
    /** A form for an own type, empty or filled from a copy. */
    start_own_type(StartOwnType) -> OwnTypeTyped, reads ["types"], writes [];
    /** An own type as typed, to change it. */
    edit_own_type(Named) -> OwnTypeTyped, reads ["types"], writes [];
    /** The picture of an own type while it is typed, and what keeps it from being saved. */
    preview_own_type(OwnTypeTyped) -> OwnTypePreview, reads ["household", "types"], writes [];
    /** Keeps an own type for the next patient. */
    save_own_type(OwnTypeTyped) -> Saved, reads [], writes ["types"];
    /** Removes an own type; procedures recorded with it keep it. */
    remove_own_type(Named) -> Saved, reads [], writes ["types"];
    /** Time zones to choose from. */
    list_zones(Nothing) -> ZonesView, reads [], writes [];
    /** Looks at a date and times before they are saved: refuses on their fields, or gives notices. */
    check_when(ProcedureTyped) -> WhenChecked, reads [], writes [];
    /** Records a procedure, with a new patient where none is named, and what the team's sheet says differently. */
    add_procedure(AddProcedure) -> Saved, reads [], writes ["patients", "procedures"];
    /** A procedure as typed, to change it. */
    edit_procedure(Named) -> ProcedureTyped, reads ["procedures"], writes [];
    /** Changes when, where, who or which variant. */
    change_procedure(ChangeProcedure) -> Saved, reads [], writes ["patients", "procedures"];
    /** A procedure's whole page. */
    show_procedure(Named) -> ProcedureView, reads ["appointments", "household", "patients", "procedures", "recovery", "time", "types"], writes [];
    /** Ticks an instruction off, says that it is not needed or skipped, or opens it again. */
    mark_instruction(MarkInstruction) -> Saved, reads [], writes ["procedures"];
    /** Marks a milestone as reached. */
    reach_milestone(ReachMilestone) -> Saved, reads [], writes ["procedures"];
    /** Takes a milestone's mark back. */
    take_back_milestone(TakeBackMilestone) -> Saved, reads [], writes ["procedures"];
    /** Says what the team's sheet says about an item. */
    set_own_line(SetOwnLine) -> Saved, reads [], writes ["procedures"];
    /** Goes back to the general item. */
    remove_own_line(RemoveOwnLine) -> Saved, reads [], writes ["procedures"];
    /** Takes over the newer catalogue's content for this procedure. */
    accept_catalogue(Named) -> Saved, reads [], writes ["procedures"];
    /** The preparation: questions, clock card, medicines, checklist. */
    show_preparation(Named) -> PreparationView, reads ["appointments", "household", "patients", "procedures", "recovery", "time"], writes [];
    /** The day of the procedure and going home: what counts now. */
    show_day(Named) -> DayView, reads ["household", "patients", "procedures", "time"], writes [];
    /** Answers the questions that tailor the preparation. */
    answer_questions(AnswerQuestions) -> Saved, reads [], writes ["procedures"];
    /** Says how long the way is, and whether the letter counts hours from the arrival. */
    set_travel(SetTravel) -> Saved, reads [], writes ["procedures"];
    /** Says the letter's own time for a line, in hours before or as a clock time. */
    set_letter_time(SetLetterTime) -> Saved, reads [], writes ["procedures"];
    /** Adds a medicine, or says anew what the team said about it. */
    save_medicine(SaveMedicine) -> Saved, reads [], writes ["procedures"];
    /** Takes a medicine out of the list; undo brings it back. */
    remove_medicine(RemoveMedicine) -> Saved, reads [], writes ["procedures"];
    /** Says who takes home and who stays the night. */
    set_people(SetPeople) -> Saved, reads [], writes ["procedures"];
    /** What moving a procedure would change; writes nothing. */
    preview_reschedule(Reschedule) -> RescheduleView, reads [], writes [];
    /** Moves a procedure's date, times and zone. */
    reschedule(Reschedule) -> Saved, reads [], writes ["patients", "procedures"];
    /** Cancels a procedure; what was recorded is kept. */
    cancel_procedure(CancelProcedure) -> Saved, reads [], writes ["patients", "procedures"];
    /** Plans a cancelled procedure again. */
    take_back_cancel(Named) -> Saved, reads [], writes ["patients", "procedures"];
    /** Says that it was done, when, how, and with which devices. */
    mark_done(MarkDone) -> Saved, reads [], writes ["patients", "procedures"];
    /** Takes the mark of having been done back. */
    take_back_done(Named) -> Saved, reads [], writes ["patients", "procedures"];
    /** Says that the person was admitted as an emergency: nothing before it is due. */
    set_emergency_admission(SetEmergencyAdmission) -> Saved, reads [], writes ["patients", "procedures"];
    /** All procedures of one person on one calendar, and where their plans meet. */
    show_calendar(CalendarOf) -> CalendarView, reads ["appointments", "household", "patients", "procedures"], writes [];
    /** "Will I be reminded?": what this computer can and cannot do about it. */
    show_running(Nothing) -> RunningView, reads ["appointments", "household", "patients", "procedures", "recovery", "reminders"], writes [];
    /** Starts the program with the computer, or no longer. */
    choose_start_at_login(Choice) -> Told, reads [], writes ["reminders"];
    /** Shows a notification now, to see whether one comes. */
    send_test_notice(Nothing) -> Told, reads [], writes [];
    /** Says what closing the window means from now on. */
    choose_on_close(OnCloseTyped) -> Saved, reads [], writes ["reminders"];
    /** Says it, and closes the window. */
    close_window(OnCloseTyped) -> Saved, reads [], writes ["reminders"];
    /** Ends the program, once the page has kept what was being typed. */
    end_program(Nothing) -> Told, reads [], writes [];
    /** The questions of one day, with what is typed so far and what was logged. */
    show_check_in(ShowCheckIn) -> CheckInView, reads ["household", "patients", "procedures", "recovery"], writes [];
    /** Keeps what is typed, however unfinished, and looks at it. */
    save_draft(CheckInTyped) -> DraftKept, reads [], writes [];
    /** Throws away what is typed and not saved. */
    drop_draft(DropDraft) -> Dropped, reads [], writes ["recovery"];
    /** Saves a check-in, new or changed, and compares the day with the warning-sign sheet. */
    save_check_in(CheckInTyped) -> CheckInSaved, reads [], writes ["recovery"];
    /** What was logged, day by day, latest first. */
    list_check_ins(ListCheckIns) -> CheckInDaysView, reads ["patients", "procedures", "recovery"], writes [];
    /** Lines of the sheet that matched, as they were shown, with whom to ring and what to say. */
    show_warning(Named) -> WarningResultView, reads ["household", "procedures", "recovery"], writes [];
    /** Says that lines that matched are on the screen. */
    warning_shown(Named) -> Saved, reads [], writes ["recovery"];
    /** Says what the person did about lines that matched. */
    say_what_was_done(SayWhatWasDone) -> Saved, reads [], writes ["recovery"];
    /** The warning-sign sheets. Works with no data: then it is a general one. */
    show_warning_sheet(ShowSheet) -> WarningSheetView, reads ["household", "patients", "procedures", "recovery"], writes [];
    /** Says whom to ring about a procedure, by day and at other hours. */
    save_team_contact(TeamContactTyped) -> Saved, reads [], writes ["recovery"];
    /** A drain's diary, with totals. */
    show_drain(Named) -> DrainView, reads ["household", "patients", "procedures", "recovery"], writes [];
    /** Logs one emptying or flush, new or changed. */
    log_drain(DrainTyped) -> CheckInSaved, reads [], writes ["recovery"];
    /** The looks at the puncture, wound or tube site. */
    show_site_checks(Named) -> SiteChecksView, reads ["household", "patients", "procedures", "recovery", "time"], writes [];
    /** Logs one look at the site, new or changed. */
    log_site_check(SiteCheckTyped) -> CheckInSaved, reads [], writes ["recovery"];
    /** The timed diaries of a procedure, moment by moment, with the result. */
    show_timed_diaries(Named) -> TimedDiariesView, reads ["household", "patients", "procedures", "recovery", "time"], writes [];
    /** Logs one moment of a timed diary, new or changed. */
    log_timed(TimedTyped) -> CheckInSaved, reads [], writes ["recovery"];
    /** Units, the form's way, and whether entries are compared with the sheet. */
    show_recovery_settings(Nothing) -> RecoverySettingsView, reads ["household", "recovery"], writes [];
    /** Saves units, the form's way, and whether entries are compared with the sheet. */
    save_recovery_settings(RecoverySettingsTyped) -> Saved, reads [], writes ["recovery"];
    /** How one's own entries compare with what most people report: sentence, picture and table of each measure. */
    show_progress(ShowProgress) -> ProgressView, reads ["appointments", "household", "procedures", "recovery"], writes [];
    /** Writes down afterwards how it was before the procedure. */
    save_score_before(ScoreBeforeTyped) -> Saved, reads [], writes ["recovery"];
    /** Appointments by date: of the household, of a patient, or around a procedure. */
    list_appointments(AppointmentsOf) -> AppointmentsView, reads ["appointments", "household", "patients", "procedures"], writes [];
    /** One appointment with everything about it, and the questions to ask there. */
    show_appointment(Named) -> AppointmentPageView, reads ["appointments", "household", "patients", "procedures", "recovery"], writes [];
    /** A month of appointments as a table. */
    show_month(MonthOf) -> MonthView, reads ["appointments", "household", "patients", "procedures"], writes [];
    /** An appointment as typed: a kept one, another like it, or one for a follow-up. */
    edit_appointment(EditAppointment) -> AppointmentForm, reads ["appointments", "patients", "procedures"], writes [];
    /** Looks at an appointment before it is saved: refuses on its fields, or gives notices. */
    check_appointment(AppointmentTyped) -> AppointmentChecked, reads [], writes [];
    /** Keeps an appointment; a booked one that is moved keeps the date it had. */
    save_appointment(AppointmentTyped) -> Saved, reads [], writes ["appointments"];
    /** Puts a follow-up on the list of what is to be booked, or says that it is not needed. */
    take_up_proposal(TakeUpProposal) -> Saved, reads [], writes ["appointments"];
    /** Says that one was at an appointment, and what was said there. */
    mark_attended(MarkAttended) -> Saved, reads [], writes ["appointments"];
    /** Says that an appointment was missed. */
    mark_missed(MarkMissed) -> Saved, reads [], writes ["appointments"];
    /** Cancels an appointment; it is kept. */
    cancel_appointment(CallOff) -> Saved, reads [], writes ["appointments"];
    /** Says who said that an appointment is not needed. */
    mark_not_needed(CallOff) -> Saved, reads [], writes ["appointments"];
    /** Takes the mark of an appointment back: it is booked, or to be booked. */
    take_back_appointment(Named) -> Saved, reads [], writes ["appointments"];
    /** Takes an appointment out of the list; undo brings it back. */
    remove_appointment(Named) -> Saved, reads [], writes ["appointments"];
    /** Puts appointments into a calendar file where the person finds it. */
    save_calendar_file(CalendarFile) -> FileSaved, reads [], writes [];
    /** What is due now, came due while nothing was running, and comes later today and this week. */
    list_due(DueAsked) -> DueView, reads ["appointments", "household", "members", "patients", "procedures", "recovery", "reminders"], writes [];
    /** Says that reminders are done or not needed, or puts them off; done ticks a line of the plan off too. */
    answer_reminder(AnswerReminder) -> Saved, reads [], writes ["procedures", "reminders"];
    /** Takes the answer to a reminder back: it is due again. */
    take_back_reminder_answer(Named) -> Saved, reads [], writes ["procedures", "reminders"];
    /** Everybody who is looked after here on one page, for whoever is here or for a screen in the kitchen. */
    show_board(BoardAsked) -> BoardView, reads ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders"], writes [];
    /** Asks another member to see to reminders; they stay everybody's to answer. */
    hand_over(HandOver) -> Saved, reads [], writes ["board", "reminders"];
    /** A reminder is nobody's in particular again. */
    take_back_hand_over(Named) -> Saved, reads [], writes ["board", "reminders"];
    /** Says that what others changed was seen. */
    see_changes(SeenUpTo) -> Saved, reads [], writes ["board"];
    /** Reminders that a person made up. */
    list_own_reminders(Nothing) -> OwnRemindersView, reads ["patients", "reminders"], writes [];
    /** Makes up a reminder, or changes one. */
    save_own_reminder(OwnReminderTyped) -> Saved, reads [], writes ["drafts", "reminders"];
    /** Takes a reminder out of the list; undo brings it back. */
    remove_own_reminder(Named) -> Saved, reads [], writes ["reminders"];
    /** Quiet hours, repeats, times of day, how long ahead. */
    reminder_settings(Nothing) -> ReminderSettingsView, reads ["reminders"], writes [];
    /** Saves how to be reminded. */
    save_reminder_settings(ReminderSettingsTyped) -> Saved, reads [], writes ["reminders"];
    /** Says of a milestone that it is not there yet, and why. */
    say_not_yet(SayNotYet) -> Saved, reads [], writes ["procedures", "recovery"];
    /** Keeps an aim of the person's own, with a day to look at it again. */
    save_goal(SaveGoal) -> Saved, reads [], writes ["patients", "procedures", "recovery"];
    /** Says how it stands with an aim: reached, not yet, changed my mind, open again. */
    settle_goal(SettleGoal) -> Saved, reads [], writes ["patients", "procedures", "recovery"];
    /** Notes and questions of a procedure or a patient. */
    show_notes(NotesAsked) -> NotesView, reads ["patients", "procedures", "recovery"], writes [];
    /** Keeps a note, new or changed. */
    save_note(NoteTyped) -> Saved, reads [], writes ["recovery"];
    /** Keeps what is being typed, so that nothing is lost. */
    keep_text_draft(KeepTextDraft) -> TextDraftKept, reads [], writes [];
    /** Forms that were begun and not saved. */
    list_form_drafts(Nothing) -> FormDraftsView, reads ["appointments", "drafts", "household", "patients", "procedures", "types"], writes [];
    /** What was typed in a form that was begun, laid over what it starts with now. */
    open_form_draft(FormDraftOf) -> FormDraftFound, reads [], writes [];
    /** Keeps what is in the fields of a form, so that nothing is lost. */
    keep_form_draft(KeepFormDraft) -> FormDraftKept, reads [], writes ["drafts"];
    /** Throws away what was begun in a form. */
    drop_form_draft(FormDraftOf) -> FormDraftDropped, reads [], writes ["drafts"];
    /** Keeps a question for the next visit, or words it anew. */
    ask_question(AskQuestion) -> Saved, reads [], writes ["procedures", "recovery"];
    /** Ticks a question off, with the answer and who gave it. */
    answer_question(AnswerQuestion) -> Saved, reads [], writes ["procedures", "recovery"];
    /** A question is to be asked again. */
    reopen_question(Named) -> Saved, reads [], writes ["procedures", "recovery"];
    /** Everything logged of a patient, newest first, and what is found in it. */
    show_history(HistoryAsked) -> HistoryView, reads ["patients", "procedures", "recovery"], writes [];
    /** What was thrown away and can be put back. */
    show_trash(TrashAsked) -> TrashListView, reads ["patients", "procedures", "recovery"], writes [];
    /** Puts something into the trash; undo brings it back. */
    throw_away(ThingTyped) -> Saved, reads [], writes ["patients", "procedures", "recovery"];
    /** Takes something out of the trash again. */
    put_back(ThingTyped) -> Saved, reads [], writes ["patients", "procedures", "recovery"];
    /** Deletes what is in the trash for good. It cannot be undone. */
    empty_for_good(TrashAsked) -> TrashEmptied, reads [], writes ["patients", "procedures", "recovery"];
    /** Who may be at this computer, and who is. */
    show_people(Nothing) -> PeopleView, reads ["household", "members", "patients"], writes [];
    /** Says who is at the computer, with the PIN or passphrase where there is one. */
    choose_member(ChooseMember) -> Told, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Says that whoever was at the computer is not there any more. */
    leave(Nothing) -> Told, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Adds a member; the first one is then at the computer. */
    add_member(AddMember) -> Saved, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Changes a member's name, colour, or which patient it is. */
    change_member(ChangeMember) -> Saved, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Takes a member out of the list; what it wrote keeps its name. */
    remove_member(Named) -> Saved, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Sets or changes the PIN or passphrase of whoever is at the computer. */
    set_lock(SetLock) -> Told, reads [], writes ["household", "members"];
    /** Takes the PIN or passphrase of whoever is at the computer away. */
    remove_lock(RemoveLock) -> Told, reads [], writes ["household", "members"];
    /** Takes a forgotten PIN or passphrase away, where that opens nobody's entries. */
    start_lock_anew(Named) -> Told, reads [], writes ["household", "members"];
    /** What each member may see of each patient, and who said so. */
    show_sharing(Nothing) -> SharingView, reads ["household", "members", "patients"], writes [];
    /** Says what a member may see of a patient. */
    set_sight(SetSight) -> Saved, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
    /** Takes back what one change wrote. */
    undo(Undo) -> Saved, reads [], writes ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_types_are_those_of_this_list() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/generated/contract.ts");
        let fresh = typescript();
        let kept = std::fs::read_to_string(path).unwrap_or_default();
        if kept != fresh {
            std::fs::write(path, fresh).unwrap();
            panic!("ui/src/generated/contract.ts was stale. It is written anew: look at it and commit it.");
        }
    }
}
