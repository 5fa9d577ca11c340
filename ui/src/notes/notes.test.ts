import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { NotesView } from '../generated/contract';
import { fake, refuseField, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { notes, slept } from '../test/samplesOfDiary';

const ok = saved('n1', 'Note saved.');
const heading = 'Uterine fibroid embolization';

async function start(changed: Partial<NotesView> = {}, hash = '#/procedure/p1/notes'): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_procedure: procedure,
    show_notes: { ...notes, ...changed },
    save_note: ok,
    keep_text_draft: { at: '2026-03-12T09:00:00' },
    throw_away: saved('n1', 'In the trash.'),
    ask_question: saved('q9', 'Kept for your next visit.'),
    undo: saved('', 'Taken back.'),
  });
  await open(hash, hash.startsWith('#/patient') ? 'Notes and questions' : heading);
  await screen.findByRole('textbox', { name: 'Write a note' });
  return rust;
}

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

function row(words: string): HTMLElement {
  const item = screen.getByText(words).closest('li');
  if (!item) throw new Error(`no row ${words}`);
  return item;
}

test('writing comes first, and every note says when, by whom, and what stood there before', async () => {
  const rust = await start();
  expect(rust.asked('show_notes')[0]).toEqual({ patient_id: null, procedure_id: 'p1', before: null });
  const one = row(slept.words);
  expect(one).toHaveTextContent('Wednesday 11 March 2026, 21:40');
  expect(one).toHaveTextContent('Written by Lucía');
  expect(one).toHaveTextContent('Until Thu 12 March, 08:00, changed by Lucía');
  expect(one).toHaveTextContent('Slept well');
  expect(screen.getByRole('link', { name: 'Notes (F4)' })).toHaveAttribute('aria-current', 'page');
  expect(await stumbles()).toEqual([]);
});

test('words in any script keep their direction', async () => {
  await start();
  expect(screen.getByText('نمت جيدا 👩‍👩‍👧')).toHaveAttribute('dir', 'auto');
  expect(box('Write a note')).toHaveAttribute('dir', 'auto');
});

test('a note without a day is about now, and the box is empty for the next one', async () => {
  const rust = await start();
  await userEvent.type(box('Write a note'), 'مرحبا 👵 the arm is warm');
  await press('Save the note');
  expect(rust.asked('save_note')).toEqual([
    {
      patient_id: 'rosa',
      procedure_id: 'p1',
      id: null,
      on: { day: '', month: '', year: '' },
      at: '',
      words: 'مرحبا 👵 the arm is warm',
    },
  ]);
  await waitFor(() => expect(box('Write a note')).toHaveValue(''));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(rust.asked('undo')).toEqual([{ change: 'change-1' }]);
});

test('what is typed is kept without being asked to, and saved words are no draft again', async () => {
  const rust = await start();
  await userEvent.type(box('Write a note'), 'I wanted to s');
  await waitFor(() => expect(rust.asked('keep_text_draft')).toHaveLength(1), { timeout: 3000 });
  expect(rust.asked('keep_text_draft')[0]).toEqual({
    patient_id: 'rosa',
    kind: 'note',
    about: 'p1',
    words: 'I wanted to s',
  });
  await userEvent.type(box('Write a note'), 'ay');
  await press('Save the note');
  await screen.findByText('Note saved.');
  expect(rust.calls.at(-1)?.name).not.toBe('keep_text_draft');
  const order = rust.calls.map((one) => one.name).filter((name) => name.startsWith('save_note'));
  expect(order).toHaveLength(1);
});

test('leaving the page keeps what was typed a moment before', async () => {
  const rust = await start();
  await userEvent.type(box('Write a note'), 'Half');
  await press('More');
  await userEvent.click(screen.getByRole('link', { name: 'About' }));
  await waitFor(() => expect(rust.asked('keep_text_draft').at(-1)?.words).toBe('Half'));
});

