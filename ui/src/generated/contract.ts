// Made from src-tauri/crates/app/src/contract.rs by its test. Do not edit.

export type AddMember = { member: MemberTyped, 
/**
 * What the new member may see, of patients one decides for. Of all others: nothing.
 */
sights: Array<SightTyped>, };

/**
 * A new procedure, and with it a new patient where `patient_id` is none: saved together or not at all.
 */
export type AddProcedure = { patient_id: string | null, patient: PatientTyped | null, procedure: ProcedureTyped, own_lines: Array<OwnLineTyped>, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

export type AheadChoice = { minutes: number, 
/**
 * "2 hours before"
 */
label: string, };

export type AlarmChoice = { minutes: number, 
/**
 * "2 hours before"
 */
words: string, };

/**
 * Ticks a question off.
 */
export type AnswerQuestion = { id: string, 
/**
 * Empty: today.
 */
on: { day: string, month: string, year: string }, 
/**
 * May stay empty: it was asked.
 */
answer: string, answered_by: string, };

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
 * The answer to a look at an appointment before it is saved.
 */
export type AppointmentChecked = { notices: Array<NoticeView>, };

/**
 * The form, filled in as far as it is known.
 */
export type AppointmentForm = { appointment: AppointmentTyped, patient_name: string, 
/**
 * Procedures of this patient to choose from.
 */
procedures: Array<ProcedureChoice>, 
/**
 * Follow-ups that nobody has taken up yet, and the one it stands for.
 */
follow_ups: Array<ProposedView>, usual: UsualView | null, alarm_choices: Array<AlarmChoice>, 
/**
 * Zones that are likely: this computer's and the procedure's.
 */
home_zone: string, 
/**
 * What was said of the next one at the appointment that this one is to follow; empty: nothing.
 */
said_before: string, quick_days: Array<QuickDay>, state: "to-book" | "booked" | "attended" | "missed" | "cancelled" | "not-needed", };

/**
 * One appointment on a page of its own.
 */
export type AppointmentPageView = { appointment: AppointmentView, 
/**
 * Several people are looked after here: the page says whose it is.
 */
named: boolean, 
/**
 * The day of questions that are ticked off there: its own day, or today while that is to come.
 */
asked_on: string, 
/**
 * Answers that were begun and not saved.
 */
drafts: Array<TextDraftView>, };

/**
 * An appointment as typed. Without a date it is to be booked.
 */
export type AppointmentTyped = { 
/**
 * None: a new one.
 */
id: string | null, patient_id: string, procedure_id: string | null, follow_up_id: string | null, title: string, book_by: { day: string, month: string, year: string }, ring: string, 
/**
 * Empty: not booked yet.
 */
on: { day: string, month: string, year: string }, 
/**
 * Empty: all day, or not known yet.
 */
at: string, 
/**
 * Empty: this computer's zone.
 */
zone: string, 
/**
 * How long it takes: "45", "1:30".
 */
minutes: string, place: string, room: string, with_whom: string, phone: string, preparation: string, 
/**
 * How long the way takes: "45", "1:30".
 */
travel: string, transport: string, companion: string, 
/**
 * Minutes before it begins.
 */
alarms: Array<number>, said: string, decisions: string, next_one: string, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

export type AppointmentView = { id: string, patient_id: string, patient_name: string, procedure_id: string | null, procedure_name: string | null, follow_up_id: string | null, title: string, standing: "to-book" | "coming" | "how-was-it" | "attended" | "missed" | "cancelled" | "not-needed", 
/**
 * "Booked", "To book", "How was it?", …
 */
standing_words: string, 
/**
 * The clinic's date and time.
 */
on: string | null, 
/**
 * None: all day, or not known yet.
 */
at: string | null, 
/**
 * When it ends, where that is known.
 */
until: string | null, minutes: number | null, zone: string, 
/**
 * True when the clinic's zone is not this computer's: then the page names the zone.
 */
elsewhere: boolean, 
/**
 * "Today", "Tomorrow", "In 12 days"; none where it has no day, or the day has passed.
 */
headline: string | null, 
/**
 * What it was booked for before it was moved.
 */
moved_from_on: string | null, moved_from_at: string | null, 
/**
 * To be booked by this day, as the person set it.
 */
book_by: string | null, 
/**
 * Best booked by this day, as the usual days say; none where the person set one, or when it has passed.
 */
best_by: string | null, 
/**
 * That day has passed.
 */
book_soon: boolean, 
/**
 * Whom to ring to book it.
 */
ring: string, place: string, room: string, with_whom: string, phone: string, preparation: string, transport: string, companion: string, 
/**
 * When to leave home.
 */
leave: string | null, 
/**
 * "1 day before", "2 hours before": as they were set.
 */
alarms: Array<string>, 
/**
 * The usual days of its follow-up.
 */
usual: UsualView | null, 
/**
 * Outside the usual days, two at once, clocks that change: things to know.
 */
notices: Array<NoticeView>, 
/**
 * Why it was missed or called off.
 */
reason: string, 
/**
 * Who called it off.
 */
said_by: string, 
/**
 * What was said there.
 */
said: string, decisions: string, next_one: string, 
/**
 * The appointment that came of it.
 */
next: NextOneView | null, 
/**
 * Questions to ask there.
 */
questions: Array<TakeAlongView>, 
/**
 * Its time has come: it can be said how it was.
 */
has_come: boolean, };

/**
 * Whose appointments; without either, those of the whole household.
 */
export type AppointmentsOf = { patient_id: string | null, 
/**
 * Only those of this procedure.
 */
procedure_id: string | null, };

/**
 * Appointments of the household, of one patient, or around one procedure. Every list stands in its own order.
 */
export type AppointmentsView = { 
/**
 * None: of the whole household.
 */
patient_id: string | null, patient_name: string | null, today: string, 
/**
 * Over, and not marked yet: "How was it?"
 */
how_was_it: Array<AppointmentView>, 
/**
 * Booked and to come, soonest first.
 */
coming: Array<AppointmentView>, 
/**
 * By the day they are to be booked by.
 */
to_book: Array<AppointmentView>, 
/**
 * Follow-ups that nobody has taken up yet.
 */
proposals: Array<ProposedView>, 
/**
 * Attended and missed, latest first.
 */
past: Array<AppointmentView>, 
/**
 * Cancelled and not needed, latest first.
 */
called_off: Array<AppointmentView>, 
/**
 * Whom an appointment can be added for.
 */
patients: Array<PatientChoice>, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

/**
 * A new question, or one to be worded anew.
 */
export type AskQuestion = { patient_id: string | null, procedure_id: string | null, 
/**
 * None: a new question.
 */
id: string | null, words: string, 
/**
 * The line it comes from; none for the person's own.
 */
from: FromTyped | null, };

export type AskView = { 
/**
 * `entries.2.value`
 */
field: string, 
/**
 * "41.8 °C is unusual. Is it right?"
 */
text: string, };

/**
 * A question that waits for the next visit, as a line it is about knows it again.
 */
export type AskedView = { 
/**
 * As in `FromTyped`; "own" for the person's own.
 */
kind: string, item: string | null, words: string, };

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

export type BoardAppointmentView = { id: string, title: string, 
/**
 * "Tomorrow"; none where its day has passed.
 */
headline: string | null, on: string, 
/**
 * With its time, where that is known: the clinic's.
 */
at: string | null, 
/**
 * The clinic's zone, where its clocks are not those of this computer.
 */
zone: string | null, place: string, 
/**
 * How one gets there; empty: nobody has said so.
 */
transport: string, companion: string, 
/**
 * When to leave home.
 */
leave: string | null, };

export type BoardAsked = { 
/**
 * For a screen in the kitchen: nothing beyond what a notification may say.
 */
kitchen: boolean, };

export type BoardChangeView = { key: string, 
/**
 * Where this computer is.
 */
at: string, 
/**
 * None: nobody in particular.
 */
who: string | null, patient_id: string | null, patient_name: string | null, 
/**
 * "Ticked off: Stop food"
 */
text: string, };

/**
 * What others changed since whoever is here looked last.
 */
export type BoardChangesView = { 
/**
 * Newest first.
 */
items: Array<BoardChangeView>, 
/**
 * Give this to `see_changes`.
 */
up_to: string, 
/**
 * There is more than is listed.
 */
more: boolean, };

export type BoardMemberView = { id: string, name: string, 
/**
 * Never the only thing that tells two apart.
 */
colour: "teal" | "blue" | "plum" | "rose" | "brick" | "amber" | "olive" | "slate", };

export type BoardPersonView = { patient_id: string, name: string, 
/**
 * False: this person shares reminders and appointments, and nothing else.
 */
everything: boolean, procedures: Array<BoardProcedureView>, tasks: BoardTasksView, 
/**
 * "Not written: Tue 3 March, Wed 4 March."; none where all are.
 */
missed_check_ins: string | null, next_appointment: BoardAppointmentView | null, 
/**
 * Questions to the team that nobody has answered.
 */
open_questions: Array<string>, };

export type BoardProcedureView = { id: string, name: string, 
/**
 * "In 12 days", "Day 21"
 */
headline: string, 
/**
 * The way to the day's page and tonight's; absent but around that day.
 */
day_page?: DayLinkView, };

export type BoardTasksView = { 
/**
 * Due since an earlier day.
 */
overdue: Array<ReminderView>, now: Array<ReminderView>, later_today: Array<ReminderView>, this_week: Array<ReminderView>, };

/**
 * What stands on the board. Of a person who shares only reminders and appointments, nothing else is in it.
 */
export type BoardView = { 
/**
 * Where this computer is.
 */
now: string, today: string, 
/**
 * For a screen that others see, too: false where only that something is due may be said.
 */
details: boolean, 
/**
 * The member who is here; none while nobody in particular is.
 */
here: string | null, people: Array<BoardPersonView>, 
/**
 * What is nobody's in particular.
 */
household: BoardTasksView, 
/**
 * Whom a task can be handed to: everybody else. Empty in a household without members.
 */
members: Array<BoardMemberView>, changes: BoardChangesView, 
/**
 * Ways to put something off that fit at this time.
 */
snoozes: Array<SnoozeView>, quick_days: Array<QuickDay>, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

/**
 * Which appointments go into a calendar file: one, a patient's, or all of the household.
 */
export type CalendarFile = { appointment_id: string | null, patient_id: string | null, 
/**
 * Says "Appointment" and nothing about health.
 */
private: boolean, };

/**
 * Whose calendar.
 */
export type CalendarOf = { patient_id: string, };

export type CalendarProcedure = { id: string, name: string, on: string, state: "planned" | "cancelled" | "done", };

export type CalendarRowView = { on: string, at: string | null, kind: "prepare" | "arrive" | "procedure" | "milestone" | "lifted" | "follow-up" | "appointment", text: string, 
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
settled: boolean, 
/**
 * Before today.
 */
past: boolean, procedure_id: string, procedure_name: string, item: string | null, };

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

/**
 * Cancels one, or says that it is not needed: who said so, and why.
 */
export type CallOff = { id: string, said_by: string, reason: string, };

export type CallView = { who: string, 
/**
 * "Takes you home."
 */
text: string, };

export type CancelProcedure = { id: string, reason: string, };

export type ChangeMember = { id: string, member: MemberTyped, };

export type ChangePatient = { id: string, patient: PatientTyped, };

export type ChangeProcedure = { id: string, procedure: ProcedureTyped, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

export type ChartBandView = { from: number, to: number, top: number, bottom: number, 
/**
 * No source gave that end: it is drawn dashed.
 */
top_estimated: boolean, bottom_estimated: boolean, };

export type ChartView = { 
/**
 * What the picture says, for those who cannot see it.
 */
label: string, days: Array<DayMarkView>, values: Array<ValueMarkView>, bands: Array<ChartBandView>, dots: Array<DotView>, 
/**
 * Between entries of the same or the next day; nothing joins across a gap.
 */
lines: Array<StrokeView>, 
/**
 * In a long stretch: weeks from their lowest to their highest, in place of dots.
 */
weeks: Array<WeekBarView>, zero: number | null, today: number | null, flags: Array<FlagView>, };

export type CheckInDayView = { on: string, day: number, 
/**
 * "Mon 2 March, day 1"
 */
heading: string, 
/**
 * Days between this and the next older one in the list with nothing logged: a gap, never a zero.
 */
days_without: number, 
/**
 * In the order in which they were written.
 */
check_ins: Array<CheckInRowView>, 
/**
 * Lines of the sheet that matched, as they were shown.
 */
warnings: Array<WarningRowView>, };

/**
 * Days with what was logged about them, latest first.
 */
export type CheckInDaysView = { procedure_id: string, patient_name: string, type_name: string, days: Array<CheckInDayView>, 
/**
 * Ask for the days before this one next; none where there are no more.
 */
before: string | null, };

/**
 * One check-in in a list.
 */
export type CheckInRowView = { id: string, kind: "daily" | "drain" | "site" | "timed", for_date: string, 
/**
 * When it was written, where the person was.
 */
made_at: string, 
/**
 * "Written on Tue 3 March for Mon 2 March."; none where it is the same day.
 */
later: string | null, nothing_new: boolean, note: string, entries: Array<EntryView>, answers: Array<SignAnswerView>, };

/**
 * A check-in was saved.
 */
export type CheckInSaved = { saved: Saved, 
/**
 * Unusual values that nobody has confirmed. They are saved, and were compared with the sheet.
 */
asks: Array<AskView>, result: WarningResultView, 
/**
 * What this changes for the day after, where its lines rest on the day before.
 */
next_day: WarningResultView | null, };

/**
 * A check-in as it is typed: sent with every change as a draft, and once to be saved.
 */
export type CheckInTyped = { procedure_id: string, 
/**
 * The check-in that is changed; none for a new one.
 */
check_in_id: string | null, for_date: string, 
/**
 * Empty values are not entries.
 */
entries: Array<EntryTyped>, groups: Array<GroupTyped>, 
/**
 * Exact signs that were answered by themselves. They win over a group's "no".
 */
answers: Array<SignTyped>, 
/**
 * "Nothing new": fills nothing in and answers nothing.
 */
nothing_new: boolean, note: string, };

/**
 * Everything one check-in's form shows.
 */
export type CheckInView = { procedure_id: string, patient_id: string, patient_name: string, type_name: string, 
/**
 * The check-in that is being changed; none for a new one.
 */
check_in_id: string | null, for_date: string, 
/**
 * Whole days after the procedure; negative before it.
 */
day: number, 
/**
 * "Today, day 3", "Yesterday, day 2", "Mon 2 March, day 1"
 */
heading: string, 
/**
 * "You are writing this on Tue 3 March for Mon 2 March."; none for today's.
 */
later: string | null, 
/**
 * Days that can be chosen, today first.
 */
days: Array<DayChoiceView>, 
/**
 * How the household likes its form.
 */
pages: "one-page" | "one-by-one", 
/**
 * Things to know: before the procedure only scores to compare with are asked; matching is off.
 */
notices: Array<NoticeView>, 
/**
 * What to ask, most telling first.
 */
steps: Array<StepView>, 
/**
 * What can be logged too, and is not asked for today.
 */
offered: Array<MeasureView>, 
/**
 * Signs of today's sheet that are not asked: what is measured is compared with them.
 */
compared: Array<SignView>, 
/**
 * What the form starts with: a draft, the check-in to change, or nothing.
 */
typed: CheckInTyped, 
/**
 * What was said to the draft in `typed` when it was last kept; none where it is not a draft.
 */
draft: DraftKept | null, 
/**
 * Signs to ask by themselves before anything else, because of a number logged about this day.
 */
first: Array<FirstView>, 
/**
 * Other days with something typed and not saved.
 */
other_drafts: Array<string>, 
/**
 * The last day's values, to be put in with one key; none where there are none. Never answers to signs.
 */
same_as: SameAsView | null, 
/**
 * What was logged about this day already.
 */
earlier: Array<CheckInRowView>, 
/**
 * "In an emergency call 112."
 */
emergency: string, approval: string, };

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

/**
 * A switch.
 */
export type Choice = { on: boolean, };

export type ChoiceView = { id: string, name: string, chosen: boolean, };

export type ChoiceWordView = { 
/**
 * What is sent.
 */
value: string, 
/**
 * "Cannot"
 */
label: string, };

export type ChooseMember = { member_id: string, 
/**
 * Empty where nothing is asked for.
 */
secret: string, };

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

export type ColourView = { word: "teal" | "blue" | "plum" | "rose" | "brick" | "amber" | "olive" | "slate", 
/**
 * "Teal"
 */
name: string, };

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
 * What stood there before.
 */
export type CorrectionView = { 
/**
 * Which part of it, where there are several: "Day", "Temperature".
 */
what: string | null, was: string, 
/**
 * When it was changed, where the person is.
 */
at: string, 
/**
 * By whom, where that is somebody in particular.
 */
who: string | null, };

/**
 * A course of sessions.
 */
export type CourseView = { 
/**
 * "20 to 36 sessions, 5 a week. The last one usually between …"
 */
text: string, sessions: Array<SessionView>, why: WhyView, };

/**
 * A day that can be chosen.
 */
export type DayChoiceView = { on: string, 
/**
 * "Today", "Yesterday", "Mon 2 March"
 */
label: string, 
/**
 * Something daily was logged about it.
 */
done: boolean, 
/**
 * Something is typed and not saved.
 */
draft: boolean, };

/**
 * The way to the page of the day, while it is the day.
 */
export type DayLinkView = { 
/**
 * As the page's own title.
 */
title: string, text: string, 
/**
 * "See the day", "See tonight".
 */
button: string, };

export type DayMarkView = { at: number, 
/**
 * "Day 7", "2 weeks"
 */
words: string, on: string, 
/**
 * To be left out where there is little room.
 */
minor: boolean, };

/**
 * What counts now.
 */
export type DayNowView = { what: "food" | "drinks" | "dose" | "leave" | "arrive" | "procedure" | "begun", 
/**
 * "You may still drink water until 06:30.", "Leave home at 07:15."; only its name while it is more than a day away.
 */
words: string, 
/**
 * "1 hour 20 minutes left", "In 45 minutes"; none while it is more than a day away.
 */
left: string | null, at: string, 
/**
 * The same instant where this computer is; none where the clocks agree.
 */
home_at: string | null, 
/**
 * The rule it follows.
 */
rule: string, 
/**
 * Where the clinic's clocks show this time twice that night.
 */
note: string | null, };

/**
 * One calm page for the day, and for going home.
 */
export type DayView = { id: string, patient_id: string, patient_name: string, type_name: string, 
/**
 * "Tomorrow is the day", "Today is the day", "Has it been done?", "Going home and tonight".
 */
title: string, stage: "ahead" | "eve" | "day" | "begun" | "home" | "done" | "cancelled", notices: Array<NoticeView>, 
/**
 * The clinic's zone, in which every time is meant.
 */
zone: string, home_zone: string, 
/**
 * True when the clinic's zone is not this computer's.
 */
elsewhere: boolean, 
/**
 * The largest thing on the page; none where no clock time is left, or none is known.
 */
now: DayNowView | null, 
/**
 * Which times nobody has entered yet.
 */
missing: Array<MissingView>, 
/**
 * What holds for food and drink besides, each in a sentence.
 */
eating: Array<EatingView>, 
/**
 * What comes after it besides food and drink, in order.
 */
then: Array<ClockRowView>, 
/**
 * Questions to the team whose answer is needed for the day.
 */
asks: Array<string>, place: string, 
/**
 * Who does it, and whom to ring.
 */
team: string, 
/**
 * "In an emergency call 112."
 */
emergency: string, bring: Array<CheckView>, 
/**
 * Who brings and takes home.
 */
escort: string, 
/**
 * Who stays the first night.
 */
overnight: string, 
/**
 * As it really was; none until it is done.
 */
done: DoneView | null, 
/**
 * Whether something of the discharge sheet has been entered.
 */
sheet_told: boolean, 
/**
 * The first night; none before it is done, and once it is over.
 */
tonight: TonightView | null, 
/**
 * Questions that wait for the next visit.
 */
asked: Array<AskedView>, approval: string, };

/**
 * A day to choose.
 */
export type DayWordView = { on: string, 
/**
 * "Today", "Yesterday", "Mon 2 March"
 */
label: string, };

export type DeedView = { what: "rang-team" | "rang-emergency" | "something-else" | "not-yet", 
/**
 * "You rang your team."
 */
words: string, note: string, at: string, };

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

export type DotView = { x: number, y: number, 
/**
 * It tells of the time before the procedure.
 */
before: boolean, };

/**
 * What was said to what is being typed.
 */
export type DraftKept = { kept_at: string, 
/**
 * Values that are no values, beside their fields. The draft is kept all the same.
 */
faults: Array<FaultView>, 
/**
 * Unusual values to look at again, beside their fields. They are kept.
 */
asks: Array<AskView>, 
/**
 * Signs to ask by themselves now, because of a number.
 */
first: Array<FirstView>, };

export type DrainDayView = { on: string, day: number, 
/**
 * "Mon 2 March, day 1"
 */
heading: string, 
/**
 * 23 or 25 where the clocks change.
 */
hours: number, 
/**
 * For each tube, and for all where there are several.
 */
totals: Array<DrainTotalView>, 
/**
 * Every colour of the day, in words.
 */
colours: Array<string>, rows: Array<CheckInRowView>, };

export type DrainTotalView = { 
/**
 * Empty where tubes are not told apart.
 */
site: string, out_ml: number, flushed_ml: number, 
/**
 * "320 mL out, 20 mL flushed in"
 */
words: string, 
/**
 * How many emptyings.
 */
emptyings: number, 
/**
 * Emptyings without a time that may belong here or not: the total may be higher.
 */
untimed: number, };

/**
 * One emptying or flush of a drain.
 */
export type DrainTyped = { procedure_id: string, check_in_id: string | null, 
/**
 * None: today.
 */
on: string | null, 
/**
 * The clock time; empty: now for today, else not told.
 */
at: string, 
/**
 * In mL; empty where only a flush or the colour is logged.
 */
amount: string, 
/**
 * A choice's value; empty: not told.
 */
colour: string, 
/**
 * In mL; empty: none.
 */
flush: string, 
/**
 * Which tube; empty where there is one only.
 */
site: string, note: string, };

/**
 * A drain's diary.
 */
export type DrainView = { procedure_id: string, patient_name: string, type_name: string, today: string, now: string, 
/**
 * Days that can be written about, today first.
 */
days_to_write: Array<DayWordView>, 
/**
 * False: this procedure's sheet asks for no drain. It can be logged all the same.
 */
asked: boolean, 
/**
 * Amount, colour and flush.
 */
amount: MeasureView, colour: MeasureView, flush: MeasureView, 
/**
 * Tubes named so far.
 */
sites: Array<string>, 
/**
 * The last 24 hours by the clock, whatever day they fall on.
 */
last_24_hours: Array<DrainTotalView>, 
/**
 * "From Mon 2 March 14:05 to now"
 */
last_24_words: string, 
/**
 * Latest first: each from midnight to midnight.
 */
days: Array<DrainDayView>, 
/**
 * "A day is from midnight to midnight …": which total is which.
 */
totals_words: string, };

export type DropDraft = { procedure_id: string, for_date: string, 
/**
 * The check-in that was being changed; none: a new one.
 */
check_in_id: string | null, };

/**
 * A draft is gone.
 */
export type Dropped = { text: string, };

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
 * Days offered as buttons beside a date.
 */
quick_days: Array<QuickDay>, 
/**
 * The member who is here.
 */
here: string | null, 
/**
 * Whom something can be handed to; none while nobody is here.
 */
members: Array<BoardMemberView>, 
/**
 * Entries that this version cannot read, in one sentence; they are kept.
 */
unreadable: string | null, };

/**
 * What holds for food or drink.
 */
export type EatingView = { what: "food" | "drinks", tone: "may" | "over" | "open", 
/**
 * "The time for solid food is over."
 */
words: string, 
/**
 * While it is more than a day away.
 */
at: string | null, rule: string, };

/**
 * What to fill the form with: a kept appointment, another one like it, a follow-up, or nothing but the patient.
 */
export type EditAppointment = { id: string | null, another_of: string | null, patient_id: string | null, procedure_id: string | null, follow_up_id: string | null, };

export type EmptyView = { title: string, text: string, };

export type EntryTyped = { 
/**
 * Of an entry that is kept already; none for a new one.
 */
position: number | null, measure: string, 
/**
 * "38,4", "182/95", a choice's value, "yes", text.
 */
value: string, 
/**
 * The unit's code; empty: the household's.
 */
unit: string, 
/**
 * Which tube or place; empty where there is one only.
 */
site: string, 
/**
 * The clock time it was measured; empty: not told.
 */
at: string, 
/**
 * The unusual value that the person said is right; another value is asked about again.
 */
confirmed: string, };

export type EntryView = { position: number, measure: string, label: string, 
/**
 * "38.4 °C", in the household's unit.
 */
words: string, 
/**
 * As it was typed, with its unit: "101.1 °F".
 */
typed: string, 
/**
 * To change it: what was typed alone, and its unit's code.
 */
value: string, unit: string, site: string, at: string | null, };

export type Fact = { label: string, text: string, why: WhyView, };

export type FaultView = { 
/**
 * `entries.2.value`
 */
field: string, text: string, };

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

/**
 * A sign that is asked by itself because of a number.
 */
export type FirstView = { group: string, sign: string, 
/**
 * "Temperature 38.4 °C"
 */
because: string, };

/**
 * What happened on a day, by its number in the list under the picture.
 */
export type FlagView = { x: number, 
/**
 * Flags that stand near one another have lanes, one above the other.
 */
lane: number, number: number, on: string, words: Array<string>, };

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
 * It is thrown away; `content` is what brings it back.
 */
export type FormDraftDropped = { text: string, 
/**
 * None: there was none.
 */
content: string | null, };

/**
 * The one that was asked for, if there is one.
 */
export type FormDraftFound = { draft: FormDraftView | null, };

/**
 * That it is kept, and the name by which it is known.
 */
export type FormDraftKept = { about: string, at: string, };

export type FormDraftLine = { form: string, about: string, patient_id: string | null, 
/**
 * "You began to write down a procedure on Mon 2 March."
 */
text: string, 
/**
 * False: this version can only say that it is there.
 */
readable: boolean, };

/**
 * Which one, among those that whoever is at the computer may see.
 */
export type FormDraftOf = { 
/**
 * The form, by the name of its page.
 */
form: string, 
/**
 * What it changes, or a name of its own.
 */
about: string, };

export type FormDraftView = { 
/**
 * When it was last kept, where the person is.
 */
at: string, 
/**
 * "You", or who else began it.
 */
by: string, 
/**
 * None: this version cannot read it. It was kept as it is.
 */
typed: FormTyped | null, 
/**
 * A part of it cannot be read by this version and is not among the fields.
 */
partly: boolean, };

/**
 * All that were begun, last first.
 */
export type FormDraftsView = { drafts: Array<FormDraftLine>, };

/**
 * What was in the fields, laid over what the form starts with now.
 */
export type FormTyped = { "kind": "new-procedure", "typed": NewProcedureTyped } | { "kind": "procedure", "typed": ProcedureTyped } | { "kind": "done", "typed": MarkDone } | { "kind": "appointment", "typed": AppointmentTyped } | { "kind": "attended", "typed": MarkAttended } | { "kind": "own-type", "typed": OwnTypeTyped } | { "kind": "patient", "typed": PatientTyped } | { "kind": "reminder", "typed": OwnReminderTyped };

export type FromTyped = { kind: "milestone" | "goal" | "restriction" | "instruction" | "medicine" | "warning-sign" | "follow-up" | "symptom" | "check-in" | "note", item: string, };

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
 * An aim of the person's own.
 */
export type GoalView = { id: string, words: string, 
/**
 * When to look at it again.
 */
look_on: string | null, state: "open" | "reached" | "changed-my-mind", 
/**
 * The day to look at it again has come.
 */
to_look_at: boolean, settled_on: string | null, with_difficulty: boolean, 
/**
 * What was said when it was reached or given up.
 */
note: string, 
/**
 * Newest first.
 */
not_yets: Array<NotYetView>, 
/**
 * A question about it waits for the next visit.
 */
asked: boolean, };

/**
 * An answer to a short question.
 */
export type GroupTyped = { group: string, 
/**
 * Yes opens the exact signs and answers none of them.
 */
answer: "yes" | "no", 
/**
 * The signs that stood under it: "no" says no to exactly these.
 */
signs: Array<string>, };

/**
 * Several tasks, handed to one member.
 */
export type HandOver = { ids: Array<string>, member_id: string, };

/**
 * To whom a reminder was handed.
 */
export type HandedView = { member_id: string, name: string, colour: "teal" | "blue" | "plum" | "rose" | "brick" | "amber" | "olive" | "slate", 
/**
 * To whoever is here.
 */
mine: boolean, };

export type HistoryAsked = { patient_id: string, 
/**
 * None: of all procedures, and of none.
 */
procedure_id: string | null, 
/**
 * Empty: everything.
 */
words: string, 
/**
 * `older` of the page before.
 */
before: string | null, };

/**
 * One thing that was logged, as it is now, with what it was before.
 */
export type HistoryItemView = { 
/**
 * Its own among all items.
 */
key: string, kind: "note" | "question" | "answer" | "goal" | "goal-settled" | "not-yet" | "milestone" | "instruction" | "check-in" | "deed", 
/**
 * "Note", "Check-in", "Reached".
 */
title: string, 
/**
 * What it is about: a milestone's name, an aim, a question.
 */
name: string | null, on: string, 
/**
 * None: no time of that day in particular.
 */
at: string | null, 
/**
 * What the person wrote.
 */
words: string, 
/**
 * The part of the words in which something was found, piece by piece; empty when nothing is looked for.
 */
found: Array<PieceView>, 
/**
 * The single things of a check-in.
 */
lines: Array<HistoryLineView>, 
/**
 * What procedure it is about, where the page shows several.
 */
procedure: string | null, procedure_id: string | null, 
/**
 * Who wrote it, where that is somebody in particular.
 */
who: string | null, corrections: Array<CorrectionView>, 
/**
 * A check-in that has a page of its own to be changed on.
 */
check_in_id?: string, 
/**
 * As it is thrown away; none for a mark, which is taken back where it was made.
 */
thing: ThingTyped | null, };

export type HistoryLineView = { 
/**
 * "Temperature"
 */
label: string, 
/**
 * "38.4 °C", as it was typed.
 */
words: string, };

export type HistoryProcedureView = { id: string, name: string, on: string, };

/**
 * Everything that was logged of a patient, a page of it.
 */
export type HistoryView = { patient_id: string, patient_name: string, 
/**
 * To choose from.
 */
procedures: Array<HistoryProcedureView>, 
/**
 * The one that is chosen.
 */
procedure_id: string | null, 
/**
 * What is looked for; empty: everything.
 */
words: string, 
/**
 * Newest first.
 */
items: Array<HistoryItemView>, 
/**
 * Asks for the items before these; none when there are no more.
 */
older: string | null, 
/**
 * How many things are in the trash.
 */
in_trash: number, today: string, 
/**
 * Days to say what a note is about; none of them is to come.
 */
quick_days: Array<QuickDay>, 
/**
 * Texts that were begun and not saved.
 */
drafts: Array<TextDraftView>, };

/**
 * The first page. `started` is false until somebody has said that this is their place.
 */
export type HouseholdView = { started: boolean, today: string, 
/**
 * Days offered as buttons beside a date: today, tomorrow, in 1 week, in 2 weeks.
 */
quick_days: Array<QuickDay>, patients: Array<PatientView>, settings: SettingsView, people: PeopleView, 
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

/**
 * What is in the fields of a form now.
 */
export type KeepFormDraft = { form: string, 
/**
 * Empty for a new procedure that was not kept before: the answer gives it a name.
 */
about: string, 
/**
 * Whom it is about; none: nobody who is in the list yet.
 */
patient_id: string | null, 
/**
 * Its fields as JSON: all of a new thing; of what changes or copies another only those that are typed differently.
 */
content: string, };

export type KeepTextDraft = { patient_id: string, kind: "note" | "question" | "answer", about: string, 
/**
 * Empty: there is nothing to keep any more.
 */
words: string, };

export type LastView = { typed: string, words: string, on: string, };

export type LeftView = { minutes: number, over: boolean, 
/**
 * "You may still drink water until 06:30."; none while it is more than a day away.
 */
words: string | null, 
/**
 * "1 hour 20 minutes left"; none when it is over, and while it is more than a day away.
 */
still: string | null, };

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

export type ListCheckIns = { procedure_id: string, 
/**
 * Days before this one; none: from the latest.
 */
before: string | null, };

/**
 * What to log when.
 */
export type LogView = { measure: string, label: string, from: string, to: string, 
/**
 * "Twice a day", "Once a week".
 */
often: string, why_log: string, only_for: Array<string>, };

/**
 * What else is known of a milestone that is not reached.
 */
export type LookView = { 
/**
 * Newest first.
 */
not_yets: Array<NotYetView>, 
/**
 * It is later than most people report: a question to take to the next visit, to be kept with one press.
 */
offer: string | null, 
/**
 * A question about it waits for the next visit.
 */
asked: boolean, 
/**
 * Its day can have come: it may be marked as reached, or as not there yet.
 */
can_be_reached: boolean, };

export type MarkAttended = { id: string, said: string, decisions: string, next_one: string, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

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
devices: Array<DeviceTyped>, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

export type MarkInstruction = { procedure_id: string, instruction_id: string, state: "open" | "done" | "not-needed" | "skipped", reason: string, };

export type MarkMissed = { id: string, reason: string, };

export type MarkView = { at: number, day: number, 
/**
 * "Day 3", "6 weeks", "The day".
 */
words: string, };

export type MatchView = { sign: string, level: "emergency" | "same-day", 
/**
 * The sheet's line.
 */
line: string, 
/**
 * What the sheet says to do.
 */
action: string | null, 
/**
 * "You answered yes.", "Temperature 38.4 °C"
 */
because: Array<string>, 
/**
 * Who of the team said it; none for the general sheet.
 */
said_by: string | null, };

/**
 * A measure to enter.
 */
export type MeasureView = { id: string, label: string, 
/**
 * How to measure it.
 */
help: string, 
/**
 * Why this procedure asks for it.
 */
why: string, kind: "score" | "number" | "yes-no" | "choice" | "text" | "blood-pressure", 
/**
 * "°C", "mL"; empty where there is none.
 */
unit: string, 
/**
 * The unit's code, to be sent with what is typed; empty where there is none.
 */
unit_code: string, 
/**
 * Usual limits in that unit. Beyond them there is a question, never a refusal.
 */
min: number | null, max: number | null, step: number | null, 
/**
 * Best first.
 */
choices: Array<ChoiceWordView>, 
/**
 * "Twice a day"; none where it is not asked for by day.
 */
often: string | null, 
/**
 * The last day's value as it would be typed, and in words: "37.2 °C on Mon 2 March".
 */
last: LastView | null, 
/**
 * It comes in parts (emptyings, glasses): several entries are added up.
 */
in_parts: boolean, 
/**
 * The line of the sheet that rests on it; none where none does.
 */
for_sign: string | null, 
/**
 * Names of the choices it is for, where that choice is not made yet.
 */
only_for: Array<string>, };

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

export type MemberTyped = { name: string, colour: string, 
/**
 * The patient this member is; none for one who looks after others.
 */
patient_id: string | null, };

export type MemberView = { id: string, name: string, colour: "teal" | "blue" | "plum" | "rose" | "brick" | "amber" | "olive" | "slate", 
/**
 * "Patient", "Looks after others"
 */
kind: string, 
/**
 * The patient this member is, where one may know it.
 */
patient_id: string | null, 
/**
 * What is asked for; none: one press.
 */
lock: "pin" | "passphrase" | null, here: boolean, 
/**
 * Whether whoever is here may change or remove this member.
 */
may_change: boolean, };

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
reached_at: number | null, 
/**
 * What was said about it so far, and what to ask.
 */
look: LookView, line: LineView, };

/**
 * A time that nobody has entered yet.
 */
export type MissingView = { what: "procedure" | "arrival", 
/**
 * "The time of the procedure is not known yet. The times for food and drink count from it."
 */
text: string, };

/**
 * A moment at which something is to be logged.
 */
export type MomentView = { minutes_after: number, 
/**
 * "15 minutes after", "2 hours after"
 */
label: string, 
/**
 * By the clinic's clocks; none where the procedure's time is not known.
 */
at: string | null, 
/**
 * `gap`: it has passed and nothing was logged. That is a gap, not a fault.
 */
standing: "done" | "now" | "ahead" | "gap" | "undated", check_in: CheckInRowView | null, };

export type MonthDayView = { on: string, 
/**
 * False: a day of the month before or after.
 */
inside: boolean, today: boolean, rows: Array<MonthRowView>, };

export type MonthOf = { patient_id: string | null, 
/**
 * Any day of the month; none: this month.
 */
month: string | null, };

export type MonthRowView = { kind: "appointment" | "book-by" | "procedure", at: string | null, text: string, patient_name: string, 
/**
 * "Booked", "To book by this day", "Cancelled", …
 */
standing_words: string, 
/**
 * It will not take place.
 */
struck: boolean, appointment_id: string | null, procedure_id: string | null, };

/**
 * A month as a table.
 */
export type MonthView = { 
/**
 * None: of the whole household.
 */
patient_id: string | null, patient_name: string | null, 
/**
 * The first day of the month.
 */
month: string, 
/**
 * The months beside it, by their first day.
 */
earlier: string, later: string, today: string, weeks: Array<Array<MonthDayView>>, unreadable: string | null, };

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
 * Days that the team's sheet gives for one general line.
 */
export type NewOwnDays = { struck: boolean, from_day: string, usual_day: string, to_day: string, };

/**
 * A new procedure while it is written down, step by step.
 */
export type NewProcedureTyped = { step: "who" | "which" | "kind" | "when" | "sheet", 
/**
 * A patient's id, "new", or empty: not chosen yet.
 */
who: string, patient: PatientTyped, 
/**
 * What the type was looked for by.
 */
words: string, 
/**
 * Empty: not chosen yet.
 */
type_id: string, 
/**
 * It was chosen where it can be read, and is not asked for again.
 */
type_is_given: boolean, 
/**
 * By the question they answer; empty is "I don't know yet".
 */
variants: { [key in string]: string }, when: NewWhenTyped, notes: string, said_by: string, 
/**
 * What the team's sheet says of a general line, by that line.
 */
own: { [key in string]: NewOwnDays }, };

/**
 * When and where, as it stands in the fields.
 */
export type NewWhenTyped = { on: { day: string, month: string, year: string }, at: string, 
/**
 * "I don't know yet": what was typed before stays, and is not meant.
 */
at_unknown: boolean, arrive: string, arrive_unknown: boolean, arrive_day_before: boolean, zone: string, place: string, team: string, };

/**
 * The next appointment of the same kind.
 */
export type NextOneView = { id: string, 
/**
 * None: still to be booked.
 */
on: string | null, 
/**
 * "Booked", "To book", …
 */
standing_words: string, };

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
instruction_id: string | null, 
/**
 * To be marked as reached; none before that can have been.
 */
milestone_id: string | null, 
/**
 * An aim of the person's own, to look at in place.
 */
goal_id?: string, 
/**
 * The check-in to write, by the day it is about.
 */
check_in_on?: string, 
/**
 * Lines of the warning-sign sheet that matched and that nobody has seen: to be shown at once.
 */
warning_id?: string, 
/**
 * The appointment it is about, to open it.
 */
appointment_id?: string, };

/**
 * Said on a day: not yet.
 */
export type NotYetView = { id: string, on: string, 
/**
 * Empty: none was given.
 */
reason: string, };

export type NoteTyped = { 
/**
 * For a new note without a procedure.
 */
patient_id: string | null, 
/**
 * For a new note about a procedure.
 */
procedure_id: string | null, 
/**
 * None: a new note.
 */
id: string | null, 
/**
 * Empty: now.
 */
on: { day: string, month: string, year: string }, 
/**
 * Empty with a day: no time in particular.
 */
at: string, words: string, };

export type NoteView = { id: string, procedure_id: string | null, 
/**
 * What procedure it is about, where the page is not that procedure's.
 */
procedure: string | null, on: string, at: string | null, words: string, 
/**
 * Who wrote it, where that is somebody in particular.
 */
who: string | null, corrections: Array<CorrectionView>, };

/**
 * Whose notes and questions: a procedure's, or a patient's.
 */
export type NotesAsked = { patient_id: string | null, procedure_id: string | null, 
/**
 * `older` of the page before.
 */
before: string | null, };

/**
 * Notes and questions of a procedure, or of a patient with all their procedures.
 */
export type NotesView = { patient_id: string, patient_name: string, 
/**
 * None: of the patient.
 */
procedure_id: string | null, today: string, quick_days: Array<QuickDay>, 
/**
 * Newest first.
 */
notes: Array<NoteView>, 
/**
 * Asks for the notes before these; none when there are no more.
 */
older: string | null, 
/**
 * Still to be asked, in the order in which they were thought of.
 */
open: Array<VisitQuestionView>, 
/**
 * The last ones answered, newest first.
 */
answered: Array<VisitQuestionView>, 
/**
 * The open ones, as the notes they came from know them again.
 */
asked: Array<AskedView>, 
/**
 * Texts that were begun and not saved.
 */
drafts: Array<TextDraftView>, };

/**
 * A request without any content.
 */
export type Nothing = Record<string, never>;

export type NoticeView = { tone: "info" | "ask", text: string, };

export type OnCloseTyped = { on_close: "keep" | "quit", };

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
zone: string, through_quiet: boolean, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

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
day_zero: string, instructions: Array<InstructionTyped>, milestones: Array<MilestoneTyped>, restrictions: Array<RestrictionTyped>, warning_signs: Array<WarningSignTyped>, follow_ups: Array<FollowUpTyped>, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

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
 * The clock time that was entered from the letter, as long as the line still falls on it.
 */
clock?: string, 
/**
 * As it would be typed again, to change it.
 */
typed: OwnLineTyped, };

export type PartChoiceView = { id: string, label: string, chosen: boolean, };

export type PatientChoice = { id: string, name: string, };

export type PatientTyped = { name: string, born: { day: string, month: string, year: string }, note: string, };

export type PatientView = { id: string, name: string, born: string | null, note: string, 
/**
 * What whoever is at the computer may see of this patient. With "reminders" there is no more than the name.
 */
sight: "reminders" | "everything", procedures: Array<ProcedureCard>, 
/**
 * The appointment to think of first, of a procedure or of none.
 */
next_appointment?: NextView, };

/**
 * Who may be at this computer, and who is. No secret, and no hash of one, is ever in a view.
 */
export type PeopleView = { members: Array<MemberView>, 
/**
 * The id of the member who is at the computer.
 */
here: string | null, 
/**
 * There are members and none of them is here: that is asked first.
 */
ask: boolean, 
/**
 * Colours to choose from.
 */
colours: Array<ColourView>, 
/**
 * The one offered for the next member.
 */
free_colour: string, 
/**
 * Patients one may say that a member is, or whose entries one may share with a new one.
 */
patients: Array<PersonView>, 
/**
 * What a PIN does and does not do.
 */
about_locks: string, };

/**
 * A patient to choose.
 */
export type PersonView = { id: string, name: string, 
/**
 * Whoever is here says what others may see of them.
 */
decides: boolean, 
/**
 * No member is this patient yet.
 */
free: boolean, };

export type PhaseView = { name: string, from: number, to: number, };

/**
 * A piece of a text; `found` is what was looked for.
 */
export type PieceView = { words: string, found: boolean, };

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
 * What the answers add: "Tell your team that you are allergic to latex.", and what not knowing asks the team.
 */
reminders: Array<string>, 
/**
 * In the order of the day, also while its times are not known. Empty where nothing before it is due.
 */
clock: Array<ClockRowView>, 
/**
 * Times that nobody has entered yet, and what is missing without them.
 */
missing: Array<MissingView>, travel: TravelView, medicines: Array<MedicineView>, 
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
overnight: string, emergency_admission: boolean, 
/**
 * An emergency, by its type or because the person was admitted as one: nothing before it is due.
 */
emergency: boolean, cancelled_reason: string | null, 
/**
 * As it really was; none until it is done.
 */
done: DoneView | null, approval: string, };

export type PreviewPartView = { heading: string, 
/**
 * Before its rows.
 */
intro: Array<string>, rows: Array<PreviewRowView>, };

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

export type PreviewRowView = { 
/**
 * May be empty.
 */
lead: string, lines: Array<string>, 
/**
 * "Box to tick", "Line to write on: Answer"
 */
forms: Array<string>, };

/**
 * A sheet as it will come out, to look at.
 */
export type PreviewView = { 
/**
 * "Recovery timeline"
 */
title: string, 
/**
 * Whose, and of what: "Ana Ruiz, Varicose vein ablation"
 */
about: string, 
/**
 * "AC-7F3K"
 */
code: string, paper: "a4" | "letter", 
/**
 * "2 pages, A4"
 */
size: string, 
/**
 * Each page as a picture (SVG).
 */
pages: Array<string>, 
/**
 * The same in words, for whoever does not see the pictures.
 */
words: Array<PreviewPartView>, 
/**
 * What can be left out; empty where the sheet is one whole.
 */
parts: Array<PartChoiceView>, 
/**
 * Since when it can tell, the latest first; empty where the sheet is not about a time that has gone by.
 */
since: Array<SinceChoiceView>, };

/**
 * A sheet about a procedure; about a patient with all their procedures (the schedule); or about types (compare).
 */
export type PrintDocument = { procedure_id: string | null, patient_id?: string | null, 
/**
 * Two or three types side by side.
 */
columns?: Array<CompareColumn> | null, kind: "timeline" | "preparation" | "schedule" | "diary" | "wallet" | "tonight" | "visit" | "compare", 
/**
 * 18 points and more.
 */
large: boolean, 
/**
 * None: what is usual in the household's country.
 */
paper: "a4" | "letter" | null, 
/**
 * Which parts of it, by their ids; none: all of them.
 */
parts?: Array<string> | null, 
/**
 * For the visit: from which day on it tells; none: since the last visit.
 */
since?: string | null, };

export type Problem = { "kind": "invalid", field: string, text: string, } | { "kind": "not-found", text: string, } | { "kind": "locked", text: string, } | { "kind": "too-new", text: string, } | { "kind": "damaged", text: string, } | { "kind": "superseded", text: string, } | { "kind": "not-shared", text: string, } | { "kind": "internal", text: string, reference: string, };

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
 * The way to the page of the day; absent but around that day.
 */
day_page?: DayLinkView, 
/**
 * Absent while it is planned.
 */
state?: "cancelled" | "done", };

export type ProcedureChoice = { id: string, name: string, on: string, };

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
 * Which part of the page it opens at: before the day what is to be prepared, from then on the timeline.
 */
opens: "preparation" | "timeline", 
/**
 * The way to the page of the day; absent but around that day.
 */
day_page?: DayLinkView, 
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
course: CourseView | null, instructions: Array<InstructionView>, milestones: Array<MilestoneView>, 
/**
 * The person's own aims.
 */
goals: Array<GoalView>, 
/**
 * Questions that wait for the next visit: what they are about, so that none is kept twice.
 */
asked: Array<AskedView>, symptoms: Array<SymptomView>, restrictions: Array<RestrictionView>, warning_signs: Array<WarningSignView>, follow_ups: Array<FollowUpView>, log: Array<LogView>, disagreements: Array<DisagreementView>, timeline: TimelineView, 
/**
 * What a newer catalogue says differently from the plan this person has; empty when there is nothing newer.
 */
differences: Array<DifferenceView>, };

