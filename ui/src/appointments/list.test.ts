import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AppointmentsView } from '../generated/contract';
import { fake, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import {
  appointments,
  bloodTest,
  call,
  clinic,
  noAppointments,
  rehab,
  seen,
} from '../test/samplesOfAppointments';

const ok = saved('v1', 'Saved.');

async function list(changed: Partial<AppointmentsView> = {}, hash = '#/appointments'): Promise<Fake> {
  const rust = fake({
    open_household: household,
    list_appointments: { ...appointments, ...changed },
    mark_attended: ok,
    mark_missed: ok,
    take_back_appointment: ok,
    take_up_proposal: ok,
    save_calendar_file: { text: 'Saved 2 appointments as /home/a.ics.', place: '/home/a.ics' },
    undo: ok,
  });
  await open(hash, 'Appointments');
  await waitFor(() => expect(rust.asked('list_appointments')).toHaveLength(1));
  return rust;
}

function row(name: string): HTMLElement {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!item) throw new Error(`no row ${name}`);
  return item;
}

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('all of the household stand by what is to be done, and everybody can use the page', async () => {
  const rust = await list();
  expect(rust.asked('list_appointments')[0]).toEqual({ patient_id: null, procedure_id: null });
  const groups = (await screen.findAllByRole('heading', { level: 2 })).map((one) => one.textContent);
  expect(groups.filter((title) => !['Past', 'Cancelled or not needed'].includes(title ?? ''))).toEqual([
    'How was it?',
    'Coming',
    'To book',
    'Usual follow-ups',
    'For another calendar',
  ]);
  const current = screen.getByRole('navigation', { name: 'Main' });
  expect(within(current).getByRole('link', { name: 'Appointments' })).toHaveAttribute('aria-current', 'page');
  expect(await stumbles()).toEqual([]);
});

test('one says when and where it is, from when it was moved, and what to know', async () => {
  await list();
  const one = row('Cardiology clinic');
  expect(one).toHaveTextContent('Monday 20 April 2026, 10:20 to 10:50 (In 29 days)');
  expect(one).toHaveTextContent('Moved from Sat 18 April, 09:00.');
  expect(one).toHaveTextContent('Royal Infirmary, Clinic 3');
  expect(one).toHaveTextContent('Leave home Mon 20 April, 09:35');
  expect(one).toHaveTextContent('At the same time as “Dentist”.');
  expect(within(one).getByRole('link', { name: 'Open: Cardiology clinic' })).toHaveAttribute(
    'href',
    '#/appointment/v1',
  );
});

test('one that is over asks how it was, and what was said is kept with it', async () => {
  const rust = await list();
  await press('I was there: Blood test');
  const dialog = screen.getByRole('dialog', { name: 'How was it? Blood test' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: /What was said/ }), 'All well');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /The next one/ }), 'In May');
  expect(await stumbles()).toEqual([]);
  await press('I was there', dialog);
  expect(rust.asked('mark_attended')).toEqual([
    {
      id: bloodTest.id,
      said: 'All well',
      decisions: '',
      next_one: 'In May',
      draft: { form: 'attended', about: bloodTest.id },
    },
  ]);
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
});

test('one that was missed is marked without blame', async () => {
  const rust = await list();
  await press('I was not there: Blood test');
  const dialog = screen.getByRole('dialog');
  expect(dialog).toHaveTextContent('That happens.');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Why/ }), 'No bus');
  await press('I was not there', dialog);
  expect(rust.asked('mark_missed')).toEqual([{ id: bloodTest.id, reason: 'No bus' }]);
});

test('one that is to come cannot be marked as attended', async () => {
  await list();
  expect(within(row('Cardiology clinic')).queryByRole('button', { name: /I was there/ })).toBeNull();
});

test('on its day it can be marked', async () => {
  await list({ coming: [{ ...clinic, has_come: true, headline: 'Today' }] });
  expect(within(row('Cardiology clinic')).getByRole('button', { name: /I was there/ })).toBeInTheDocument();
});

test('a mark is taken back with one press', async () => {
  const rust = await list();
  await userEvent.click(screen.getByText('Cancelled or not needed (1)'));
  expect(row('Dentist')).toHaveTextContent('Heart nurse line');
  await press('Take this back: Dentist');
  expect(rust.asked('take_back_appointment')).toEqual([{ id: 'v5' }]);
});

test('a past one shows what was said, and another can be booked', async () => {
  await list();
  await userEvent.click(screen.getByText('Past appointments (1)'));
  expect(row('GP visit')).toHaveTextContent('What was said All is well.');
  expect(within(row('GP visit')).queryByRole('link', { name: /Book/ })).toBeNull();
});

