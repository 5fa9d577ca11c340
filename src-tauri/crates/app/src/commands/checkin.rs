//! Check-ins. To be filled.

use crate::{App, Problem, views::*};

pub fn show_check_in(_: &App, _: ShowCheckIn) -> Result<CheckInView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn save_draft(_: &App, _: CheckInTyped) -> Result<DraftKept, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn drop_draft(_: &App, _: DropDraft) -> Result<Dropped, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn save_check_in(_: &App, _: CheckInTyped) -> Result<CheckInSaved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn remove_check_in(_: &App, _: Named) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn list_check_ins(_: &App, _: ListCheckIns) -> Result<CheckInDaysView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn list_trash(_: &App, _: Named) -> Result<TrashView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn restore_check_in(_: &App, _: Named) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn empty_trash(_: &App, _: Named) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_warning(_: &App, _: Named) -> Result<WarningResultView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn warning_shown(_: &App, _: Named) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn say_what_was_done(_: &App, _: SayWhatWasDone) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_warning_sheet(_: &App, _: ShowSheet) -> Result<WarningSheetView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn save_team_contact(_: &App, _: TeamContactTyped) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_drain(_: &App, _: Named) -> Result<DrainView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn log_drain(_: &App, _: DrainTyped) -> Result<CheckInSaved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_site_checks(_: &App, _: Named) -> Result<SiteChecksView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn log_site_check(_: &App, _: SiteCheckTyped) -> Result<CheckInSaved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_timed_diaries(_: &App, _: Named) -> Result<TimedDiariesView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn log_timed(_: &App, _: TimedTyped) -> Result<CheckInSaved, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn show_recovery_settings(_: &App, _: Nothing) -> Result<RecoverySettingsView, Problem> {
    Err(Problem::internal("not-yet"))
}

pub fn save_recovery_settings(_: &App, _: RecoverySettingsTyped) -> Result<Saved, Problem> {
    Err(Problem::internal("not-yet"))
}
