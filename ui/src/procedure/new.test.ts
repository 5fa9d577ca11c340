import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField, type Fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { empty, household, procedure, saved } from '../test/samples';
import { hits, type } from '../test/samplesOfTypes';

const views = {
  open_household: household,
  find_types: hits,
  show_type: type,
  check_when: { notices: [] },
  add_procedure: saved('p1', 'Procedure recorded.'),
  show_procedure: procedure,
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const step = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

async function toWhich() {
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Rosa Martín' }));
  await press('Next');
  await step('Which procedure is it?');
}

async function toWhen() {
  await toWhich();
  await userEvent.click(await screen.findByRole('button', { name: /^Uterine fibroid embolization/ }));
  await step('Which kind is it?');
  await userEvent.click(screen.getByRole('radio', { name: 'Wrist' }));
  await press('Next');
  await step('When and where?');
}

async function toSheet() {
  await toWhen();
  await userEvent.type(field('Day'), '5');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'March');
  await userEvent.type(field('Year'), '2026');
  await userEvent.type(field('Time of the procedure'), '10:30');
  await press('Next');
  await step(/Does your team’s sheet/);
}

test('a procedure is recorded in five short steps', async () => {
  const rust = fake(views);
  await toSheet();
  expect(screen.getByText(/Step 5 of 5/)).toBeInTheDocument();
  await press('Save and see the plan');
  await step('Uterine fibroid embolization');
  expect(rust.asked('add_procedure')).toMatchObject([
    {
      patient_id: 'rosa',
      patient: null,
      procedure: {
        type_id: 'fibroid',
        variants: ['wrist'],
        on: { day: '5', month: '3', year: '2026' },
        at: '10:30',
        arrive: '',
        arrive_day_before: false,
        zone: '',
        place: '',
        team: '',
        notes: '',
      },
      own_lines: [],
    },
  ]);
});

test('every step can be read by a screen reader and used by keyboard', async () => {
  fake(views);
  await open('#/new', 'Who is it for?');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody new' }));
  await userEvent.type(field('Name'), 'Lena');
  await press('Next');
  expect(await step('Which procedure is it?')).toHaveFocus();
  await screen.findByText('2 found');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: /^Uterine/ }));
  await step('Which kind is it?');
  expect(screen.getByRole('radio', { name: 'I don’t know yet' })).toBeChecked();
  expect(await stumbles()).toEqual([]);
  await press('Next');
  await step('When and where?');
  expect(await stumbles()).toEqual([]);
  await press('Next');
  await step(/Does your team’s sheet/);
  expect(await stumbles()).toEqual([]);
});

