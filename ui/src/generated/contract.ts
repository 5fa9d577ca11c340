// Made from src-tauri/crates/app/src/contract.rs by its test. Do not edit.

/**
 * A new procedure, and with it a new patient where `patient_id` is none: saved together or not at all.
 */
export type AddProcedure = { patient_id: string | null, patient: PatientTyped | null, procedure: ProcedureTyped, own_lines: Array<OwnLineTyped>, };

export type AheadChoice = { minutes: number, 
/**
 * "2 hours before"
 */
label: string, };

export type AnswerQuestions = { id: string, answers: Array<AnswerTyped>, };

/**
 * One answer to one reminder or several.
 */
export type AnswerReminder = { ids: Array<string>, answer: "done" | "not-needed" | "snooze", 
/**
 * Of a snooze.
 */
snooze: "10-minutes" | "1-hour" | "this-evening" | "tomorrow" | "own" | null, 
/**
 * Of a snooze until a time of one's own. An empty day is today.
 */
on: { day: string, month: string, year: string }, at: string, };

export type AnswerTyped = { question: string, answer: "yes" | "no" | "dont-know", };

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

/**
 * Whose calendar.
 */
export type CalendarOf = { patient_id: string, };

export type CalendarProcedure = { id: string, name: string, on: string, state: "planned" | "cancelled" | "done", };

export type CalendarRowView = { on: string, at: string | null, kind: "prepare" | "arrive" | "procedure" | "milestone" | "lifted" | "follow-up", text: string, 
/**
 * "If you have a coil (IUD)"; none when it holds.
 */
condition: string | null, 
/**
 * A question to the team, already worded as one.
 */
ask: boolean, 
/**
 * Done or reached.
 */
settled: boolean, procedure_id: string, procedure_name: string, item: string | null, };

/**
 * All procedures of one person on one calendar.
 */
export type CalendarView = { patient_id: string, patient_name: string, today: string, procedures: Array<CalendarProcedure>, 
/**
 * By day and time.
 */
rows: Array<CalendarRowView>, 
/**
 * Where two plans meet, from today on.
 */
conflicts: Array<ConflictView>, 
/**
 * Procedures that this version cannot read, in one sentence.
 */
unreadable: string | null, };

export type CallView = { who: string, 
/**
 * "Takes you home."
 */
text: string, };

export type CancelProcedure = { id: string, reason: string, };

export type ChangePatient = { id: string, patient: PatientTyped, };

export type ChangeProcedure = { id: string, procedure: ProcedureTyped, };

/**
 * One line of the checklist.
 */
export type CheckView = { row: InstructionView, 
/**
 * Its time has passed: "was due", without blame.
 */
was_due: boolean, 
/**
 * Who marked it; none while the household has no members.
 */
by: string | null, };

export type ChecklistGroupView = { group: "booking" | "weeks-before" | "days-before" | "day-before" | "the-day" | "after", 
/**
 * "At booking", "Weeks before", …
 */
title: string, 
/**
 * How many of its lines are settled.
 */
settled: number, items: Array<CheckView>, };

export type ChoiceView = { id: string, name: string, chosen: boolean, };

/**
 * One line of the clock card.
 */
export type ClockRowView = { what: "food" | "drinks" | "dose" | "leave" | "arrive" | "procedure", 
/**
 * "Last solid food", "Last dose of warfarin".
 */
label: string, 
/**
 * "If sedation is planned"; none when it holds.
 */
condition: string | null, 
/**
 * A question to the team in place of a time.
 */
ask: string | null, 
/**
 * In the clinic's zone.
 */
at: string | null, 
/**
 * The day, also where the clock time is not known.
 */
on: string | null, 
/**
 * The same instant where this computer is; none where the clocks agree.
 */
home_at: string | null, 
/**
 * Where the clinic's clocks show this time twice that night.
 */
note: string | null, 
/**
 * The times that other units' figures would give, earliest first.
 */
range: [string, string] | null, rule: RuleView, 
/**
 * The line of the plan it comes from, for its why and for entering the letter's own time.
 */
instruction_id: string | null, why: WhyView | null, own: OwnView | null, 
/**
 * "Not for you, as you said."; none when it counts.
 */
stepped_back: string | null, 
/**
 * Of food and drinks, until the procedure begins.
 */
left: LeftView | null, };

export type CompareCell = { 
/**
 * When it usually is, or how much; none: not known.
 */
usual: CompareFigure | null, 
/**
 * Until when it is advised against; none: not known, which does not mean that there is no limit.
 */
limit: CompareFigure | null, 
/**
 * "Not known" where there is neither.
 */
words: string, };

export type CompareColumn = { id: string, variants: Array<string>, };

export type CompareColumnView = { id: string, name: string, 
/**
 * What the sentences call it: "Groin access".
 */
label: string, axes: Array<AxisView>, };

