import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { drive, household, line, procedure, saved, shower } from '../test/samples';

const views = { open_household: household, show_procedure: procedure };
const heading = 'Uterine fibroid embolization';

function card(name: string): HTMLElement {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!item) throw new Error(`no card ${name}`);
  return item;
}

test('the top says what, who, when, how far, and what is next', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(screen.getByText('Day 7', { selector: '.count' })).toBeInTheDocument();
  expect(screen.getAllByText('Rosa Martín').length).toBeGreaterThan(0);
  expect(screen.getByText(/Thursday 5 March 2026, 10:30/)).toBeInTheDocument();
  expect(screen.getByText(/Be there: Thu 5 March, 08:00/)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Next' })).getByText('Drive again')).toBeInTheDocument();
  expect(screen.getByText(/No clinician has approved it yet/)).toBeInTheDocument();
  expect(screen.getByText(/The way in is not chosen yet/)).toBeInTheDocument();
  const choose = screen.getByRole('link', { name: 'Choose what is still open' });
  expect(choose).toHaveAttribute('href', '#/procedure/p1/change');
  expect(await stumbles()).toEqual([]);
});

test('the parts that matter now are in one row, and every other is two key presses away', async () => {
  fake({ ...views, show_history: () => new Promise(() => undefined) });
  await open('#/procedure/p1', heading);
  const nav = within(screen.getByRole('navigation', { name: 'Parts of this page' }));
  const row = ['Timeline', 'Check-ins', 'Follow-ups', 'Notes (F4)', 'Warning signs'];
  expect(nav.getAllByRole('link').map((link) => link.textContent.trim())).toEqual(row);
  nav.getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(nav.getByRole('button', { name: 'More' })).toHaveAttribute('aria-expanded', 'true');
  const others = ['Preparation', 'How it compares', 'History', 'On paper', 'About'];
  expect(nav.getAllByRole('link').map((link) => link.textContent.trim())).toEqual([...row, ...others]);
  expect(await stumbles()).toEqual([]);
  nav.getByRole('link', { name: 'History' }).focus();
  await userEvent.keyboard('{Enter}');
  // What is open stands in the row and has the keyboard; the others fold up again.
  expect(await nav.findByRole('link', { current: 'page' })).toHaveFocus();
  expect(nav.getByRole('link', { current: 'page' })).toHaveTextContent('History');
  expect(nav.queryByRole('link', { name: 'About' })).toBeNull();
});

test.each([
  ['nothing is next there', {}, false],
  ['but a matched warning sign is', { warning_id: 'w1' }, true],
] as const)('notes begin with notes: %s', async (_, warned, shown) => {
  const next = { ...procedure.next!, milestone_id: null, ...warned };
  const notes = { show_notes: () => new Promise<never>(() => undefined) };
  fake({ ...views, ...notes, show_procedure: { ...procedure, next } });
  await open('#/procedure/p1/notes', heading);
  expect(screen.queryByText(/No clinician has approved it yet/)).toBeNull();
  expect(screen.queryByRole('region', { name: 'Next' }) !== null).toBe(shown);
  expect(screen.queryByRole('link', { name: 'See what it says' }) !== null).toBe(shown);
});

test('the timeline is one picture with a name, and the same in words', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(screen.getByRole('img', { name: /The list has the same in words/ })).toBeInTheDocument();
  const row = card('Drive again');
  expect(row).toHaveTextContent('Day 5 to 14, usually day 7: 10 to 19 March');
  expect(row).toHaveTextContent('Many people reach this about now.');
});

test('a question about a medicine is asked in words and is not drawn as a rule', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(card('Blood thinners')).toHaveTextContent(/Ask your team: should I stop my blood thinner\?/);
  expect(within(screen.getByRole('img')).queryByText('Blood thinners')).toBeNull();
});

test('the team’s own figures come first, the general ones behind', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(card('Lift')).toHaveTextContent(
    /Your team’s sheet.*Nurse Ada.*General information: Until day 5 to 10/,
  );
});

test('an item of a choice that is not made says for whom it is', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(card('Shower')).toHaveTextContent('Only for: Through the wrist');
});

test('an estimate says so before and after one asks why', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(card('Shower')).toHaveTextContent('Estimate');
  expect(card('Drive again')).not.toHaveTextContent('stimate');
  await userEvent.click(screen.getByRole('button', { name: 'Why? Shower' }));
  const dialog = screen.getByRole('dialog', { name: 'Shower' });
  expect(dialog).toHaveTextContent('No source gave this figure.');
  expect(dialog).toHaveTextContent('Estimated by us, not from a source: the earliest and the latest figure.');
  expect(dialog).toHaveTextContent('One more source was used to check this.');
  expect(await stumbles()).toEqual([]);
});

test('a source is title, publisher and an address as text, with nothing to open', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  await userEvent.click(screen.getByRole('button', { name: 'Why? Drive again' }));
  const dialog = screen.getByRole('dialog', { name: 'Drive again' });
  expect(dialog).toHaveTextContent('Fibroid embolization: going home');
  expect(within(dialog).getByText('https://example.org/leaflet')).toBeInTheDocument();
  expect(within(dialog).queryByRole('link')).toBeNull();
});