/**
 * Where the range comes from.
 */
export type ProgressBandView = { 
/**
 * "Day 0 to 2"
 */
days: string, 
/**
 * "4 to 7", "30 to 80 percent of your score before the procedure: 2.4 to 6.4"
 */
range: string, text: string | null, 
/**
 * Names of the choices it is for, where that choice is not made yet.
 */
only_for: Array<string>, why: WhyView, };

/**
 * One measure, compared.
 */
export type ProgressMeasureView = { id: string, label: string, 
/**
 * "0 to 10", "°C"; empty where there is nothing to say.
 */
unit: string, standing: "sheet" | "within" | "partly" | "later" | "not-enough" | "no-range" | "no-score-before", 
/**
 * The one sentence: "Within what most people report."
 */
sentence: string, 
/**
 * What it rests on: "From your entries on Fri 6, Sat 7 and Sun 8 March."
 */
basis: string | null, 
/**
 * A question that could be taken to the next visit, in the person's own voice.
 */
question: string | null, 
/**
 * Only where the range is a share of it.
 */
before: ScoreBeforeView | null, 
/**
 * What most people report, once for each band of the type.
 */
bands: Array<ProgressBandView>, chart: ChartView, 
/**
 * The same as the chart, oldest first.
 */
rows: Array<ProgressRowView>, };

