import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField, type Answers } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { board } from '../test/samplesOfBoard';
import { askWarfarin, due, howAreYou, nothingDue, scanTomorrow, walk } from '../test/samplesOfReminders';

const noDay = { day: '', month: '', year: '' };
const done = { answer: 'done', snooze: null, on: noDay, at: '' };

async function reminders(answers: Answers = {}) {
  const rust = fake({
    open_household: household,
    list_due: due,
    answer_reminder: saved('', 'Done.'),
    undo: saved('', 'Taken back.'),
    ...answers,
  });
  await open('#/reminders', 'Reminders');
  await screen.findAllByText(/Due at 12:00|Nothing is due/);
  return rust;
}

const part = (name: string | RegExp) => screen.getByRole('region', { name });
const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

test('what is due stands by standing, with its own time, and the menu says how much there is', async () => {
  await reminders();
  const away = part('While you were away');
  expect(away).toHaveTextContent('Write down how you are');
  expect(away).toHaveTextContent('Due yesterday at 19:00');
  expect(away).toHaveTextContent('2 earlier ones were not answered. They go with your answer.');
  expect(part('Due now')).toHaveTextContent('Ask your team: should I stop warfarin?');
  const later = part('Later today');
  expect(later).toHaveTextContent('Comes again: Thu 5 March, 15:00');
  expect(later).toHaveTextContent('You put it off. It was due at 13:00.');
  const week = part('This week');
  expect(week).toHaveTextContent('Fri 6 March, 09:20');
  expect(week).toHaveTextContent('That is Fri 6 March, 10:20 in Europe/Madrid.');
  expect(screen.getByRole('link', { name: /^Reminders/ })).toHaveTextContent('Reminders (3 due)');
  expect(await stumbles()).toEqual([]);
});