test('a milestone is reached today with two presses', async () => {
  const rust = fake({ ...views, reach_milestone: saved('drive', 'Marked as reached.') });
  await open('#/procedure/p1', heading);
  await userEvent.click(within(card('Drive again')).getByRole('button', { name: 'Reached: Drive again' }));
  await userEvent.click(within(card('Drive again')).getByRole('button', { name: 'Save' }));
  expect(rust.asked('reach_milestone')).toEqual([
    { procedure_id: 'p1', milestone_id: 'drive', on: null, with_difficulty: false, note: '' },
  ]);
  expect(await screen.findByText('Marked as reached.')).toBeInTheDocument();
});

test('a milestone can be reached on another day, with difficulty; a refused day stands at its field', async () => {
  const rust = fake({ ...views, reach_milestone: refuseField('on', 'This day is still to come.') });
  await open('#/procedure/p1', heading);
  await userEvent.click(within(card('Drive again')).getByRole('button', { name: 'Reached: Drive again' }));
  const dialog = screen.getByRole('dialog', { name: 'Drive again' });
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Another day' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Day' }), '40');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'With difficulty' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('reach_milestone')[0]).toMatchObject({
    on: { day: '40', month: '', year: '' },
    with_difficulty: true,
  });
  expect(within(dialog).getByRole('group', { name: 'Which day?' })).toHaveAccessibleDescription(
    /still to come/,
  );
  expect(within(dialog).getByRole('textbox', { name: 'Day' })).toHaveValue('40');
  expect(await stumbles()).toEqual([]);
});

test('a reached milestone can be taken back', async () => {
  const rust = fake({ ...views, take_back_milestone: saved('shower', 'No longer marked as reached.') });
  await open('#/procedure/p1', heading);
  expect(card('Shower')).toHaveTextContent('Reached on Sat 7 March, with difficulty');
  await userEvent.click(screen.getByRole('button', { name: 'Take back: Shower' }));
  expect(rust.asked('take_back_milestone')).toEqual([{ procedure_id: 'p1', milestone_id: 'shower' }]);
});

test('before the procedure nothing can be marked as reached', async () => {
  const look = { ...drive.look, can_be_reached: false };
  const next = procedure.next && { ...procedure.next, milestone_id: null };
  fake({ ...views, show_procedure: { ...procedure, next, milestones: [{ ...drive, look }] } });
  await open('#/procedure/p1', heading);
  expect(card('Drive again')).toHaveTextContent('usually day 7');
  expect(screen.getByText('Many people reach this about now')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Reached/ })).toBeNull();
});

test('the team’s sheet can say something else about a line', async () => {
  const rust = fake({ ...views, set_own_line: saved('own-2', 'Your sheet’s line is saved.') });
  await open('#/procedure/p1', heading);
  await userEvent.click(screen.getByRole('button', { name: 'My sheet says … Drive again' }));
  const dialog = screen.getByRole('dialog', { name: /Drive again/ });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'From day' }), '3');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_own_line')[0]).toMatchObject({
    procedure_id: 'p1',
    line: { list: 'milestone', item: 'drive', struck: false, from_day: '3', said_by: 'Our sheet' },
  });
});

test('one goes back to the general information', async () => {
  const rust = fake({ ...views, remove_own_line: saved('own-1', 'Back to the general information.') });
  await open('#/procedure/p1', heading);
  await userEvent.click(screen.getByRole('button', { name: 'Change Lift' }));
  await userEvent.click(screen.getByRole('button', { name: 'Go back to the general information' }));
  expect(rust.asked('remove_own_line')).toEqual([{ procedure_id: 'p1', id: 'own-1' }]);
});

test('a line that the team struck out says so and is not drawn', async () => {
  fake({
    ...views,
    show_procedure: { ...procedure, milestones: [{ ...shower, line: { ...line, struck: true } }] },
  });
  await open('#/procedure/p1', heading);
  expect(card('Shower')).toHaveTextContent('Your team says that this is not for you.');
  expect(within(screen.getByRole('img')).queryByText('Shower')).toBeNull();
});

test('newer general information changes nothing until it is taken over', async () => {
  const rust = fake({
    ...views,
    show_procedure: {
      ...procedure,
      differences: [
        { list: 'Milestone', name: 'Drive again', what: 'Days', before: 'Day 2 to 7', after: 'Day 5 to 14' },
      ],
    },
    accept_catalogue: saved('p1', 'Taken over.'),
  });
  await open('#/procedure/p1', heading);
  expect(screen.getByText(/One line is different/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('See what is different'));
  expect(screen.getByText('Until now: Day 2 to 7')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take over the newer information' }));
  expect(rust.asked('accept_catalogue')).toEqual([{ id: 'p1' }]);
});

test('a procedure that is not there any more is said, with a way on', async () => {
  fake({
    ...views,
    show_procedure: refuse({ kind: 'not-found', text: 'This procedure is not here any more.' }),
  });
  await open('#/procedure/p1', 'Procedure');
  expect(await screen.findByText('This procedure is not here any more.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to the patients' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('after the day one is asked how it was, and then what the discharge sheet says', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(screen.getByRole('link', { name: 'Say how it was' })).toBeInTheDocument();
  expect(screen.queryByText(/discharge sheet say something else/)).toBeNull();
});