export type CompareFigure = { 
/**
 * "Day 1 to 7, usually day 2"
 */
range: string, 
/**
 * Things to know about it: "It depends on the choice.", "The law in the United Kingdom"
 */
notes: Array<string>, 
/**
 * None for what is not a day, and for a limit that lasts.
 */
band: BandView | null, 
/**
 * The lines behind it, each with its evidence and sources.
 */
lines: Array<CompareLine>, };

export type CompareLine = { text: string, 
/**
 * Its own range, where it gives figures.
 */
range: string | null, binding: string | null, only_for: Array<string>, why: WhyView, };

export type CompareRow = { 
/**
 * "drive"; of facts "nights", "fasting-food", "fasting-drinks", "first-follow-up".
 */
activity: string, name: string, 
/**
 * In the columns' order.
 */
cells: Array<CompareCell>, 
/**
 * How the usual figures of the known columns stand to each other; none where fewer than two are known.
 */
relation: "same" | "overlap" | "different" | null, words: string, };

export type CompareTypes = { 
/**
 * Two or three; the same type may stand in more than one, with other choices.
 */
columns: Array<CompareColumn>, };

export type CompareView = { 
/**
 * "General information. No clinician has approved it yet. Your own team's sheet always wins."
 */
approval: string, columns: Array<CompareColumnView>, 
/**
 * The one axis of all bands: 0 is the day itself, 1 the latest day of any of them.
 */
marks: Array<MarkView>, 
/**
 * Nights, fasting, first follow-up.
 */
facts: Array<CompareRow>, 
/**
 * One for each common activity, in a fixed order, also where nothing is known.
 */
rows: Array<CompareRow>, 
/**
 * What does not meet at all, in sentences.
 */
differences: Array<string>, 
/**
 * What is not the same but overlaps: no difference.
 */
overlaps: Array<string>, 
/**
 * What is the same, and known for all.
 */
alike: Array<string>, 
/**
 * What is known for one of them at most.
 */
not_known: Array<string>, };

export type ConflictView = { kind: "fasting" | "close-together" | "restriction" | "milestone", text: string, from: string, 
/**
 * None: it lasts.
 */
to: string | null, procedure_ids: [string, string], };

/**
 * A course of sessions.
 */
export type CourseView = { 
/**
 * "20 to 36 sessions, 5 a week. The last one usually between …"
 */
text: string, sessions: Array<SessionView>, why: WhyView, };

export type DeviceTyped = { 
/**
 * None: a new one.
 */
id: string | null, kind: string, maker: string, model: string, serial: string, mri: "unknown" | "safe" | "conditional" | "unsafe", };

export type DeviceView = { id: string, kind: string, maker: string, model: string, serial: string, mri: "unknown" | "safe" | "conditional" | "unsafe", 
/**
 * The condition in words; unknown is never shown as safe.
 */
mri_words: string, };

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

/**
 * A procedure as it really was.
 */
export type DoneView = { on: string, at: string | null, 
/**
 * The day it had been planned for, where that is another.
 */
planned_on: string | null, what: string, access_side: string, devices: Array<DeviceView>, };

/**
 * Whose reminders; none: everybody's.
 */
export type DueAsked = { patient_id: string | null, };

/**
 * Everything that is due or soon will be. Each reminder stands in one of the lists.
 */
