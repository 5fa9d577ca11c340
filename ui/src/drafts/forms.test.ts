import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fake, refuse, type Answers, type Fake } from '../lib/fake';
import { Keeping } from '../lib/keeping';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { appointmentForm, appointments, clinic, typedAppointment } from '../test/samplesOfAppointments';
import { found } from '../test/samplesOfDrafts';
import { standing, weekLater } from '../test/samplesOfMoving';
import { copied, emptyPreview, ownTypeWords } from '../test/samplesOfOwnTypes';
import { typed } from '../test/samplesOfTypes';
import { wayTo } from './ways';

const views: Answers = {
  open_household: household,
  show_procedure: procedure,
  show_preparation: standing,
  edit_procedure: typed,
  preview_reschedule: weekLater,
  edit_appointment: appointmentForm,
  list_appointments: appointments,
  show_appointment: { appointment: clinic, named: false, asked_on: '2026-03-22', drafts: [] },
  own_type_words: ownTypeWords,
  start_own_type: copied,
  preview_own_type: emptyPreview,
  add_patient: saved('rosa', 'Patient added.'),
};
const inProcedure = { kind: 'procedure' as const, typed: { ...typed, notes: 'Bring the old' } };

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

function kept(rust: Fake) {
  const last = rust.asked('keep_form_draft').at(-1);
  return last && { ...last, content: JSON.parse(last.content) as Record<string, unknown> };
}

async function change(answers: Answers = {}): Promise<Fake> {
  const rust = fake({ ...views, ...answers });
  await open('#/procedure/p1/change', 'Change this procedure');
  await screen.findByRole('textbox', { name: 'Notes (optional)' });
  return rust;
}

test('of a changed thing only what is typed differently is kept', async () => {
  const rust = await change();
  await userEvent.type(box('Notes (optional)'), '!');
  await waitFor(() => expect(rust.asked('keep_form_draft')).toHaveLength(1), { timeout: 3000 });
  expect(kept(rust)).toEqual({
    form: 'change-procedure',
    about: 'p1',
    patient_id: procedure.patient_id,
    content: { notes: `${typed.notes}!` },
  });
  // Typed back, there is nothing to keep any more.
  await userEvent.type(box('Notes (optional)'), '{Backspace}');
  await waitFor(() => expect(rust.asked('drop_form_draft')).toHaveLength(1), { timeout: 3000 });
});

test('looking at a form keeps nothing', async () => {
  const rust = await change();
  await userEvent.click(screen.getByRole('link', { name: 'The plan' }));
  await screen.findByRole('heading', { level: 1, name: procedure.type_name });
  expect(rust.asked('keep_form_draft')).toEqual([]);
});

