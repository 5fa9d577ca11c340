// The preparation's page opened with a part of its view changed, and ways to reach what is on it.

import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import type { PreparationView } from '../generated/contract';
import { fake, type Fake } from '../lib/fake';
import { open } from './open';
import { household, nextToDo, procedure, saved } from './samples';
import { preparation } from './samplesOfPreparation';

export const heading = 'Uterine fibroid embolization';
export const ahead = {
  ...procedure,
  opens: 'preparation' as const,
  day: -1,
  headline: 'Tomorrow',
  next: nextToDo,
  notices: [],
};
export const ok = saved('p1', 'Saved.');

/** Opens the page with a part of the view changed. */
export async function prepare(changed: Partial<PreparationView> = {}): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_procedure: ahead,
    show_preparation: { ...preparation, ...changed },
    answer_questions: ok,
    set_travel: ok,
    set_letter_time: ok,
    save_medicine: ok,
    remove_medicine: saved('m1', 'Medicine removed.'),
    set_people: ok,
    set_emergency_admission: ok,
    remove_own_line: ok,
    mark_instruction: ok,
    undo: ok,
  });
  await open('#/procedure/p1/preparation', heading);
  await waitFor(() => expect(rust.asked('show_preparation')).toHaveLength(1));
  return rust;
}

export function row(name: string | RegExp): HTMLElement {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!item) throw new Error(`no row ${name}`);
  return item;
}

export async function press(name: string | RegExp, within_: HTMLElement = document.body) {
  await userEvent.click(within(within_).getByRole('button', { name }));
}

export async function pressFor(name: string | RegExp): Promise<HTMLElement> {
  await press(name);
  return screen.getByRole('dialog');
}

export const box = (where: HTMLElement, name: string | RegExp) =>
  within(where).getByRole('textbox', { name });

export async function typeDay(where: HTMLElement, legend: RegExp, day: string, month: string, year: string) {
  const group = within(where).getByRole('group', { name: legend });
  await userEvent.type(box(group, 'Day'), day);
  await userEvent.selectOptions(within(group).getByRole('combobox'), month);
  await userEvent.type(box(group, 'Year'), year);
}