/**
 * A row of the table.
 */
export type ProgressRowView = { 
/**
 * Both included; the same for one day.
 */
from: string, to: string, 
/**
 * "Day 3", "Week 2"
 */
day: string, 
/**
 * "2 to 5, an estimate", "Not known"
 */
expected: string, 
/**
 * "4", "6"; over weeks "2 to 6, from 9 entries". Empty where nothing was entered.
 */
yours: Array<string>, 
/**
 * What stands there instead: "No entry", "Still to come".
 */
none: string, 
/**
 * What happened: "Reached: Drive again".
 */
events: Array<string>, today: boolean, };

export type ProgressView = { procedure_id: string, 
/**
 * Stretches of time to choose from; empty where there is only one.
 */
stretches: Array<StretchView>, 
/**
 * Said first where there is nothing to compare, or nothing of one's own yet.
 */
empty: EmptyView | null, 
/**
 * Pain first.
 */
measures: Array<ProgressMeasureView>, 
/**
 * What this is not.
 */
notice: string, approval: string, };

/**
 * What is often done: only to ask the team about, never filled in.
 */
export type ProposalView = { instruction_id: string, on: string | null, 
/**
 * "If it is to be stopped, often about 5 days before. Only your team can say for you."
 */
words: string, why: WhyView, };

