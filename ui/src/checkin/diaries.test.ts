import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type {
  CheckInRowView,
  DrainView,
  MomentView,
  SiteChecksView,
  TimedDiaryView,
} from '../generated/contract';
import { fake, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household } from '../test/samples';
import { checkInSaved, measure, noMatch, row } from '../test/samplesOfCheckIn';

const amount = { ...measure, id: 'drain-output', label: 'Fluid', kind: 'number', unit: 'mL' } as const;
const days = [
  { on: '2026-03-02', label: 'Today' },
  { on: '2026-03-01', label: 'Yesterday' },
];
const entry = { position: 0, words: '', typed: '', unit: '', site: '', at: null };
const emptying: CheckInRowView = {
  ...row,
  id: 'e1',
  kind: 'drain',
  entries: [
    { ...entry, measure: 'drain-output', label: 'Fluid', value: '40', words: '40 mL', at: '22:30:00' },
    { ...entry, position: 1, measure: 'drain-colour', label: 'Colour', value: 'clear', words: 'clear' },
  ],
};
const drain: DrainView = {
  procedure_id: 'p1',
  patient_name: 'Rosa Vega',
  type_name: 'Biliary drain',
  today: '2026-03-02',
  now: '09:00:00',
  days_to_write: days,
  asked: true,
  amount,
  colour: {
    ...measure,
    id: 'drain-colour',
    label: 'Colour',
    kind: 'choice',
    choices: [{ value: 'clear', label: 'Clear' }],
  },
  flush: { ...amount, id: 'flush-volume', label: 'Flushed in' },
  sites: [],
  last_24_hours: [{ site: '', out_ml: 40, flushed_ml: 0, words: '40 mL out', emptyings: 1, untimed: 0 }],
  last_24_words: 'From Sun 1 March, 09:00 until now',
  days: [
    {
      on: '2026-03-01',
      day: 0,
      heading: 'Yesterday, the day itself',
      hours: 24,
      totals: [],
      colours: [],
      rows: [emptying],
    },
  ],
  totals_words: 'A day’s total is from midnight to midnight.',
};

test('an emptying of last night is written the morning after, for its own day', async () => {
  const rust = fake({ open_household: household, show_drain: drain, log_drain: checkInSaved(noMatch) });
  await open('#/procedure/p1/drain', 'Drain');
  await userEvent.type(await screen.findByRole('textbox', { name: /How much/ }), '55');
  await userEvent.click(screen.getByRole('radio', { name: 'Yesterday' }));
  await userEvent.type(screen.getByRole('textbox', { name: /When/ }), '22:30');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('log_drain')[0]).toMatchObject({ on: '2026-03-01', at: '22:30', amount: '55' });
});

test('an emptying can be changed, with what was written in the fields', async () => {
  const rust = fake({ open_household: household, show_drain: drain, log_drain: checkInSaved(noMatch) });
  await open('#/procedure/p1/drain', 'Drain');
  await userEvent.click(await screen.findByRole('button', { name: /Change the entry/ }));
  const field = screen.getByRole('textbox', { name: /How much/ });
  expect(field).toHaveFocus();
  expect(field).toHaveValue('40');
  expect(screen.getByRole('textbox', { name: /When/ })).toHaveValue('22:30');
  await userEvent.clear(field);
  await userEvent.type(field, '45');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('log_drain')[0]).toMatchObject({
    check_in_id: 'e1',
    on: '2026-03-01',
    at: '22:30',
    amount: '45',
    colour: 'clear',
  });
});

test('an unusual amount is saved, and then asked about', async () => {
  const asks = [{ field: 'amount', text: '7000 mL is unusual. Is it right?' }];
  fake({ open_household: household, show_drain: drain, log_drain: { ...checkInSaved(noMatch), asks } });
  await open('#/procedure/p1/drain', 'Drain');
  await userEvent.type(await screen.findByRole('textbox', { name: /How much/ }), '7000');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/7000 mL is unusual/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Yes, it is right' }));
  expect(screen.queryByText(/7000 mL is unusual/)).toBeNull();
});

test('a refused emptying stands beside its field and stays typed', async () => {
  const refused = refuseField('at', 'This time is still to come.');
  fake({ open_household: household, show_drain: drain, log_drain: refused });
  await open('#/procedure/p1/drain', 'Drain');
  const field = await screen.findByRole('textbox', { name: /When/ });
  await userEvent.type(field, '23:59');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(field).toHaveAccessibleDescription(/still to come/);
  expect(field).toHaveValue('23:59');
});

