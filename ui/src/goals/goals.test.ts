import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ProcedureView } from '../generated/contract';
import { fake, refuseField, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { drive, household, nextToDo, procedure, saved } from '../test/samples';
import { dance, walk } from '../test/samplesOfDiary';

const nothing = { day: '', month: '', year: '' };

async function start(changed: Partial<ProcedureView> = {}): Promise<Fake> {
  const rust = fake({
    open_household: household,
    show_procedure: { ...procedure, goals: [walk, dance], ...changed },
    save_goal: saved('g1', 'Your goal is saved.'),
    settle_goal: saved('g1', 'Marked as reached.'),
    say_not_yet: saved('y2', 'Noted: not yet.'),
    throw_away: saved('g1', 'In the trash.'),
    undo: saved('', 'Taken back.'),
  });
  await open('#/procedure/p1/timeline', 'Uterine fibroid embolization');
  return rust;
}

const press = (name: string | RegExp, where: HTMLElement = document.body) =>
  userEvent.click(within(where).getByRole('button', { name }));

function card(name: string): HTMLElement {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!item) throw new Error(`no card ${name}`);
  return item;
}

test('aims stand on the timeline in the person’s words, with how they stand and what was said', async () => {
  await start();
  const one = card('Walk to the shop');
  expect(one).toHaveTextContent('You wanted to look at this again on Thursday 12 March 2026.');
  expect(one).toHaveTextContent('Not yet, Mon 9 March: Too far');
  expect(card('Dance')).toHaveTextContent('Reached on Tue 10 March, with difficulty');
  expect(card('Dance')).toHaveTextContent('One song');
  expect(await stumbles()).toEqual([]);
});

test('a new aim has a day to look at it again', async () => {
  const rust = await start({ goals: [] });
  await press('Add a goal');
  const dialog = screen.getByRole('dialog', { name: 'A goal of my own' });
  await userEvent.type(
    within(dialog).getByRole('textbox', { name: 'What do you want to do again?' }),
    'حمل حفيدي',
  );
  await press('Today', dialog);
  expect(await stumbles()).toEqual([]);
  await press('Save', dialog);
  expect(rust.asked('save_goal')).toEqual([
    {
      procedure_id: 'p1',
      id: null,
      words: 'حمل حفيدي',
      look_on: { day: '12', month: '3', year: '2026' },
    },
  ]);
});

test('a day that has passed is refused beside its field', async () => {
  const rust = await start();
  rust.answers.save_goal = refuseField('look_on', 'This day has passed.');
  await press('Change: Walk to the shop');
  const dialog = screen.getByRole('dialog', { name: 'Change a goal' });
  expect(within(dialog).getByRole('textbox', { name: 'What do you want to do again?' })).toHaveValue(
    'Walk to the shop',
  );
  await press('Save', dialog);
  expect(await within(dialog).findByRole('group', { name: /look at it again/ })).toHaveTextContent(
    'This day has passed.',
  );
});

test.each([
  ['Reached: Walk to the shop', 'reached', /^Note/],
  ['Not yet: Walk to the shop', 'not-yet', /What is in the way/],
  ['I changed my mind: Walk to the shop', 'changed-my-mind', /Why/],
] as const)('"%s" is said in one dialog', async (button, state, note) => {
  const rust = await start();
  await press(button);
  const dialog = screen.getByRole('dialog', { name: 'Walk to the shop' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: note }), 'Rain');
  expect(await stumbles()).toEqual([]);
  await press('Save', dialog);
  expect(rust.asked('settle_goal')).toEqual([
    {
      procedure_id: 'p1',
      id: 'g1',
      state,
      on: null,
      with_difficulty: false,
      note: 'Rain',
      look_on: nothing,
    },
  ]);
});

test('one that is settled may be opened again; one put aside stands apart', async () => {
  const rust = await start({
    goals: [dance, { ...dance, id: 'g3', words: 'Ski', state: 'changed-my-mind' }],
  });
  expect(screen.getByText('Put aside (1)')).toBeInTheDocument();
  await press('Open again: Dance');
  expect(rust.asked('settle_goal')[0]).toMatchObject({ id: 'g2', state: 'open' });
});

test('an aim to look at is the next thing, with its answers beside it', async () => {
  const next = {
    ...nextToDo,
    lead: 'To look at again',
    text: 'Walk to the shop',
    instruction_id: null,
    goal_id: 'g1',
  };
  const rust = await start({ next });
  const first = screen.getByRole('region', { name: 'Next' });
  await press('Not yet: Walk to the shop', first);
  await press('Save', screen.getByRole('dialog', { name: 'Walk to the shop' }));
  expect(rust.asked('settle_goal')[0]).toMatchObject({ state: 'not-yet' });
});

test('"not yet" of a milestone keeps its reason, can be taken back, and is not asked before its days', async () => {
  const said = [{ id: 'y1', on: '2026-03-09', reason: 'The arm is sore' }];
  const ahead = { ...drive, id: 'fly', name: 'Fly', standing: 'ahead' as const };
  const rust = await start({
    milestones: [{ ...drive, look: { ...drive.look, not_yets: said } }, ahead],
  });
  const one = card('Drive again');
  expect(one).toHaveTextContent('Not yet, Mon 9 March: The arm is sore');
  expect(within(card('Fly')).queryByRole('button', { name: /^Not yet/ })).toBeNull();
  await press('Take back: not yet, Mon 9 March, Drive again', one);
  expect(rust.asked('throw_away')).toEqual([{ kind: 'not-yet', id: 'y1' }]);
  await press('Not yet: Drive again', one);
  const dialog = screen.getByRole('dialog', { name: 'Not yet: Drive again' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: /What is in the way/ }), 'Still stiff');
  expect(await stumbles()).toEqual([]);
  await press('Save', dialog);
  expect(rust.asked('say_not_yet')).toEqual([
    { procedure_id: 'p1', milestone_id: 'drive', on: null, reason: 'Still stiff' },
  ]);
});
