import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { checkIn, checkInSaved, match, noMatch, row } from '../test/samplesOfCheckIn';

const kept = { kept_at: '2026-03-02T09:00:00', faults: [], asks: [], first: [] };
const answers = { open_household: household, show_check_in: checkIn, save_draft: kept };

async function start() {
  await open('#/procedure/p1/check-in', 'How are you?');
}

test('a quiet day is under 25 key presses, by the keyboard alone', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  const user = userEvent.setup();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await user.keyboard(key);
  };
  // From the first question on; coming here by a link puts the keyboard there.
  screen.getAllByRole('radio', { name: 'No' })[0]!.focus();
  await press('n');
  await press('2');
  for (const digit of '36.8') await press(digit);
  await press('{Enter}');
  await press('8');
  for (let group = 0; group < 3; group += 1) await press('n');
  expect(screen.getByRole('button', { name: 'Save' })).toHaveFocus();
  await press('{Enter}');
  await screen.findByRole('heading', { level: 1, name: noMatch.headline });
  expect(keys).toBeLessThan(25);
  const sent = rust.asked('save_check_in')[0]!;
  expect(sent.entries.map((entry) => [entry.measure, entry.value])).toEqual([
    ['pain', '2'],
    ['temperature', '36.8'],
    ['appetite', '8'],
  ]);
  expect(sent.groups.map((group) => [group.group, group.answer, group.signs.length])).toEqual([
    ['breathing', 'no', 2],
    ['fever', 'no', 1],
    ['site', 'no', 3],
    ['other', 'no', 1],
  ]);
  expect(sent.answers).toEqual([]);
});

test('no match never says that all is well', async () => {
  fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { level: 1, name: noMatch.headline });
  expect(screen.getByText(noMatch.never_all_well)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('"same as yesterday" fills measures that are empty and answers no sign', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  await userEvent.type(screen.getByRole('textbox', { name: 'Temperature (°C)' }), '37.2');
  await userEvent.click(screen.getByRole('button', { name: 'Same as yesterday (F2)' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const sent = rust.asked('save_check_in')[0]!;
  expect(sent.entries.map((entry) => entry.value).sort()).toEqual(['3', '37.2']);
  expect([sent.groups, sent.answers]).toEqual([[], []]);
});

test('"nothing new" is one key and answers nothing', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  await userEvent.click(screen.getByRole('button', { name: 'Nothing new (F3)' }));
  const sent = rust.asked('save_check_in')[0]!;
  expect([sent.nothing_new, sent.entries, sent.groups, sent.answers]).toEqual([true, [], [], []]);
});

test('"same as yesterday" and "nothing new" are one key each, and then only what is open is asked', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  await userEvent.keyboard('{F2}');
  // The first question of the page is a group: no key answers it.
  expect(screen.getAllByRole('radio', { name: 'No' })[0]).toHaveFocus();
  await userEvent.keyboard('n');
  // Pain and temperature are filled in: what is still open comes next.
  const score = within(screen.getByRole('group', { name: /Appetite/ })).getByRole('radio', { name: '0' });
  expect(score).toHaveFocus();
  await userEvent.keyboard('{F3}');
  const sent = rust.asked('save_check_in')[0]!;
  expect(sent.nothing_new).toBe(true);
  expect(sent.groups).toHaveLength(1);
});

test('"1" waits for a "0", and Enter after an answer by one key passes over nothing', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(noMatch) });
  await start();
  const pain = within(screen.getByRole('group', { name: /Pain now/ }));
  pain.getByRole('radio', { name: '0' }).focus();
  await userEvent.keyboard('10');
  expect(pain.getByRole('radio', { name: '10' })).toBeChecked();
  const field = screen.getByRole('textbox', { name: 'Temperature (°C)' });
  expect(field).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(field).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(field).not.toHaveFocus();
  // What stood there before is not made longer: 0 after a 1 of yesterday is 0.
  pain.getByRole('radio', { name: '10' }).focus();
  await userEvent.keyboard('1{Enter}');
  pain.getByRole('radio', { name: '1' }).focus();
  await userEvent.keyboard('0');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('save_check_in')[0]!.entries[0]!.value).toBe('0');
});

test('a letter in a field is a letter, and the arrow keys step a number', async () => {
  fake(answers);
  await start();
  const field = screen.getByRole('textbox', { name: 'Temperature (°C)' });
  await userEvent.type(field, 'n');
  expect(field).toHaveValue('n');
  await userEvent.clear(field);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(field).toHaveValue('37.0');
});

test('a number that a line of the sheet rests on is in sight also when it is not asked for', async () => {
  const step = checkIn.steps[2]!;
  if (step.kind !== 'measure') throw new Error('a measure');
  const offered = [{ ...step.measure, id: 'temperature', for_sign: 'Fever' }];
  const steps = checkIn.steps.filter((one) => one !== step);
  fake({ ...answers, show_check_in: { ...checkIn, steps, offered } });
  await start();
  const section = screen.getByRole('region', { name: 'If you measured it' });
  expect(within(section).getByRole('textbox', { name: 'Temperature (°C)' })).toBeVisible();
});

test('how the questions are asked is kept as the household’s way', async () => {
  const unit = { code: 'x', chosen: false, choices: [] };
  const settings = {
    temperature: unit,
    weight: unit,
    glucose: unit,
    warning_matching: true,
    matching_words: '',
  };
  const rust = fake({
    ...answers,
    show_recovery_settings: { ...settings, pages: 'one-page' },
    save_recovery_settings: saved('', 'Settings saved.'),
  });
  await start();
  await userEvent.click(screen.getByRole('button', { name: 'One question at a time' }));
  await waitFor(() => expect(rust.asked('save_recovery_settings')[0]?.pages).toBe('one-by-one'));
  expect(rust.asked('save_recovery_settings')[0]).toMatchObject({
    temperature: null,
    warning_matching: true,
  });
  expect(screen.getByText('Question 1 of 7')).toBeInTheDocument();
});

