import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse, refuseField, type Answers } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { home } from '../test/samplesOfDay';
import { calendar, standing, wasDone } from '../test/samplesOfMoving';

const views: Answers = {
  open_household: household,
  show_procedure: procedure,
  show_preparation: standing,
  show_calendar: calendar,
  show_day: home,
};

async function openForm() {
  await open('#/procedure/p1/done', 'How it was');
  await screen.findByRole('group', { name: 'On which day was it done?' });
}

const field = (name: string) => screen.getByRole('textbox', { name });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('how it was needs only the day, which is filled in as planned', async () => {
  const rust = fake({ ...views, mark_done: saved('p1', 'Marked as done.') });
  await openForm();
  expect(field('Day')).toHaveValue('5');
  expect(await stumbles()).toEqual([]);
  await press('It is done');
  expect(rust.asked('mark_done')).toEqual([
    {
      id: 'p1',
      on: { day: '5', month: '3', year: '2026' },
      at: '',
      what: '',
      access_side: '',
      devices: [],
      draft: { form: 'procedure-done', about: 'p1' },
    },
  ]);
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Going home and tonight' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/Where it gives other days or other words, press “My sheet says …”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('a day to come is not filled in', async () => {
  fake({ ...views, show_procedure: { ...procedure, day: -3 } });
  await openForm();
  expect(field('Day')).toHaveValue('');
  expect(screen.queryByRole('button', { name: 'As planned' })).toBeNull();
});

test('a device is entered as its card says; an empty one is not sent', async () => {
  const rust = fake({ ...views, mark_done: saved('p1', 'Marked as done.') });
  await openForm();
  await userEvent.type(field('At what time? (optional)'), '11.05');
  await userEvent.type(field('Where did they go in? (optional)'), 'right wrist');
  await press('Add a device');
  expect(field('What is it?')).toHaveFocus();
  await press('Add another device');
  const second = within(screen.getByRole('group', { name: 'Device 2' }));
  await userEvent.type(second.getByRole('textbox', { name: 'What is it?' }), 'Stent');
  await userEvent.selectOptions(second.getByRole('combobox'), 'MR Conditional');
  expect(await stumbles()).toEqual([]);
  await press('It is done');
  expect(rust.asked('mark_done')[0]).toMatchObject({ at: '11.05', access_side: 'right wrist' });
  expect(rust.asked('mark_done')[0]?.devices).toEqual([
    { id: null, kind: 'Stent', maker: '', model: '', serial: '', mri: 'conditional' },
  ]);
});

test('a refused field of a device stands at that device, and nothing typed is lost', async () => {
  fake({ ...views, mark_done: refuseField('devices.0.kind', 'Enter what it is.') });
  await openForm();
  await press('Add a device');
  await press('Add another device');
  const second = within(screen.getByRole('group', { name: 'Device 2' }));
  await userEvent.type(second.getByRole('textbox', { name: 'Maker (optional)' }), 'Abbott');
  await press('It is done');
  expect(second.getByRole('textbox', { name: 'What is it?' })).toHaveAccessibleDescription(
    /Enter what it is/,
  );
  expect(second.getByRole('textbox', { name: 'Maker (optional)' })).toHaveValue('Abbott');
  await press('Take away: Device 2');
  expect(screen.queryByRole('group', { name: 'Device 2' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Add another device' })).toHaveFocus();
});

test('a time still to come stands at the time', async () => {
  fake({ ...views, mark_done: refuseField('at', 'This time is still to come.') });
  await openForm();
  await userEvent.type(field('At what time? (optional)'), '23:59');
  await press('It is done');
  expect(field('At what time? (optional)')).toHaveAccessibleDescription(/still to come/);
  expect(field('At what time? (optional)')).toHaveValue('23:59');
});

test('what was entered before is there to be changed, with the devices’ own ids', async () => {
  const rust = fake({ ...views, show_preparation: wasDone, mark_done: saved('p1', 'Marked as done.') });
  await openForm();
  expect(field('Day')).toHaveValue('6');
  expect(field('At what time? (optional)')).toHaveValue('11:05');
  expect(field('What was done? (optional)')).toHaveValue('Both arteries closed with beads.');
  await press('Save');
  expect(rust.asked('mark_done')[0]?.devices).toEqual([
    { id: 'd1', kind: 'Closure clip', maker: 'Abbott', model: '', serial: 'X-17', mri: 'conditional' },
  ]);
  expect(await screen.findByRole('heading', { level: 1, name: procedure.type_name })).toBeInTheDocument();
});

test('the calendar starts with where the plans meet, then goes day by day', async () => {
  fake(views);
  await open('#/patient/rosa/calendar', 'Calendar');
  expect(await screen.findByText(/are 4 days apart. Ask both teams/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Colonoscopy' })).toHaveAttribute('href', '#/procedure/p2');
  const today = screen.getByRole('region', { name: 'Today, Thursday 5 March 2026' });
  expect(today).toHaveTextContent(/10:30 Uterine fibroid embolization/);
  const day = screen.getByRole('region', { name: 'Sunday 8 March 2026' });
  const [ask, shower] = within(day).getAllByRole('listitem');
  expect(ask).toHaveTextContent(
    /If you take warfarin: Ask your team: should I stop warfarin\? Colonoscopy To ask/,
  );
  expect(shower).toHaveTextContent(/Shower Uterine fibroid embolization Done/);
  expect(screen.getByRole('link', { name: 'Rosa Martín' })).toHaveAttribute('href', '#/patient/rosa');
  expect(await stumbles()).toEqual([]);
});

test('days that have passed are folded away, with how many things they hold', async () => {
  const rows = calendar.rows.map((row) => ({ ...row, past: row.on !== '2026-03-08' }));
  fake({ ...views, show_calendar: { ...calendar, today: '2026-03-08', rows } });
  await open('#/patient/rosa/calendar', 'Calendar');
  const earlier = (await screen.findByText('Earlier (1)')).closest('details')!;
  expect(earlier).not.toHaveAttribute('open');
  expect(earlier).toHaveTextContent('Thursday 5 March 2026');
  expect(screen.getByRole('region', { name: 'Today, Sunday 8 March 2026' }).closest('details')).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('a patient with two procedures has them on one calendar', async () => {
  const rosa = household.patients[0]!;
  const two = rosa.procedures.flatMap((card) => [
    card,
    { ...card, id: 'p2', type_name: 'Colonoscopy', next: null },
  ]);
  fake({ ...views, open_household: { ...household, patients: [{ ...rosa, procedures: two }] } });
  await open('#/patient/rosa', 'Rosa Martín');
  const part = await screen.findByRole('region', { name: 'All on one calendar' });
  expect(await within(part).findByText(/are 4 days apart/)).toBeInTheDocument();
  expect(within(part).getByRole('link', { name: 'Open the calendar' })).toHaveAttribute(
    'href',
    '#/patient/rosa/calendar',
  );
  await userEvent.click(within(part).getByText('Day by day'));
  expect(within(part).getByRole('heading', { name: 'Sunday 8 March 2026' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a patient with one procedure has no calendar to read', async () => {
  const rust = fake(views);
  await open('#/patient/rosa', 'Rosa Martín');
  expect(screen.queryByRole('heading', { name: 'All on one calendar' })).toBeNull();
  expect(rust.asked('show_calendar')).toEqual([]);
});

test('a calendar of somebody who is gone leads on', async () => {
  fake({
    ...views,
    show_calendar: refuse({ kind: 'not-found', text: 'This patient is not here any more.' }),
  });
  await open('#/patient/gone/calendar', 'Calendar');
  expect(await screen.findByRole('link', { name: 'Go to the patients' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