export type DueView = { 
/**
 * Where this computer is.
 */
now: string, today: string, 
/**
 * Due and unanswered, oldest first.
 */
due: Array<ReminderView>, 
/**
 * What came due while nothing was running, and nobody has answered: still due, or due anew since.
 */
away: Array<ReminderView>, 
/**
 * Still to come today, or put off until later today.
 */
later_today: Array<ReminderView>, 
/**
 * In the seven days after today.
 */
this_week: Array<ReminderView>, 
/**
 * Shown in time, not answered, and due anew or without a point since. Not a list of faults.
 */
earlier: Array<ReminderView>, 
/**
 * Answered in the last day, newest first: an answer can be taken back here.
 */
answered: Array<ReminderView>, 
/**
 * Ways to put something off that fit at this time.
 */
snoozes: Array<SnoozeView>, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

export type Fact = { label: string, text: string, why: WhyView, };

export type FieldFault = { 
/**
 * "milestones.2.to_day"
 */
field: string, text: string, };

export type FileFault = { 
/**
 * Line and column count from 1.
 */
line: number, column: number, 
/**
 * "milestones/walk"; empty for the top of the file.
 */
place: string, key: string, text: string, };

/**
 * A file that was put where the person finds it.
 */
export type FileSaved = { place: string, 
/**
 * "Saved as …"
 */
text: string, };

export type FindTypes = { 
/**
 * Everyday words; empty lists all types.
 */
words: string, };

export type FollowUpTyped = { id: string, name: string, from_day: string, usual_day: string, to_day: string, };

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

export type GlanceGap = { activity: "walk" | "drive" | "desk-work" | "full-activity", name: string, 
/**
 * "Not known"
 */
words: string, };

export type GlancePoint = { activity: "walk" | "drive" | "desk-work" | "full-activity", name: string, 
/**
 * Where it depends on a choice, the latest of the typical days.
 */
typical_day: number, earliest_day: number, latest_day: number, at: number, from: number, to: number, 
/**
 * Where the earliest of the typical days stands; the same as `at` where nothing depends on a choice.
 */
at_from: number, 
/**
 * "Usually day 2 (estimated)"
 */
words: string, 
/**
 * The typical day is an estimate.
 */
estimated: boolean, 
/**
 * The earliest or the latest day is an estimate.
 */
ends_estimated: boolean, };

/**
 * Nights and first days of a type. Positions run from 0 (the day itself) to 1 (a year later), the same for all types.
 */
export type GlanceView = { 
/**
 * "0 to 2, usually 1"
 */
nights: string, 
/**
 * What the type says. An activity that is not here is not known, never at once.
 */
points: Array<GlancePoint>, 
/**
 * What the type does not say.
 */
not_known: Array<GlanceGap>, marks: Array<MarkView>, };

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

export type ImpossibleView = { instruction_id: string, 
/**
 * "The time to stop food was 2 hours ago. Ask your team what to do."
 */
text: string, 
/**
 * "If sedation is planned"; none when it holds.
 */
condition: string | null, on: string, at: string | null, };

/**
 * In every typed line: `id` is empty for a new one, and days are counted from the procedure.
 */
export type InstructionTyped = { id: string, text: string, 
/**
 * "booking", "before", "day-of" or "after"
 */
stage: string, 
/**
 * Empty: no time of its own.
 */
hours_before: string, 
/**
 * It stops, holds or restarts a medicine: shown as a question to the team.
 */
medicine_question: boolean, };

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
rule: string | null, state: "open" | "done" | "not-needed" | "skipped", reason: string, marked_on: string | null, 
/**
 * Present where it steps back: "Not for you, as you said."
 */
stepped_back?: string, line: LineView, };

export type LeftView = { minutes: number, over: boolean, 
/**
 * "You may still drink water until 06:30."; none while it is more than a day away.
 */
words: string | null, };

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

/**
 * How it really was.
 */
export type MarkDone = { id: string, on: { day: string, month: string, year: string }, 
/**
 * In the clinic's zone; empty: not known.
 */
at: string, what: string, access_side: string, 
/**
 * All that were put in: what is left out here is taken away.
 */
devices: Array<DeviceTyped>, };

export type MarkInstruction = { procedure_id: string, instruction_id: string, state: "open" | "done" | "not-needed" | "skipped", reason: string, };

export type MarkView = { at: number, day: number, 
/**
 * "Day 3", "6 weeks", "The day".
 */
words: string, };

/**
 * A medicine that the general information asks about.
 */
export type MedicineQuestionView = { instruction_id: string, ask: string, proposal: ProposalView | null, };

export type MedicineView = { id: string, name: string, plan: "ask" | "continue" | "stop" | "restart", 
/**
 * The day on which the last dose is taken.
 */
last_dose_on: string | null, last_dose_at: string | null, 
/**
 * From when it is taken again.
 */
restart_on: string | null, said_by: string, said_on: string | null, 
/**
 * False: a question, grey, never printed as an instruction.
 */
signed: boolean, 
/**
 * It was said for another date of the procedure: to be asked again.
 */
ask_again: boolean, 
/**
 * The question while it is not signed.
 */
ask: string | null, proposal: ProposalView | null, };

export type MilestoneTyped = { id: string, 
/**
 * Empty where there is an activity: its own name.
 */
name: string, 
/**
 * One of `own_type_words`, or empty.
 */
activity: string, from_day: string, usual_day: string, to_day: string, };

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

export type MoveView = { what: "procedure" | "arrival" | "leave" | "instruction" | "milestone" | "follow-up", name: string, 
/**
 * None on a side where it is not known.
 */
before_on: string | null, before_at: string | null, after_on: string | null, after_at: string | null, 
/**
 * "If you have a coil (IUD)"; none when it holds.
 */
condition: string | null, };

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

export type OwnReminderTyped = { 
/**
 * None: a new one.
 */
id: string | null, 
/**
 * None: of the household.
 */
patient_id: string | null, text: string, 
/**
 * The first day and its time.
 */
on: { day: string, month: string, year: string }, at: string, every: "once" | "days" | "hours" | "week" | "month" | "year", 
/**
 * Of days and hours: how many.
 */
step: string, 
/**
 * The last day; empty: for ever.
 */
until: { day: string, month: string, year: string }, 
/**
 * "person": by the clock where the person is. "zone": by the clock of `zone`.
 */
follows: "person" | "zone", 
/**
 * Empty: where this computer is.
 */
zone: string, through_quiet: boolean, };

