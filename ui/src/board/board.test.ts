import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField, type Answers } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import { board, omar, rosa } from '../test/samplesOfBoard';
import { nothingDue, walk } from '../test/samplesOfReminders';

async function onBoard(answers: Answers = {}) {
  const rust = fake({
    open_household: household,
    list_due: nothingDue,
    show_board: board,
    undo: saved('', 'Taken back.'),
    ...answers,
  });
  await open('#/board', 'The board');
  await screen.findByRole('region', { name: 'Rosa Martín' });
  return rust;
}

const person = (name: string) => screen.getByRole('region', { name });
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('each person stands with what is overdue, due, missed, to come, booked and open', async () => {
  await onBoard();
  const one = person('Rosa Martín');
  expect(within(one).getByRole('group', { name: 'Overdue' })).toHaveTextContent('Write down how you are');
  expect(within(one).getByRole('group', { name: 'Due now' })).toHaveTextContent(
    'Ask your team: should I stop warfarin?',
  );
  expect(within(one).getByRole('group', { name: 'Later today' })).toHaveTextContent('Drink a glass of water');
  expect(one).toHaveTextContent('Not written: Tue 3 March, Wed 4 March.');
  expect(one).toHaveTextContent('Friday 6 March 2026, 10:20');
  expect(one).toHaveTextContent('How to get there: Luis drives');
  expect(within(one).getByRole('link', { name: /^See tonight/ })).toHaveAttribute(
    'href',
    '#/procedure/p1/day',
  );
  expect(within(one).getByText('Open questions (1)')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a way there that nobody has said is said to be open, and who shares less is said, too', async () => {
  await onBoard();
  const two = person('عمر حداد');
  expect(two).toHaveTextContent('How to get there: nobody has said yet.');
  expect(two).toHaveTextContent('Shares reminders and appointments only.');
});

test('one person, or what was handed to me, can be looked at alone', async () => {
  await onBoard();
  await userEvent.click(screen.getByRole('radio', { name: 'عمر حداد' }));
  expect(screen.queryByRole('region', { name: 'Rosa Martín' })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Handed to me (1)' }));
  expect(screen.getByText('Stretch')).toBeInTheDocument();
  expect(screen.getByText('Handed to you')).toBeInTheDocument();
  expect(screen.queryByText('Ask your team: should I stop warfarin?')).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('a task is handed to another member, taken back, and either can be undone', async () => {
  const rust = await onBoard({
    hand_over: saved(walk.id, 'Handed to Ana.'),
    take_back_hand_over: saved(walk.id, 'It is nobody’s in particular again.'),
  });
  const one = person('Rosa Martín');
  expect(within(one).getByText('Luis')).toBeInTheDocument();
  await press('Hand over … Walk to the corner', one);
  const dialog = screen.getByRole('dialog', { name: /Who sees to it/ });
  expect(within(dialog).queryByRole('button', { name: 'Luis' })).toBeNull();
  expect(await stumbles()).toEqual([]);
  await press('I do (Ana)', dialog);
  expect(rust.asked('hand_over')).toEqual([{ ids: [walk.id], member_id: 'ana' }]);
  await press('Undo');
  expect(rust.asked('undo')).toHaveLength(1);
  await press('Take back: Walk to the corner', one);
  expect(rust.asked('take_back_hand_over')).toEqual([{ id: walk.id }]);
});

test('who may not see it cannot be handed it, and that is said where one chose', async () => {
  await onBoard({
    hand_over: refuseField('member_id', 'This is not shared with Luis. Choose somebody else.'),
  });
  await press('Hand over … Write down how you are', person('Rosa Martín'));
  const dialog = screen.getByRole('dialog');
  await press('Luis', dialog);
  expect((await within(dialog).findAllByText(/not shared with Luis/)).length).toBeGreaterThan(0);
  expect(await stumbles()).toEqual([]);
});

test('without members nothing can be handed over', async () => {
  await onBoard({ show_board: { ...board, members: [], here: null } });
  expect(screen.queryByRole('button', { name: /^Hand over/ })).toBeNull();
  expect(screen.queryByRole('radio', { name: /Handed to me/ })).toBeNull();
});

test('what others changed is listed until it is marked as seen', async () => {
  const rust = await onBoard({ see_changes: saved('', 'Marked as seen.') });
  const changed = screen.getByRole('region', { name: 'Since you looked last' });
  expect(changed).toHaveTextContent('Thu 5 March, 13:40, Luis');
  expect(changed).toHaveTextContent('Rosa Martín: Done: Stop food');
  rust.answers.show_board = { ...board, changes: { items: [], up_to: '43', more: false } };
  await press('I have seen this', changed);
  expect(rust.asked('see_changes')).toEqual([{ up_to: '42' }]);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Since you looked last' })).toBeNull());
});

test('a board with nobody on it has one thing to do', async () => {
  fake({ open_household: household, list_due: nothingDue, show_board: { ...board, people: [] } });
  await open('#/board', 'The board');
  expect(await screen.findByRole('link', { name: 'Add a procedure' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('the kitchen’s screen shows the time, everybody, and leaves with one key', async () => {
  const rust = fake({ open_household: household, list_due: nothingDue, show_board: board });
  await open('#/board/kitchen', 'The board, large');
  expect(await screen.findByText('14:03')).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Rosa Martín' })).toHaveTextContent('Luis drives');
  expect(screen.getByRole('region', { name: 'عمر حداد' })).toHaveTextContent('Way there: not said yet');
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(rust.asked('show_board')).toEqual([{ kitchen: true }]);
  expect(await stumbles()).toEqual([]);
  rust.answers.show_board = { ...board, now: '2026-03-05T14:04:00' };
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders'] }));
  expect(await screen.findByText('14:04')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { level: 1, name: 'The board' })).toBeInTheDocument();
});

test('on the kitchen’s screen whoever has something due comes first', async () => {
  const calm = { ...rosa, tasks: { ...rosa.tasks, overdue: [], now: [] } };
  fake({ open_household: household, list_due: nothingDue, show_board: { ...board, people: [calm, omar] } });
  await open('#/board/kitchen', 'The board, large');
  const names = (await screen.findAllByRole('heading', { level: 2 })).map((name) => name.textContent);
  expect(names).toEqual(['عمر حداد', 'Rosa Martín']);
});

test('where nothing may be named the kitchen’s screen says how to change that', async () => {
  const task = { ...walk, text: 'A reminder' };
  const people = [{ ...rosa, tasks: { ...rosa.tasks, overdue: [], now: [task] }, procedures: [] }, omar];
  fake({ open_household: household, list_due: nothingDue, show_board: { ...board, details: false, people } });
  await open('#/board/kitchen', 'The board, large');
  expect(await screen.findByText('A reminder')).toBeInTheDocument();
  expect(screen.getByText(/What is due is not named here/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
