// Made from src-tauri/crates/app/src/contract.rs by its test. Do not edit.

/**
 * A new procedure, and with it a new patient where `patient_id` is none: saved together or not at all.
 */
export type AddProcedure = { patient_id: string | null, patient: PatientTyped | null, procedure: ProcedureTyped, own_lines: Array<OwnLineTyped>, };

/**
 * One choice to make, such as the access.
 */
export type AxisView = { axis: string, 
/**
 * As a question: "Which way in?"
 */
question: string, choices: Array<ChoiceView>, };

/**
 * A band on the picture: positions from 0 (left) to 1 (right).
 */
export type BandView = { earliest: number, typical: number, latest: number, 
/**
 * Ends and mark that are estimates are drawn dashed.
 */
earliest_estimated: boolean, typical_estimated: boolean, latest_estimated: boolean, };

export type ChangePatient = { id: string, patient: PatientTyped, };

export type ChangeProcedure = { id: string, procedure: ProcedureTyped, };

export type ChoiceView = { id: string, name: string, chosen: boolean, };

/**
 * A course of sessions.
 */
export type CourseView = { 
/**
 * "20 to 36 sessions, 5 a week. The last one usually between …"
 */
text: string, sessions: Array<SessionView>, why: WhyView, };

/**
 * One thing that a newer catalogue says differently.
 */
export type DifferenceView = { 
/**
 * "Milestone", "Warning sign", …
 */
list: string, name: string, 
/**
 * "Days", "Text", …
 */
what: string, before: string | null, after: string | null, };

export type DisagreementView = { topic: string | null, text: string, sources: Array<SourceView>, };

export type Fact = { label: string, text: string, why: WhyView, };

export type FindTypes = { 
/**
 * Everyday words; empty lists all types.
 */
words: string, };

export type FollowUpView = { id: string, name: string, earliest: string, typical: string, latest: string, 
/**
 * "Day 28 to 90, usually day 42"
 */
range: string, mode: string | null, purpose: string | null, 
/**
 * "Usual", "Some centres", "Only if needed".
 */
applies: string, band: BandView, line: LineView, };

/**
 * A general item that the team's sheet may say differently.
 */
export type GeneralLine = { list: "milestone" | "restriction", item: string, name: string, 
/**
 * "Day 1 to 7, usually day 2"
 */
general: string, };

/**
 * The first page. `started` is false until somebody has said that this is their place.
 */