export type OwnReminderView = { id: string, text: string, patient_name: string | null, 
/**
 * "Every 2 days", "On the last day of each month".
 */
every: string, 
/**
 * "where you are", "by the clocks of Europe/Madrid"; none of hours elapsed where it makes no difference.
 */
clock: string | null, start: string, until: string | null, 
/**
 * Where this computer is. None: it does not come again.
 */
next: string | null, through_quiet: boolean, 
/**
 * To change it.
 */
typed: OwnReminderTyped, };

export type OwnRemindersView = { reminders: Array<OwnReminderView>, 
/**
 * Whom a reminder can be for, besides the household.
 */
patients: Array<PatientChoice>, 
/**
 * Where this computer is.
 */
home_zone: string, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

/**
 * An own type while it is typed: what cannot be saved yet, and the picture of all the rest.
 */
export type OwnTypePreview = { faults: Array<FieldFault>, timeline: TimelineView, milestones: Array<PreviewRow>, restrictions: Array<PreviewRow>, follow_ups: Array<PreviewRow>, };

/**
 * An own type as typed. What the form does not show is kept from the type it began from.
 */
export type OwnTypeTyped = { 
/**
 * Empty: a new one.
 */
id: string, 
/**
 * Which type a new one began from; empty when it began from nothing.
 */
copy_of: string, name: string, 
/**
 * Other names, with commas between them.
 */
also_known_as: string, 
/**
 * One of `own_type_words`.
 */
specialty: string, summary: string, 
/**
 * What day 0 is; empty: the day of the procedure.
 */
day_zero: string, instructions: Array<InstructionTyped>, milestones: Array<MilestoneTyped>, restrictions: Array<RestrictionTyped>, warning_signs: Array<WarningSignTyped>, follow_ups: Array<FollowUpTyped>, };

/**
 * The words an own type can be made of.
 */
export type OwnTypeWords = { specialties: Array<WordView>, activities: Array<WordView>, stages: Array<WordView>, levels: Array<WordView>, };

export type OwnView = { id: string, said_by: string, said_on: string | null, 
/**
 * What the general information says, in words; none for an added line.
 */
general: string | null, 
/**
 * As it would be typed again, to change it.
 */
typed: OwnLineTyped, };

export type PatientChoice = { id: string, name: string, };

export type PatientTyped = { name: string, born: { day: string, month: string, year: string }, note: string, };

export type PatientView = { id: string, name: string, born: string | null, note: string, procedures: Array<ProcedureCard>, };

export type PhaseView = { name: string, from: number, to: number, };

/**
 * Everything the preparation's page shows.
 */
export type PreparationView = { id: string, patient_id: string, patient_name: string, type_name: string, today: string, 
/**
 * "In 12 days", "Tomorrow", "Today", "Cancelled", "Done today".
 */
headline: string, state: "planned" | "cancelled" | "done", 
/**
 * The largest thing on the page.
 */
next: NextView | null, 
/**
 * Things to know: cancelled, an emergency, an arrival that is missing, times that do not fit together.
 */
notices: Array<NoticeView>, 
/**
 * The clinic's zone, in which every time is meant.
 */
zone: string, home_zone: string, 
/**
 * True when the clinic's zone is not this computer's.
 */
elsewhere: boolean, questions: Array<QuestionView>, 
/**
 * What the answers add: "Tell your team that you are allergic to latex."
 */
reminders: Array<string>, 
/**
 * In the order of the day. Empty where nothing before it is due.
 */
clock: Array<ClockRowView>, travel: TravelView, medicines: Array<MedicineView>, 
/**
 * Medicines the general information asks about, and no row above names.
 */
medicine_questions: Array<MedicineQuestionView>, groups: Array<ChecklistGroupView>, 
/**
 * Not for this person, as they answered; still listed.
 */
stepped_back: Array<CheckView>, bring: Array<CheckView>, 
/**
 * Who brings and takes home.
 */
escort: string, 
/**
 * Who stays the first night.
 */
overnight: string, emergency_admission: boolean, cancelled_reason: string | null, 
/**
 * As it really was; none until it is done.
 */
done: DoneView | null, approval: string, };

export type PreviewRow = { 
/**
 * Which of the typed lines it is.
 */
line: number, name: string, 
/**
 * "Day 1 to 7, usually day 2"
 */
range: string, 
/**
 * Names of the choices it holds for, from the type that was copied.
 */
only_for: Array<string>, 
/**
 * Where a restriction begins.
 */
from_at: number | null, 
/**
 * None: it lasts.
 */
band: BandView | null, };

export type PrintDocument = { procedure_id: string, kind: "timeline" | "preparation" | "schedule" | "diary" | "wallet" | "tonight" | "visit", 
/**
 * 18 points and more.
 */
large: boolean, 
/**
 * None: what is usual in the household's country.
 */
paper: "a4" | "letter" | null, };

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
 * "In 12 days", "Today", "Day 21", "Cancelled", "Done today".
 */
headline: string, next: NextView | null, 
/**
 * Absent while it is planned.
 */
state?: "cancelled" | "done", };

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
 * "In 12 days", "Today", "Day 21", "Cancelled", "Done today".
 */
