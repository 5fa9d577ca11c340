import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { ahead, box, ok, prepare, press, pressFor, row, typeDay } from '../test/prepare';
import { fasting } from '../test/samples';
import { check, openMedicine, preparation } from '../test/samplesOfPreparation';

test('before the day the preparation comes first, under what is next, and can be used by everybody', async () => {
  await prepare();
  const parts = within(screen.getByRole('navigation', { name: 'Parts of this page' })).getAllByRole('link');
  expect(parts[0]).toHaveTextContent('Preparation');
  expect(parts[0]).toHaveAttribute('aria-current', 'page');
  expect(screen.getByText('Tomorrow', { selector: '.count' })).toBeInTheDocument();
  expect(screen.getByRole('region', { name: 'Next' })).toHaveTextContent('Stop food and milky drinks');
  const sections = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(sections).toEqual([
    'Your times',
    'Questions about you',
    'Medicines',
    'Days before',
    'The day',
    'Things to bring',
    'Who is with you',
  ]);
  expect(await stumbles()).toEqual([]);
});

test('a link to the plan opens it here before the day, and the timeline has its own address', async () => {
  const rust = await prepare();
  location.hash = '#/procedure/p1';
  await waitFor(() => expect(rust.asked('show_preparation').length).toBeGreaterThan(0));
  expect(await screen.findByRole('heading', { level: 2, name: 'Your times' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Timeline' })).toHaveAttribute('href', '#/procedure/p1/timeline');
  await userEvent.click(screen.getByRole('link', { name: 'Timeline' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Timeline' })).toBeInTheDocument();
});

test('only what was pressed is answered, with one Save', async () => {
  const rust = await prepare();
  const diabetes = screen.getByRole('radiogroup', { name: 'Do you have diabetes?' });
  for (const one of within(diabetes).getAllByRole('radio')) expect(one).not.toBeChecked();
  await userEvent.click(within(diabetes).getByRole('radio', { name: 'No' }));
  const stairs = screen.getByRole('radiogroup', { name: 'Are there stairs at home?' });
  await userEvent.click(within(stairs).getByRole('radio', { name: 'I don’t know' }));
  await press('Save answers');
  expect(rust.asked('answer_questions')).toEqual([
    {
      id: 'p1',
      answers: [
        { question: 'diabetes', answer: 'no' },
        { question: 'stairs', answer: 'dont-know' },
      ],
    },
  ]);
});

test('answered questions are behind a press, with what to tell the team before them', async () => {
  const questions = preparation.questions.map((one) => ({ ...one, answer: 'yes' as const, answered: true }));
  const rust = await prepare({ questions, reminders: ['Tell your team that you are allergic to latex.'] });
  expect(screen.getByText('Tell your team that you are allergic to latex.')).toBeVisible();
  const shut = screen.getByText('3 of 3 answered: look or change');
  expect(shut.closest('details')).not.toHaveAttribute('open');
  await userEvent.click(shut);
  const diabetes = screen.getByRole('radiogroup', { name: 'Do you have diabetes?' });
  expect(within(diabetes).getByRole('radio', { name: 'Yes' })).toBeChecked();
  await userEvent.click(within(diabetes).getByRole('radio', { name: 'No' }));
  await press('Save answers');
  expect(rust.asked('answer_questions')[0]?.answers).toEqual([{ question: 'diabetes', answer: 'no' }]);
});

test('an unsigned medicine is a question, its usual day only something to confirm', async () => {
  await prepare();
  const open = row('Warfarin 3 mg');
  expect(open).toHaveTextContent('To ask');
  expect(open).toHaveTextContent('Ask your team: should I stop Warfarin 3 mg?');
  expect(open).toHaveTextContent('often about 5 days before. Only your team can say for you.');
  expect(open).toHaveTextContent('That would be about Sat 28 February: to confirm with your team.');
  expect(open).not.toHaveTextContent('Stop: last dose');
  expect(screen.getByText(/if you use insulin/)).toBeInTheDocument();
});

test('a signed medicine says what, who and when', async () => {
  await prepare();
  const signed = row('Metformin');
  expect(signed).toHaveTextContent('Stop: last dose on Tue 3 March, 20:00');
  expect(signed).toHaveTextContent('Start again on Sat 7 March');
  expect(signed).toHaveTextContent('Said by Dr Bell, 20 February');
});

test('what was said for another date is worded as a question again', async () => {
  const again = {
    ...openMedicine,
    plan: 'stop' as const,
    last_dose_on: '2026-03-01',
    ask_again: true,
    ask: 'Dr Bell said this for another date. Ask your team again: does it still hold?',
  };
  await prepare({ medicines: [again] });
  expect(row('Warfarin 3 mg')).toHaveTextContent('Ask again');
  expect(row('Warfarin 3 mg')).toHaveTextContent('To confirm with your team: last dose on Sun 1 March?');
});

test('a medicine is added with what the team said, and a day under another answer is not sent', async () => {
  const rust = await prepare();
  const dialog = await pressFor('Add a medicine');
  await userEvent.type(box(dialog, 'Name of the medicine'), 'Apixaban');
  expect(within(dialog).getByRole('radio', { name: 'I still have to ask' })).toBeChecked();
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Stop it, with a last dose' }));
  await typeDay(dialog, /Day of the last dose/, '2', 'March', '2026');
  await typeDay(dialog, /Day to start again/, '6', 'March', '2026');
  await userEvent.type(box(dialog, 'Who said so?'), 'Dr Bell');
  expect(await stumbles()).toEqual([]);
  rust.answers.save_medicine = refuseField('restart_on', 'Check both dates.');
  await press('Save', dialog);
  expect(within(dialog).getByRole('group', { name: /Day to start again/ })).toHaveAccessibleDescription(
    /Check both dates/,
  );
  rust.answers.save_medicine = ok;
  await userEvent.click(within(dialog).getByRole('radio', { name: 'Start it again on a day' }));
  await press('Save', dialog);
  const none = { day: '', month: '', year: '' };
  expect(rust.asked('save_medicine')[1]).toEqual({
    procedure_id: 'p1',
    id: null,
    name: 'Apixaban',
    plan: 'restart',
    last_dose_on: none,
    last_dose_at: '',
    restart_on: { day: '6', month: '3', year: '2026' },
    said_by: 'Dr Bell',
    said_on: none,
  });
});

test('a medicine is changed from what was saved, and taken out with a way back', async () => {
  const rust = await prepare();
  const dialog = await pressFor('Change Metformin');
  expect(box(dialog, /Time of the last dose/)).toHaveValue('20:00');
  await press('Save', dialog);
  expect(rust.asked('save_medicine')[0]).toMatchObject({
    id: 'm2',
    plan: 'stop',
    last_dose_on: { day: '3', month: '3', year: '2026' },
    said_on: { day: '20', month: '2', year: '2026' },
  });
  await press('Take out Warfarin 3 mg');
  expect(rust.asked('remove_medicine')).toEqual([{ procedure_id: 'p1', id: 'm1' }]);
  await press(/Undo/);
  expect(rust.asked('undo')).toEqual([{ change: 'change-1' }]);
});

test('the checklist says what was due, and who marked what is settled', async () => {
  const done = {
    ...fasting,
    id: 'done',
    text: 'Have blood taken.',
    state: 'done' as const,
    marked_on: '2026-03-01',
  };
  await prepare({
    groups: [
      {
        group: 'the-day',
        title: 'The day',
        settled: 1,
        items: [
          { ...check(fasting), was_due: true },
          { ...check(done), by: 'Luis' },
        ],
      },
    ],
  });
  expect(screen.getByText('1 of 2 settled')).toBeInTheDocument();
  expect(row('Stop food and milky drinks.')).toHaveTextContent('Was due: Thu 5 March, 04:30');
  expect(row('Have blood taken.')).toHaveTextContent('Done, Sun 1 March, by Luis');
});

test('what stepped back is at the end, and can be looked at', async () => {
  await prepare();
  const shut = screen.getByText('Not for you, as you said (1)');
  expect(shut.closest('details')).not.toHaveAttribute('open');
  expect(row('Bring your blood sugar meter.')).toHaveTextContent('Not for you, as you said.');
});

test('what the team’s sheet struck out stays within reach', async () => {
  const struck = { ...fasting, line: { ...fasting.line, struck: true } };
  const rust = await prepare({ groups: [] });
  rust.answers.show_procedure = { ...ahead, instructions: [struck] };
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText('Not for you, as your team’s sheet says (1)')).toBeInTheDocument();
});

test('who drives and who stays is written down', async () => {
  const rust = await prepare();
  expect(screen.getByRole('textbox', { name: /Who brings you/ })).toHaveValue('Luis');
  await userEvent.type(screen.getByRole('textbox', { name: /stays with you/ }), 'Ana');
  await press('Save who is with you');
  expect(rust.asked('set_people')).toEqual([{ id: 'p1', escort: 'Luis', overnight: 'Ana' }]);
});

test('a type that is an emergency shows nothing as open, and medicines can still be written down', async () => {
  const text = 'This is an emergency treatment. Nothing before it is due.';
  const rust = await prepare({
    emergency: true,
    clock: [],
    bring: [],
    medicine_questions: [],
    medicines: [],
    notices: [{ tone: 'info', text }],
  });
  expect(screen.getByText(text)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Your times' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Bring the preparation back' })).toBeNull();
  const shut = screen.getByText('What people prepare when there is time').closest('details')!;
  expect(shut).not.toHaveAttribute('open');
  expect(shut).toHaveTextContent('Questions about you');
  expect(row(/Ask your team \(if you take warfarin\)/).closest('details')).toBe(shut);
  expect(await stumbles()).toEqual([]);
  const dialog = await pressFor('Add a medicine');
  await userEvent.type(box(dialog, 'Name of the medicine'), 'Apixaban');
  await press('Save', dialog);
  expect(rust.asked('save_medicine')[0]).toMatchObject({ name: 'Apixaban', plan: 'ask' });
});

test('an emergency admission is one calm notice, and can be taken back', async () => {
  const text = 'You were admitted as an emergency. Nothing before it is due, and nothing is missing.';
  const rust = await prepare({
    emergency_admission: true,
    emergency: true,
    clock: [],
    groups: [],
    bring: [],
    medicine_questions: [],
    notices: [{ tone: 'info', text }],
  });
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Your times' })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Questions about you' })).toBeNull();
  expect(await stumbles()).toEqual([]);
  await press('Bring the preparation back');
  expect(rust.asked('set_emergency_admission')).toEqual([{ id: 'p1', admitted: false }]);
});

