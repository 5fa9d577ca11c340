import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { HistoryView, TrashListView } from '../generated/contract';
import { fake, refuse, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { checkedIn, history, item, trash } from '../test/samplesOfDiary';

async function start(changed: Partial<HistoryView> = {}, hash = '#/patient/rosa/history'): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_procedure: procedure,
    show_history: { ...history, ...changed },
    throw_away: saved('n1', 'In the trash.'),
    save_note: saved('n1', 'Note saved.'),
    keep_text_draft: { at: '2026-03-12T09:00:00' },
    undo: saved('', 'Taken back.'),
  });
  await open(hash, hash.startsWith('#/procedure') ? 'Uterine fibroid embolization' : 'History');
  await waitFor(() => expect(rust.asked('show_history').length).toBeGreaterThan(0));
  return rust;
}

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('everything is there with what it was before, and the way to correct it', async () => {
  await start();
  const rows = (await screen.findAllByRole('heading', { level: 3 })).map((one) => one.textContent);
  expect(rows).toEqual(['Note, 21:40', 'Check-in, 09:00', 'Reached']);
  const row = screen.getByRole('heading', { name: /^Check-in/ }).closest('li')!;
  expect(row.closest('section')).toHaveAccessibleName('Wednesday 11 March 2026');
  expect(row).toHaveTextContent('37.4 °C');
  expect(row).toHaveTextContent('Temperature: 38.4 °C');
  expect(within(row).getByRole('link', { name: /^Change Check-in/ })).toHaveAttribute(
    'href',
    '#/procedure/p1/change-check-in/c1',
  );
  const mark = screen.getByRole('heading', { name: 'Reached' }).closest('li')!;
  expect(within(mark).queryByRole('button', { name: /Throw away/ })).toBeNull();
  expect(within(mark).getByRole('link', { name: /^Go to where it is/ })).toHaveAttribute(
    'href',
    '#/procedure/p1/timeline',
  );
  expect(screen.getByRole('link', { name: 'The trash (2)' })).toHaveAttribute('href', '#/patient/rosa/trash');
  expect(await stumbles()).toEqual([]);
});

test('what is looked for is found as one types, and marked where it was found', async () => {
  const rust = await start();
  rust.answers.show_history = (request) =>
    request.words === ''
      ? history
      : {
          ...history,
          words: request.words,
          items: [
            {
              ...item,
              found: [
                { words: 'the ', found: false },
                { words: 'shoulder', found: true },
              ],
            },
          ],
        };
  await userEvent.type(screen.getByRole('searchbox', { name: /Find something written/ }), 'shoul');
  expect(await screen.findByText('shoulder', { selector: 'mark' })).toBeInTheDocument();
  const looked = rust.asked('show_history').map((one) => one.words);
  expect(looked.filter((words) => words !== '')).toEqual(['shoul']);
  expect(screen.getByText('1 found')).toHaveAttribute('role', 'status');
  expect(await stumbles()).toEqual([]);
});

test('nothing found is said with the words that were looked for', async () => {
  await start({ items: [], words: 'زيتون' });
  const said = await screen.findByText(/^Nothing was found for/);
  expect(said).toHaveTextContent('Nothing was found for “زيتون”.');
  expect(within(said).getByText('زيتون')).toHaveAttribute('dir', 'auto');
});

test('Ctrl+F goes to the search and takes what is there in hand', async () => {
  await start();
  const field = screen.getByRole('searchbox');
  await userEvent.type(field, 'old');
  screen.getByRole('link', { name: 'Settings' }).focus();
  await userEvent.keyboard('{Control>}f{/Control}');
  expect(field).toHaveFocus();
  await userEvent.keyboard('new');
  expect(field).toHaveValue('new');
});

test('one procedure can be chosen of several; on its own page it is', async () => {
  const rust = await start();
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Which procedure?' }),
    'Colonoscopy',
  );
  await waitFor(() => expect(rust.asked('show_history').at(-1)?.procedure_id).toBe('p2'));
});

