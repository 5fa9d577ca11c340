import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { pain, progress, usualPain } from '../test/samplesOfProgress';

const heading = 'Uterine fibroid embolization';
const views = { open_household: household, show_procedure: procedure };
const address = '#/procedure/p1/progress';

function measure(name: RegExp) {
  return within(screen.getByRole('region', { name }));
}

test('the sentence stands under the picture, and the picture says the same to those who cannot see it', async () => {
  fake({ ...views, show_progress: progress });
  await open(address, heading);
  const of = measure(/^Pain \(/);
  expect(of.getByText('Later than most people report.')).toBeInTheDocument();
  expect(of.getByRole('img', { name: /^Pain\. Later than most people report\./ })).toBeInTheDocument();
  expect(of.getByText(pain.question ?? '')).toBeInTheDocument();
  expect(screen.getByText(progress.notice)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'How it compares' })).toHaveAttribute('aria-current', 'page');
  expect(await stumbles()).toEqual([]);
});

test('the table has every row of the picture and is reached with the keyboard alone', async () => {
  fake({ ...views, show_progress: progress });
  await open(address, heading);
  const of = measure(/^Pain \(/);
  // happy-dom does not open it with Enter; that it takes the focus is what makes it so in the window.
  const summary = of.getByText('Pain as a table');
  summary.focus();
  expect(summary.closest('summary')).toHaveFocus();
  await userEvent.click(summary);
  const table = of.getByRole('table', { name: 'Pain, 0 to 10, day by day' });
  const rows = within(table).getAllByRole('row').slice(1);
  const cells = (row: Element) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
  expect(rows.map(cells)).toEqual([
    ['Day 3Thu 5 March', '1 to 5, an estimate', '6; 8', 'Reached: Drive again'],
    ['Day 4Fri 6 March', '1 to 5, an estimate', 'No entry', ''],
    ['Day 5Sat 7 March, today', '1 to 5, an estimate', '7', ''],
  ]);
  expect(of.getByRole('region', { name: 'Pain, 0 to 10, day by day' })).toHaveAttribute('tabindex', '0');
  expect(await stumbles()).toEqual([]);
});

test('every entry has its own mark, the one before another shape, and an estimated edge is dashed', async () => {
  fake({ ...views, show_progress: progress });
  await open(address, heading);
  const picture = measure(/^Pain \(/).getByRole('img');
  expect(picture.querySelectorAll('circle.dot')).toHaveLength(3);
  expect(picture.querySelectorAll('.before')).toHaveLength(1);
  expect(picture.querySelectorAll('line.joined')).toHaveLength(1);
  expect(picture.querySelectorAll('line.edge')).toHaveLength(2);
  expect(picture.querySelectorAll('line.edge.estimated')).toHaveLength(1);
  expect(picture).toHaveTextContent('Today');
  const events = within(screen.getAllByRole('list', { name: 'In the picture' })[0]!);
  expect(events.getByText(/Thu 5 March: Reached: Drive again; Clinic visit/)).toBeInTheDocument();
});

test('a long stretch shows weeks, and another stretch is one press away', async () => {
  const weeks = { ...pain.chart, dots: [], lines: [], weeks: [{ x: 0.5, top: 0.2, bottom: 0.6 }] };
  const rust = fake({
    ...views,
    show_progress: (request) =>
      request.stretch === 'whole'
        ? { ...progress, measures: [{ ...pain, chart: weeks }] }
        : { ...progress, measures: [pain] },
  });
  await open(address, heading);
  await userEvent.click(screen.getByRole('radio', { name: 'Since the procedure' }));
  expect(await screen.findByText(/your entries of a week/)).toBeInTheDocument();
  expect(
    measure(/^Pain \(/)
      .getByRole('img')
      .querySelectorAll('line.week'),
  ).toHaveLength(1);
  expect(rust.asked('show_progress').at(-1)).toEqual({ procedure_id: 'p1', stretch: 'whole' });
});

test('a missing score before is asked for once, and a refusal keeps what was typed', async () => {
  const field = 'Usual pain before the procedure';
  fake({
    ...views,
    show_progress: progress,
    save_score_before: refuseField('value', 'Enter a number from 0 to 10.'),
  });
  await open(address, heading);
  const of = measure(/^Usual pain \(/);
  expect(of.getByText(usualPain.sentence)).toBeInTheDocument();
  expect(of.queryByRole('img')).toBeNull();
  await userEvent.type(of.getByRole('textbox', { name: field }), '40');
  await userEvent.click(of.getByRole('button', { name: 'Save this score' }));
  expect(await of.findAllByText('Enter a number from 0 to 10.')).not.toHaveLength(0);
  expect(of.getByRole('textbox', { name: field })).toHaveValue('40');

  const rust = fake({ ...views, show_progress: progress, save_score_before: saved('c1', 'Saved.') });
  await userEvent.clear(of.getByRole('textbox', { name: field }));
  await userEvent.type(of.getByRole('textbox', { name: field }), '8');
  await userEvent.click(of.getByRole('button', { name: 'Save this score' }));
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
  expect(rust.asked('save_score_before')).toEqual([
    { procedure_id: 'p1', measure: 'usual-pain', value: '8' },
  ]);
  expect(await stumbles()).toEqual([]);
});

test('where the sheet has a line, it comes first and is one press away', async () => {
  const sentence = 'Your warning-sign sheet has a line for a value like one of yours. The sheet comes first.';
  const sheet = { ...pain, standing: 'sheet', sentence, basis: null, question: null } as const;
  fake({ ...views, show_progress: { ...progress, measures: [sheet] } });
  await open(address, heading);
  const of = measure(/^Pain \(/);
  expect(of.getByText(sentence)).toBeInTheDocument();
  expect(of.getByRole('link', { name: 'Go to the warning signs' })).toHaveAttribute(
    'href',
    '#/procedure/p1/warning-signs',
  );
  expect(of.queryByText(/next visit/)).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('where nothing of one’s own is there yet, that is said kindly and nothing else is asked', async () => {
  const empty = { title: 'Nothing of yours here yet', text: 'A day you leave out is only a gap.' };
  fake({ ...views, show_progress: { ...progress, empty, measures: [], stretches: [] } });
  await open(address, heading);
  expect(screen.getByRole('heading', { level: 3, name: empty.title })).toBeInTheDocument();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(await stumbles()).toEqual([]);
});