test('cancelled: what was recorded is kept behind a press', async () => {
  const text = 'This procedure is cancelled: A cold\nWhat was recorded is kept.';
  await prepare({ state: 'cancelled', cancelled_reason: 'A cold', notices: [{ tone: 'info', text }] });
  expect(screen.getByText(/This procedure is cancelled: A cold/)).toBeInTheDocument();
  const shut = screen.getByText('What was prepared').closest('details');
  expect(shut).not.toHaveAttribute('open');
  expect(shut).toHaveTextContent('Metformin');
  expect(screen.queryByRole('heading', { name: 'Your times' })).toBeNull();
});

test('done: only what comes afterwards is still open', async () => {
  const walk = check({ ...fasting, id: 'walk', text: 'Plan a walk right after.', stage: 'after' });
  await prepare({
    state: 'done',
    done: {
      on: '2026-03-05',
      at: '2026-03-05T11:00:00',
      planned_on: null,
      what: '',
      access_side: '',
      devices: [],
    },
    groups: [...preparation.groups, { group: 'after', title: 'Afterwards', settled: 0, items: [walk] }],
  });
  expect(screen.getByText('The procedure is done')).toBeInTheDocument();
  expect(row('Plan a walk right after.').closest('details')).toBeNull();
  expect(row('Stop food and milky drinks.').closest('details')).not.toHaveAttribute('open');
});
