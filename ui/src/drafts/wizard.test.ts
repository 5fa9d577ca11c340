import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse, refuseField, type Answers, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, people, procedure, saved } from '../test/samples';
import { begun, found, line, newProcedure } from '../test/samplesOfDrafts';
import { hits, type } from '../test/samplesOfTypes';

const views: Answers = {
  open_household: household,
  find_types: hits,
  show_type: type,
  check_when: { notices: [] },
  add_procedure: saved('p1', 'Procedure recorded.'),
  show_procedure: procedure,
};
const typed = { kind: 'new-procedure' as const, typed: newProcedure };
const another = { ...line, about: 'draft-8', text: 'You began to write down a procedure on Sun 1 March.' };

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const step = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

/** What was kept last, as it was sent. */
function kept(rust: Fake) {
  const last = rust.asked('keep_form_draft').at(-1);
  return last && { ...last, content: JSON.parse(last.content) as Record<string, unknown> };
}

async function somebodyNew(): Promise<Fake> {
  const rust = fake(views);
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody new' }));
  await userEvent.type(field('Name'), 'Lena');
  return rust;
}

test('what is typed is kept by itself, first without a name of its own and then in the same place', async () => {
  const rust = await somebodyNew();
  await waitFor(() => expect(kept(rust)?.content).toMatchObject({ who: 'new', patient: { name: 'Lena' } }), {
    timeout: 3000,
  });
  expect(rust.asked('keep_form_draft')[0]).toMatchObject({
    form: 'new-procedure',
    about: '',
    patient_id: null,
  });
  await press('Next');
  await step('Which procedure is it?');
  await userEvent.click(await screen.findByRole('button', { name: /^Uterine fibroid/ }));
  await step('Which kind is it?');
  await waitFor(() => expect(kept(rust)?.content).toMatchObject({ step: 'kind', type_id: 'fibroid' }), {
    timeout: 3000,
  });
  expect(kept(rust)?.about).toBe('draft-1');
});

test('leaving the page keeps what was typed a moment before', async () => {
  const rust = await somebodyNew();
  await userEvent.click(screen.getByRole('link', { name: 'Settings' }));
  await waitFor(() => expect(kept(rust)?.content).toMatchObject({ patient: { name: 'Lena' } }));
});

test('the window that goes out of sight keeps it too, and the program ends when all is kept', async () => {
  const rust = await somebodyNew();
  rust.answers.end_program = { text: 'Aftercare ends.' };
  window.dispatchEvent(new Event('ending'));
  await waitFor(() => expect(rust.asked('end_program')).toHaveLength(1));
  const order = rust.calls.map((one) => one.name).filter((name) => /keep_form|end_program/.test(name));
  expect(order).toEqual(['keep_form_draft', 'end_program']);
});

test('chosen for somebody in the list, it is kept with that person', async () => {
  const rust = fake(views);
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Rosa Martín' }));
  await waitFor(() => expect(kept(rust)).toMatchObject({ patient_id: 'rosa', content: { who: 'rosa' } }), {
    timeout: 3000,
  });
});

test('looking in from a patient’s page is nothing typed', async () => {
  const rust = fake(views);
  await open('#/new/rosa', 'Which procedure is it?');
  await userEvent.click(screen.getByRole('link', { name: 'Settings' }));
  await step('Settings');
  expect(rust.asked('keep_form_draft')).toEqual([]);
});

