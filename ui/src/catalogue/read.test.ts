import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { access, household, saved } from '../test/samples';
import { typePage } from '../test/samplesOfReading';
import { hits, type } from '../test/samplesOfTypes';

const views = { open_household: household, find_types: hits, show_type: type, read_type: typePage };
const name = 'Uterine fibroid embolization';

function line(text: string | RegExp): HTMLElement {
  const item = screen.getByText(text).closest('li');
  if (!item) throw new Error(`no line ${String(text)}`);
  return item;
}

test('a type reads in the order of the course, and says whose word it is', async () => {
  fake(views);
  await open('#/types/fibroid', name);
  const titles = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(titles).toEqual([
    'What it is',
    'Before it',
    'First week',
    'Warning signs',
    'Where sources differ',
    'Sources',
  ]);
  expect(screen.getByText(/No clinician has approved it yet/)).toBeInTheDocument();
  expect(screen.getByText('In an emergency call 999.')).toBeInTheDocument();
  expect(line('Bleeding that does not stop')).toHaveTextContent('Emergency');
  expect(screen.getByText(/2 more were used to check figures/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('the table of contents leads to a section without leaving the page', async () => {
  fake(views);
  await open('#/types/fibroid', name);
  const places = screen.getByRole('navigation', { name: 'On this page' });
  await userEvent.click(within(places).getByRole('link', { name: 'First week' }));
  expect(screen.getByRole('heading', { name: 'First week' })).toHaveFocus();
  expect(location.hash).toBe('#/types/fibroid');
});

test('an estimate is told from a sourced figure at a glance, and why is one press away', async () => {
  fake(views);
  await open('#/types/fibroid', name);
  expect(line('Drive again')).not.toHaveTextContent('stimate');
  expect(line('Shower')).toHaveTextContent('Estimate');
  expect(line('Shower')).toHaveTextContent('Only for: Wrist');
  await userEvent.click(screen.getByRole('button', { name: 'Why? Drive again' }));
  expect(screen.getByRole('dialog', { name: 'Drive again' })).toHaveTextContent('A source states this.');
});

test('a question to the team is a question; the general text could be read as an order and is behind a press', async () => {
  fake(views);
  await open('#/types/fibroid', name);
  expect(screen.getByText(/Ask your team .*should I stop warfarin\?/)).toBeInTheDocument();
  expect(screen.getByText(/Warfarin: stop only/).closest('details')).not.toHaveAttribute('open');
});

test('what is not known is said', async () => {
  fake(views);
  await open('#/types/fibroid', name);
  const unknown = line(/Flying: not known/);
  expect(within(unknown).getByText('Not known')).toBeInTheDocument();
  expect(within(unknown).queryByRole('button')).toBeNull();
});

test('choosing a kind on the page reads the type again for it', async () => {
  const chosen = {
    ...access,
    choices: access.choices.map((one) => ({ ...one, chosen: one.id === 'wrist' })),
  };
  const rust = fake({
    ...views,
    read_type: ({ variants }) => (variants.includes('wrist') ? { ...typePage, axes: [chosen] } : typePage),
  });
  await open('#/types/fibroid', name);
  expect(screen.getByRole('radio', { name: 'I don’t know yet' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Wrist' }));
  await expect.poll(() => rust.asked('read_type').at(-1)).toEqual({ id: 'fibroid', variants: ['wrist'] });
  expect(location.hash).toBe('#/types/fibroid~wrist');
  expect(screen.getByRole('radio', { name: 'Wrist' })).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Compare' })).toHaveAttribute('href', '#/compare/fibroid~wrist');
});

test('from a type one goes straight to recording it, with the kind one chose', async () => {
  const chosen = {
    ...access,
    choices: access.choices.map((one) => ({ ...one, chosen: one.id === 'wrist' })),
  };
  fake({ ...views, read_type: { ...typePage, axes: [chosen] } });
  await open('#/types/fibroid~wrist', name);
  await userEvent.click(screen.getByRole('button', { name: 'Record a procedure of this' }));
  await screen.findByRole('heading', { level: 1, name: 'Who is it for?' });
  await userEvent.click(screen.getByRole('radio', { name: 'Rosa Martín' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByRole('heading', { level: 1, name: 'Which kind is it?' });
  expect(screen.getByText('Step 2 of 4')).toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Wrist' })).toBeChecked();
});

test('a general type can be made ours; ours can be changed and taken out', async () => {
  const rust = fake({ ...views, remove_own_type: saved('fibroid', 'Your own type is removed.') });
  await open('#/types/fibroid', name);
  expect(screen.getByRole('link', { name: 'Make it ours' })).toHaveAttribute('href', '#/types/fibroid/ours');
  expect(screen.queryByRole('button', { name: 'Take this type out' })).toBeNull();
  rust.answers.show_type = { ...type, ours: true };
  location.hash = '#/types/other';
  expect(await screen.findByRole('link', { name: 'Change it' })).toHaveAttribute(
    'href',
    '#/types/other/edit',
  );
  expect(screen.queryByRole('link', { name: 'Make it ours' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Take this type out' }));
  expect(rust.asked('remove_own_type')).toEqual([{ id: 'other' }]);
  await screen.findByRole('heading', { level: 1, name: 'Procedure types' });
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('a type that is not in the catalogue says so', async () => {
  fake({
    ...views,
    read_type: refuse({ kind: 'not-found', text: 'This procedure type is not in the catalogue.' }),
  });
  await open('#/types/elsewhere', 'Procedure type');
  expect(await screen.findByText('This procedure type is not in the catalogue.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Look for another' })).toBeInTheDocument();
});