/**
 * A follow-up of a plan that nobody has taken up yet.
 */
export type ProposedView = { patient_id: string, patient_name: string, procedure_id: string, procedure_name: string, follow_up_id: string, name: string, usual: UsualView, 
/**
 * Its usual days have passed: a question for the team, no fault.
 */
passed: boolean, 
/**
 * Best booked by this day; none when that has passed.
 */
book_by: string | null, 
/**
 * Whom to ring to book it: the procedure's own team. Empty: not known.
 */
ring: string, mode: string | null, purpose: string | null, 
/**
 * "Usual", "Some centres", "Only if needed".
 */
applies: string, 
/**
 * Names of the choices it holds for, where that choice is not made yet.
 */
only_for: Array<string>, why: WhyView, 
/**
 * The team's sheet says so: who.
 */
said_by: string | null, };

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

/**
 * None leaves it to what is usual in the household's country.
 */
export type RecoverySettingsTyped = { temperature: string | null, weight: string | null, glucose: string | null, pages: "one-page" | "one-by-one", warning_matching: boolean, };

/**
 * How the household measures and checks in.
 */
export type RecoverySettingsView = { temperature: UnitChoiceView, weight: UnitChoiceView, glucose: UnitChoiceView, pages: "one-page" | "one-by-one", warning_matching: boolean, 
/**
 * What it means that matching is off.
 */
matching_words: string, };

