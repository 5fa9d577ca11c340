// What is due of the whole household, read once for all who show it: the way to the list in the menu, the first page,
// a person's page, and the list itself. Nothing is worked out here.

import { getContext, setContext } from 'svelte';
import type { DueView, ReminderView } from '../generated/contract';
import { live, type Live } from '../lib/live.svelte';

const KEY = Symbol('due');

/** To be called once, where the program begins. */
export function provideDue(): Live<DueView> {
  const read = live('list_due', () => ({ patient_id: null }));
  // What was read for somebody who has left the computer is not the next one's to see.
  const due: Live<DueView> = {
    get view() {
      return read.problem ? null : read.view;
    },
    get problem() {
      return read.problem;
    },
    reload: read.reload,
  };
  setContext(KEY, due);
  return due;
}

export function useDue(): Live<DueView> {
  return getContext(KEY);
}

/** What waits for an answer: due now, or come due while nobody could be told. */
export function waiting(view: DueView): ReminderView[] {
  return [...view.away, ...view.due];
}

/** One person's, and what is the household's: that is everybody's. */
export function ofPerson(list: readonly ReminderView[], patient: string): ReminderView[] {
  return list.filter((one) => one.patient_id === null || one.patient_id === patient);
}
