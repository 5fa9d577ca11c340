import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { TypeHits } from '../generated/contract';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household } from '../test/samples';
import { typePage } from '../test/samplesOfReading';
import { hits, type } from '../test/samplesOfTypes';

const views = { open_household: household, find_types: hits, show_type: type, read_type: typePage };

function card(name: string): HTMLElement {
  const item = screen.getByRole('heading', { name }).closest('li');
  if (!item) throw new Error(`no card ${name}`);
  return item;
}

test('all types can be looked through, grouped by their field', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  expect(await screen.findByRole('link', { name: 'Read: Kidney biopsy' })).toHaveAttribute(
    'href',
    '#/types/kidney-biopsy',
  );
  const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(groups).toEqual(['Women’s health', 'Tests and biopsies', 'Is yours not here?']);
  expect(await stumbles()).toEqual([]);
});

test('a group is one press away, without leaving the page', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  await userEvent.click(await screen.findByRole('link', { name: 'Tests and biopsies' }));
  expect(screen.getByRole('heading', { name: 'Tests and biopsies' })).toHaveFocus();
  expect(location.hash).toBe('#/types');
});

test('a glance says nights and first days, and what is not known', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  await screen.findByText('2 found');
  const terms = within(card('Kidney biopsy'))
    .getAllByRole('term')
    .map((one) => one.textContent);
  expect(terms).toEqual(['Nights', 'Walk', 'Drive', 'Desk work', 'Everything again']);
  const words = within(card('Kidney biopsy'))
    .getAllByRole('definition')
    .map((one) => one.textContent?.trim());
  expect(words).toEqual([
    'None: you go home the same day.',
    'Usually the same day',
    'Usually day 7 (estimated)',
    'Not known',
    'Not known',
  ]);
});

test('while one types, the last answer stays until the next is there', async () => {
  let answer: (found: TypeHits) => void = () => undefined;
  const rust = fake(views);
  await open('#/types', 'Procedure types');
  await screen.findByText('2 found');
  rust.answers.find_types = () => new Promise<TypeHits>((resolve) => (answer = resolve));
  await userEvent.type(screen.getByRole('searchbox'), 'kidney');
  await expect.poll(() => rust.asked('find_types').at(-1)).toEqual({ words: 'kidney' });
  expect(screen.getByText('2 found')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Women’s health' })).toBeInTheDocument();
  answer({ hits: hits.hits.slice(1), nothing_found: false });
  expect(await screen.findByText('1 found')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Tests and biopsies' })).toBeNull();
});

test('a hit says by which other phrase it was found, and never by a scrap', async () => {
  const [first, second] = hits.hits;
  if (!first || !second) throw new Error('two hits');
  const found = {
    hits: [first, { ...second, matched: 'renal sample' }, { ...second, id: 'x', name: 'X', matched: 'a' }],
    nothing_found: false,
  };
  fake({ ...views, find_types: found });
  await open('#/types', 'Procedure types');
  await screen.findByText('3 found');
  expect(card('Uterine fibroid embolization')).toHaveTextContent('Also called: womb embolization');
  expect(card('Kidney biopsy')).toHaveTextContent('Found by: renal sample');
  expect(card('X')).not.toHaveTextContent(/Found by|Also called/);
});

test('types of our own come first and say so', async () => {
  const [first, second] = hits.hits;
  if (!first || !second) throw new Error('two hits');
  fake({ ...views, find_types: { hits: [first, { ...second, ours: true }], nothing_found: false } });
  await open('#/types', 'Procedure types');
  await screen.findByText('2 found');
  const groups = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(groups[0]).toBe('Ours');
  expect(within(card('Kidney biopsy')).getByText('Ours')).toBeInTheDocument();
});

test('arrow keys go from the words to what was found', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  await screen.findByText('2 found');
  screen.getByRole('searchbox').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Read: Kidney biopsy' })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

test('two are put aside and compared', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  const first = await screen.findByRole('button', { name: 'Compare: Uterine fibroid embolization' });
  await userEvent.click(first);
  expect(first).toHaveAttribute('aria-pressed', 'true');
  expect(
    screen.getByText('Compare: Uterine fibroid embolization and … – choose one more'),
  ).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Compare them' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Compare: Kidney biopsy' }));
  expect(screen.getByRole('link', { name: 'Compare them' })).toHaveAttribute(
    'href',
    '#/compare/fibroid/kidney-biopsy',
  );
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Clear what is to be compared' }));
  expect(first).toHaveAttribute('aria-pressed', 'false');
});

test('coming back from reading, the words one typed are still there', async () => {
  const rust = fake(views);
  await open('#/types', 'Procedure types');
  await userEvent.type(screen.getByRole('searchbox'), 'womb');
  await expect.poll(() => rust.asked('find_types').at(-1)).toEqual({ words: 'womb' });
  location.hash = '#/types/fibroid';
  await screen.findByRole('heading', { level: 1, name: 'Uterine fibroid embolization' });
  location.hash = '#/types';
  await screen.findByRole('heading', { level: 1, name: 'Procedure types' });
  expect(screen.getByRole('searchbox')).toHaveValue('womb');
});