export type ReliefView = { minutes_after: number, label: string, score: number, 
/**
 * Percent less than before; negative where it is more. None where the score before was 0.
 */
percent: number | null, };

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
id: string, kind: "instruction" | "ask" | "dose" | "restart" | "leave" | "procedure" | "check-in" | "diary" | "look" | "milestone" | "appointment" | "book" | "question" | "goal" | "own", text: string, 
/**
 * A question to the team, not an instruction.
 */
ask: boolean, patient_id: string | null, patient_name: string | null, procedure_id: string | null, procedure_name: string | null, 
/**
 * The original due time, where this computer is.
 */
at: string, 
/**
 * The same as it is said today: "at 09:00", "yesterday at 19:00", "on 2 March at 10:30".
 */
when: string, 
/**
 * The same instant in the zone it is planned in; none where the clocks agree.
 */
there: ThereView | null, standing: "ahead" | "due" | "snoozed" | "missed" | "answered", snoozed_until: string | null, answer: "done" | "not-needed" | null, answered_at: string | null, 
/**
 * Who answered; none while nobody in particular sits at this computer.
 */
answered_by: string | null, 
/**
 * Earlier ones of the same thing, by id: that nobody answered, and that an answer to this one lets go; or, of one
 * that was answered, that were let go with it.
 */
earlier_ids: Array<string>, 
/**
 * What it is about, to open it.
 */
instruction_id: string | null, milestone_id: string | null, own_reminder_id: string | null, 
/**
 * The appointment itself; of questions to settle the one they are for.
 */
appointment_id: string | null, 
/**
 * False: its page is not shared with whoever is here.
 */
can_open: boolean, 
/**
 * The member who was asked to see to it; absent while nobody in particular was.
 */
handed?: HandedView, };

export type RemoveLock = { current: string, };

export type RemoveMedicine = { procedure_id: string, id: string, };

export type RemoveOwnLine = { procedure_id: string, id: string, };

export type Reschedule = { id: string, procedure: ProcedureTyped, 
/**
 * What was begun in the form, to go when it is saved.
 */
draft?: FormDraftOf, };

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

export type RingView = { who: "emergency" | "team" | "out-of-hours", 
/**
 * "Emergency number", "Your team, by day"
 */
label: string, 
/**
 * As it was recorded: a number, or a name with a number. Says so where nothing was recorded.
 */
text: string, recorded: boolean, };

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

export type RunningLine = { state: "works" | "missing" | "unknown", 
/**
 * "Notifications"
 */
what: string, 
/**
 * "Nothing on this computer shows notifications. …"
 */
text: string, };

/**
 * What this computer does about reminders, said plainly: nothing is promised that is not known.
 */
export type RunningView = { 
/**
 * The page's answer in one sentence.
 */
answer: string, 
/**
 * Each thing that carries a reminder, with how it stands.
 */
lines: Array<RunningLine>, 
/**
 * The next that are due, at most three: "At 18:00: a reminder". As in the tray: others may see the screen.
 */
next: Array<string>, 
/**
 * "Aftercare last looked for what is due at 14:03."
 */
last_tick: string | null, 
/**
 * None where this system does not say.
 */
starts_at_login: boolean | null, 
/**
 * What closing the window means; none until somebody was asked.
 */
on_close: "keep" | "quit" | null, 
/**
 * A test notification can be sent from here.
 */
can_test: boolean, };