test('what was begun is there again, and can be thrown away', async () => {
  const begun = { kind: 'note' as const, about: 'p1', words: 'I wanted to s', at: '2026-03-11T22:04:00' };
  const rust = await start({ drafts: [begun] });
  expect(box('Write a note')).toHaveValue('I wanted to s');
  expect(screen.getByText('You began this on Wed 11 March, 22:04. It was kept.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await press('Begin anew');
  expect(box('Write a note')).toHaveValue('');
  await waitFor(() => expect(rust.asked('keep_text_draft').at(-1)?.words).toBe(''));
});

test('a note is changed in place, with what was begun before', async () => {
  const begun = { kind: 'note' as const, about: 'n1', words: 'Slept better', at: '2026-03-12T08:00:00' };
  const rust = await start({ drafts: [begun] });
  await press(/^Go on changing/);
  const dialog = screen.getByRole('dialog', { name: 'Change a note' });
  expect(within(dialog).getByRole('textbox', { name: 'Your note' })).toHaveValue('Slept better');
  expect(within(dialog).getByRole('textbox', { name: 'Day' })).toHaveValue('11');
  expect(await stumbles()).toEqual([]);
  await press('Save the note', dialog);
  expect(rust.asked('save_note')[0]).toMatchObject({
    id: 'n1',
    words: 'Slept better',
    on: { day: '11', month: '3', year: '2026' },
    at: '21:40',
  });
});

test('closing the dialog of a change throws nothing away', async () => {
  await start();
  await press(/^Change the note of Wednesday/);
  await userEvent.type(
    within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Your note' }),
    ' a lot',
  );
  await press('Cancel', screen.getByRole('dialog'));
  await press(/^Go on changing the note of Wednesday/);
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('textbox', { name: 'Your note' })).toHaveValue(`${slept.words} a lot`);
});

test('a day that cannot be is said beside its field, which opens for it, and nothing typed is lost', async () => {
  const rust = await start();
  rust.answers.save_note = refuseField('on', 'This day is still to come.');
  await userEvent.type(box('Write a note'), 'Tomorrow');
  await press('Save the note');
  const day = await screen.findByRole('group', { name: /Which day\?/ });
  expect(day).toHaveTextContent('This day is still to come.');
  expect(box('Write a note')).toHaveValue('Tomorrow');
  await waitFor(() => expect(rust.asked('keep_text_draft').at(-1)?.words).toBe('Tomorrow'));
});

test('a text that cannot be kept says so while one types on', async () => {
  const rust = await start();
  rust.answers.keep_text_draft = refuseField('words', 'This is too long to be kept while you type.');
  await userEvent.type(box('Write a note'), 'Long');
  expect(await screen.findByText(/too long to be kept/, {}, { timeout: 3000 })).toBeInTheDocument();
  expect(box('Write a note')).toHaveValue('Long');
});

test('a note is thrown away, and leads to a question for the next visit', async () => {
  const rust = await start();
  await press(/^Throw away the note of Wednesday/);
  expect(rust.asked('throw_away')).toEqual([{ kind: 'note', id: 'n1' }]);
  await press(/^Ask at next visit: the note of Wednesday/);
  const dialog = screen.getByRole('dialog', { name: 'Ask at your next visit' });
  await userEvent.type(within(dialog).getByRole('textbox'), 'Is the shoulder all right?');
  await press('Keep it for the next visit', dialog);
  expect(rust.asked('ask_question')).toEqual([
    {
      patient_id: 'rosa',
      procedure_id: 'p1',
      id: null,
      words: 'Is the shoulder all right?',
      from: { kind: 'note', item: 'n1' },
    },
  ]);
});

test('earlier notes come when asked for, and all pages are read again when something changes', async () => {
  const rust = await start();
  const later = { ...notes, older: 'mark' };
  const earlier = { ...notes, notes: [{ ...slept, id: 'n3', words: 'Long ago' }] };
  rust.answers.show_notes = (request) => (request.before === 'mark' ? earlier : { ...later });
  window.dispatchEvent(new Event('focus'));
  await userEvent.click(await screen.findByRole('button', { name: 'Earlier notes' }));
  expect(await screen.findByText('Long ago')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Earlier notes' })).toBeNull();
  rust.answers.show_notes = (request) =>
    request.before === 'mark' ? { ...earlier, notes: [] } : { ...later };
  await press(/^Throw away the note of Tuesday/);
  await waitFor(() => expect(screen.queryByText('Long ago')).toBeNull());
});

test('F4 leads to a new note from anywhere on a procedure’s or a patient’s pages', async () => {
  fake({
    open_household: household,
    show_procedure: procedure,
    show_notes: notes,
    keep_text_draft: { at: '2026-03-12T09:00:00' },
  });
  await open('#/procedure/p1/about', heading);
  await userEvent.keyboard('{F4}');
  await waitFor(() => expect(box('Write a note')).toHaveFocus());
  expect(location.hash).toBe('#/procedure/p1/notes');
  screen.getByRole('link', { name: 'Settings' }).focus();
  await userEvent.keyboard('{F4}');
  expect(box('Write a note')).toHaveFocus();
});

test('a patient’s page leads to notes of all procedures, each named', async () => {
  const view = {
    ...notes,
    procedure_id: null,
    notes: [{ ...slept, procedure: 'Colonoscopy' }],
  };
  const rust = await start(view, '#/patient/rosa/notes');
  expect(rust.asked('show_notes')[0]).toEqual({ patient_id: 'rosa', procedure_id: null, before: null });
  expect(within(row(slept.words)).getByRole('link', { name: 'Colonoscopy' })).toHaveAttribute(
    'href',
    '#/procedure/p1/notes',
  );
  expect(screen.getByRole('link', { name: 'Rosa Martín' })).toHaveAttribute('href', '#/patient/rosa');
  expect(await stumbles()).toEqual([]);
});