test('one after which a next one was spoken of leads to booking it, until it is there', async () => {
  const rust = await list({ past: [{ ...seen, next_one: 'In six months' }] });
  await userEvent.click(screen.getByText('Past appointments (1)'));
  expect(within(row('GP visit')).getByRole('link', { name: 'Book the next one: GP visit' })).toHaveAttribute(
    'href',
    '#/another-appointment/v4',
  );
  const next = { id: 'v9', on: '2026-09-09', standing_words: 'Booked' };
  rust.answers.list_appointments = { ...appointments, past: [{ ...seen, next_one: 'In six months', next }] };
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(within(row('GP visit')).queryByRole('link', { name: /Book/ })).toBeNull());
});

test('what is to be booked says by when, as the person set it or as the usual days say', async () => {
  await list({ to_book: [call, { ...call, id: 'v7', title: 'Scan', book_by: null, best_by: '2026-03-30' }] });
  expect(row('Nurse call')).toHaveTextContent('To book by Wednesday 25 March 2026');
  expect(row('Nurse call')).toHaveTextContent('Ring: Heart nurse line');
  expect(row('Scan')).toHaveTextContent('Best booked by Monday 30 March 2026');
});

test('a usual follow-up is put on the list, booked, or left out by whoever said so', async () => {
  const rust = await list();
  const proposal = row('Cardiac rehabilitation');
  expect(proposal).toHaveTextContent('16 March to 27 April, usually about Mon 30 March');
  expect(proposal).toHaveTextContent('2 to 8 weeks after the procedure.');
  expect(proposal).toHaveTextContent('Best booked by Monday 9 March 2026.');
  expect(proposal).toHaveTextContent('Ring: Heart nurse line');
  expect(within(proposal).getByRole('link', { name: /It is booked/ })).toHaveAttribute(
    'href',
    '#/book/p2/rehab',
  );
  await press(/To book: Cardiac/, proposal);
  const of = { procedure_id: 'p2', follow_up_id: 'rehab' };
  expect(rust.asked('take_up_proposal')).toEqual([{ ...of, state: 'to-book', said_by: '', reason: '' }]);
  await press(/Not needed: Cardiac/, proposal);
  const dialog = screen.getByRole('dialog');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Who said so/ }), 'Dr Bell');
  await press('It is not needed', dialog);
  expect(rust.asked('take_up_proposal')[1]).toEqual({
    ...of,
    state: 'not-needed',
    said_by: 'Dr Bell',
    reason: '',
  });
});

test('the days of a usual follow-up say who says so', async () => {
  await list();
  await press('Why? Cardiac rehabilitation');
  const dialog = screen.getByRole('dialog', { name: 'Cardiac rehabilitation' });
  expect(dialog).toHaveTextContent('2 to 8 weeks');
  expect(dialog).toHaveTextContent('After a stent');
  expect(await stumbles()).toEqual([]);
});

test('days that have passed are a question, not a fault', async () => {
  await list({ proposals: [{ ...rehab, passed: true }] });
  expect(row('Cardiac rehabilitation')).toHaveTextContent('Ask your team whether it is still to be booked.');
});

test('with several people here each says whose it is', async () => {
  const patients = [...appointments.patients, { id: 'a2', name: 'Rosa Martín' }];
  await list({ patients });
  expect(row('Cardiology clinic')).toHaveTextContent('George Whitfield');
  expect(screen.getByRole('link', { name: 'Add an appointment for Rosa Martín' })).toHaveAttribute(
    'href',
    '#/new-appointment/a2',
  );
});

test('of one patient, with the way back to them', async () => {
  const rust = await list(
    { patient_id: 'a1', patient_name: 'George Whitfield' },
    '#/patient/a1/appointments',
  );
  expect(rust.asked('list_appointments')[0]).toEqual({ patient_id: 'a1', procedure_id: null });
  expect(await screen.findByRole('link', { name: 'George Whitfield' })).toHaveAttribute(
    'href',
    '#/patient/a1',
  );
  expect(screen.getByRole('link', { name: 'By month' })).toHaveAttribute('href', '#/patient/a1/month');
});

test('an empty list says so and offers the next step', async () => {
  await list({ ...noAppointments });
  expect(await screen.findByText('Nothing is booked, and nothing is to be booked.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('nobody here yet leads to the first procedure', async () => {
  await list({ ...noAppointments, patients: [] });
  expect(await screen.findByRole('link', { name: 'Add a procedure' })).toHaveAttribute('href', '#/new');
});

test('a calendar file is made, and can hide what it is about', async () => {
  const rust = await list();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hide health details' }));
  await press('Make a calendar file');
  expect(rust.asked('save_calendar_file')).toEqual([
    { appointment_id: null, patient_id: null, private: true },
  ]);
  expect(await screen.findByText('Saved 2 appointments as /home/a.ics.')).toBeInTheDocument();
});
