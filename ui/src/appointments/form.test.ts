import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AppointmentForm, AppointmentTyped } from '../generated/contract';
import { fake, refuseField, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import {
  appointmentForm,
  appointments,
  clinic,
  rehab,
  typedAppointment,
} from '../test/samplesOfAppointments';

async function form(
  hash: string,
  changed: Partial<AppointmentForm> = {},
  heading = 'Add an appointment',
): Promise<Fake> {
  const rust = fake({
    open_household: household,
    list_appointments: appointments,
    show_appointment: { appointment: clinic, named: false, asked_on: '2026-03-22', drafts: [] },
    edit_appointment: { ...appointmentForm, ...changed },
    check_appointment: { notices: [] },
    save_appointment: saved('v1', 'Appointment saved.'),
    list_zones: { home: 'Europe/London', zones: ['Europe/London', 'Europe/Madrid'] },
    undo: saved('', 'Taken back.'),
  });
  await open(hash, heading);
  await screen.findByRole('textbox', { name: 'What is it?' });
  return rust;
}

const box = (name: string | RegExp, where: HTMLElement = document.body) =>
  within(where).getByRole('textbox', { name });

async function typeDay(day: string, month: string, year: string) {
  const group = screen.getByRole('group', { name: /Which day/ });
  await userEvent.type(box('Day', group), day);
  await userEvent.selectOptions(within(group).getByRole('combobox'), month);
  await userEvent.type(box('Year', group), year);
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

const asked = (rust: Fake): AppointmentTyped => {
  const last = rust.asked('save_appointment').at(-1);
  if (!last) throw new Error('nothing was saved');
  return last;
};

test('an own appointment is entered as typed and leads to its page', async () => {
  const rust = await form('#/new-appointment/a1');
  expect(rust.asked('edit_appointment')[0]).toEqual({
    id: null,
    another_of: null,
    patient_id: 'a1',
    procedure_id: null,
    follow_up_id: null,
  });
  expect(await stumbles()).toEqual([]);
  await userEvent.type(box('What is it?'), 'Dentist 🦷');
  await typeDay('20', 'April', '2026');
  await userEvent.type(box(/What time/), '10.20');
  await userEvent.type(box(/Place/), 'High Street 4');
  await userEvent.click(screen.getByText(/^More: how long/));
  await userEvent.click(screen.getByRole('checkbox', { name: '1 day before' }));
  await userEvent.click(screen.getByRole('checkbox', { name: '30 minutes before' }));
  await press('Save');
  await screen.findByRole('heading', { level: 1, name: 'Cardiology clinic' });
  const on = { day: '20', month: '4', year: '2026' };
  const want = { ...typedAppointment, title: 'Dentist 🦷', on, at: '10.20', place: 'High Street 4' };
  const draft = { form: 'new-appointment', about: 'a1' };
  expect(asked(rust)).toEqual({ ...want, zone: '', alarms: [120, 30], draft });
  expect(await screen.findByText('Appointment saved.')).toBeInTheDocument();
});

test('without a date it is to be booked: by when, and whom to ring', async () => {
  const rust = await form('#/new-appointment/a1');
  await userEvent.type(box('What is it?'), 'Eye test');
  await userEvent.type(box(/Whom to ring/), 'Optician');
  const by = screen.getByRole('group', { name: /Book it by/ });
  await userEvent.click(within(by).getByRole('button', { name: 'In 1 week' }));
  await press('Save');
  await waitFor(() => expect(rust.asked('save_appointment')).toHaveLength(1));
  const book_by = { day: '29', month: '3', year: '2026' };
  expect(asked(rust)).toMatchObject({
    title: 'Eye test',
    ring: 'Optician',
    book_by,
    on: typedAppointment.on,
  });
});

test('with a date nobody has to be rung any more', async () => {
  await form('#/new-appointment/a1');
  const day = screen.getByRole('group', { name: /Which day/ });
  await userEvent.click(within(day).getByRole('button', { name: 'In 1 week' }));
  expect(screen.queryByRole('textbox', { name: /Whom to ring/ })).toBeNull();
  expect(screen.queryByRole('group', { name: /Book it by/ })).toBeNull();
});

test('a follow-up is chosen from the list and gives its name, unless one was typed', async () => {
  const rust = await form('#/new-appointment/a1');
  const select = screen.getByRole('combobox', { name: 'Is it one of these?' });
  await userEvent.selectOptions(select, 'Cardiac rehabilitation');
  expect(box('What is it?')).toHaveValue('Cardiac rehabilitation');
  expect(screen.getByText(/^Usual days: 16 March to 27 April/)).toBeInTheDocument();
  await userEvent.clear(box('What is it?'));
  await userEvent.type(box('What is it?'), 'Gym');
  await userEvent.selectOptions(select, 'Something else for: Heart stent');
  expect(box('What is it?')).toHaveValue('Gym');
  await press('Save');
  await waitFor(() => expect(rust.asked('save_appointment')).toHaveLength(1));
  expect(asked(rust)).toMatchObject({ title: 'Gym', procedure_id: 'p2', follow_up_id: null });
});

test('two follow-ups of one name are told apart by their usual days', async () => {
  const later = { ...rehab, follow_up_id: 'again', usual: { ...rehab.usual, latest: '2026-05-27' } };
  await form('#/new-appointment/a1', { follow_ups: [rehab, later] });
  const options = within(screen.getByRole('combobox', { name: 'Is it one of these?' })).getAllByRole(
    'option',
  );
  expect(options.map((one) => one.textContent).slice(1, 3)).toEqual([
    'Cardiac rehabilitation, usually 16 March to 27 April',
    'Cardiac rehabilitation, usually 16 March to 27 May',
  ]);
});

test('what is unusual about the day is pointed out once, and then saved as it is', async () => {
  const rust = await form('#/book/p2/rehab', {
    appointment: { ...typedAppointment, title: 'Rehab', procedure_id: 'p2', follow_up_id: 'rehab' },
  });
  const text = 'This is before the usual days. That can be right.';
  rust.answers.check_appointment = { notices: [{ tone: 'ask', text }] };
  await typeDay('1', 'March', '2026');
  await press('Save');
  expect(await screen.findByText(text)).toBeInTheDocument();
  expect(rust.asked('save_appointment')).toEqual([]);
  await press('Save it as it is');
  await waitFor(() => expect(rust.asked('save_appointment')).toHaveLength(1));
  expect(rust.asked('check_appointment')).toHaveLength(1);
});

test('another day is looked at anew', async () => {
  const rust = await form('#/book/p2/rehab', { appointment: { ...typedAppointment, title: 'Rehab' } });
  rust.answers.check_appointment = { notices: [{ tone: 'ask', text: 'At the same time as “Dentist”.' }] };
  await typeDay('1', 'March', '2026');
  await press('Save');
  await screen.findByText('At the same time as “Dentist”.');
  rust.answers.check_appointment = { notices: [] };
  await userEvent.type(box(/What time/), '11');
  await press('Save it as it is');
  await waitFor(() => expect(rust.asked('save_appointment')).toHaveLength(1));
  expect(rust.asked('check_appointment')).toHaveLength(2);
});

test('a refusal stands beside its field and nothing typed is lost', async () => {
  const rust = await form('#/new-appointment/a1');
  rust.answers.check_appointment = refuseField('at', 'Enter a time such as 09:30 or 14:15.');
  await userEvent.type(box('What is it?'), 'Dentist');
  await userEvent.type(box(/What time/), 'noon');
  await press('Save');
  await waitFor(() => expect(box(/What time/)).toHaveAccessibleDescription(/Enter a time such as 09:30/));
  expect(box('What is it?')).toHaveValue('Dentist');
  expect(await stumbles()).toEqual([]);
});

test('a kept one is changed as it was entered, and the way back leads to its page', async () => {
  const on = { day: '20', month: '4', year: '2026' };
  const kept = { ...typedAppointment, id: 'v1', title: 'Clinic', on, at: '10:20', zone: 'Europe/Madrid' };
  await form('#/change-appointment/v1', { appointment: kept, state: 'booked' }, 'Change this appointment');
  expect(await screen.findByRole('combobox', { name: 'Time zone of the hospital' })).toHaveValue(
    'Europe/Madrid',
  );
  for (const name of ['The appointment', 'Leave it as it is'])
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', '#/appointment/v1');
});

test('another one says what was said of the next one', async () => {
  const rust = await form('#/another-appointment/v4', { said_before: 'In six months, with a scan' });
  expect(rust.asked('edit_appointment')[0]).toMatchObject({ id: null, another_of: 'v4' });
  expect(screen.getByText(/Last time it was said of the next one/)).toHaveTextContent(
    'In six months, with a scan',
  );
});

test('what many need not enter opens where something is in it, or was refused', async () => {
  const rust = await form('#/new-appointment/a1');
  const more = screen.getByText(/^More: how long/).closest('details');
  expect(more).not.toHaveAttribute('open');
  rust.answers.check_appointment = refuseField('alarms', 'Choose at most eight alarms.');
  await userEvent.type(box('What is it?'), 'Dentist');
  await press('Save');
  await waitFor(() => expect(more).toHaveAttribute('open'));
});

test('what was said there can be changed on one that is over', async () => {
  const kept = { ...typedAppointment, id: 'v1', title: 'Clinic', said: 'All well' };
  await form('#/change-appointment/v1', { appointment: kept, state: 'attended' }, 'Change this appointment');
  expect(box(/What was said/)).toHaveValue('All well');
});
