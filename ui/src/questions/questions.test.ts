import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { NotesView, ProcedureView } from '../generated/contract';
import { fake, refuseField, type Fake } from '../lib/fake';
import { toast } from '../shared/toast.svelte';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { drive, household, procedure, saved } from '../test/samples';
import { arabic, notes, slept, tablets } from '../test/samplesOfDiary';
import Questions from './Questions.svelte';

const heading = 'Uterine fibroid embolization';
const answers = {
  open_household: household,
  show_procedure: procedure,
  show_notes: notes,
  ask_question: saved('q9', 'Kept for your next visit.'),
  answer_question: saved('q1', 'Ticked off.'),
  reopen_question: saved('q2', 'To be asked again.'),
  throw_away: saved('q1', 'In the trash.'),
  keep_text_draft: { at: '2026-03-12T09:00:00' },
  undo: saved('', 'Taken back.'),
};

function list(changed: Partial<NotesView> = {}): Fake {
  const rust = fake(answers);
  render(Questions, { view: { ...notes, ...changed } });
  return rust;
}

async function page(part: string, changed: Partial<ProcedureView> = {}): Promise<Fake> {
  const rust = fake({ ...answers, show_procedure: { ...procedure, ...changed } });
  await open(`#/procedure/p1/${part}`, heading);
  return rust;
}

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('open questions say where they came from; answered ones what was said, by whom', async () => {
  list();
  expect(screen.getByText('Milestone: Drive again')).toBeInTheDocument();
  expect(screen.getByText(/Thought of on Mon 9 March/)).toBeInTheDocument();
  const answered = screen.getByRole('heading', { name: tablets.words, hidden: true }).closest('li');
  expect(answered).toHaveTextContent('Sunday 8 March 2026, Dr Okafor');
  expect(answered).toHaveTextContent('Yes, for a year.');
  expect(await stumbles()).toEqual([]);
});

test('one is ticked off with what was said and who said it', async () => {
  const rust = list();
  await press('Write the answer: May I fly?');
  const dialog = screen.getByRole('dialog', { name: 'May I fly?' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /What was the answer/ }), 'From week 4');
  await userEvent.type(within(dialog).getByRole('textbox', { name: /Who said so/ }), 'Dr Roca');
  expect(await stumbles()).toEqual([]);
  await press('Save the answer', dialog);
  expect(rust.asked('answer_question')).toEqual([
    {
      id: 'q1',
      on: { day: '', month: '', year: '' },
      answer: 'From week 4',
      answered_by: 'Dr Roca',
    },
  ]);
  await waitFor(() => expect(toast.message?.text).toBe('Ticked off.'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one press says that it was asked', async () => {
  const rust = list();
  await press('Asked: May I fly?');
  const on = { day: '', month: '', year: '' };
  expect(rust.asked('answer_question')).toEqual([{ id: 'q1', on, answer: '', answered_by: '' }]);
});

test('an answer that is being typed is kept, and one that was begun is there again', async () => {
  const begun = { kind: 'answer' as const, about: 'q1', words: 'From week', at: '2026-03-11T10:00:00' };
  const rust = list({ drafts: [begun] });
  await press('Go on with the answer: May I fly?');
  const field = within(screen.getByRole('dialog')).getByRole('textbox', { name: /What was the answer/ });
  expect(field).toHaveValue('From week');
  await userEvent.type(field, ' 4');
  await waitFor(() => expect(rust.asked('keep_text_draft').at(-1)?.words).toBe('From week 4'), {
    timeout: 3000,
  });
});

test('an answer on a day to come is refused beside its field', async () => {
  const rust = list();
  rust.answers.answer_question = refuseField('on', 'This day is still to come.');
  await press('Write the answer: May I fly?');
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Another day' }));
  await press('Save the answer', dialog);
  expect(await within(dialog).findByRole('group', { name: /Which day\?/ })).toHaveTextContent(
    'This day is still to come.',
  );
});

test('one may be asked again, worded anew, or thrown away', async () => {
  const rust = list();
  await userEvent.click(screen.getByText('Answered (1)'));
  await press('Ask again: Do I keep the tablets?');
  expect(rust.asked('reopen_question')).toEqual([{ id: 'q2' }]);
  await press('Change the words: May I fly?');
  const dialog = screen.getByRole('dialog', { name: 'Change the question' });
  await userEvent.type(within(dialog).getByRole('textbox'), ' In May?');
  await press('Keep it for the next visit', dialog);
  expect(rust.asked('ask_question')[0]).toMatchObject({ id: 'q1', words: 'May I fly? In May?', from: null });
  await press('Throw away: May I fly?');
  expect(rust.asked('throw_away')).toEqual([{ kind: 'question', id: 'q1' }]);
});

test('one’s own question is kept while it is typed', async () => {
  const rust = list({ open: [] });
  expect(screen.getByText(/None yet/)).toBeInTheDocument();
  await press('Write a question');
  const dialog = screen.getByRole('dialog', { name: 'A question for the next visit' });
  await userEvent.type(within(dialog).getByRole('textbox'), 'هل أسبح؟');
  await waitFor(() => expect(rust.asked('keep_text_draft').at(-1)?.words).toBe('هل أسبح؟'), {
    timeout: 3000,
  });
  await press('Keep it for the next visit', dialog);
  expect(rust.asked('ask_question')).toEqual([
    { patient_id: 'rosa', procedure_id: 'p1', id: null, words: 'هل أسبح؟', from: null },
  ]);
});

test('a milestone later than most offers its question calmly, kept with one press', async () => {
  const offer = '“Drive again”: many people are there by day 14. I am not there yet. What should I do?';
  const later = { ...drive, standing: 'later' as const, look: { ...drive.look, offer } };
  const rust = await page('timeline', { milestones: [later] });
  const card = screen.getByRole('heading', { level: 3, name: 'Drive again' }).closest('li')!;
  expect(card).toHaveTextContent(offer);
  expect(card.querySelector('.urgent')).toBeNull();
  expect(await stumbles()).toEqual([]);
  await press('Ask at next visit: Drive again', card);
  expect(rust.asked('ask_question')).toEqual([
    {
      patient_id: null,
      procedure_id: 'p1',
      id: null,
      words: offer,
      from: { kind: 'milestone', item: 'drive' },
    },
  ]);
});

test('a note that was asked about already says so on the patient’s notes', async () => {
  const asked = [
    { kind: 'note', item: slept.id, words: 'Is that usual?' },
    { kind: 'note', item: arabic.id, words: 'And this?' },
  ];
  const loose = { ...arabic, procedure_id: null };
  fake({ ...answers, show_notes: { ...notes, procedure_id: null, notes: [slept, loose], asked } });
  await open('#/patient/rosa/notes', 'Notes and questions');
  const ways = await screen.findAllByRole('link', { name: /^On your list: the note of/ });
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '#/procedure/p1/notes',
    '#/patient/rosa/notes',
  ]);
  expect(screen.queryByRole('button', { name: /^Ask at next visit: the note of/ })).toBeNull();
});