test('a procedure’s page has its own history', async () => {
  const rust = await start({ procedure_id: 'p1' }, '#/procedure/p1/history');
  expect(rust.asked('show_history')[0]).toMatchObject({ patient_id: 'rosa', procedure_id: 'p1' });
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByRole('link', { name: 'Look through everything' })).toHaveAttribute(
    'href',
    '#/patient/rosa/history',
  );
  expect(await stumbles()).toEqual([]);
});

test('a note is corrected where it is found, and thrown away', async () => {
  const rust = await start();
  await press(/^Change Note/);
  const dialog = screen.getByRole('dialog', { name: 'Change a note' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Your note' }), '!');
  await press('Save the note', dialog);
  expect(rust.asked('save_note')[0]).toMatchObject({ id: 'n1', words: `${item.words}!` });
  await press(/^Throw away Check-in/);
  expect(rust.asked('throw_away')).toEqual([checkedIn.thing]);
});

test('words that are too long are refused beside the field', async () => {
  const rust = await start();
  rust.answers.show_history = refuse({ kind: 'invalid', field: 'words', text: 'This is too long.' });
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  await waitFor(() => expect(screen.getByRole('searchbox')).toHaveAttribute('aria-invalid', 'true'));
});

async function bin(changed: Partial<TrashListView> = {}, hash = '#/patient/rosa/trash'): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_trash: { ...trash, ...changed },
    put_back: saved('n9', 'Put back.'),
    empty_for_good: { text: 'The trash is empty. What was in it is deleted for good.' },
    undo: saved('', 'Taken back.'),
  });
  await open(hash, hash === '#/trash' ? 'Patients taken out of the list' : 'The trash');
  await waitFor(() => expect(rust.asked('show_trash')).toHaveLength(1));
  return rust;
}

test('what was thrown away says what, when and by whom, and is put back', async () => {
  const rust = await bin();
  expect(await screen.findByText('مرحبا')).toHaveAttribute('dir', 'auto');
  expect(screen.getByText(/Thrown away on Wed 11 March, 10:00/)).toHaveTextContent('by Lucía');
  expect(await stumbles()).toEqual([]);
  await press('Put back: Check-in of Saturday 7 March 2026');
  expect(rust.asked('put_back')).toEqual([{ kind: 'check-in', id: 'c9' }]);
});

test('it is emptied only after it was said what goes and that nothing brings it back', async () => {
  const rust = await bin();
  await press('Empty the trash …');
  const dialog = screen.getByRole('dialog', { name: 'Delete for good?' });
  expect(dialog).toHaveTextContent('1 note and 1 check-in');
  expect(dialog).toHaveTextContent('This cannot be undone.');
  expect(await stumbles()).toEqual([]);
  await press('Cancel', dialog);
  expect(rust.asked('empty_for_good')).toEqual([]);
  await press('Empty the trash …');
  await press('Delete for good', screen.getByRole('dialog'));
  expect(rust.asked('empty_for_good')).toEqual([{ patient_id: 'rosa' }]);
  expect(await screen.findByText(/is deleted for good/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('patients taken out of the list are put back from the first page', async () => {
  const gone = { ...trash.items[0]!, thing: { kind: 'patient' as const, id: 'ana' }, title: 'Patient' };
  const rust = await bin({ patient_id: null, patient_name: null, items: [gone] }, '#/trash');
  expect(rust.asked('show_trash')).toEqual([{ patient_id: null }]);
  await press(/^Put back: Patient/);
  expect(rust.asked('put_back')).toEqual([{ kind: 'patient', id: 'ana' }]);
});

test('an empty trash says so', async () => {
  await bin({ items: [], count: 0, holds: null });
  expect(await screen.findByText('The trash is empty')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Empty the trash/ })).toBeNull();
});