/**
 * The last day's measures, as they would be typed.
 */
export type SameAsView = { on: string, 
/**
 * "Same as Mon 2 March", "Same as yesterday"
 */
label: string, 
/**
 * What it does not fill in, and why.
 */
note: string, entries: Array<EntryTyped>, };

export type SaveGoal = { procedure_id: string, 
/**
 * None: a new one.
 */
id: string | null, words: string, 
/**
 * Empty: no day to look at it again.
 */
look_on: { day: string, month: string, year: string }, };

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

export type SayNotYet = { procedure_id: string, milestone_id: string, 
/**
 * None: today.
 */
on: { day: string, month: string, year: string } | null, reason: string, };

/**
 * What the person did about lines that matched.
 */
export type SayWhatWasDone = { warning_id: string, what: "rang-team" | "rang-emergency" | "something-else" | "not-yet", note: string, };

/**
 * A score from before the procedure, entered afterwards.
 */
export type ScoreBeforeTyped = { procedure_id: string, measure: string, value: string, };

export type ScoreBeforeView = { 
/**
 * Somebody wrote it down.
 */
written: boolean, 
/**
 * "Your score before the procedure: 8, on Sun 1 March."
 */
text: string, 
/**
 * What to ask for, where it can be entered here: "Pain before the procedure"; none where it is known, or is still
 * asked in a check-in.
 */
ask: string | null, 
/**
 * "0 to 10, on an ordinary day shortly before"
 */
hint: string, };

/**
 * That everything on the list was seen.
 */
export type SeenUpTo = { 
/**
 * `up_to` of the list that was looked at: what came since is not in it.
 */
up_to: string, };

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

/**
 * A new PIN or passphrase of whoever is here.
 */
export type SetLock = { kind: "pin" | "passphrase", 
/**
 * The one until now; empty where there is none.
 */
current: string, secret: string, 
/**
 * The same once more.
 */
again: string, };

export type SetOwnLine = { procedure_id: string, line: OwnLineTyped, };

export type SetPeople = { id: string, escort: string, overnight: string, };

export type SetSight = { patient_id: string, member_id: string, sight: "nothing" | "reminders" | "everything", };

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
 * Says how it stands with an aim.
 */
export type SettleGoal = { procedure_id: string, id: string, state: "reached" | "not-yet" | "changed-my-mind" | "open", 
/**
 * None: today.
 */
on: { day: string, month: string, year: string } | null, with_difficulty: boolean, 
/**
 * Why not yet, or what there is to say about it.
 */
note: string, 
/**
 * For "not yet": when to look at it again; empty: no day.
 */
look_on: { day: string, month: string, year: string }, };

export type SharingOf = { patient_id: string, patient_name: string, 
/**
 * Whoever is here is this patient.
 */
own: boolean, 
/**
 * Whoever is here decides; otherwise only the own line is there.
 */
decides: boolean, 
/**
 * Who decides, in one sentence.
 */
who_decides: string, rows: Array<SharingRow>, };

export type SharingRow = { member: MemberView, sight: "nothing" | "reminders" | "everything", 
/**
 * "Ana can see of Luis:"
 */
lead: string, 
/**
 * "Luis said so on Tue 3 March 2026."
 */
said: string | null, };

/**
 * What each member may see of each patient, as far as whoever is here may know.
 */
export type SharingView = { patients: Array<SharingOf>, 
/**
 * What holds where nobody said anything.
 */
default: string, };

/**
 * The code of a paper in hand, as it is read off it.
 */
export type SheetCode = { code: string, };

export type SheetLineView = { sign: string, level: "emergency" | "same-day", line: string, };

/**
 * What a code says about the paper it stands on.
 */
export type SheetLookedUp = { 
/**
 * True: a sheet printed now would say the same.
 */
newest: boolean, 
/**
 * "AC-7F3K is the newest."
 */
headline: string, text: string, 
/**
 * What would be printed now in its place; more than one where it may have been any of them.
 */
now: Array<SheetNowView>, };

/**
 * A sheet as it would be printed now.
 */
export type SheetNowView = { code: string, kind: PrintDocument["kind"], 
/**
 * "Recovery timeline"
 */
title: string, about: string, 
/**
 * None: about a patient with all their procedures.
 */
procedure_id: string | null, patient_id: string, };

export type SheetSignView = { sign: string, level: "emergency" | "same-day", line: string, action: string | null, 
/**
 * "Until Mon 16 March", "From Mon 9 March"; none where it always holds.
 */
when: string | null, said_by: string | null, only_for: Array<string>, };

export type SheetView = { 
/**
 * None: a general sheet, for any procedure.
 */
procedure_id: string | null, patient_name: string | null, 
/**
 * "Liver biopsy, Mon 2 March, day 3", "After any procedure"
 */
heading: string, ring: Array<RingView>, 
/**
 * On the sheet today, emergencies first.
 */
now: Array<SheetSignView>, 
/**
 * On it on other days.
 */
other_days: Array<SheetSignView>, 
/**
 * The team said that these do not hold here. Shown as struck out.
 */
struck: Array<SheetSignView>, };

export type ShowCheckIn = { procedure_id: string, 
/**
 * A day that the view offered; none: today.
 */
on: string | null, 
/**
 * The check-in to change; none: a new one.
 */
check_in_id: string | null, };

export type ShowProgress = { procedure_id: string, 
/**
 * The newest weeks, or all since the procedure; none: whichever tells more.
 */
stretch: "recent" | "whole" | null, };

export type ShowSheet = { 
/**
 * The procedure whose sheet comes first; none: all of the household's.
 */
procedure_id: string | null, };

export type SightTyped = { patient_id: string, sight: "nothing" | "reminders" | "everything", };

export type SignAnswerView = { sign: string, 
/**
 * The sheet's words; the sign's id where it is not on the sheet any more.
 */
line: string, answer: "yes" | "no" | "dont-know", 
/**
 * The short question whose "no" covered it; none where the sign itself was answered.
 */
by_group: string | null, };

/**
 * One short question, and the exact signs it stands for.
 */
export type SignGroupView = { id: string, 
/**
 * "Any trouble with breathing, chest pain or bleeding?"
 */
question: string, 
/**
 * Has a sign to call emergency services for.
 */
emergency: boolean, 
/**
 * All must be shown, or one key away, where "no" can be said: that is what it says no to.
 */
signs: Array<SignView>, };

export type SignTyped = { sign: string, answer: "yes" | "no" | "dont-know", };

/**
 * An exact sign of the sheet.
 */
export type SignView = { id: string, level: "emergency" | "same-day", sign: string, action: string | null, 
/**
 * Who of the team said it; none for the general sheet.
 */
said_by: string | null, 
/**
 * Names of the choices it is for, where that choice is not made yet.
 */
only_for: Array<string>, 
/**
 * What to enter with a yes ("Minutes the site bled while you pressed"); none where nothing is.
 */
measure: MeasureView | null, };

/**
 * An earlier visit, or the procedure itself.
 */
export type SinceChoiceView = { on: string, 
/**
 * "Mon 9 March 2026: GP visit"
 */
label: string, chosen: boolean, };

/**
 * A look at the puncture, wound or tube site.
 */
export type SiteCheckTyped = { procedure_id: string, check_in_id: string | null, on: string | null, 
/**
 * The clock time; empty: now for today, else not told.
 */
at: string, 
/**
 * What the view's measures ask for; empty values are not entries.
 */
entries: Array<EntryTyped>, 
/**
 * Where, where there are several: "Right groin".
 */
site: string, note: string, };

/**
 * The looks at a puncture, wound or tube site.
 */
export type SiteChecksView = { procedure_id: string, patient_name: string, type_name: string, today: string, now: string, 
/**
 * Days that can be written about, today first.
 */
days_to_write: Array<DayWordView>, 
/**
 * False: this procedure leaves no place that its sheet speaks of. One can be looked at all the same.
 */
asked: boolean, 
/**
 * What to look at, worst last.
 */
measures: Array<MeasureView>, 
/**
 * Sites named so far.
 */
sites: Array<string>, 
/**
 * The first hours; empty where the procedure's time is not known, and where there is no such place.
 */
ladder: Array<MomentView>, notices: Array<NoticeView>, 
/**
 * Latest first.
 */
checks: Array<CheckInRowView>, };

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

/**
 * One question of the form.
 */
export type StepView = { "kind": "measure", measure: MeasureView, } | { "kind": "group", group: SignGroupView, };

export type StretchView = { id: "recent" | "whole", 
/**
 * "The last 4 weeks"
 */
label: string, chosen: boolean, };

export type StrokeView = { x1: number, y1: number, x2: number, y2: number, };

export type SymptomView = { id: string, symptom: string, from: string, to: string, days: [number, number], 
/**
 * "Usually 1 to 5 out of 10"; none where there is no figure.
 */
band: string | null, text: string | null, how_common: string | null, 
/**
 * False: it can happen, but is not expected.
 */
expected: boolean, line: LineView, };

/**
 * A question that was collected for a visit.
 */
export type TakeAlongView = { id: string, text: string, asked: boolean, answer: string, 
/**
 * Empty: nobody was named.
 */
answered_by: string, };

export type TakeBackMilestone = { procedure_id: string, milestone_id: string, };

/**
 * Takes a follow-up of a plan up without a date: to be booked, or not needed.
 */
export type TakeUpProposal = { procedure_id: string, follow_up_id: string, state: "to-book" | "not-needed", 
/**
 * Who said that it is not needed.
 */
said_by: string, reason: string, };

/**
 * Whom to ring about a procedure, beside what its page says about the team.
 */
export type TeamContactTyped = { procedure_id: string, by_day: string, out_of_hours: string, };

/**
 * That a draft is kept.
 */
export type TextDraftKept = { at: string, };

/**
 * A text that was begun and not saved.
 */
export type TextDraftView = { kind: "note" | "question" | "answer", 
/**
 * The id of what it is about: the patient or procedure for a new text, else the text that is changed.
 */
about: string, words: string, 
/**
 * When it was last kept, where the person is.
 */
at: string, };

export type ThereView = { at: string, zone: string, };

/**
 * Something that can be thrown away.
 */
export type ThingTyped = { kind: "note" | "question" | "goal" | "not-yet" | "check-in" | "procedure" | "patient", id: string, };

/**
 * The timed diaries of a procedure.
 */
export type TimedDiariesView = { procedure_id: string, patient_name: string, type_name: string, diaries: Array<TimedDiaryView>, };

export type TimedDiaryView = { id: string, name: string, 
/**
 * What to do, in the sheet's words.
 */
text: string, only_for: Array<string>, measures: Array<MeasureView>, notices: Array<NoticeView>, 
/**
 * The score from before the procedure; none where nobody entered it.
 */
before: CheckInRowView | null, moments: Array<MomentView>, 
/**
 * The moment to enter now; none where none is due.
 */
due: number | null, result: TimedResultView | null, };

