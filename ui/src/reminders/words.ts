// What the buttons of a reminder say, and where "Open" leads. Nothing is worked out here.

import type { ReminderView } from '../generated/contract';
import { paths } from '../lib/route.svelte';

type Kind = ReminderView['kind'];

/** What answering means: a question was asked, a time was noticed, a thing was done. */
const done: Partial<Record<Kind, string>> = {
  ask: 'Asked',
  look: 'Looked',
  appointment: 'Got it',
  procedure: 'Got it',
  milestone: 'Got it',
};

export function doneWord(kind: Kind): string {
  return done[kind] ?? 'Done';
}

/** Of looks that come every few minutes one answer is for all that follow. */
export function notNeededWord(kind: Kind): string {
  return kind === 'look' ? 'No more looks' : 'Not needed';
}

/** Where the thing itself is done on its own page, the way there comes first. */
const leads: Partial<Record<Kind, string>> = {
  'check-in': 'Write it down',
  diary: 'Write it down',
  look: 'Write it down',
  milestone: 'Look at it',
  goal: 'Look at it',
  book: 'Enter the date',
};

export function openWord(kind: Kind): string {
  return leads[kind] ?? 'Open';
}

export function opensFirst(kind: Kind): boolean {
  return kind in leads;
}

/** The page, and where there is one the line, that it is about. */
export function openPath(one: ReminderView): string {
  if (one.own_reminder_id) return paths.ownReminder(one.own_reminder_id);
  if (one.appointment_id) return paths.appointment(one.appointment_id);
  const procedure = one.procedure_id;
  if (procedure === null) return one.patient_id ? paths.patient(one.patient_id) : paths.reminders;
  if (one.instruction_id) return paths.procedureLine(procedure, 'preparation', one.instruction_id);
  if (one.milestone_id) return paths.procedureLine(procedure, 'timeline', one.milestone_id);
  switch (one.kind) {
    case 'check-in':
      return paths.checkIn(procedure);
    case 'diary':
      return paths.timed(procedure);
    case 'look':
      return paths.siteChecks(procedure);
    case 'leave':
    case 'procedure':
      return paths.procedureDay(procedure);
    case 'dose':
    case 'restart':
      return paths.procedure(procedure, 'preparation');
    default:
      return paths.procedure(procedure);
  }
}

/** "3 earlier ones were not answered. They go with your answer." */
export function earlierWords(count: number): string {
  return count === 1
    ? 'An earlier one was not answered. It goes with your answer.'
    : `${count} earlier ones were not answered. They go with your answer.`;
}

/** "by the clocks of Europe/Madrid" */
export function zoneWords(zone: string): string {
  return zone.replaceAll('_', ' ');
}
