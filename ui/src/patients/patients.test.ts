import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { empty, household, nextToDo, saved } from '../test/samples';

test('without patients there is one big thing to do', async () => {
  fake({ open_household: empty });
  await open('', 'Patients');
  expect(screen.getByRole('link', { name: 'Add the first procedure' })).toHaveAttribute('href', '#/new');
  expect(await stumbles()).toEqual([]);
});

test('each procedure shows how far away it is and the next thing', async () => {
  fake({ open_household: household });
  await open('', 'Patients');
  expect(screen.getByRole('heading', { name: 'Rosa Martín' })).toBeInTheDocument();
  expect(screen.getByText('In 3 days')).toBeInTheDocument();
  expect(screen.getByText('Thu 5 March, 04:30')).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: /Open the plan: Uterine fibroid embolization, Rosa Martín/ }),
  ).toHaveAttribute('href', '#/procedure/p1');
  expect(screen.getByText('عمر حداد')).toHaveAttribute('dir', 'auto');
  expect(await stumbles()).toEqual([]);
});

test('the appointment to think of first stands under the name, once', async () => {
  const [patient] = household.patients;
  if (!patient) throw new Error('the sample has nobody');
  const next = {
    ...nextToDo,
    lead: 'How was it?',
    text: 'Blood test',
    instruction_id: null,
    appointment_id: 'v2',
  };
  const withNext = { ...patient, next_appointment: next };
  const rust = fake({ open_household: { ...household, patients: [withNext] } });
  await open('', 'Patients');
  expect(screen.getByText('How was it?')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the appointment: Blood test' })).toHaveAttribute(
    'href',
    '#/appointment/v2',
  );
  expect(await stumbles()).toEqual([]);
  const procedures = withNext.procedures.map((card) => ({ ...card, next }));
  rust.answers.open_household = { ...household, patients: [{ ...withNext, procedures }] };
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(rust.asked('open_household')).toHaveLength(2));
  expect(screen.getAllByText('How was it?')).toHaveLength(withNext.procedures.length);
});

test('the next thing is ticked where it stands, and can be undone', async () => {
  const rust = fake({
    open_household: household,
    mark_instruction: saved('fast-food', 'Ticked off.'),
    undo: saved('', 'Taken back.'),
  });
  await open('', 'Patients');
  await userEvent.click(screen.getByRole('button', { name: 'Done: Stop food and milky drinks' }));
  expect(rust.asked('mark_instruction')).toEqual([
    { procedure_id: 'p1', instruction_id: 'fast-food', state: 'done', reason: '' },
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(rust.asked('undo')).toEqual([{ change: 'change-1' }]);
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
});

test('a double click by a shaky hand ticks one thing only', async () => {
  const rust = fake({ open_household: household, mark_instruction: saved('fast-food', 'Ticked off.') });
  await open('', 'Patients');
  await userEvent.dblClick(screen.getByRole('button', { name: /^Done/ }));
  expect(rust.asked('mark_instruction')).toHaveLength(1);
});

test('a tick that did not work says so', async () => {
  fake({
    open_household: household,
    mark_instruction: refuse({
      kind: 'internal',
      text: 'The disk is full. Nothing was saved.',
      reference: 'r',
    }),
  });
  await open('', 'Patients');
  await userEvent.click(screen.getByRole('button', { name: /^Done/ }));
  expect(await screen.findByText('The disk is full. Nothing was saved.')).toBeInTheDocument();
});

test('entries that this version cannot read are mentioned', async () => {
  fake({ open_household: { ...household, unreadable: 'One procedure cannot be read by this version.' } });
  await open('', 'Patients');
  expect(screen.getByText('One procedure cannot be read by this version.')).toBeInTheDocument();
});

test('a patient is added, and their page opens', async () => {
  const rust = fake({ open_household: household, add_patient: saved('omar', 'Patient added.') });
  await open('#/new-patient', 'Add a patient');
  expect(await stumbles()).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'عمر حداد');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('add_patient')).toEqual([
    { name: 'عمر حداد', born: { day: '', month: '', year: '' }, note: '' },
  ]);
  expect(await screen.findByRole('heading', { level: 1, name: 'عمر حداد' })).toHaveFocus();
});

test('a refused date of birth stands at its field, and the name stays', async () => {
  fake({
    open_household: household,
    add_patient: refuseField('born', 'This month has no such day. Check the day.'),
  });
  await open('#/new-patient', 'Add a patient');
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Rosa');
  await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '31');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: /no such day/ })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: /Date of birth/ })).toHaveAccessibleDescription(/no such day/);
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Rosa');
  expect(await stumbles()).toEqual([]);
});

test('a patient’s name can be changed, starting from what it is', async () => {
  const rust = fake({ open_household: household, change_patient: saved('rosa', 'Saved.') });
  await open('#/patient/rosa', 'Rosa Martín');
  expect(screen.getByText('Born Wednesday 4 July 1979')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Change name or date of birth' }));
  const dialog = screen.getByRole('dialog', { name: 'Change' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Name' }), ' Gil');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('change_patient')).toEqual([
    {
      id: 'rosa',
      patient: { name: 'Rosa Martín Gil', born: { day: '4', month: '7', year: '1979' }, note: '' },
    },
  ]);
  expect(await stumbles()).toEqual([]);
});

test('a patient is taken out with a way back, without a question before', async () => {
  const rust = fake({ open_household: household, throw_away: saved('omar', 'In the trash.') });
  await open('#/patient/omar', 'عمر حداد');
  await userEvent.click(screen.getByRole('button', { name: 'Take this patient out of the list' }));
  expect(rust.asked('throw_away')).toEqual([{ kind: 'patient', id: 'omar' }]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 1, name: 'Patients' })).toBeInTheDocument();
});

test('a patient who is not there any more is said, not blamed', async () => {
  fake({ open_household: household });
  await open('#/patient/gone', 'Patient');
  expect(screen.getByRole('link', { name: 'Go to the patients' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
