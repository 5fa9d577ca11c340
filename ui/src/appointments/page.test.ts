import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { AppointmentPageView, AppointmentView } from '../generated/contract';
import { fake, refuseField, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import {
  appointmentForm,
  appointments,
  bloodTest,
  clinic,
  dentist,
  seen,
} from '../test/samplesOfAppointments';
import { found } from '../test/samplesOfDrafts';

const ok = saved('v1', 'Saved.');
const lift = { id: 'q1', text: 'When may I lift?', asked: false, answer: '', answered_by: '' };
const bath = { id: 'q2', text: 'May I bathe?', asked: true, answer: 'From Friday.', answered_by: 'Dr Bell' };

async function page(appointment: AppointmentView, changed: Partial<AppointmentPageView> = {}): Promise<Fake> {
  const rust = fake({
    open_household: household,
    list_appointments: appointments,
    show_appointment: { appointment, named: true, asked_on: '2026-03-20', drafts: [], ...changed },
    edit_appointment: appointmentForm,
    mark_attended: ok,
    cancel_appointment: ok,
    mark_not_needed: ok,
    take_back_appointment: ok,
    remove_appointment: saved('v1', 'Appointment removed.'),
    answer_question: saved('q1', 'Ticked off.'),
    keep_text_draft: { at: '2026-03-20T09:00:00' },
    reopen_question: saved('q2', 'To be asked again.'),
    ask_question: saved('q3', 'Kept for your next visit.'),
    save_calendar_file: { text: 'Saved 1 appointment.', place: '/home/a.ics' },
  });
  await open(`#/appointment/${appointment.id}`, appointment.title);
  return rust;
}

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('one appointment says everything that is known about it, and everybody can use the page', async () => {
  const rust = await page(clinic);
  expect(rust.asked('show_appointment')).toEqual([{ id: 'v1' }]);
  const main = screen.getByRole('main');
  for (const words of [
    'George Whitfield',
    'Monday 20 April 2026, 10:20 to 10:50 (In 29 days)',
    'Moved from Sat 18 April, 09:00.',
    'Usual days: 13 April to 25 May, usually about Mon 27 April. 6 to 12 weeks.',
    'At the same time as “Dentist”.',
    'Royal Infirmary, Clinic 3',
    'Dr Lindqvist',
    '0161 496 0120',
    'Bring the list of tablets.',
    'Mon 20 April, 09:35',
    'Hospital transport',
    'Margaret',
    '1 day before, 2 hours before',
  ])
    expect(main).toHaveTextContent(words);
  expect(screen.getByRole('link', { name: 'Change or move' })).toHaveAttribute(
    'href',
    '#/change-appointment/v1',
  );
  expect(await stumbles()).toEqual([]);
});

test('without alarms it says that there are none', async () => {
  await page({ ...clinic, alarms: [] });
  expect(screen.getByRole('main')).toHaveTextContent('Alarms None');
});

test('a question is ticked off on the day of the visit, with one press', async () => {
  const rust = await page({ ...bloodTest, with_whom: 'Nurse Ada', questions: [lift, bath] });
  expect(screen.getByText('From Friday.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await press('Asked: When may I lift?');
  const on = { day: '20', month: '3', year: '2026' };
  expect(rust.asked('answer_question')).toEqual([{ id: 'q1', on, answer: '', answered_by: 'Nurse Ada' }]);
  expect(await screen.findByText('Ticked off.')).toBeInTheDocument();
  await press('Ask again: May I bathe?');
  expect(rust.asked('reopen_question')).toEqual([{ id: 'q2' }]);
});

test('the answer is written beside its question; a refusal loses nothing', async () => {
  const rust = await page({ ...bloodTest, with_whom: 'Nurse Ada', questions: [lift] });
  rust.answers.answer_question = refuseField('answer', 'This is too long.');
  await press('Write the answer: When may I lift?');
  const dialog = screen.getByRole('dialog', { name: 'When may I lift?' });
  expect(within(dialog).getByRole('textbox', { name: /Who said so/ })).toHaveValue('Nurse Ada');
  const answer = within(dialog).getByRole('textbox', { name: /What was the answer/ });
  await userEvent.type(answer, 'In two weeks');
  await press('Save the answer', dialog);
  await waitFor(() => expect(answer).toHaveAccessibleDescription(/This is too long\./));
  expect(answer).toHaveValue('In two weeks');
  expect(await stumbles()).toEqual([]);
  await press('Cancel', dialog);
  await press('Go on with the answer: When may I lift?');
  expect(within(screen.getByRole('dialog')).getByRole('textbox', { name: /answer/ })).toHaveValue(
    'In two weeks',
  );
  rust.answers.answer_question = saved('q1', 'Ticked off.');
  await press('Save the answer', screen.getByRole('dialog'));
  expect(rust.asked('answer_question').at(-1)).toMatchObject({ answer: 'In two weeks' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('who answered before stays with the answer, whomever the visit is with', async () => {
  await page({ ...bloodTest, with_whom: 'Nurse Ada', questions: [bath] });
  await press('Change the answer: May I bathe?');
  expect(within(screen.getByRole('dialog')).getByRole('textbox', { name: /Who said so/ })).toHaveValue(
    'Dr Bell',
  );
});

test('a question that comes to mind is kept with the visit', async () => {
  const rust = await page(clinic);
  expect(screen.getByText('None yet.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Another question' }), 'May I fly?');
  await press('Keep it');
  const of = { patient_id: 'a1', procedure_id: 'p2', id: null, from: null };
  expect(rust.asked('ask_question')).toEqual([{ ...of, words: 'May I fly?' }]);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Another question' })).toHaveValue(''));
});

test('what was said is kept while it is written, also when the dialog is closed over it', async () => {
  const rust = await page(bloodTest);
  await press('I was there: Blood test');
  const said = await within(screen.getByRole('dialog')).findByRole('textbox', { name: /What was said/ });
  await userEvent.type(said, 'All w');
  await press('Cancel');
  await waitFor(() => expect(rust.asked('keep_form_draft')).toHaveLength(1));
  expect(rust.asked('keep_form_draft')[0]).toEqual({
    form: 'attended',
    about: bloodTest.id,
    patient_id: bloodTest.patient_id,
    content: '{"said":"All w"}',
  });
  const typed = { id: bloodTest.id, said: 'All w', decisions: '', next_one: '' };
  rust.answers.open_form_draft = found({ kind: 'attended', typed });
  await press('I was there: Blood test');
  expect(await screen.findByRole('textbox', { name: /What was said/ })).toHaveValue('All w');
  expect(screen.getByText(/You began this/)).toBeInTheDocument();
});

test('one that is over asks how it was, and the next one is booked at once', async () => {
  const rust = await page(bloodTest);
  await press('I was there: Blood test');
  const dialog = screen.getByRole('dialog', { name: 'How was it? Blood test' });
  await userEvent.type(await within(dialog).findByRole('textbox', { name: /The next one/ }), 'In May');
  await press('Save, and book the next one', dialog);
  await screen.findByRole('heading', { level: 1, name: 'Add an appointment' });
  expect(rust.asked('mark_attended')).toEqual([
    {
      id: 'v2',
      said: '',
      decisions: '',
      next_one: 'In May',
      draft: { form: 'attended', about: 'v2' },
    },
  ]);
  expect(rust.asked('edit_appointment')[0]).toMatchObject({ another_of: 'v2' });
});

test('what came of it stands there, and leads to the next one', async () => {
  const said = { ...seen, decisions: 'The same tablets.', next_one: 'In six months' };
  const rust = await page(said);
  expect(screen.getByRole('main')).toHaveTextContent('What was decided The same tablets.');
  expect(screen.getByRole('link', { name: 'Book the next one: GP visit' })).toHaveAttribute(
    'href',
    '#/another-appointment/v4',
  );
  const next = { id: 'v9', on: '2026-09-09', standing_words: 'Booked' };
  rust.answers.show_appointment = {
    appointment: { ...said, next },
    named: false,
    asked_on: '2026-03-09',
    drafts: [],
  };
  window.dispatchEvent(new Event('focus'));
  expect(
    await screen.findByRole('link', { name: 'The next one: Wednesday 9 September 2026' }),
  ).toHaveAttribute('href', '#/appointment/v9');
});

test('cancelling asks who, and not needed must be said by somebody', async () => {
  const rust = await page(clinic);
  await press('Cancelled');
  let dialog = screen.getByRole('dialog', { name: 'Cancelled: Cardiology clinic' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Who cancelled it/ }), 'The clinic');
  await press('It is cancelled', dialog);
  expect(rust.asked('cancel_appointment')).toEqual([{ id: 'v1', said_by: 'The clinic', reason: '' }]);
  rust.answers.mark_not_needed = refuseField('said_by', 'Enter who said so.');
  await press('Not needed');
  dialog = screen.getByRole('dialog', { name: 'Not needed: Cardiology clinic' });
  await press('It is not needed', dialog);
  const field = within(dialog).getByRole('textbox', { name: /Who said so/ });
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Enter who said so\./));
  expect(dialog).toBeInTheDocument();
});

test('it is made a file of, or taken out of the list', async () => {
  const rust = await page(clinic);
  await press('Make a calendar file');
  expect(rust.asked('save_calendar_file')).toEqual([
    { appointment_id: 'v1', patient_id: null, private: false },
  ]);
  await press('Take out of the list');
  await screen.findByRole('heading', { level: 1, name: 'Appointments' });
  expect(rust.asked('remove_appointment')).toEqual([{ id: 'v1' }]);
});

test('one that was called off says who, and can be taken back', async () => {
  const rust = await page(dentist);
  expect(screen.getByRole('main')).toHaveTextContent('Who said so Heart nurse line');
  expect(screen.queryByRole('heading', { name: 'Questions to ask' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Book another day' })).toHaveAttribute(
    'href',
    '#/change-appointment/v5',
  );
  await press('Take this back: Dentist');
  expect(rust.asked('take_back_appointment')).toEqual([{ id: 'v5' }]);
});