headline: string, next: NextView | null, 
/**
 * Absent while it is planned.
 */
state?: "cancelled" | "done", 
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
 * What is often done: only to ask the team about, never filled in.
 */
export type ProposalView = { instruction_id: string, on: string | null, 
/**
 * "If it is to be stopped, often about 5 days before. Only your team can say for you."
 */
words: string, why: WhyView, };

export type QuestionView = { id: string, 
/**
 * "Do you have diabetes?"
 */
text: string, answer: "yes" | "no" | "dont-know", 
/**
 * False: nobody has answered it yet. It counts as not known.
 */
answered: boolean, };

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

export type ReadGroup = { 
/**
 * "What you may feel"; none where the section's title says it.
 */
title: string | null, rows: Array<ReadRow>, };

/**
 * One thing that the type says, or of which it says nothing (`not-known`).
 */
export type ReadRow = { kind: "fact" | "instruction" | "milestone" | "symptom" | "restriction" | "warning-sign" | "follow-up" | "not-known", id: string, 
/**
 * "Food and drink", "Drive", "At some centres"; none where the text says it all.
 */
label: string | null, text: string, 
/**
 * A question to the team. When there is one it is shown instead of an instruction; `text` is general information.
 */
ask: string | null, 
/**
 * "If you have diabetes"; none when it is for everyone.
 */
condition: string | null, 
/**
 * "Day 1 to 7, usually day 2", "Until day 7", "6 hours before the procedure."
 */
when: string | null, 
/**
 * What else there is to say, each on its own.
 */
more: Array<string>, level: "emergency" | "same-day" | null, 
/**
 * "The law in the United Kingdom"; none for advice.
 */
binding: string | null, 
/**
 * Names of the choices it holds for, where that choice is not made.
 */
only_for: Array<string>, 
/**
 * Evidence and sources; none only where nothing is known.
 */
why: WhyView | null, };

export type ReadSection = { id: "what" | "before" | "day" | "first-day" | "first-week" | "later" | "warning-signs" | "follow-ups", title: string, 
/**
 * Only groups with rows.
 */
groups: Array<ReadGroup>, };

export type ReadType = { id: string, 
/**
 * Ids of what is chosen, at most one for each question; empty shows the lines of every choice.
 */
variants: Array<string>, };

export type ReminderSettingsTyped = { quiet: boolean, 
/**
 * Clock times; unused while `quiet` is off.
 */
quiet_from: string, quiet_until: string, repeat: boolean, 
/**
 * Numbers; unused while `repeat` is off.
 */
repeat_minutes: string, repeat_at_most: string, 
/**
 * Notifications and the tray say what is due, and whose it is.
 */
show_details: boolean, 
/**
 * When things without a time of their own are asked for.
 */
morning: string, evening: string, 
/**
 * Minutes.
 */
ahead_food: number, ahead_preparation: number, ahead_appointment: number, 
/**
 * None: appointments are reminded of once.
 */
ahead_appointment_again: number | null, ahead_question_days: number, };

export type ReminderSettingsView = { settings: ReminderSettingsTyped, 
/**
 * Lengths to choose from for `ahead_…` in minutes.
 */
ahead_choices: Array<AheadChoice>, };

export type ReminderView = { 
/**
 * Give this to `answer_reminder`.
 */
id: string, kind: "instruction" | "ask" | "dose" | "restart" | "leave" | "procedure" | "check-in" | "diary" | "milestone" | "appointment" | "book" | "question" | "goal" | "own", text: string, 
/**
 * A question to the team, not an instruction.
 */
ask: boolean, patient_id: string | null, patient_name: string | null, procedure_id: string | null, procedure_name: string | null, 
/**
 * The original due time, where this computer is.
 */
at: string, 
/**
 * The same instant in the zone it is planned in; none where the clocks agree.
 */
there: ThereView | null, standing: "ahead" | "due" | "snoozed" | "missed" | "answered", snoozed_until: string | null, answer: "done" | "not-needed" | null, answered_at: string | null, 
/**
 * Who answered; none while nobody in particular sits at this computer.
 */
answered_by: string | null, 
/**
 * Earlier ones of the same thing that nobody answered, by id: they can be answered together with this one.
 */
earlier_ids: Array<string>, 
/**
 * What it is about, to open it.
 */
instruction_id: string | null, milestone_id: string | null, own_reminder_id: string | null, };