test('what is typed is kept as a draft without being asked to', async () => {
  const rust = fake(answers);
  await start();
  await userEvent.type(screen.getByRole('textbox', { name: /A note/ }), 'Slept badly');
  await waitFor(() => expect(rust.asked('save_draft').at(-1)?.note).toBe('Slept badly'), { timeout: 3000 });
});

test('a draft is there again, and can be thrown away', async () => {
  const draft = { ...checkIn.typed, note: 'Half a sentence' };
  const rust = fake({
    ...answers,
    show_check_in: { ...checkIn, typed: draft, draft: { ...kept, kept_at: '2026-03-02T08:03:00' } },
    drop_draft: { text: 'Thrown away.' },
  });
  await start();
  expect(screen.getByText(/You began this at 08:03/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: /A note/ })).toHaveValue('Half a sentence');
  rust.answers.show_check_in = checkIn;
  await userEvent.click(screen.getByRole('button', { name: 'Begin anew' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /A note/ })).toHaveValue(''));
});

test('"yes" opens the exact signs and answers none of them', async () => {
  const rust = fake({ ...answers, save_check_in: checkInSaved(match), warning_shown: saved('w1', '') });
  await start();
  await userEvent.click(screen.getAllByRole('radio', { name: 'Yes' })[0]!);
  const sign = screen.getByRole('group', { name: 'Chest pain' });
  await userEvent.click(within(sign).getByRole('radio', { name: 'I don’t know' }));
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const sent = rust.asked('save_check_in')[0]!;
  expect(sent.groups).toEqual([
    { group: 'breathing', answer: 'yes', signs: ['breathing-Short of breath', 'breathing-Chest pain'] },
  ]);
  expect(sent.answers).toEqual([{ sign: 'breathing-Chest pain', answer: 'dont-know' }]);
});

test('a match says what to do, whom to ring, what to say, and what was done is kept', async () => {
  const rust = fake({
    ...answers,
    save_check_in: checkInSaved(match),
    warning_shown: saved('w1', ''),
    say_what_was_done: saved('w1', 'Kept.'),
    show_warning: {
      ...match,
      deeds: [{ what: 'rang-team', words: 'You rang your team.', note: '', at: '2026-03-02T09:20:00' }],
    },
  });
  await start();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { level: 2, name: /Temperature of 38 °C or more/ });
  expect(rust.asked('warning_shown')).toEqual([{ id: 'w1' }]);
  expect(screen.getByText('Ring your team today.')).toBeInTheDocument();
  expect(screen.getByText('020 555')).toBeInTheDocument();
  expect(screen.getByText('My temperature is 38.4 °C.')).toBeInTheDocument();
  expect(screen.getByText(/Not answered: 1/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'I rang my team' }));
  expect(rust.asked('say_what_was_done')).toEqual([{ warning_id: 'w1', what: 'rang-team', note: '' }]);
  expect(await screen.findByText(/You rang your team/)).toBeInTheDocument();
});

test('an unusual value is asked about beside its field and can be confirmed', async () => {
  const ask = { field: 'entries.0.value', text: '41.8 °C is unusual. Is it right?' };
  const rust = fake({ ...answers, save_draft: { ...kept, asks: [ask] } });
  await start();
  await userEvent.type(screen.getByRole('textbox', { name: 'Temperature (°C)' }), '41.8');
  await userEvent.click(await screen.findByRole('button', { name: 'Yes, it is right' }, { timeout: 3000 }));
  await waitFor(() => expect(rust.asked('save_draft').at(-1)?.entries[0]?.confirmed).toBe('41.8'), {
    timeout: 3000,
  });
});

test('a refused value stands beside its field and nothing typed is lost', async () => {
  fake({ ...answers, save_check_in: refuseField('entries.0.value', 'Write a number, like 37.2.') });
  await start();
  const field = screen.getByRole('textbox', { name: 'Temperature (°C)' });
  await userEvent.type(field, 'warm');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Write a number/));
  expect(field).toHaveValue('warm');
});

test('one question at a time', async () => {
  fake({ ...answers, show_check_in: { ...checkIn, pages: 'one-by-one' } });
  await start();
  expect(screen.getByText('Question 1 of 7')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('group', { name: /Pain now/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('days are listed with their gaps, and an entry can be removed', async () => {
  const day = { on: '2026-03-01', day: 0, heading: 'Sun 1 March, the day', days_without: 3 };
  const rust = fake({
    open_household: household,
    show_procedure: procedure,
    list_check_ins: {
      procedure_id: procedure.id,
      patient_name: 'Rosa Vega',
      type_name: 'Liver biopsy',
      days: [{ ...day, check_ins: [row], warnings: [] }],
      before: null,
    },
    throw_away: saved('c1', 'In the trash.'),
    show_drain: () => new Promise(() => undefined),
    show_site_checks: () => new Promise(() => undefined),
    show_timed_diaries: () => new Promise(() => undefined),
  });
  await open(`#/procedure/${procedure.id}/log`, procedure.type_name);
  expect(await screen.findByText('3 days without an entry')).toBeInTheDocument();
  expect(screen.getByText('Written on Mon 2 March for Sun 1 March.')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /Remove the entry/ }));
  expect(rust.asked('throw_away')).toEqual([{ kind: 'check-in', id: 'c1' }]);
});
