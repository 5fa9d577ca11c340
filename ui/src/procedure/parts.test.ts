import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { InstructionView, PreparationView } from '../generated/contract';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { fasting, household, procedure, saved } from '../test/samples';
import { clinic, noAppointments, rehab } from '../test/samplesOfAppointments';
import { check, preparation } from '../test/samplesOfPreparation';
import { standing, weekLater } from '../test/samplesOfMoving';
import { typed } from '../test/samplesOfTypes';

const views = {
  open_household: household,
  show_procedure: procedure,
  show_preparation: preparation,
  list_appointments: noAppointments,
};

/** The checklist with nothing but what is to be seen on the day. */
function onTheDay(row: InstructionView): PreparationView {
  const settled = row.state === 'open' ? 0 : 1;
  return { ...preparation, groups: [{ group: 'the-day', title: 'The day', settled, items: [check(row)] }] };
}
const heading = 'Uterine fibroid embolization';

test('the checklist is grouped by when, with the clock time of what is due', async () => {
  fake(views);
  await open('#/procedure/p1/checklist', heading);
  const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(groups).toEqual(expect.arrayContaining(['Days before', 'The day']));
  expect(screen.getByText('Thu 5 March, 04:30')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a question to the team is worded as a question, its figure as one to confirm', async () => {
  fake(views);
  await open('#/procedure/p1/checklist', heading);
  const question = screen.getByRole('heading', {
    level: 3,
    name: /^Ask your team .*should I stop warfarin\?/,
  });
  const row = question.closest('li');
  expect(row).toHaveTextContent('To confirm: Sat 28 February');
  expect(row).toHaveTextContent('If you take warfarin');
  // The general text could be read as an order: it is behind a press.
  expect(
    within(row as HTMLElement)
      .getByText(/Warfarin: stop only/)
      .closest('details'),
  ).not.toHaveAttribute('open');
});

test('something is done with one big press', async () => {
  const rust = fake({ ...views, mark_instruction: saved('fast-food', 'Ticked off.') });
  await open('#/procedure/p1/checklist', heading);
  await userEvent.click(screen.getByRole('button', { name: 'Done: Stop food and milky drinks.' }));
  expect(rust.asked('mark_instruction')[0]).toMatchObject({ instruction_id: 'fast-food', state: 'done' });
});

test('the keyboard’s place stays in the row when its button changes', async () => {
  const rust = fake({ ...views, mark_instruction: saved('fast-food', 'Ticked off.') });
  await open('#/procedure/p1/checklist', heading);
  const done = { ...fasting, state: 'done' as const, marked_on: '2026-03-05' };
  rust.answers.show_preparation = onTheDay(done);
  screen.getByRole('button', { name: 'Done: Stop food and milky drinks.' }).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toMatch(/Open again/);
});

test('something is skipped with a reason, if one likes', async () => {
  const rust = fake({ ...views, mark_instruction: saved('fast-food', 'Marked as skipped.') });
  await open('#/procedure/p1/checklist', heading);
  await userEvent.click(screen.getByRole('button', { name: 'Skip: Stop food and milky drinks.' }));
  const dialog = screen.getByRole('dialog', { name: 'Skip this?' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'The ward said so');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Skip it' }));
  expect(rust.asked('mark_instruction')).toEqual([
    { procedure_id: 'p1', instruction_id: 'fast-food', state: 'skipped', reason: 'The ward said so' },
  ]);
});

test('what is settled can be opened again', async () => {
  const done = { ...fasting, state: 'done' as const, marked_on: '2026-03-05' };
  const rust = fake({
    ...views,
    show_preparation: onTheDay(done),
    mark_instruction: saved('fast-food', 'Open again.'),
  });
  await open('#/procedure/p1/checklist', heading);
  expect(screen.getByText(/Done, Thu 5 March/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /^Open again/ }));
  expect(rust.asked('mark_instruction')[0]).toMatchObject({ state: 'open' });
});

test('warning signs: emergencies with the number first, then the same day', async () => {
  fake(views);
  await open('#/procedure/p1/warning-signs', heading);
  const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent?.trim());
  expect(groups).toEqual(['Emergency', 'Ring your team the same day']);
  expect(screen.getByText('In an emergency call 999.')).toBeInTheDocument();
  expect(screen.getByText('5 to 19 March')).toBeInTheDocument();
  expect(screen.getByText('At any time')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a warning sign is struck out only with who says so', async () => {
  fake(views);
  await open('#/procedure/p1/warning-signs', heading);
  await userEvent.click(screen.getByRole('button', { name: /My sheet says … Bleeding/ }));
  expect(screen.getByRole('checkbox', { name: /not for me/ })).not.toBeChecked();
  expect(screen.getByRole('textbox', { name: /Who says so/ })).toHaveValue('');
});

test('follow-ups say their window', async () => {
  fake(views);
  await open('#/procedure/p1/follow-ups', heading);
  expect(screen.getByText('5 June to 5 September, usually about Fri 5 June')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a follow-up that nobody has taken up can be booked or left out from its own place', async () => {
  const proposals = [{ ...rehab, procedure_id: 'p1', follow_up_id: 'scan', name: 'MRI scan' }];
  const rust = fake({
    ...views,
    list_appointments: { ...noAppointments, proposals },
    take_up_proposal: saved('v1', 'It is on the list of what is to be booked.'),
  });
  await open('#/procedure/p1/follow-ups', heading);
  const booked = await screen.findByRole('link', { name: 'It is booked: MRI scan' });
  expect(booked).toHaveAttribute('href', '#/book/p1/scan');
  await userEvent.click(screen.getByRole('button', { name: 'To book: MRI scan' }));
  expect(rust.asked('take_up_proposal')[0]).toMatchObject({ procedure_id: 'p1', follow_up_id: 'scan' });
  expect(rust.asked('list_appointments')[0]).toEqual({ patient_id: null, procedure_id: 'p1' });
  expect(await stumbles()).toEqual([]);
});

test('a booked follow-up says when it is and is not proposed again', async () => {
  const coming = [{ ...clinic, follow_up_id: 'scan', title: 'MRI scan' }];
  fake({ ...views, list_appointments: { ...noAppointments, coming } });
  await open('#/procedure/p1/follow-ups', heading);
  const open_ = await screen.findByRole('link', { name: 'Open: MRI scan, Booked' });
  expect(open_).toHaveAttribute('href', '#/appointment/v1');
  expect(open_.closest('li')).toHaveTextContent('Monday 20 April 2026, 10:20 to 10:50');
  expect(screen.queryByRole('button', { name: /To book/ })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('what to log says how often, until when and why', async () => {
  fake(views);
  await open('#/procedure/p1/log', heading);
  expect(screen.getByText('Twice a day, 5 to 19 March')).toBeInTheDocument();
  expect(screen.getByText('To see that it settles.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('about has the choice that is not made, notes, and where sources differ', async () => {
  const rust = fake({ ...views, throw_away: saved('p1', 'In the trash.') });
  await open('#/procedure/p1/about', heading);
  expect(screen.getByText('Not known yet')).toBeInTheDocument();
  expect(screen.getByText('Bring the scan CD.')).toBeInTheDocument();
  expect(screen.getByText('Some say 2 days, some say 7.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Take this procedure out/ }));
  expect(rust.asked('throw_away')).toEqual([{ kind: 'procedure', id: 'p1' }]);
});

test('changing starts from what was typed, and keeps an unknown time unknown', async () => {
  const rust = fake({
    ...views,
    edit_procedure: typed,
    show_preparation: standing,
    preview_reschedule: weekLater,
    change_procedure: saved('p1', 'Saved.'),
  });
  await open('#/procedure/p1/change', 'Change this procedure');
  expect(await screen.findByRole('textbox', { name: 'Time of the procedure' })).toHaveValue('10:30');
  expect(screen.getByRole('checkbox', { name: 'I don’t know the time to be there yet' })).toBeChecked();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Groin' }));
  const day = screen.getByRole('textbox', { name: 'Day' });
  await userEvent.clear(day);
  await userEvent.type(day, '12');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  expect(rust.asked('change_procedure')).toEqual([
    {
      id: 'p1',
      procedure: { ...typed, variants: ['groin'], on: { day: '12', month: '3', year: '2026' } },
      draft: { form: 'change-procedure', about: 'p1' },
    },
  ]);
});