test('arrow keys go from the words to what was found and back', async () => {
  fake(views);
  await toWhich();
  await screen.findByText('2 found');
  const words = screen.getByRole('searchbox');
  words.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(screen.getByRole('button', { name: /^Kidney biopsy/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(words).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await step('Which kind is it?');
});

test('everyday words are asked for, and what matched is said', async () => {
  const rust = fake(views);
  await toWhich();
  await userEvent.type(screen.getByRole('searchbox'), 'womb');
  await expect.poll(() => rust.asked('find_types').at(-1)).toEqual({ words: 'womb' });
  expect(screen.getByText('Also called: womb embolization')).toBeInTheDocument();
});

test('finding nothing says what to try', async () => {
  fake({ ...views, find_types: { hits: [], nothing_found: true } });
  await toWhich();
  expect(await screen.findByText(/Nothing found. Try another word/)).toBeInTheDocument();
});

test('without patients the first step asks for the name only', async () => {
  fake({ ...views, open_household: empty });
  await open('#/new', 'Who is it for?');
  expect(screen.queryByRole('radio')).toBeNull();
  await press('Next');
  expect(await screen.findByRole('link', { name: 'Enter a name.' })).toBeInTheDocument();
});

test('coming from a patient, one starts with the procedure', async () => {
  fake(views);
  await open('#/new/rosa', 'Which procedure is it?');
  expect(screen.getByText('Rosa Martín')).toBeInTheDocument();
});

test('a refused day stands at its field and nothing typed is lost', async () => {
  fake({ ...views, check_when: refuseField('on', '2026 has no 29 February. Check the day or the year.') });
  await toWhen();
  await userEvent.type(field('Day'), '29');
  await userEvent.type(field(/Where/), 'Day ward');
  await press('Next');
  expect(await screen.findByRole('link', { name: /no 29 February/ })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: /On which day/ })).toHaveAccessibleDescription(/no 29 February/);
  expect(field('Day')).toHaveValue('29');
  expect(field(/Where/)).toHaveValue('Day ward');
  expect(await stumbles()).toEqual([]);
});

test('a night when the clocks change is pointed out once, and one can go on', async () => {
  fake({ ...views, check_when: { notices: [{ tone: 'info', text: 'The clocks change that night.' }] } });
  await toWhen();
  await userEvent.type(field('Day'), '29');
  await press('Next');
  expect(await screen.findByText('The clocks change that night.')).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Please read' })).toHaveFocus();
  await press('Yes, go on');
  await step(/Does your team’s sheet/);
});

test('a day that is often meant is one press away', async () => {
  fake({
    ...views,
    open_household: { ...household, quick_days: [{ label: 'In 2 weeks', on: '2026-03-16' }] },
  });
  await toWhen();
  await press('In 2 weeks');
  expect(field('Day')).toHaveValue('16');
  expect(screen.getByRole('combobox', { name: 'Month' })).toHaveDisplayValue('March');
  expect(field('Year')).toHaveValue('2026');
});

test('going back and forth keeps everything', async () => {
  fake(views);
  await toSheet();
  await press('Back');
  expect(field('Day')).toHaveValue('5');
  expect(field('Time of the procedure')).toHaveValue('10:30');
  await press('Back');
  expect(screen.getByRole('radio', { name: 'Wrist' })).toBeChecked();
  await press('Back');
  expect(await screen.findByRole('button', { name: /^Uterine/ })).toHaveAttribute('aria-pressed', 'true');
});

test('an error of an early step leads back to it at the end', async () => {
  const rust: Fake = fake({ ...views, add_procedure: refuseField('born', 'Choose a month.') });
  await open('#/new', 'Who is it for?');
  await userEvent.click(screen.getByRole('radio', { name: 'Somebody new' }));
  await userEvent.type(field('Name'), 'Lena');
  await userEvent.type(field('Day'), '4');
  await press('Next');
  await userEvent.click(await screen.findByRole('button', { name: /^Uterine/ }));
  await step('Which kind is it?');
  await press('Next');
  await step('When and where?');
  await press('Next');
  await step(/Does your team’s sheet/);
  await press('Save and see the plan');
  await step('Who is it for?');
  expect(screen.getByRole('link', { name: 'Choose a month.' })).toBeInTheDocument();
  expect(field('Name')).toHaveValue('Lena');
  expect(rust.asked('add_procedure')[0]).toMatchObject({ patient_id: null, patient: { name: 'Lena' } });
});

test('the sheet’s days are sent with who said so, and an error among them opens its line', async () => {
  const rust = fake(views);
  await toSheet();
  await userEvent.click(screen.getByText('My sheet has other days'));
  await userEvent.click(screen.getByText('Do not lift more than 5 kg.'));
  const from = screen.getAllByRole('textbox', { name: 'From day' })[1] as HTMLElement;
  await userEvent.type(from, '9');
  rust.answers.add_procedure = refuseField('own_lines.0.from_day', 'Enter a number of days.');
  await press('Save and see the plan');
  expect(rust.asked('add_procedure')[0]?.own_lines).toMatchObject([
    { list: 'restriction', item: 'lift', from_day: '9', said_by: 'Our sheet' },
  ]);
  await userEvent.click(await screen.findByRole('link', { name: 'Enter a number of days.' }));
  expect(from).toHaveFocus();
  expect(from).toHaveValue('9');
  expect(await stumbles()).toEqual([]);
});

test('starting again has a way back', async () => {
  fake(views);
  await toWhen();
  await userEvent.type(field('Day'), '5');
  await press('Start again');
  await step('Who is it for?');
  await press('Undo');
  await step('When and where?');
  expect(field('Day')).toHaveValue('5');
});