export type RemoveMedicine = { procedure_id: string, id: string, };

export type RemoveOwnLine = { procedure_id: string, id: string, };

export type Reschedule = { id: string, procedure: ProcedureTyped, };

/**
 * What moving a procedure would change.
 */
export type RescheduleView = { moves: Array<MoveView>, stays: Array<StayView>, 
/**
 * Times that have passed already at the new time.
 */
impossible: Array<ImpossibleView>, calls: Array<CallView>, 
/**
 * Things to know: clocks that change, a date in the past.
 */
notices: Array<NoticeView>, };

export type RestrictionTyped = { id: string, text: string, 
/**
 * Empty: from the day of the procedure.
 */
from_day: string, 
/**
 * All three empty: it lasts.
 */
until_from: string, until_usual: string, until_to: string, };

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
 * Where a time of the clock card comes from.
 */
export type RuleView = { 
/**
 * "6 hours before the procedure. Elsewhere 4 to 8 hours.", "As Nurse Ada said.", "45 minutes on the way."
 */
words: string, hours: number | null, range: [number, number] | null, from: "procedure" | "arrival" | null, 
/**
 * The team's own time rather than the general one.
 */
letter: boolean, };

export type SaveMedicine = { procedure_id: string, 
/**
 * None: a new row.
 */
id: string | null, name: string, plan: "ask" | "continue" | "stop" | "restart", 
/**
 * The day on which the last dose is taken.
 */
last_dose_on: { day: string, month: string, year: string }, last_dose_at: string, restart_on: { day: string, month: string, year: string }, 
/**
 * Empty: a question until somebody of the team is named.
 */
said_by: string, said_on: { day: string, month: string, year: string }, };

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

export type SetEmergencyAdmission = { id: string, admitted: boolean, };

/**
 * The letter's own time for a line: hours before, or a clock time. One of the two.
 */
export type SetLetterTime = { id: string, instruction_id: string, hours: string, clock: string, said_by: string, said_on: { day: string, month: string, year: string }, };

export type SetOwnLine = { procedure_id: string, line: OwnLineTyped, };

export type SetPeople = { id: string, escort: string, overnight: string, };

export type SetTravel = { id: string, 
/**
 * "45", "1:30", "1 h 30"; empty: not known.
 */
minutes: string, count_from_arrival: boolean, };

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

/**
 * A way to put something off.
 */
export type SnoozeView = { id: "10-minutes" | "1-hour" | "this-evening" | "tomorrow", 
/**
 * "This evening"
 */
label: string, until: string, };

export type SourceView = { title: string, publisher: string, url: string, 
/**
 * "Hospital leaflet"
 */
kind: string, };

export type StartOwnType = { 
/**
 * None: from nothing.
 */
copy_of: string | null, };

/**
 * The first start's one question.
 */
export type StartRequest = { 
/**
 * ISO 3166-1 alpha-2; none when the person would rather not say.
 */
country: string | null, };

export type StayView = { kind: "marked" | "reached" | "ask-again" | "holds-again" | "own-line", 
/**
 * "Done, and stays done: …"
 */
text: string, };

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

export type ThereView = { at: string, zone: string, };

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

export type TravelView = { 
/**
 * As it is typed; empty while it is not known.
 */
minutes: string, count_from_arrival: boolean, };

/**
 * A type's file, to be saved where the person says.
 */
export type TypeFile = { file_name: string, text: string, };

/**
 * What a file would bring. Nothing was taken over yet.
 */
export type TypeFileView = { 
/**
 * Why it cannot be taken over; the rest is none then.
 */
faults: Array<FileFault>, id: string | null, name: string | null, 
/**
 * "12 instructions, 9 milestones, …"
 */
contains: string | null, replaces: "new" | "same" | "changes yours" | "stands before the catalogue's" | null, 
/**
 * From what counts now to what the file says.
 */
differences: Array<DifferenceView>, };

export type TypeHit = { id: string, name: string, also_known_as: Array<string>, 
/**
 * In words: "Women's health".
 */
specialty: string, summary: string, 
/**
 * The word or phrase that matched, where it is not in the name.
 */
matched: string | null, 
/**
 * Nights and first days, on one scale for all types.
 */
glance: GlanceView, 
/**
 * The household's own.
 */
ours: boolean, };

export type TypeHits = { hits: Array<TypeHit>, 
/**
 * True when the words matched only in part or by likeness, so that the page can say so.
 */
nothing_found: boolean, };

/**
 * A whole type to read. The sections come first, then where sources differ, then the sources.
 */