export type HouseholdView = { started: boolean, today: string, 
/**
 * Days offered as buttons beside a date: today, tomorrow, in 1 week, in 2 weeks.
 */
quick_days: Array<QuickDay>, patients: Array<PatientView>, settings: SettingsView, 
/**
 * What this program is and is not.
 */
intended_use: string, 
/**
 * "Call 112" or, where the number is not known, to call one's local number.
 */
emergency: string, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

export type InstructionView = { id: string, stage: "booking" | "before" | "day-of" | "after", 
/**
 * "Fasting", "Medicine", …
 */
topic: string, text: string, 
/**
 * A question to the team. When there is one it is shown instead of an instruction; `text` is general information.
 */
ask: string | null, 
/**
 * "If you have diabetes"; none when it is for everyone.
 */
condition: string | null, due_at: string | null, due_on: string | null, 
/**
 * "6 hours before the procedure. Other units: 0 to 8 hours."; for a question a planning figure to confirm.
 */
rule: string | null, state: "open" | "done" | "not-needed" | "skipped", reason: string, marked_on: string | null, line: LineView, };

/**
 * When a restriction is usually lifted.
 */
export type LiftedView = { earliest: string, typical: string, latest: string, 
/**
 * "Until day 7 to 14, usually day 10"
 */
range: string, band: BandView, };

/**
 * What every line of a plan carries.
 */
export type LineView = { 
/**
 * The team's own sheet says this; the general figures stand behind.
 */
own: OwnView | null, 
/**
 * The team said that it does not hold here.
 */
struck: boolean, 
/**
 * Names of the choices it holds for, where that choice is not made yet.
 */
only_for: Array<string>, why: WhyView, };

/**
 * What to log when.
 */
export type LogView = { measure: string, label: string, from: string, to: string, 
/**
 * "Twice a day", "Once a week".
 */
often: string, why_log: string, only_for: Array<string>, };

export type MarkInstruction = { procedure_id: string, instruction_id: string, state: "open" | "done" | "not-needed" | "skipped", reason: string, };

export type MarkView = { at: number, day: number, 
/**
 * "Day 3", "6 weeks", "The day".
 */
words: string, };

export type MilestoneView = { id: string, name: string, earliest: string, typical: string, latest: string, days: [number, number, number], 
/**
 * "Day 1 to 7, usually day 2", or in hours where the type gives them.
 */
range: string, standing: "ahead" | "open" | "later" | "reached", 
/**
 * The standing in a sentence without blame.
 */
standing_words: string, reached_on: string | null, with_difficulty: boolean, note: string, band: BandView, 
/**
 * Where on the picture it was reached.
 */
reached_at: number | null, line: LineView, };

/**
 * The thing with this id.
 */
export type Named = { id: string, };

/**
 * The one thing to do or look forward to next.
 */
export type NextView = { 
/**
 * "Ask", "Do", "Many people reach this about now", …
 */
lead: string, text: string, at: string | null, on: string | null, 
/**
 * The end of a window, where it is one.
 */
until: string | null, 
/**
 * A question to the team, not an instruction.
 */
ask: boolean, 
/**
 * The row it comes from, to tick it off in place.
 */
instruction_id: string | null, milestone_id: string | null, };

/**
 * A request without any content.
 */
export type Nothing = Record<string, never>;

export type NoticeView = { tone: "info" | "ask", text: string, };

/**
 * A line of the team's sheet, as typed.
 */
export type OwnLineTyped = { list: "milestone" | "restriction" | "instruction" | "warning-sign" | "follow-up", 
/**
 * The general item it stands before; none for something the sheet adds.
 */
item: string | null, 
/**
 * The sheet says that it does not hold.
 */
struck: boolean, 
/**
 * What it is called, for something added.
 */
name: string, 
/**
 * What the sheet says, in its words; empty leaves the general text.
 */
text: string, 
/**
 * Days after the procedure. Empty leaves the general figure.
 */
from_day: string, usual_day: string, to_day: string, 
/**
 * For an instruction: hours before the procedure.
 */
hours_before: string, 
/**
 * "Nurse Ada, day ward"
 */
said_by: string, said_on: { day: string, month: string, year: string }, };

export type OwnView = { id: string, said_by: string, said_on: string | null, 
/**
 * What the general information says, in words; none for an added line.
 */
general: string | null, };

export type PatientTyped = { name: string, born: { day: string, month: string, year: string }, note: string, };

export type PatientView = { id: string, name: string, born: string | null, note: string, procedures: Array<ProcedureCard>, };

export type PhaseView = { name: string, from: number, to: number, };

export type Problem = { "kind": "invalid", field: string, text: string, } | { "kind": "not-found", text: string, } | { "kind": "locked", text: string, } | { "kind": "too-new", text: string, } | { "kind": "damaged", text: string, } | { "kind": "superseded", text: string, } | { "kind": "internal", text: string, reference: string, };

/**
 * A procedure on the list of patients.
 */
export type ProcedureCard = { id: string, type_id: string, type_name: string, on: string, 
/**
 * Whole days from the procedure to today; negative before it.
 */
day: number, 
/**
 * "In 12 days", "Today", "Day 21".
 */
headline: string, next: NextView | null, };

/**
 * A procedure as typed. Also what the page for changing it starts from.
 */
export type ProcedureTyped = { type_id: string, variants: Array<string>, on: { day: string, month: string, year: string }, 
/**
 * Empty: not known yet.
 */
at: string, 
/**
 * Empty: not known yet.
 */
arrive: string, 
/**
 * The arrival is the evening (or day) before.
 */
arrive_day_before: boolean, 
/**
 * Empty: this computer's zone.
 */
zone: string, place: string, team: string, notes: string, };

/**
 * Everything the procedure's page shows.
 */
export type ProcedureView = { id: string, patient_id: string, patient_name: string, type_id: string, type_name: string, summary: string, 
/**
 * What day 0 means for this type.
 */
day_zero: string, when: WhenView, place: string, team: string, notes: string, today: string, 
/**
 * Days offered as buttons beside a date, for changing it.
 */
quick_days: Array<QuickDay>, 
/**
 * Whole days from the procedure to today; negative before it.
 */
day: number, 
/**
 * "In 12 days", "Today", "Day 21".
 */
headline: string, next: NextView | null, 
/**
 * "General information. No clinician has approved it yet. Your own team's sheet always wins."
 */
approval: string, 
/**
 * "Call 112" or to call one's local number.
 */
emergency: string, 
/**
 * Things to know about this plan: clocks that change, an emergency without preparation, a choice not made.
 */
notices: Array<NoticeView>, axes: Array<AxisView>, 
/**
 * Where and how long, in sentences.
 */
setting: Array<Fact>, 
/**
 * A course of sessions; none for a single procedure.
 */
course: CourseView | null, instructions: Array<InstructionView>, milestones: Array<MilestoneView>, symptoms: Array<SymptomView>, restrictions: Array<RestrictionView>, warning_signs: Array<WarningSignView>, follow_ups: Array<FollowUpView>, log: Array<LogView>, disagreements: Array<DisagreementView>, timeline: TimelineView, 
/**
 * What a newer catalogue says differently from the plan this person has; empty when there is nothing newer.
 */
differences: Array<DifferenceView>, };

/**
 * A day offered as a button.
 */
export type QuickDay = { 
/**
 * "In 2 weeks"
 */
label: string, on: string, };

export type ReachMilestone = { procedure_id: string, milestone_id: string, 
/**
 * None: today.
 */
on: { day: string, month: string, year: string } | null, with_difficulty: boolean, note: string, };

export type RemoveOwnLine = { procedure_id: string, id: string, };

export type RestrictionView = { id: string, 
/**
 * "Lift", "Drive", …
 */
activity: string, text: string, 
/**
 * A question to the team about a medicine, shown instead of a rule.
 */
ask: string | null, from: string, 
/**
 * None: it lasts.
 */
lifted: LiftedView | null, limit_kg: number | null, 
/**
 * "The law in the United Kingdom"; none for advice.
 */
binding: string | null, 
/**
 * Whether it holds today.
 */
standing: "ahead" | "holds" | "may-be-over" | "over", 
/**
 * Where on the picture it begins.
 */
from_at: number, line: LineView, };

/**
 * What a saved change answers: the id of what was made or changed, and what undo needs.
 */
export type Saved = { id: string, 
/**
 * Give this to `undo`.
 */
change: string, 
/**
 * "Ticked off.", to be shown with an undo button.
 */
text: string, };

export type SessionView = { number: number, on: string, 
/**
 * Not everyone has it.
 */
possible_only: boolean, };

export type SetOwnLine = { procedure_id: string, line: OwnLineTyped, };

export type SettingsTyped = { country: string | null, text_size: number, theme: "system" | "light" | "dark", };

export type SettingsView = { 
/**
 * ISO 3166-1 alpha-2; none until told.
 */
country: string | null, 
/**
 * Codes to choose from.
 */
countries: Array<string>, 
/**
 * This computer's zone, in which "today" is meant.
 */
zone: string, 
/**
 * 100, 125, 150 or 200 percent.
 */
text_size: number, theme: "system" | "light" | "dark", 
/**
 * Where the data is, for a person who wants to know.
 */
data_place: string, 
/**
 * How it is protected, in words; says plainly when the key is only a file.
 */
protection: string, 
/**
 * True where `protection` is a warning.
 */
protection_weak: boolean, version: string, };

export type SourceView = { title: string, publisher: string, url: string, 
/**
 * "Hospital leaflet"
 */
kind: string, };

/**
 * The first start's one question.
 */
export type StartRequest = { 
/**
 * ISO 3166-1 alpha-2; none when the person would rather not say.
 */
country: string | null, };

export type SymptomView = { id: string, symptom: string, from: string, to: string, days: [number, number], 
/**
 * "Usually 1 to 5 out of 10"; none where there is no figure.
 */
band: string | null, text: string | null, how_common: string | null, 
/**
 * False: it can happen, but is not expected.
 */
expected: boolean, line: LineView, };

export type TakeBackMilestone = { procedure_id: string, milestone_id: string, };

/**
 * The axis of the picture. Positions run from 0 (left) to 1 (right).
 */
export type TimelineView = { marks: Array<MarkView>, 
/**
 * Where day 0 stands.
 */
zero: number, 
/**
 * None when today is outside the picture.
 */
today: number | null, phases: Array<PhaseView>, };

export type TypeHit = { id: string, name: string, also_known_as: Array<string>, 
/**
 * In words: "Women's health".
 */
specialty: string, summary: string, 
/**
 * The word or phrase that matched, where it is not in the name.
 */
matched: string | null, };

export type TypeHits = { hits: Array<TypeHit>, 
/**
 * True when the words matched only in part or by likeness, so that the page can say so.
 */
nothing_found: boolean, };

/**
 * What choosing a type needs to know.
 */
export type TypeView = { id: string, name: string, also_known_as: Array<string>, specialty: string, summary: string, 
/**
 * What day 0 means for this type.
 */
day_zero: string, emergency: boolean, axes: Array<AxisView>, 
/**
 * Items that a team's sheet may say differently: milestones and restrictions, with the general figures.
 */
lines: Array<GeneralLine>, 
/**
 * "No clinician has approved this general information yet …"
 */
approval: string, };

export type Undo = { change: string, };

export type WarningSignView = { id: string, level: "emergency" | "same-day", sign: string, action: string | null, 
/**
 * None on both: always.
 */
from: string | null, to: string | null, 
/**
 * Whether today is inside its days.
 */
now: boolean, line: LineView, };

/**
 * The answer to a look at a date and times before they are saved.
 */
export type WhenChecked = { 
/**
 * Things to know: clocks that change that night, a date in the past.
 */
notices: Array<NoticeView>, };

export type WhenView = { on: string, 
/**
 * None until the clinic has said it.
 */
at: string | null, arrive: string | null, zone: string, 
/**
 * True when the clinic's zone is not this computer's: then the page names the zone.
 */
elsewhere: boolean, };

/**
 * Evidence and sources behind a figure.
 */
export type WhyView = { evidence: "sourced" | "partly-estimated" | "estimate", 
/**
 * The evidence in a sentence.
 */
words: string, 
/**
 * Figures that no source gave, whatever the evidence says.
 */
estimated: ("earliest" | "typical" | "latest")[], sources: Array<SourceView>, 
/**
 * Sources that were used to check the figure but may not be displayed.
 */
unshown: number, };

/**
 * Time zones to choose from.
 */
export type ZonesView = { home: string, zones: Array<string>, };

/** Every command: what it takes, what it gives. */
export interface Commands {
  /** The first page: patients, settings, today.  */
  open_household: { request: Nothing; view: HouseholdView };
  /** Says that this is one's place: ends the first start.  */
  start_household: { request: StartRequest; view: Saved };
  /** Saves country, text size and theme.  */
  save_settings: { request: SettingsTyped; view: Saved };
  /** Adds a patient.  */
  add_patient: { request: PatientTyped; view: Saved };
  /** Changes a patient's name, date of birth or note.  */
  change_patient: { request: ChangePatient; view: Saved };
  /** Takes a patient out of the list; undo brings it back.  */
  remove_patient: { request: Named; view: Saved };
  /** Finds procedure types by everyday words.  */
  find_types: { request: FindTypes; view: TypeHits };
  /** One procedure type, for choosing it.  */
  show_type: { request: Named; view: TypeView };
  /** Time zones to choose from.  */
  list_zones: { request: Nothing; view: ZonesView };
  /** Looks at a date and times before they are saved: refuses on their fields, or gives notices.  */
  check_when: { request: ProcedureTyped; view: WhenChecked };
  /** Records a procedure, with a new patient where none is named, and what the team's sheet says differently.  */
  add_procedure: { request: AddProcedure; view: Saved };
  /** A procedure as typed, to change it.  */
  edit_procedure: { request: Named; view: ProcedureTyped };
  /** Changes when, where, who or which variant.  */
  change_procedure: { request: ChangeProcedure; view: Saved };
  /** Takes a procedure out of the list; undo brings it back.  */
  remove_procedure: { request: Named; view: Saved };
  /** A procedure's whole page.  */
  show_procedure: { request: Named; view: ProcedureView };
  /** Ticks an instruction off, says that it is not needed or skipped, or opens it again.  */
  mark_instruction: { request: MarkInstruction; view: Saved };
  /** Marks a milestone as reached.  */
  reach_milestone: { request: ReachMilestone; view: Saved };
  /** Takes a milestone's mark back.  */
  take_back_milestone: { request: TakeBackMilestone; view: Saved };
  /** Says what the team's sheet says about an item.  */
  set_own_line: { request: SetOwnLine; view: Saved };
  /** Goes back to the general item.  */
  remove_own_line: { request: RemoveOwnLine; view: Saved };
  /** Takes over the newer catalogue's content for this procedure.  */
  accept_catalogue: { request: Named; view: Saved };
  /** Takes back what one change wrote.  */
  undo: { request: Undo; view: Saved };
}

export type Tag = "household" | "patients" | "procedures";

/** What a command reads, and what it makes stale. */
export const tags: Record<keyof Commands, { reads: Tag[]; writes: Tag[] }> = {
  open_household: { reads: ["household", "patients", "procedures"], writes: [] },
  start_household: { reads: [], writes: ["household"] },
  save_settings: { reads: [], writes: ["household", "procedures"] },
  add_patient: { reads: [], writes: ["patients"] },
  change_patient: { reads: [], writes: ["patients", "procedures"] },
  remove_patient: { reads: [], writes: ["patients", "procedures"] },
  find_types: { reads: [], writes: [] },
  show_type: { reads: [], writes: [] },
  list_zones: { reads: [], writes: [] },
  check_when: { reads: [], writes: [] },
  add_procedure: { reads: [], writes: ["patients", "procedures"] },
  edit_procedure: { reads: ["procedures"], writes: [] },
  change_procedure: { reads: [], writes: ["patients", "procedures"] },
  remove_procedure: { reads: [], writes: ["patients", "procedures"] },
  show_procedure: { reads: ["household", "patients", "procedures"], writes: [] },
  mark_instruction: { reads: [], writes: ["procedures"] },
  reach_milestone: { reads: [], writes: ["procedures"] },
  take_back_milestone: { reads: [], writes: ["procedures"] },
  set_own_line: { reads: [], writes: ["procedures"] },
  remove_own_line: { reads: [], writes: ["procedures"] },
  accept_catalogue: { reads: [], writes: ["procedures"] },
  undo: { reads: [], writes: ["household", "patients", "procedures"] },
};