test('the first page offers to go on, and one is where one was with everything in place', async () => {
  const rust = fake({ ...views, list_form_drafts: begun(line), open_form_draft: found(typed) });
  await open('#/', 'Patients');
  expect(await screen.findByText(line.text)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await press(`Go on: ${line.text}`);
  await step('When and where?');
  expect(rust.asked('open_form_draft')).toEqual([{ form: 'new-procedure', about: 'draft-9' }]);
  expect(field('Day')).toHaveValue('5');
  expect(field('Time of the procedure')).toHaveValue('10:30');
  expect(screen.getByRole('checkbox', { name: /time to be there yet/ })).toBeChecked();
  expect(field(/Where/)).toHaveValue('Day ward');
  // What is being written now is not offered once more.
  expect(screen.queryByText(line.text)).toBeNull();
  await press('Next');
  await step(/Does your team’s sheet/);
  expect(field('Who says so?')).toHaveValue('Nurse Ada');
  expect(field('Anything else to keep (optional)')).toHaveValue('Scan CD');
  await press('Save and see the plan');
  await waitFor(() => expect(rust.asked('add_procedure')).toHaveLength(1));
  expect(rust.asked('add_procedure')[0]).toMatchObject({
    patient_id: null,
    patient: { name: 'Lena', born: { year: '1979' } },
    procedure: { type_id: 'fibroid', variants: ['wrist'], at: '10:30', arrive: '', team: 'Dr Okafor' },
    own_lines: [{ item: 'lift', from_day: '9', said_by: 'Nurse Ada' }],
    draft: { form: 'new-procedure', about: 'draft-9' },
  });
});

test('opening the way to a new one offers the old one, and typing leaves it alone', async () => {
  const rust = fake({ ...views, list_form_drafts: begun(line, another), open_form_draft: found(typed) });
  await open('#/new', 'Who is it for?');
  expect(await screen.findByText(line.text)).toBeInTheDocument();
  expect(screen.getByText(another.text)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Rosa Martín' }));
  await press(`Go on: ${line.text}`);
  await step('When and where?');
  // What was chosen meanwhile is one of its own.
  expect(kept(rust)).toMatchObject({ about: '', patient_id: 'rosa' });
});

test('it is thrown away without a question, and comes back with one press', async () => {
  const rust = fake({ ...views, list_form_drafts: begun({ ...line, patient_id: 'rosa' }) });
  rust.answers.drop_form_draft = { text: 'What was typed is thrown away.', content: '{"who":"rosa"}' };
  await open('#/', 'Patients');
  await screen.findByText(line.text);
  rust.answers.list_form_drafts = begun();
  await press(`Throw away: ${line.text}`);
  await waitFor(() => expect(screen.queryByText(line.text)).toBeNull());
  expect(rust.asked('drop_form_draft')).toEqual([{ form: 'new-procedure', about: 'draft-9' }]);
  rust.answers.list_form_drafts = begun(line);
  await press('Undo');
  expect(await screen.findByText(line.text)).toBeInTheDocument();
  expect(rust.asked('keep_form_draft')).toEqual([
    { form: 'new-procedure', about: 'draft-9', patient_id: 'rosa', content: '{"who":"rosa"}' },
  ]);
});

test('what cannot be read is said to be there, and is not opened', async () => {
  const odd = { ...line, text: 'You began to write something down on Mon 23 February.', readable: false };
  fake({ ...views, list_form_drafts: begun(odd) });
  await open('#/', 'Patients');
  await screen.findByText(odd.text);
  expect(screen.queryByRole('button', { name: /^Go on/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Throw away/ })).toBeInTheDocument();
});

test('where the type is gone, it is asked for again and the rest stays', async () => {
  fake({
    ...views,
    list_form_drafts: begun(line),
    open_form_draft: found(typed, true),
    show_type: refuse({ kind: 'not-found', text: 'Not here.' }),
  });
  await open('#/', 'Patients');
  await userEvent.click(await screen.findByRole('button', { name: /^Go on/ }));
  await step('Which procedure is it?');
  expect(screen.getByText(/is not in the list any more. Please choose one again/)).toBeInTheDocument();
  expect(screen.getByText(/A part of what was typed cannot be read/)).toBeInTheDocument();
  await press('Back');
  expect(field('Name')).toHaveValue('Lena');
});

test('what could not be kept is not left for another one', async () => {
  const rust = fake({ ...views, list_form_drafts: begun(line), open_form_draft: found(typed) });
  rust.answers.keep_form_draft = refuse({ kind: 'internal', text: 'The disk is full.', reference: 'full' });
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody new' }));
  await userEvent.type(field('Name'), 'Ida');
  await press(`Go on: ${line.text}`);
  expect(await screen.findAllByText('The disk is full.')).not.toEqual([]);
  expect(field('Name')).toHaveValue('Ida');
  location.hash = '#/new/rosa';
  await step('Which procedure is it?');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await step('Who is it for?');
  expect(field('Name')).toHaveValue('Ida');
});

test('starting again throws away what was kept, and it can come back', async () => {
  const rust = await somebodyNew();
  await waitFor(() => expect(rust.asked('keep_form_draft')).toHaveLength(1), { timeout: 3000 });
  await press('Start again');
  await waitFor(() =>
    expect(rust.asked('drop_form_draft')).toEqual([{ form: 'new-procedure', about: 'draft-1' }]),
  );
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  await press('Undo');
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Lena');
  await waitFor(() => expect(kept(rust)?.content).toMatchObject({ patient: { name: 'Lena' } }));
});

test('while it is being saved and after it was, nothing is kept; refused, it goes on being kept', async () => {
  const rust = fake({ ...views, list_form_drafts: begun(line), open_form_draft: found(typed) });
  await open('#/', 'Patients');
  await userEvent.click(await screen.findByRole('button', { name: /^Go on/ }));
  await step('When and where?');
  await press('Next');
  await step(/Does your team’s sheet/);
  rust.answers.add_procedure = refuseField('notes', 'This is too long.');
  await userEvent.type(field('Anything else to keep (optional)'), '!');
  await press('Save and see the plan');
  expect(await screen.findByRole('link', { name: 'This is too long.' })).toBeInTheDocument();
  await waitFor(() => expect(kept(rust)?.content).toMatchObject({ step: 'sheet', notes: 'Scan CD!' }));
  const before = rust.asked('keep_form_draft').length;
  rust.answers.add_procedure = saved('p1', 'Procedure recorded.');
  await userEvent.type(field('Anything else to keep (optional)'), '!');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Save and see the plan' }));
  await step('Uterine fibroid embolization');
  expect(rust.asked('add_procedure')).toHaveLength(2);
  expect(rust.asked('keep_form_draft')).toHaveLength(before);
});

test('somebody else comes only when what was typed is kept', async () => {
  const ana = {
    id: 'm1',
    name: 'Ana',
    colour: 'teal' as const,
    kind: 'Patient',
    patient_id: null,
    lock: null,
    here: true,
    may_change: true,
  };
  const home = { ...household, people: { ...people, members: [ana], here: 'm1' } };
  const rust = fake({ ...views, open_household: home, leave: { text: 'Nobody is here now.' } });
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody new' }));
  await userEvent.type(field('Name'), 'Lena');
  await press('Someone else is here');
  await waitFor(() => expect(rust.asked('leave')).toHaveLength(1));
  const order = rust.calls.map((one) => one.name).filter((name) => /keep_form|leave/.test(name));
  expect(order).toEqual(['keep_form_draft', 'leave']);
});