export type TypePageView = { id: string, name: string, also_known_as: Array<string>, specialty: string, summary: string, 
/**
 * What day 0 means for this type.
 */
day_zero: string, 
/**
 * "General information. No clinician has approved it yet. Your own team's sheet always wins."
 */
approval: string, 
/**
 * "Call 112" or to call one's local number.
 */
emergency: string, notices: Array<NoticeView>, axes: Array<AxisView>, sections: Array<ReadSection>, disagreements: Array<DisagreementView>, 
/**
 * The sources that may be shown.
 */
sources: Array<SourceView>, 
/**
 * Sources that were used to check figures but may not be displayed.
 */
unshown: number, };

/**
 * The text of a file, as it was read.
 */
export type TypeText = { text: string, };

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
approval: string, 
/**
 * The household's own.
 */
ours: boolean, };

export type Undo = { change: string, };

export type WarningSignTyped = { id: string, 
/**
 * "emergency" or "same-day"
 */
level: string, sign: string, action: string, 
/**
 * Both empty: always.
 */
from_day: string, to_day: string, };

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

export type WordView = { word: string, 
/**
 * As a person reads it.
 */
name: string, };

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
  /** A whole type in plain language, to read before anything is booked.  */
  read_type: { request: ReadType; view: TypePageView };
  /** Two or three types, or choices of one, side by side.  */
  compare_types: { request: CompareTypes; view: CompareView };
  /** A type's file, to give to somebody else.  */
  export_type: { request: Named; view: TypeFile };
  /** Prints a sheet about a procedure, and opens it in the person's own viewer.  */
  print_document: { request: PrintDocument; view: FileSaved };
  /** Puts a type's file where the person finds it.  */
  save_type_file: { request: Named; view: FileSaved };
  /** Looks at a type's file before it is taken over.  */
  check_type_file: { request: TypeText; view: TypeFileView };
  /** Takes a type's file over as an own type; a file with faults is refused as a whole.  */
  import_type: { request: TypeText; view: Saved };
  /** The words an own type can be made of.  */
  own_type_words: { request: Nothing; view: OwnTypeWords };
  /** A form for an own type, empty or filled from a copy.  */
  start_own_type: { request: StartOwnType; view: OwnTypeTyped };
  /** An own type as typed, to change it.  */
  edit_own_type: { request: Named; view: OwnTypeTyped };
  /** The picture of an own type while it is typed, and what keeps it from being saved.  */
  preview_own_type: { request: OwnTypeTyped; view: OwnTypePreview };
  /** Keeps an own type for the next patient.  */
  save_own_type: { request: OwnTypeTyped; view: Saved };
  /** Removes an own type; procedures recorded with it keep it.  */
  remove_own_type: { request: Named; view: Saved };
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
  /** The preparation: questions, clock card, medicines, checklist.  */
  show_preparation: { request: Named; view: PreparationView };
  /** Answers the questions that tailor the preparation.  */
  answer_questions: { request: AnswerQuestions; view: Saved };
  /** Says how long the way is, and whether the letter counts hours from the arrival.  */
  set_travel: { request: SetTravel; view: Saved };
  /** Says the letter's own time for a line, in hours before or as a clock time.  */
  set_letter_time: { request: SetLetterTime; view: Saved };
  /** Adds a medicine, or says anew what the team said about it.  */
  save_medicine: { request: SaveMedicine; view: Saved };
  /** Takes a medicine out of the list; undo brings it back.  */
  remove_medicine: { request: RemoveMedicine; view: Saved };
  /** Says who takes home and who stays the night.  */
  set_people: { request: SetPeople; view: Saved };
  /** What moving a procedure would change; writes nothing.  */
  preview_reschedule: { request: Reschedule; view: RescheduleView };
  /** Moves a procedure's date, times and zone.  */
  reschedule: { request: Reschedule; view: Saved };
  /** Cancels a procedure; what was recorded is kept.  */
  cancel_procedure: { request: CancelProcedure; view: Saved };
  /** Plans a cancelled procedure again.  */
  take_back_cancel: { request: Named; view: Saved };
  /** Says that it was done, when, how, and with which devices.  */
  mark_done: { request: MarkDone; view: Saved };
  /** Takes the mark of having been done back.  */
  take_back_done: { request: Named; view: Saved };
  /** Says that the person was admitted as an emergency: nothing before it is due.  */
  set_emergency_admission: { request: SetEmergencyAdmission; view: Saved };
  /** All procedures of one person on one calendar, and where their plans meet.  */
  show_calendar: { request: CalendarOf; view: CalendarView };
  /** What is due now, came due while nothing was running, and comes later today and this week.  */
  list_due: { request: DueAsked; view: DueView };
  /** Says that reminders are done or not needed, or puts them off; done ticks a line of the plan off too.  */
  answer_reminder: { request: AnswerReminder; view: Saved };
  /** Takes the answer to a reminder back: it is due again.  */
  take_back_reminder_answer: { request: Named; view: Saved };
  /** Reminders that a person made up.  */
  list_own_reminders: { request: Nothing; view: OwnRemindersView };
  /** Makes up a reminder, or changes one.  */
  save_own_reminder: { request: OwnReminderTyped; view: Saved };
  /** Takes a reminder out of the list; undo brings it back.  */
  remove_own_reminder: { request: Named; view: Saved };
  /** Quiet hours, repeats, times of day, how long ahead.  */
  reminder_settings: { request: Nothing; view: ReminderSettingsView };
  /** Saves how to be reminded.  */
  save_reminder_settings: { request: ReminderSettingsTyped; view: Saved };
  /** Takes back what one change wrote.  */
  undo: { request: Undo; view: Saved };
}

