import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household } from '../test/samples';
import { comparison, typePage } from '../test/samplesOfReading';
import { hits, type } from '../test/samplesOfTypes';

const views = {
  open_household: household,
  find_types: hits,
  show_type: type,
  read_type: typePage,
  compare_types: comparison,
};
const address = '#/compare/fibroid/kidney-biopsy';

async function opened() {
  await open(address, 'Compare');
  await screen.findByRole('heading', { name: 'What is different' });
}

function activity(name: string): HTMLElement {
  const item = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!item) throw new Error(`no activity ${name}`);
  return item;
}

test('two stand side by side: what differs first, in words', async () => {
  const rust = fake(views);
  await opened();
  expect(rust.asked('compare_types')).toEqual([
    {
      columns: [
        { id: 'fibroid', variants: [] },
        { id: 'kidney-biopsy', variants: [] },
      ],
    },
  ]);
  const titles = screen.getAllByRole('heading').map((one) => one.textContent?.trim());
  expect(titles.indexOf('What is different')).toBeLessThan(titles.indexOf('When many people do it again'));
  expect(screen.getByText(/Driving is usually day 7 after fibroids/)).toBeInTheDocument();
  expect(screen.getByText('Flying is not known for either.')).toBeInTheDocument();
  expect(screen.getByText(/No clinician has approved it yet/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('a column is told by its letter, an estimate and a gap by words', async () => {
  fake(views);
  await opened();
  const [first, second] = within(activity('Drive')).getAllByRole('listitem');
  expect(first).toHaveTextContent('A Fibroids: Day 5 to 14, usually day 7 Estimated.');
  expect(second).toHaveTextContent(
    'B Kidney biopsy: Day 1, usually day 1 Leave it for now: until day 1. The law in the United Kingdom.',
  );
  expect(activity('Fly')).toHaveTextContent('A Fibroids: Not known B Kidney biopsy: Not known');
});

test('the lines and sources behind a row are one press away', async () => {
  fake(views);
  await opened();
  await userEvent.click(within(activity('Drive')).getByText('Why? Drive'));
  expect(within(activity('Drive')).getAllByRole('button', { name: 'Why? Drive again' }).length).toBe(3);
  expect(within(activity('Fly')).queryByText('Why? Fly')).toBeNull();
});

test('a kind is chosen in its column', async () => {
  const rust = fake(views);
  await opened();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which way in?' }), 'Wrist');
  await expect
    .poll(() => rust.asked('compare_types').at(-1)?.columns[0])
    .toEqual({
      id: 'fibroid',
      variants: ['wrist'],
    });
  expect(location.hash).toBe('#/compare/fibroid~wrist/kidney-biopsy');
});

test('a third is added by everyday words, and taken away again', async () => {
  const rust = fake(views);
  await opened();
  await userEvent.click(screen.getByText('Add one more'));
  await userEvent.click(await screen.findByRole('button', { name: /^Kidney biopsy/ }));
  await expect.poll(() => rust.asked('compare_types').at(-1)?.columns.length).toBe(3);
  expect(location.hash).toBe('#/compare/fibroid/kidney-biopsy/kidney-biopsy');
  expect(screen.queryByText('Add one more')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Take away A: Uterine fibroid embolization' }));
  await expect.poll(() => location.hash).toBe('#/compare/kidney-biopsy/kidney-biopsy');
});

test('with one chosen, another is searched for', async () => {
  fake(views);
  await open('#/compare/fibroid', 'Compare with what?');
  expect(
    await screen.findByText('Uterine fibroid embolization', { selector: '.lead span' }),
  ).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: /^Kidney biopsy/ }));
  await screen.findByRole('heading', { level: 1, name: 'Compare' });
  expect(location.hash).toBe(address);
});

test('the kinds of one type can be compared with each other', async () => {
  const rust = fake(views);
  await open('#/compare/fibroid', 'Compare with what?');
  await userEvent.click(await screen.findByRole('link', { name: 'Compare its kinds: Groin and Wrist' }));
  await expect
    .poll(() => rust.asked('compare_types').at(-1)?.columns)
    .toEqual([
      { id: 'fibroid', variants: ['groin'] },
      { id: 'fibroid', variants: ['wrist'] },
    ]);
});

test('it can be printed', async () => {
  fake(views);
  await opened();
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