test('what was begun is in the form again, and one can begin anew and come back', async () => {
  const rust = await change({ open_form_draft: found(inProcedure) });
  expect(box('Notes (optional)')).toHaveValue('Bring the old');
  expect(screen.getByText(/You began this on Mon 23 February, 21:04. It was kept./)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await press('Begin anew');
  await waitFor(() => expect(box('Notes (optional)')).toHaveValue(typed.notes));
  expect(rust.asked('drop_form_draft')).toEqual([{ form: 'change-procedure', about: 'p1' }]);
  await press('Undo');
  await waitFor(() => expect(box('Notes (optional)')).toHaveValue('Bring the old'));
  expect(kept(rust)?.content).toEqual({ notes: 'Bring the old' });
});

test('what one leaves as it was is thrown away, and can come back', async () => {
  const rust = await change({ open_form_draft: found(inProcedure) });
  await userEvent.type(box('Notes (optional)'), ' card');
  await userEvent.click(screen.getByRole('link', { name: 'Leave it as it is' }));
  await screen.findByRole('heading', { level: 1, name: procedure.type_name });
  await waitFor(() => expect(rust.asked('drop_form_draft')).toHaveLength(1));
  await press('Undo');
  await waitFor(() => expect(kept(rust)?.content).toEqual({ notes: 'Bring the old card' }));
});

test('what this version cannot read stays as it is, whatever is typed beside it', async () => {
  const rust = await change({ open_form_draft: found(null) });
  expect(screen.getByText(/This version cannot read it. It was kept as it is/)).toBeInTheDocument();
  await userEvent.type(box('Notes (optional)'), '!');
  rust.answers.change_procedure = saved('p1', 'Saved.');
  await press('Save');
  await screen.findByRole('heading', { level: 1, name: procedure.type_name });
  expect(rust.asked('change_procedure')[0]).not.toHaveProperty('draft');
  expect([rust.asked('keep_form_draft'), rust.asked('drop_form_draft')]).toEqual([[], []]);
});

test('what cannot be read is thrown away with a press, and comes back as it was', async () => {
  const rust = await change({ open_form_draft: found(null) });
  rust.answers.drop_form_draft = { text: 'What was typed is thrown away.', content: '[7]' };
  await press('Throw it away');
  await waitFor(() => expect(screen.queryByText(/This version cannot read it/)).toBeNull());
  await press('Undo');
  expect(await screen.findByText(/This version cannot read it/)).toBeInTheDocument();
  expect(rust.asked('keep_form_draft').map((one) => one.content)).toEqual(['[7]']);
});

test('where what was begun could not be looked for, nothing is put in its place', async () => {
  const text = 'Another program is using the data just now.';
  const rust = await change({ open_form_draft: refuse({ kind: 'internal', text, reference: 'busy' }) });
  expect(screen.getByText(text)).toBeInTheDocument();
  await userEvent.type(box('Notes (optional)'), '!');
  await userEvent.click(screen.getByRole('link', { name: 'The plan' }));
  await screen.findByRole('heading', { level: 1, name: procedure.type_name });
  expect(rust.asked('keep_form_draft')).toEqual([]);
});

test('a part that cannot be read is said to be missing', async () => {
  await change({ open_form_draft: found(inProcedure, true) });
  expect(screen.getByText(/A part of it cannot be read by this version/)).toBeInTheDocument();
});

test('whoever may not see everything writes without a word about it; another reason is said', async () => {
  const rust = await change({ keep_form_draft: refuse({ kind: 'not-shared', text: 'Not shared.' }) });
  await userEvent.type(box('Notes (optional)'), '!');
  await waitFor(() => expect(rust.asked('keep_form_draft')).toHaveLength(1), { timeout: 3000 });
  expect(screen.queryByText('Not shared.')).toBeNull();
  rust.answers.keep_form_draft = refuse({ kind: 'internal', text: 'The disk is full.', reference: 'full' });
  await userEvent.type(box('Notes (optional)'), '!');
  expect(await screen.findByText('The disk is full.', {}, { timeout: 3000 })).toBeInTheDocument();
});

test('an appointment, a type and a patient are kept as they are typed, each in its own place', async () => {
  const rust = fake(views);
  await open('#/new-appointment/a1', 'Add an appointment');
  await userEvent.type(await screen.findByRole('textbox', { name: 'What is it?' }), 'Dentist');
  location.hash = '#/types/fibroid/ours';
  await waitFor(() => expect(kept(rust)?.form).toBe('new-appointment'));
  expect(kept(rust)).toMatchObject({
    about: 'a1',
    patient_id: typedAppointment.patient_id,
    content: { title: 'Dentist' },
  });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), '!');
  location.hash = '#/new-patient';
  await waitFor(() => expect(kept(rust)?.form).toBe('new-type'));
  expect(kept(rust)).toMatchObject({
    about: 'fibroid',
    patient_id: null,
    content: { name: `${copied.name}!` },
  });
  await screen.findByRole('heading', { level: 1, name: 'Add a patient' });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Lena');
  location.hash = '#/';
  await waitFor(() => expect(kept(rust)).toMatchObject({ form: 'new-patient', content: { name: 'Lena' } }));
});

test('a type of one’s own that was begun before the program ended is there again', async () => {
  const left = { kind: 'own-type' as const, typed: { ...copied, name: 'Knee wash' } };
  const rust = fake({ ...views, open_form_draft: found(left) });
  await open('#/types/fibroid/ours', 'Your own type');
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Knee wash');
  expect(screen.getByText(/You began this on Mon 23 February/)).toBeInTheDocument();
  expect(rust.asked('open_form_draft')).toEqual([{ form: 'new-type', about: 'fibroid' }]);
});

test('each form that was begun leads to its page', () => {
  const ways = {
    'change-procedure': '#/procedure/p1/change',
    'procedure-done': '#/procedure/p1/done',
    'new-appointment': '#/new-appointment/p1',
    'another-appointment': '#/another-appointment/p1',
    'change-appointment': '#/change-appointment/p1',
    attended: '#/appointment/p1',
    'new-type': '#/types/p1/ours',
    'edit-type': '#/types/p1/edit',
    'own-reminder': '#/reminders/own/p1',
    'new-own-reminder': '#/reminders/own/new',
    'new-patient': '#/new-patient',
  };
  for (const [form, way] of Object.entries(ways)) expect(wayTo({ form, about: 'p1' })).toBe(way);
  expect(wayTo({ form: 'book-follow-up', about: 'p1/rehab' })).toBe('#/book/p1/rehab');
  expect(wayTo({ form: 'new-type', about: 'new' })).toBe('#/types/new');
});

test('somebody who types on and on is not kept waiting for a pause', async () => {
  vi.useFakeTimers();
  try {
    let sent = 0;
    const keeping = new Keeping(() => {
      sent += 1;
      return Promise.resolve();
    });
    for (let typed = 0; typed < 8; typed += 1) {
      keeping.changed();
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(sent).toBe(1);
    await keeping.settle();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});