/**
 * What a timed diary shows, in figures only: what they mean is the team's to say.
 */
export type TimedResultView = { measure: string, 
/**
 * The score before.
 */
before: number, rows: Array<ReliefView>, 
/**
 * The most relief, and when.
 */
most: ReliefView | null, 
/**
 * "The most was 75 percent less pain, 1 hour after (score 2, before 8)."
 */
words: string, };

/**
 * An entry of a timed diary.
 */
export type TimedTyped = { procedure_id: string, check_in_id: string | null, log_id: string, 
/**
 * The moment it belongs to; none: the score from before the procedure.
 */
minutes_after: number | null, entries: Array<EntryTyped>, note: string, };

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

/**
 * Something was done that leaves nothing to undo.
 */
export type Told = { text: string, };

/**
 * The first night at home.
 */
export type TonightView = { 
/**
 * What holds tonight, and questions about it.
 */
limits: Array<RestrictionView>, 
/**
 * What many people feel tonight.
 */
felt: Array<SymptomView>, to_do: Array<CheckView>, medicines: Array<MedicineView>, };

/**
 * Whose trash; none: the patients that were taken out of the list.
 */
export type TrashAsked = { patient_id: string | null, };

/**
 * That the trash was emptied.
 */
export type TrashEmptied = { text: string, };

/**
 * What was thrown away and can be put back.
 */
export type TrashListView = { patient_id: string | null, patient_name: string | null, 
/**
 * What was thrown away last comes first.
 */
items: Array<TrashedView>, 
/**
 * How many there are in all: the list may show only the newest.
 */
count: number, 
/**
 * "3 notes and 1 question"; none in an empty trash.
 */
holds: string | null, 
/**
 * What emptying does, in words.
 */
warning: string, };

export type TrashedView = { thing: ThingTyped, 
/**
 * "Note"
 */
title: string, words: string, 
/**
 * The day it is about, where it is about one.
 */
on: string | null, 
/**
 * When it was thrown away, where the person is.
 */
at: string, who: string | null, };

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

export type UnitChoiceView = { 
/**
 * The unit in use: chosen, or usual in the household's country.
 */
code: string, chosen: boolean, choices: Array<ChoiceWordView>, };

export type UsualView = { earliest: string, typical: string, latest: string, 
/**
 * "Day 28 to 90, usually day 42"
 */
range: string, };

export type ValueMarkView = { at: number, words: string, minor: boolean, };

/**
 * A question for the next visit.
 */
export type VisitQuestionView = { id: string, procedure_id: string | null, 
/**
 * What procedure it is about, where the page is not that procedure's.
 */
procedure: string | null, words: string, 
/**
 * "Milestone: Drive again"; none for the person's own thought.
 */
from: string | null, kept_on: string, 
/**
 * None: still to be asked.
 */
answered_on: string | null, answer: string, 
/**
 * Empty: nobody was named.
 */
answered_by: string, who: string | null, corrections: Array<CorrectionView>, };

/**
 * What a day's entries are to the sheet, to be shown readable across a room.
 */
export type WarningResultView = { 
/**
 * The record of the match, to say that it was shown and what was done; none where nothing matches.
 */
warning_id: string | null, procedure_id: string, for_date: string, 
/**
 * "This matches a line on your warning-sign sheet.", or that nothing does, or that matching is off.
 */
headline: string, 
/**
 * Always said, whether anything matches or not.
 */
never_all_well: string, 
/**
 * Emergencies first. Empty never means that all is well.
 */
matches: Array<MatchView>, 
/**
 * In the order in which to try. Also there when nothing matches.
 */
ring: Array<RingView>, 
/**
 * What to say: "I had a liver biopsy on Mon 2 March.", "My temperature is 38.4 °C."
 */
say: Array<string>, 
/**
 * Lines of the day's sheet of which it is not known whether they match.
 */
unanswered: Array<SheetLineView>, deeds: Array<DeedView>, 
/**
 * False: matching is turned off, and nothing was compared.
 */
matching: boolean, };

/**
 * A match in a list, as it was shown.
 */
export type WarningRowView = { id: string, matched_at: string, 
/**
 * None: nobody has seen it yet.
 */
shown_at: string | null, lines: Array<MatchView>, deeds: Array<DeedView>, };

/**
 * The warning-sign sheets of the household; a general one where there are none.
 */
export type WarningSheetView = { 
/**
 * "In an emergency call 112."
 */
emergency: string, approval: string, never_all_well: string, 
/**
 * Why the household's own sheets are missing.
 */
notice: string | null, sheets: Array<SheetView>, };

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

export type WeekBarView = { x: number, top: number, bottom: number, };

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
  /** Prints a sheet, and opens it in the person's own viewer.  */
  print_document: { request: PrintDocument; view: FileSaved };
  /** The same sheet to look at first: its pages as pictures, and in words.  */
  preview_document: { request: PrintDocument; view: PreviewView };
  /** Whether a paper in hand is the newest, by its code.  */
  look_up_sheet: { request: SheetCode; view: SheetLookedUp };
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
  /** The day of the procedure and going home: what counts now.  */
  show_day: { request: Named; view: DayView };
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
  /** "Will I be reminded?": what this computer can and cannot do about it.  */
  show_running: { request: Nothing; view: RunningView };
  /** Starts the program with the computer, or no longer.  */
  choose_start_at_login: { request: Choice; view: Told };
  /** Shows a notification now, to see whether one comes.  */
  send_test_notice: { request: Nothing; view: Told };
  /** Says what closing the window means from now on.  */
  choose_on_close: { request: OnCloseTyped; view: Saved };
  /** Says it, and closes the window.  */
  close_window: { request: OnCloseTyped; view: Saved };
  /** Ends the program, once the page has kept what was being typed.  */
  end_program: { request: Nothing; view: Told };
  /** The questions of one day, with what is typed so far and what was logged.  */
  show_check_in: { request: ShowCheckIn; view: CheckInView };
  /** Keeps what is typed, however unfinished, and looks at it.  */
  save_draft: { request: CheckInTyped; view: DraftKept };
  /** Throws away what is typed and not saved.  */
  drop_draft: { request: DropDraft; view: Dropped };
  /** Saves a check-in, new or changed, and compares the day with the warning-sign sheet.  */
  save_check_in: { request: CheckInTyped; view: CheckInSaved };
  /** What was logged, day by day, latest first.  */
  list_check_ins: { request: ListCheckIns; view: CheckInDaysView };
  /** Lines of the sheet that matched, as they were shown, with whom to ring and what to say.  */
  show_warning: { request: Named; view: WarningResultView };
  /** Says that lines that matched are on the screen.  */
  warning_shown: { request: Named; view: Saved };
  /** Says what the person did about lines that matched.  */
  say_what_was_done: { request: SayWhatWasDone; view: Saved };
  /** The warning-sign sheets. Works with no data: then it is a general one.  */
  show_warning_sheet: { request: ShowSheet; view: WarningSheetView };
  /** Says whom to ring about a procedure, by day and at other hours.  */
  save_team_contact: { request: TeamContactTyped; view: Saved };
  /** A drain's diary, with totals.  */
  show_drain: { request: Named; view: DrainView };
  /** Logs one emptying or flush, new or changed.  */
  log_drain: { request: DrainTyped; view: CheckInSaved };
  /** The looks at the puncture, wound or tube site.  */
  show_site_checks: { request: Named; view: SiteChecksView };
  /** Logs one look at the site, new or changed.  */
  log_site_check: { request: SiteCheckTyped; view: CheckInSaved };
  /** The timed diaries of a procedure, moment by moment, with the result.  */
  show_timed_diaries: { request: Named; view: TimedDiariesView };
  /** Logs one moment of a timed diary, new or changed.  */
  log_timed: { request: TimedTyped; view: CheckInSaved };
  /** Units, the form's way, and whether entries are compared with the sheet.  */
  show_recovery_settings: { request: Nothing; view: RecoverySettingsView };
  /** Saves units, the form's way, and whether entries are compared with the sheet.  */
  save_recovery_settings: { request: RecoverySettingsTyped; view: Saved };
  /** How one's own entries compare with what most people report: sentence, picture and table of each measure.  */
  show_progress: { request: ShowProgress; view: ProgressView };
  /** Writes down afterwards how it was before the procedure.  */
  save_score_before: { request: ScoreBeforeTyped; view: Saved };
  /** Appointments by date: of the household, of a patient, or around a procedure.  */
  list_appointments: { request: AppointmentsOf; view: AppointmentsView };
  /** One appointment with everything about it, and the questions to ask there.  */
  show_appointment: { request: Named; view: AppointmentPageView };
  /** A month of appointments as a table.  */
  show_month: { request: MonthOf; view: MonthView };
  /** An appointment as typed: a kept one, another like it, or one for a follow-up.  */
  edit_appointment: { request: EditAppointment; view: AppointmentForm };
  /** Looks at an appointment before it is saved: refuses on its fields, or gives notices.  */
  check_appointment: { request: AppointmentTyped; view: AppointmentChecked };
  /** Keeps an appointment; a booked one that is moved keeps the date it had.  */
  save_appointment: { request: AppointmentTyped; view: Saved };
  /** Puts a follow-up on the list of what is to be booked, or says that it is not needed.  */
  take_up_proposal: { request: TakeUpProposal; view: Saved };
  /** Says that one was at an appointment, and what was said there.  */
  mark_attended: { request: MarkAttended; view: Saved };
  /** Says that an appointment was missed.  */
  mark_missed: { request: MarkMissed; view: Saved };
  /** Cancels an appointment; it is kept.  */
  cancel_appointment: { request: CallOff; view: Saved };
  /** Says who said that an appointment is not needed.  */
  mark_not_needed: { request: CallOff; view: Saved };
  /** Takes the mark of an appointment back: it is booked, or to be booked.  */
  take_back_appointment: { request: Named; view: Saved };
  /** Takes an appointment out of the list; undo brings it back.  */
  remove_appointment: { request: Named; view: Saved };
  /** Puts appointments into a calendar file where the person finds it.  */
  save_calendar_file: { request: CalendarFile; view: FileSaved };
  /** What is due now, came due while nothing was running, and comes later today and this week.  */
  list_due: { request: DueAsked; view: DueView };
  /** Says that reminders are done or not needed, or puts them off; done ticks a line of the plan off too.  */
  answer_reminder: { request: AnswerReminder; view: Saved };
  /** Takes the answer to a reminder back: it is due again.  */
  take_back_reminder_answer: { request: Named; view: Saved };
  /** Everybody who is looked after here on one page, for whoever is here or for a screen in the kitchen.  */
  show_board: { request: BoardAsked; view: BoardView };
  /** Asks another member to see to reminders; they stay everybody's to answer.  */
  hand_over: { request: HandOver; view: Saved };
  /** A reminder is nobody's in particular again.  */
  take_back_hand_over: { request: Named; view: Saved };
  /** Says that what others changed was seen.  */
  see_changes: { request: SeenUpTo; view: Saved };
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
  /** Says of a milestone that it is not there yet, and why.  */
  say_not_yet: { request: SayNotYet; view: Saved };
  /** Keeps an aim of the person's own, with a day to look at it again.  */
  save_goal: { request: SaveGoal; view: Saved };
  /** Says how it stands with an aim: reached, not yet, changed my mind, open again.  */
  settle_goal: { request: SettleGoal; view: Saved };
  /** Notes and questions of a procedure or a patient.  */
  show_notes: { request: NotesAsked; view: NotesView };
  /** Keeps a note, new or changed.  */
  save_note: { request: NoteTyped; view: Saved };
  /** Keeps what is being typed, so that nothing is lost.  */
  keep_text_draft: { request: KeepTextDraft; view: TextDraftKept };
  /** Forms that were begun and not saved.  */
  list_form_drafts: { request: Nothing; view: FormDraftsView };
  /** What was typed in a form that was begun, laid over what it starts with now.  */
  open_form_draft: { request: FormDraftOf; view: FormDraftFound };
  /** Keeps what is in the fields of a form, so that nothing is lost.  */
  keep_form_draft: { request: KeepFormDraft; view: FormDraftKept };
  /** Throws away what was begun in a form.  */
  drop_form_draft: { request: FormDraftOf; view: FormDraftDropped };
  /** Keeps a question for the next visit, or words it anew.  */
  ask_question: { request: AskQuestion; view: Saved };
  /** Ticks a question off, with the answer and who gave it.  */
  answer_question: { request: AnswerQuestion; view: Saved };
  /** A question is to be asked again.  */
  reopen_question: { request: Named; view: Saved };
  /** Everything logged of a patient, newest first, and what is found in it.  */
  show_history: { request: HistoryAsked; view: HistoryView };
  /** What was thrown away and can be put back.  */
  show_trash: { request: TrashAsked; view: TrashListView };
  /** Puts something into the trash; undo brings it back.  */
  throw_away: { request: ThingTyped; view: Saved };
  /** Takes something out of the trash again.  */
  put_back: { request: ThingTyped; view: Saved };
  /** Deletes what is in the trash for good. It cannot be undone.  */
  empty_for_good: { request: TrashAsked; view: TrashEmptied };
  /** Who may be at this computer, and who is.  */
  show_people: { request: Nothing; view: PeopleView };
  /** Says who is at the computer, with the PIN or passphrase where there is one.  */
  choose_member: { request: ChooseMember; view: Told };
  /** Says that whoever was at the computer is not there any more.  */
  leave: { request: Nothing; view: Told };
  /** Adds a member; the first one is then at the computer.  */
  add_member: { request: AddMember; view: Saved };
  /** Changes a member's name, colour, or which patient it is.  */
  change_member: { request: ChangeMember; view: Saved };
  /** Takes a member out of the list; what it wrote keeps its name.  */
  remove_member: { request: Named; view: Saved };
  /** Sets or changes the PIN or passphrase of whoever is at the computer.  */
  set_lock: { request: SetLock; view: Told };
  /** Takes the PIN or passphrase of whoever is at the computer away.  */
  remove_lock: { request: RemoveLock; view: Told };
  /** Takes a forgotten PIN or passphrase away, where that opens nobody's entries.  */
  start_lock_anew: { request: Named; view: Told };
  /** What each member may see of each patient, and who said so.  */
  show_sharing: { request: Nothing; view: SharingView };
  /** Says what a member may see of a patient.  */
  set_sight: { request: SetSight; view: Saved };
  /** Takes back what one change wrote.  */
  undo: { request: Undo; view: Saved };
}