test('what is asked already leads to the list instead of being kept twice', async () => {
  const asked = [{ kind: 'warning-sign', item: 'bleed', words: 'Where do I press?' }];
  await page('warning-signs', { asked });
  const name = 'Bleeding that does not stop after 10 minutes of pressing';
  expect(screen.getByRole('link', { name: `On your list: ${name}` })).toHaveAttribute(
    'href',
    '#/procedure/p1/notes',
  );
  expect(screen.queryByRole('button', { name: `Ask at next visit: ${name}` })).toBeNull();
});

test.each([
  ['warning-signs', 'A temperature of 38.5 °C or more', 'warning-sign', 'fever'],
  ['follow-ups', 'MRI scan', 'follow-up', 'scan'],
  ['timeline', 'Cramps', 'symptom', 'cramps'],
  ['timeline', 'Lift', 'restriction', 'lift'],
])('a question comes from a line of %s: %s', async (part, name, kind, id) => {
  const rust = await page(part);
  await press(`Ask at next visit: ${name}`);
  const dialog = screen.getByRole('dialog', { name: 'Ask at your next visit' });
  expect((within(dialog).getByRole('textbox') as HTMLTextAreaElement).value).toContain(name);
  await press('Keep it for the next visit', dialog);
  expect(rust.asked('ask_question')[0]?.from).toEqual({ kind, item: id });
});

test('a question about a medicine is whole already', async () => {
  const rust = await page('timeline');
  await press('Ask at next visit: Blood thinners');
  expect(rust.asked('ask_question')[0]?.words).toMatch(/should I stop my blood thinner\?/);
});

test('nothing is lost when a question is refused', async () => {
  const rust = list();
  rust.answers.ask_question = refuseField('words', 'Write your question first.');
  await press('Write a question');
  const dialog = screen.getByRole('dialog');
  await press('Keep it for the next visit', dialog);
  expect(await within(dialog).findAllByText('Write your question first.')).not.toHaveLength(0);
});