const look: CheckInRowView = {
  ...row,
  id: 'l1',
  kind: 'site',
  entries: [{ ...entry, measure: 'site-pain', label: 'Pain there', value: '2', words: '2 out of 10' }],
};
const site: SiteChecksView = {
  procedure_id: 'p1',
  patient_name: 'Rosa Vega',
  type_name: 'Heart stent',
  today: '2026-03-02',
  now: '11:00:00',
  days_to_write: days.slice(0, 1),
  asked: true,
  measures: [{ ...measure, id: 'site-pain', label: 'Pain there' }],
  sites: [],
  ladder: [
    {
      minutes_after: 15,
      label: '15 minutes after',
      at: '2026-03-02T10:45:00',
      standing: 'gap',
      check_in: null,
    },
    {
      minutes_after: 30,
      label: '30 minutes after',
      at: '2026-03-02T11:00:00',
      standing: 'now',
      check_in: null,
    },
  ],
  notices: [{ tone: 'ask', text: 'These times are an estimate: no source gives them.' }],
  checks: [look],
};

test('a look at the site stands beside its ladder, and a correction keeps its place', async () => {
  const rust = fake({
    open_household: household,
    show_site_checks: site,
    log_site_check: checkInSaved(noMatch),
  });
  await open('#/procedure/p1/site', 'Look at the site');
  expect(await screen.findByText(/an estimate/)).toBeInTheDocument();
  expect(within(screen.getByRole('row', { name: /15 minutes/ })).getByText('Gap')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /Change the entry/ }));
  await userEvent.click(screen.getByRole('radio', { name: '4' }));
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const sent = rust.asked('log_site_check')[0]!;
  expect(sent.check_in_id).toBe('l1');
  expect(sent.entries).toMatchObject([{ position: 0, measure: 'site-pain', value: '4' }]);
});

const written: MomentView = {
  minutes_after: 15,
  label: '15 minutes after',
  at: '2026-03-02T10:45:00',
  standing: 'done',
  check_in: {
    ...row,
    id: 't1',
    kind: 'timed',
    note: 'Sat up',
    entries: [{ ...entry, measure: 'usual-pain', label: 'Pain', value: '2', words: '2 out of 10' }],
  },
};
const diary: TimedDiaryView = {
  id: 'first-day',
  name: 'Pain diary after the test block',
  text: 'Score only the treated pain.',
  only_for: [],
  measures: [{ ...measure, id: 'usual-pain', label: 'Pain' }],
  notices: [],
  before: row,
  moments: [
    written,
    {
      minutes_after: 30,
      label: '30 minutes after',
      at: '2026-03-02T11:00:00',
      standing: 'now',
      check_in: null,
    },
  ],
  due: 30,
  result: {
    measure: 'Pain',
    before: 8,
    rows: [{ minutes_after: 15, label: '15 minutes after', score: 2, percent: 75 }],
    most: null,
    words: 'The most was 75 percent less, 15 minutes after (score 2, before 8).',
  },
};

test('a timed diary asks for what is due, shows what it came to, can be corrected and printed', async () => {
  const rust = fake({
    open_household: household,
    show_timed_diaries: {
      procedure_id: 'p1',
      patient_name: 'Rosa Vega',
      type_name: 'Facet joint injection',
      diaries: [diary],
    },
    log_timed: checkInSaved(noMatch),
    print_document: { place: '/home/rosa/visit.pdf', text: 'Saved as visit.pdf, and opened for printing.' },
  });
  await open('#/procedure/p1/timed', 'Timed diary');
  expect(await screen.findByRole('heading', { level: 3, name: '30 minutes after' })).toBeInTheDocument();
  expect(screen.getByText(diary.result!.words)).toBeInTheDocument();
  const cell = within(screen.getByRole('row', { name: /15 minutes/ }));
  expect(cell.getByText('75% less than before')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Change 15 minutes after' }));
  expect(screen.getByRole('radio', { name: '2' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: '3' }));
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('log_timed')[0]).toMatchObject({
    check_in_id: 't1',
    minutes_after: 15,
    note: 'Sat up',
    entries: [{ position: 0, value: '3' }],
  });
  await userEvent.click(screen.getByRole('button', { name: 'Print it for the visit' }));
  expect(rust.asked('print_document')[0]?.kind).toBe('visit');
  expect(await screen.findByText(/opened for printing/)).toBeInTheDocument();
});