export type Tag = "household" | "patients" | "procedures" | "reminders" | "types";

/** What a command reads, and what it makes stale. */
export const tags: Record<keyof Commands, { reads: Tag[]; writes: Tag[] }> = {
  open_household: { reads: ["household", "patients", "procedures"], writes: [] },
  start_household: { reads: [], writes: ["household"] },
  save_settings: { reads: [], writes: ["household", "procedures"] },
  add_patient: { reads: [], writes: ["patients"] },
  change_patient: { reads: [], writes: ["patients", "procedures"] },
  remove_patient: { reads: [], writes: ["patients", "procedures"] },
  find_types: { reads: ["types"], writes: [] },
  show_type: { reads: ["types"], writes: [] },
  read_type: { reads: ["household", "types"], writes: [] },
  compare_types: { reads: ["household", "types"], writes: [] },
  export_type: { reads: ["types"], writes: [] },
  print_document: { reads: [], writes: [] },
  save_type_file: { reads: [], writes: [] },
  check_type_file: { reads: ["types"], writes: [] },
  import_type: { reads: [], writes: ["types"] },
  own_type_words: { reads: [], writes: [] },
  start_own_type: { reads: ["types"], writes: [] },
  edit_own_type: { reads: ["types"], writes: [] },
  preview_own_type: { reads: ["household", "types"], writes: [] },
  save_own_type: { reads: [], writes: ["types"] },
  remove_own_type: { reads: [], writes: ["types"] },
  list_zones: { reads: [], writes: [] },
  check_when: { reads: [], writes: [] },
  add_procedure: { reads: [], writes: ["patients", "procedures"] },
  edit_procedure: { reads: ["procedures"], writes: [] },
  change_procedure: { reads: [], writes: ["patients", "procedures"] },
  remove_procedure: { reads: [], writes: ["patients", "procedures"] },
  show_procedure: { reads: ["household", "patients", "procedures", "types"], writes: [] },
  mark_instruction: { reads: [], writes: ["procedures"] },
  reach_milestone: { reads: [], writes: ["procedures"] },
  take_back_milestone: { reads: [], writes: ["procedures"] },
  set_own_line: { reads: [], writes: ["procedures"] },
  remove_own_line: { reads: [], writes: ["procedures"] },
  accept_catalogue: { reads: [], writes: ["procedures"] },
  show_preparation: { reads: ["household", "patients", "procedures"], writes: [] },
  answer_questions: { reads: [], writes: ["procedures"] },
  set_travel: { reads: [], writes: ["procedures"] },
  set_letter_time: { reads: [], writes: ["procedures"] },
  save_medicine: { reads: [], writes: ["procedures"] },
  remove_medicine: { reads: [], writes: ["procedures"] },
  set_people: { reads: [], writes: ["procedures"] },
  preview_reschedule: { reads: [], writes: [] },
  reschedule: { reads: [], writes: ["patients", "procedures"] },
  cancel_procedure: { reads: [], writes: ["patients", "procedures"] },
  take_back_cancel: { reads: [], writes: ["patients", "procedures"] },
  mark_done: { reads: [], writes: ["patients", "procedures"] },
  take_back_done: { reads: [], writes: ["patients", "procedures"] },
  set_emergency_admission: { reads: [], writes: ["patients", "procedures"] },
  show_calendar: { reads: ["household", "patients", "procedures"], writes: [] },
  list_due: { reads: ["household", "patients", "procedures", "reminders"], writes: [] },
  answer_reminder: { reads: [], writes: ["procedures", "reminders"] },
  take_back_reminder_answer: { reads: [], writes: ["procedures", "reminders"] },
  list_own_reminders: { reads: ["patients", "reminders"], writes: [] },
  save_own_reminder: { reads: [], writes: ["reminders"] },
  remove_own_reminder: { reads: [], writes: ["reminders"] },
  reminder_settings: { reads: ["reminders"], writes: [] },
  save_reminder_settings: { reads: [], writes: ["reminders"] },
  undo: { reads: [], writes: ["household", "patients", "procedures", "reminders", "types"] },
};
