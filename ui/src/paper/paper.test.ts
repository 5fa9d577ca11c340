import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PrintDocument } from '../generated/contract';
import { fake, refuse, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure } from '../test/samples';
import { preview, visitPreview } from '../test/samplesOfPaper';

const place = 'Documents/Aftercare/aftercare-timeline.pdf';
const views = {
  open_household: household,
  show_procedure: procedure,
  preview_document: preview,
  print_document: { place, text: `Saved as ${place}, and opened for printing.` },
};
const asked: PrintDocument = {
  kind: 'timeline',
  procedure_id: 'p1',
  large: false,
  paper: null,
  parts: null,
  since: null,
};

const opened = () => open('#/procedure/p1/paper/timeline', 'The timeline, for the fridge');

test('every sheet of a procedure has its own way, with what it is for', async () => {
  fake(views);
  await open('#/procedure/p1/paper', 'Uterine fibroid embolization');
  const list = screen.getByRole('region', { name: 'On paper' });
  const links = within(list).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual([
    'Getting ready',
    'The timeline, for the fridge',
    'Tonight, for who stays',
    'A diary to fill in',
    'Follow-ups',
    'For the next visit',
    'A card for the wallet',
  ]);
  expect(links[2]).toHaveAttribute('href', '#/procedure/p1/paper/tonight');
  expect(await stumbles()).toEqual([]);
});

test('a sheet is seen before it is printed, page by page and in words', async () => {
  const rust = fake(views);
  await opened();
  const pages = await screen.findAllByRole('img', { name: /^Page/ });
  expect(pages.map((page) => page.getAttribute('alt')?.slice(0, 11))).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  // What a page says is data of the picture, and never becomes part of the window.
  expect(decodeURIComponent(pages[1]?.getAttribute('src') ?? '')).toContain('two & #3');
  await userEvent.click(screen.getByText('The same in words'));
  expect(screen.getByText('Day 5 to 14, usually day 7: 7 to 16 March')).toBeInTheDocument();
  expect(screen.getByText('A line to write on: Answer')).toBeInTheDocument();
  expect(screen.getByText('2 pages, A4. Code AC-7F3K.')).toBeInTheDocument();
  expect(rust.asked('preview_document').at(-1)).toEqual(asked);
  expect(rust.asked('print_document')).toEqual([]);
  expect(await stumbles()).toEqual([]);
});

test('what is printed is what was looked at: large, and on the paper chosen', async () => {
  const rust = fake(views);
  await opened();
  await userEvent.click(await screen.findByRole('radio', { name: 'Large' }));
  await userEvent.click(screen.getByRole('radio', { name: 'US Letter' }));
  const chosen = { ...asked, large: true, paper: 'letter' };
  await expect.poll(() => rust.asked('preview_document').at(-1)).toEqual(chosen);
  await userEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(await screen.findByText(/opened for printing/)).toBeInTheDocument();
  expect(rust.asked('print_document')).toEqual([chosen]);
});

test('parts of the sheet for the visit can be left out and taken in again', async () => {
  const rust = fake({
    ...views,
    preview_document: (request) => ({
      ...visitPreview,
      parts: visitPreview.parts.map((part) => ({
        ...part,
        chosen: request.parts?.includes(part.id) ?? true,
      })),
    }),
  });
  await open('#/procedure/p1/paper/visit', 'For the next visit');
  await userEvent.click(await screen.findByText('Choose what is on it'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Your notes' }));
  await expect.poll(() => rust.asked('preview_document').at(-1)?.parts).toEqual(['questions', 'reached']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Your notes' }));
  await expect.poll(() => rust.asked('preview_document').at(-1)?.parts).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('the sheet for the visit can tell since an earlier visit, or since the procedure', async () => {
  const rust = fake({
    ...views,
    preview_document: (request) => ({
      ...visitPreview,
      since: visitPreview.since.map((start) => ({
        ...start,
        chosen: start.on === (request.since ?? '2026-03-09'),
      })),
    }),
  });
  await open('#/procedure/p1/paper/visit', 'For the next visit');
  await userEvent.click(await screen.findByText('Choose what is on it'));
  const since = screen.getByRole('group', { name: 'What there is since' });
  expect(within(since).getByRole('radio', { name: 'Mon 9 March 2026: GP visit' })).toBeChecked();
  await userEvent.click(within(since).getByRole('radio', { name: /the procedure/ }));
  await expect.poll(() => rust.asked('preview_document').at(-1)?.since).toBe('2026-03-02');
  expect(await stumbles()).toEqual([]);
});

test('a sheet that cannot be opened says where it is', async () => {
  const text = 'The file is saved, but no program was found to open it.';
  fake({ ...views, print_document: refuse({ kind: 'internal', text, reference: 'no-viewer' }) });
  await opened();
  await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
  expect(await screen.findByText(text)).toBeInTheDocument();
});

test('a code says whether the paper in hand is the newest, and leads to the one that is', async () => {
  const now = {
    code: 'AC-7KXW',
    kind: 'timeline' as const,
    title: 'Recovery timeline',
    about: 'Rosa Martín, Uterine fibroid embolization',
    procedure_id: 'p1',
    patient_id: 'rosa',
  };
  const rust = fake({
    ...views,
    look_up_sheet: {
      newest: false,
      headline: 'AC-7F3K is not the newest. It stands on a sheet “Recovery timeline”.',
      text: 'What it says has changed since.',
      now: [now],
    },
  });
  await open('#/procedure/p1/paper', 'Uterine fibroid embolization');
  await userEvent.type(screen.getByRole('textbox', { name: 'The code at the foot of the sheet' }), 'ac-7f3k');
  await userEvent.click(screen.getByRole('button', { name: 'Look it up' }));
  expect(await screen.findByText(/AC-7F3K is not the newest/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /AC-7KXW/ })).toHaveAttribute(
    'href',
    '#/procedure/p1/paper/timeline',
  );
  expect(rust.asked('look_up_sheet')).toEqual([{ code: 'ac-7f3k' }]);
  expect(await stumbles()).toEqual([]);
});

test('what is no code is said beside its field, and what was typed stays', async () => {
  fake({ ...views, look_up_sheet: refuseField('code', 'Type the code at the foot of the sheet.') });
  await open('#/procedure/p1/paper', 'Uterine fibroid embolization');
  const field = screen.getByRole('textbox', { name: 'The code at the foot of the sheet' });
  await userEvent.type(field, 'seven');
  await userEvent.click(screen.getByRole('button', { name: 'Look it up' }));
  expect(await screen.findByText('Type the code at the foot of the sheet.')).toBeInTheDocument();
  expect(field).toHaveValue('seven');
});

test('appointments of all procedures are one sheet, and so is a comparison', async () => {
  const rust = fake(views);
  await open('#/patient/rosa/paper', 'Follow-ups and appointments');
  await screen.findAllByRole('img', { name: /^Page/ });
  expect(rust.asked('preview_document')).toEqual([
    {
      kind: 'schedule',
      procedure_id: null,
      patient_id: 'rosa',
      large: false,
      paper: null,
      parts: null,
      since: null,
    },
  ]);
  location.hash = '#/compare-paper/fibroid~groin/kidney-biopsy';
  await screen.findByRole('heading', { level: 1, name: 'Side by side' });
  const columns = [
    { id: 'fibroid', variants: ['groin'] },
    { id: 'kidney-biopsy', variants: [] },
  ];
  await expect
    .poll(() => rust.asked('preview_document').at(-1))
    .toEqual({
      kind: 'compare',
      procedure_id: null,
      columns,
      large: false,
      paper: null,
      parts: null,
      since: null,
    });
});
