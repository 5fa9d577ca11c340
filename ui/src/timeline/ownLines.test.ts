import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnView } from '../generated/contract';
import { fake, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { noAppointments } from '../test/samplesOfAppointments';
import {
  drive,
  fasting,
  household,
  line,
  lifting,
  procedure,
  saved,
  typedLine,
  warfarin,
} from '../test/samples';
import { preparation } from '../test/samplesOfPreparation';

const views = {
  open_household: household,
  show_procedure: procedure,
  show_preparation: preparation,
  set_own_line: saved('own-2', 'Your sheet’s line is saved.'),
  list_appointments: noAppointments,
};
const heading = 'Uterine fibroid embolization';
const ada: OwnView = {
  id: 'own-1',
  said_by: 'Nurse Ada, day ward',
  said_on: '2026-03-03',
  general: 'Day 5 to 14',
  typed: typedLine('milestone', 'drive', '5', '14'),
};

async function press(name: string | RegExp): Promise<HTMLElement> {
  await userEvent.click(screen.getByRole('button', { name }));
  return screen.getByRole('dialog');
}

test('a figure is changed by keyboard alone, with who said so and when', async () => {
  const rust = fake(views);
  await open('#/procedure/p1', heading);
  screen.getByRole('button', { name: 'My sheet says … Drive again' }).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: /Drive again/ });
  expect(within(dialog).getByText('General information: Day 5 to 14, usually day 7')).toBeInTheDocument();
  within(dialog).getByRole('textbox', { name: 'From day' }).focus();
  await userEvent.keyboard('9{Tab}10{Tab}12');
  const who = within(dialog).getByRole('textbox', { name: 'Who says so?' });
  await userEvent.clear(who);
  await userEvent.type(who, 'Nurse Ada, day ward');
  await userEvent.click(within(dialog).getByText('When they said so'));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Day' }), '3');
  await userEvent.selectOptions(within(dialog).getByRole('combobox', { name: 'Month' }), 'March');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Year' }), '2026{Enter}');
  expect(rust.asked('set_own_line')).toEqual([
    {
      procedure_id: 'p1',
      line: {
        list: 'milestone',
        item: 'drive',
        struck: false,
        name: '',
        text: '',
        from_day: '9',
        usual_day: '10',
        to_day: '12',
        hours_before: '',
        said_by: 'Nurse Ada, day ward',
        said_on: { day: '3', month: '3', year: '2026' },
      },
    },
  ]);
});

test('changing what the team said starts from their own words and figures', async () => {
  const own = { ...drive, line: { ...line, own: ada } };
  const rule = { ...lifting, text: 'Carry nothing heavy.', line: { ...line, own: { ...ada, id: 'own-3' } } };
  const rust = fake({ ...views, show_procedure: { ...procedure, milestones: [own], restrictions: [rule] } });
  await open('#/procedure/p1', heading);
  const first = await press('Change Drive again');
  expect(within(first).getByRole('textbox', { name: 'To day' })).toHaveValue('14');
  expect(within(first).getByRole('textbox', { name: 'Who says so?' })).toHaveValue('Nurse Ada, day ward');
  expect(within(first).getByRole('textbox', { name: 'Year', hidden: true })).toHaveValue('2026');
  await userEvent.click(within(first).getByRole('button', { name: 'Cancel' }));
  const second = await press('Change Lift');
  expect(within(second).getByRole('textbox', { name: /own words/ })).toHaveValue('Carry nothing heavy.');
  expect(within(second).getByText(/^Until now: Until day 7 to 14/)).toBeInTheDocument();
  await userEvent.click(within(second).getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_own_line')[0]?.line).toMatchObject({ item: 'lift', text: 'Carry nothing heavy.' });
});

test('a line that only the sheet has can be renamed and taken out', async () => {
  const own = {
    ...drive,
    id: 'own-7',
    name: 'Ride a bicycle',
    line: { ...line, own: { ...ada, general: null } },
  };
  const rust = fake({
    ...views,
    show_procedure: { ...procedure, milestones: [own] },
    remove_own_line: saved('own-1', 'Back to the general information.'),
  });
  await open('#/procedure/p1', heading);
  const dialog = await press('Change Ride a bicycle');
  expect(within(dialog).getByRole('textbox', { name: 'What is it called?' })).toHaveValue('Ride a bicycle');
  expect(within(dialog).queryByRole('checkbox')).toBeNull();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take this line out' }));
  expect(rust.asked('remove_own_line')).toEqual([{ procedure_id: 'p1', id: 'own-1' }]);
});

test('a question to the team becomes an instruction only with an answer and who gave it', async () => {
  const rust = fake(views);
  await open('#/procedure/p1/checklist', heading);
  const dialog = await press(/^My team’s answer … Ask your team \(if you take warfarin\)/);
  const who = within(dialog).getByRole('textbox', { name: 'Who says so?' });
  expect(who).toHaveValue('');
  await userEvent.type(who, 'Dr Bell');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_own_line')).toEqual([]);
  const answer = within(dialog).getByRole('textbox', { name: 'What did your team say?' });
  expect(answer).toHaveAccessibleDescription(/Write down what your team said/);
  expect(await stumbles()).toEqual([]);
  await userEvent.type(answer, 'Last warfarin on Monday.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_own_line')[0]?.line).toMatchObject({
    list: 'instruction',
    item: 'warfarin',
    text: 'Last warfarin on Monday.',
    said_by: 'Dr Bell',
  });
});

test.each([
  ['', 'Add a milestone from my sheet', 'milestone'],
  ['', 'Add a rule from my sheet', 'restriction'],
  ['/checklist', 'Add something from my sheet', 'instruction'],
  ['/warning-signs', 'Add a warning sign from my sheet', 'warning-sign'],
  ['/follow-ups', 'Add a follow-up from my sheet', 'follow-up'],
])('on the page %s: %s', async (part, button, list) => {
  const rust = fake(views);
  await open(`#/procedure/p1${part}`, heading);
  const dialog = await press(button);
  const words = within(dialog).getByRole('textbox', { name: /What is it called\?|own words/ });
  await userEvent.type(words, 'Something of ours');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  const sent = rust.asked('set_own_line')[0]?.line;
  expect(sent).toMatchObject({ list, item: null, struck: false });
  expect([sent?.name, sent?.text]).toContain('Something of ours');
});

test('a line is struck out with who said so', async () => {
  const rust = fake({ ...views, show_procedure: { ...procedure, instructions: [fasting, warfarin] } });
  await open('#/procedure/p1/checklist', heading);
  const dialog = await press('My sheet says … Stop food and milky drinks.');
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'The sheet says: this is not for me' }));
  expect(within(dialog).queryByRole('textbox', { name: /Hours/ })).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_own_line')[0]?.line).toMatchObject({
    item: 'fast-food',
    struck: true,
    said_by: 'Our sheet',
  });
});

test('what was refused stands at its field', async () => {
  fake({ ...views, set_own_line: refuseField('to_day', 'The last day is before the first. Check both.') });
  await open('#/procedure/p1', heading);
  const dialog = await press('My sheet says … Drive again');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'From day' }), '9');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByRole('textbox', { name: 'To day' })).toHaveAccessibleDescription(
    /before the first/,
  );
  expect(within(dialog).getByRole('textbox', { name: 'From day' })).toHaveValue('9');
});