test('a calm page says that nothing is due, and the menu shows no number', async () => {
  await reminders({ list_due: nothingDue });
  expect(screen.getByText('Nothing is due now.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Reminders' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('done is one press, with a way back, and a question is asked rather than done', async () => {
  const rust = await reminders();
  await press('Done: Walk to the corner');
  expect(rust.asked('answer_reminder')).toEqual([{ ids: [walk.id], ...done }]);
  await press('Undo');
  expect(rust.asked('undo')).toEqual([{ change: 'change-1' }]);
  await press('Asked: Ask your team: should I stop warfarin?');
  await press('Not needed: Walk to the corner');
  expect(rust.asked('answer_reminder').slice(1)).toEqual([
    { ids: [askWarfarin.id], ...done },
    { ids: [walk.id], ...done, answer: 'not-needed' },
  ]);
});

test('a double click by a shaky hand answers one reminder only', async () => {
  const rust = await reminders();
  await userEvent.dblClick(screen.getByRole('button', { name: 'Done: Walk to the corner' }));
  expect(rust.asked('answer_reminder')).toHaveLength(1);
});

test('putting off offers what fits at this hour, and a time of one’s own', async () => {
  const rust = await reminders();
  await press('Later … Walk to the corner');
  const dialog = screen.getByRole('dialog', { name: 'Remind me again: Walk to the corner' });
  expect(await stumbles()).toEqual([]);
  await press('This evening, 19:00', dialog);
  expect(rust.asked('answer_reminder')).toEqual([
    { ids: [walk.id], answer: 'snooze', snooze: 'this-evening', on: noDay, at: '' },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a refused time stands at its field, and what was typed stays', async () => {
  const rust = await reminders({
    answer_reminder: refuseField('at', 'This time has passed. Choose one that is still to come.'),
  });
  await press('Later … Walk to the corner');
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByText('At another time'));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'What time?' }), '11:00');
  await press('Tomorrow', dialog);
  await press('Remind me then', dialog);
  expect(rust.asked('answer_reminder')).toEqual([
    {
      ids: [walk.id],
      answer: 'snooze',
      snooze: 'own',
      on: { day: '6', month: '3', year: '2026' },
      at: '11:00',
    },
  ]);
  const field = within(dialog).getByRole('textbox', { name: 'What time?' });
  expect(field).toHaveAccessibleDescription(/This time has passed/);
  expect(field).toHaveValue('11:00');
  expect(await stumbles()).toEqual([]);
});

test('several are ticked and answered at once; none is ticked beforehand', async () => {
  const rust = await reminders();
  await press('Several at once: Due now');
  const now = part('Due now');
  await press(/^Mark these as done/, now);
  expect(within(now).getByText('Tick at least one.')).toBeInTheDocument();
  expect(rust.asked('answer_reminder')).toEqual([]);
  expect(await stumbles()).toEqual([]);
  await press('Tick all', now);
  await userEvent.click(
    within(now).getByRole('checkbox', { name: 'Ask your team: should I stop warfarin?' }),
  );
  await press('Mark these as done (1)', now);
  expect(rust.asked('answer_reminder')).toEqual([{ ids: [walk.id], ...done }]);
  expect(await screen.findByRole('button', { name: 'Done: Walk to the corner' })).toBeInTheDocument();
});

test('each leads to the very thing that it is about', async () => {
  await reminders();
  for (const [name, href] of [
    ['Open: Ask your team: should I stop warfarin?', '#/procedure/p1/preparation/warfarin'],
    ['Open: Walk to the corner', '#/reminders/own/w'],
    ['Write it down: Write down how you are', '#/procedure/p1/check-in'],
    ['Open: MRI scan', '#/appointment/v1'],
  ] as const) {
    expect(screen.getByRole('link', { name })).toHaveAttribute('href', href);
  }
});

test('a look at the site leads to its page, and that no more are needed is said once', async () => {
  const look = { ...howAreYou, id: 'look:p1:30@2026-03-05T11:00:00', kind: 'look' as const, text: 'Look' };
  const rust = await reminders({ list_due: { ...due, away: [], due: [{ ...look, when: 'at 12:00' }] } });
  expect(screen.getByRole('link', { name: 'Write it down: Look' })).toHaveAttribute(
    'href',
    '#/procedure/p1/site',
  );
  await press('Looked: Look');
  await press('No more looks: Look');
  expect(rust.asked('answer_reminder')).toEqual([
    { ids: [look.id], ...done },
    { ids: [look.id], ...done, answer: 'not-needed' },
  ]);
});

test('what is due can be handed to another member here too', async () => {
  const members = board.members;
  const rust = await reminders({
    list_due: { ...due, here: 'ana', members },
    hand_over: saved(walk.id, 'Handed to Luis.'),
  });
  await press('Hand over … Walk to the corner');
  await press('Luis', screen.getByRole('dialog', { name: /Who sees to it/ }));
  expect(rust.asked('hand_over')).toEqual([{ ids: [walk.id], member_id: 'luis' }]);
  expect(await stumbles()).toEqual([]);
});

test('with nobody else here nothing is handed over', async () => {
  await reminders();
  expect(screen.queryByRole('button', { name: /^Hand over/ })).toBeNull();
});

test('a line that a reminder leads to takes the focus', async () => {
  fake({ open_household: household, list_due: due, show_procedure: procedure });
  await open('#/procedure/p1/timeline/drive', procedure.type_name);
  const row = (await screen.findByRole('heading', { name: 'Drive again' })).closest('li');
  await waitFor(() => expect(row).toHaveFocus());
});

test('what is over is not put off, and an answer of today can be taken back', async () => {
  const rust = await reminders({
    list_due: {
      ...due,
      earlier: [{ ...walk, id: 'e', text: 'Old walk', standing: 'missed' }],
      answered: [
        {
          ...howAreYou,
          id: 'a',
          text: 'Old check-in',
          standing: 'answered',
          answer: 'not-needed',
          answered_at: '2026-03-05T13:40:00',
          answered_by: 'Ana',
        },
      ],
    },
    take_back_reminder_answer: saved('a', 'Open again.'),
  });
  await userEvent.click(screen.getByText('Passed without an answer (1)'));
  expect(screen.queryByRole('button', { name: 'Later … Old walk' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Done: Old walk' })).toBeInTheDocument();
  await userEvent.click(screen.getByText('Answered since yesterday (1)'));
  expect(document.body).toHaveTextContent(/Not needed, Thu 5 March, 13:40, by Ana/);
  expect(await stumbles()).toEqual([]);
  await press('Take back: Old check-in');
  expect(rust.asked('take_back_reminder_answer')).toEqual([{ id: 'a' }]);
  expect(await screen.findByText('Open again.')).toBeInTheDocument();
});

test('with one person here it is not said whose each is', async () => {
  await reminders({ list_due: { ...nothingDue, due: [walk] } });
  expect(part('Due now')).not.toHaveTextContent('Rosa');
});

test('the page reads again when the program’s timer has looked', async () => {
  const rust = await reminders();
  rust.answers.list_due = nothingDue;
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders'] }));
  expect(await screen.findByText('Nothing is due now.')).toBeInTheDocument();
});

test('the first page says calmly what is due, and one person’s page what is theirs', async () => {
  fake({
    open_household: household,
    list_due: { ...due, due: [walk, askWarfarin, { ...scanTomorrow, standing: 'due', patient_id: 'omar' }] },
  });
  await open('', 'Patients');
  const all = await screen.findByRole('region', { name: '4 things are due' });
  expect(within(all).getAllByRole('listitem')).toHaveLength(3);
  expect(all).toHaveTextContent('and 1 more');
  expect(within(all).getByRole('link', { name: 'See what is due' })).toHaveAttribute('href', '#/reminders');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('link', { name: 'عمر حداد' }));
  expect(await screen.findByRole('region', { name: 'One thing is due' })).toHaveTextContent('MRI scan');
  expect(await stumbles()).toEqual([]);
});

test('without anything due the first page says nothing about it', async () => {
  fake({ open_household: household, list_due: nothingDue });
  await open('', 'Patients');
  expect(screen.queryByRole('region', { name: /due/ })).toBeNull();
});