export type Tag = "appointments" | "board" | "drafts" | "household" | "members" | "patients" | "procedures" | "recovery" | "reminders" | "time" | "types";

/** What a command reads, and what it makes stale. */
export const tags: Record<keyof Commands, { reads: Tag[]; writes: Tag[] }> = {
  open_household: { reads: ["appointments", "household", "patients", "procedures", "recovery"], writes: [] },
  start_household: { reads: [], writes: ["household"] },
  save_settings: { reads: [], writes: ["household", "procedures"] },
  add_patient: { reads: [], writes: ["patients"] },
  change_patient: { reads: [], writes: ["patients", "procedures"] },
  find_types: { reads: ["types"], writes: [] },
  show_type: { reads: ["types"], writes: [] },
  read_type: { reads: ["household", "types"], writes: [] },
  compare_types: { reads: ["household", "types"], writes: [] },
  export_type: { reads: ["types"], writes: [] },
  print_document: { reads: [], writes: [] },
  preview_document: { reads: ["appointments", "household", "patients", "procedures", "recovery", "types"], writes: [] },
  look_up_sheet: { reads: [], writes: [] },
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
  show_procedure: { reads: ["appointments", "household", "patients", "procedures", "recovery", "time", "types"], writes: [] },
  mark_instruction: { reads: [], writes: ["procedures"] },
  reach_milestone: { reads: [], writes: ["procedures"] },
  take_back_milestone: { reads: [], writes: ["procedures"] },
  set_own_line: { reads: [], writes: ["procedures"] },
  remove_own_line: { reads: [], writes: ["procedures"] },
  accept_catalogue: { reads: [], writes: ["procedures"] },
  show_preparation: { reads: ["appointments", "household", "patients", "procedures", "recovery", "time"], writes: [] },
  show_day: { reads: ["household", "patients", "procedures", "time"], writes: [] },
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
  show_calendar: { reads: ["appointments", "household", "patients", "procedures"], writes: [] },
  show_running: { reads: ["appointments", "household", "patients", "procedures", "recovery", "reminders"], writes: [] },
  choose_start_at_login: { reads: [], writes: ["reminders"] },
  send_test_notice: { reads: [], writes: [] },
  choose_on_close: { reads: [], writes: ["reminders"] },
  close_window: { reads: [], writes: ["reminders"] },
  end_program: { reads: [], writes: [] },
  show_check_in: { reads: ["household", "patients", "procedures", "recovery"], writes: [] },
  save_draft: { reads: [], writes: [] },
  drop_draft: { reads: [], writes: ["recovery"] },
  save_check_in: { reads: [], writes: ["recovery"] },
  list_check_ins: { reads: ["patients", "procedures", "recovery"], writes: [] },
  show_warning: { reads: ["household", "procedures", "recovery"], writes: [] },
  warning_shown: { reads: [], writes: ["recovery"] },
  say_what_was_done: { reads: [], writes: ["recovery"] },
  show_warning_sheet: { reads: ["household", "patients", "procedures", "recovery"], writes: [] },
  save_team_contact: { reads: [], writes: ["recovery"] },
  show_drain: { reads: ["household", "patients", "procedures", "recovery"], writes: [] },
  log_drain: { reads: [], writes: ["recovery"] },
  show_site_checks: { reads: ["household", "patients", "procedures", "recovery", "time"], writes: [] },
  log_site_check: { reads: [], writes: ["recovery"] },
  show_timed_diaries: { reads: ["household", "patients", "procedures", "recovery", "time"], writes: [] },
  log_timed: { reads: [], writes: ["recovery"] },
  show_recovery_settings: { reads: ["household", "recovery"], writes: [] },
  save_recovery_settings: { reads: [], writes: ["recovery"] },
  show_progress: { reads: ["appointments", "household", "procedures", "recovery"], writes: [] },
  save_score_before: { reads: [], writes: ["recovery"] },
  list_appointments: { reads: ["appointments", "household", "patients", "procedures"], writes: [] },
  show_appointment: { reads: ["appointments", "household", "patients", "procedures", "recovery"], writes: [] },
  show_month: { reads: ["appointments", "household", "patients", "procedures"], writes: [] },
  edit_appointment: { reads: ["appointments", "patients", "procedures"], writes: [] },
  check_appointment: { reads: [], writes: [] },
  save_appointment: { reads: [], writes: ["appointments"] },
  take_up_proposal: { reads: [], writes: ["appointments"] },
  mark_attended: { reads: [], writes: ["appointments"] },
  mark_missed: { reads: [], writes: ["appointments"] },
  cancel_appointment: { reads: [], writes: ["appointments"] },
  mark_not_needed: { reads: [], writes: ["appointments"] },
  take_back_appointment: { reads: [], writes: ["appointments"] },
  remove_appointment: { reads: [], writes: ["appointments"] },
  save_calendar_file: { reads: [], writes: [] },
  list_due: { reads: ["appointments", "household", "members", "patients", "procedures", "recovery", "reminders"], writes: [] },
  answer_reminder: { reads: [], writes: ["procedures", "reminders"] },
  take_back_reminder_answer: { reads: [], writes: ["procedures", "reminders"] },
  show_board: { reads: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders"], writes: [] },
  hand_over: { reads: [], writes: ["board", "reminders"] },
  take_back_hand_over: { reads: [], writes: ["board", "reminders"] },
  see_changes: { reads: [], writes: ["board"] },
  list_own_reminders: { reads: ["patients", "reminders"], writes: [] },
  save_own_reminder: { reads: [], writes: ["drafts", "reminders"] },
  remove_own_reminder: { reads: [], writes: ["reminders"] },
  reminder_settings: { reads: ["reminders"], writes: [] },
  save_reminder_settings: { reads: [], writes: ["reminders"] },
  say_not_yet: { reads: [], writes: ["procedures", "recovery"] },
  save_goal: { reads: [], writes: ["patients", "procedures", "recovery"] },
  settle_goal: { reads: [], writes: ["patients", "procedures", "recovery"] },
  show_notes: { reads: ["patients", "procedures", "recovery"], writes: [] },
  save_note: { reads: [], writes: ["recovery"] },
  keep_text_draft: { reads: [], writes: [] },
  list_form_drafts: { reads: ["appointments", "drafts", "household", "patients", "procedures", "types"], writes: [] },
  open_form_draft: { reads: [], writes: [] },
  keep_form_draft: { reads: [], writes: ["drafts"] },
  drop_form_draft: { reads: [], writes: ["drafts"] },
  ask_question: { reads: [], writes: ["procedures", "recovery"] },
  answer_question: { reads: [], writes: ["procedures", "recovery"] },
  reopen_question: { reads: [], writes: ["procedures", "recovery"] },
  show_history: { reads: ["patients", "procedures", "recovery"], writes: [] },
  show_trash: { reads: ["patients", "procedures", "recovery"], writes: [] },
  throw_away: { reads: [], writes: ["patients", "procedures", "recovery"] },
  put_back: { reads: [], writes: ["patients", "procedures", "recovery"] },
  empty_for_good: { reads: [], writes: ["patients", "procedures", "recovery"] },
  show_people: { reads: ["household", "members", "patients"], writes: [] },
  choose_member: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  leave: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  add_member: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  change_member: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  remove_member: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  set_lock: { reads: [], writes: ["household", "members"] },
  remove_lock: { reads: [], writes: ["household", "members"] },
  start_lock_anew: { reads: [], writes: ["household", "members"] },
  show_sharing: { reads: ["household", "members", "patients"], writes: [] },
  set_sight: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
  undo: { reads: [], writes: ["appointments", "board", "household", "members", "patients", "procedures", "recovery", "reminders", "types"] },
};
