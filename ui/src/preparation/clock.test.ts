import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { box, prepare, press, pressFor, row } from '../test/prepare';
import { typedLine } from '../test/samples';
import { lastDose, lastFood, preparation } from '../test/samplesOfPreparation';

test('a time has its day, its clock time, the time at home, its rule and what is still allowed', async () => {
  await prepare();
  const food = row('Last solid food');
  expect(within(food).getByText('Thu 5 March')).toBeInTheDocument();
  expect(within(food).getByText('04:30')).toBeInTheDocument();
  expect(food).toHaveTextContent('Where you are: Thu 5 March, 05:30');
  expect(food).toHaveTextContent('6 hours before the procedure. Elsewhere 4 to 8 hours.');
  expect(food).toHaveTextContent('Thu 5 March, 02:30 to Thu 5 March, 06:30');
  const drink = row(/^Last clear drink/);
  expect(drink).toHaveTextContent('You may still drink water until 06:30. 17 hours left');
  expect(drink).toHaveTextContent('From your team');
  expect(screen.getByText(/Times are those of the clinic: Europe\/London/)).toBeInTheDocument();
  await press('Why? Last solid food');
  expect(screen.getByRole('dialog', { name: 'Last solid food' })).toHaveTextContent('An estimate');
});

test('a question on the clock card has no time and offers no letter’s time', async () => {
  await prepare();
  const dose = row('Last dose of warfarin');
  expect(dose).toHaveTextContent('Ask your team: should I stop warfarin?');
  expect(dose).not.toHaveTextContent(/\d\d:\d\d|not known/);
  expect(within(dose).queryByRole('button')).toBeNull();
});

test('two medicines of the same name each have their last dose', async () => {
  await prepare({ clock: [lastDose, lastDose] });
  expect(screen.getAllByRole('heading', { level: 3, name: 'Last dose of warfarin' })).toHaveLength(2);
});

test('a last dose of which the team said only the day has nothing missing', async () => {
  await prepare({ clock: [{ ...lastDose, ask: null, at: null, on: '2026-02-27' }] });
  expect(row('Last dose of warfarin')).toHaveTextContent('Fri 27 February');
  expect(row('Last dose of warfarin')).not.toHaveTextContent('not known');
});

test('a time that is not for this person, and one that is not known yet', async () => {
  const back = { ...lastFood, stepped_back: 'Not for you, as you said.', left: null };
  const unknown = {
    ...lastFood,
    label: 'Arrive',
    what: 'arrive' as const,
    at: null,
    home_at: null,
    left: null,
  };
  await prepare({ clock: [back, unknown] });
  expect(row('Last solid food')).toHaveTextContent('Not for you, as you said.');
  expect(within(row('Last solid food')).queryByText('04:30')).toBeNull();
  expect(row('Arrive')).toHaveTextContent('Time not known yet');
});

test('the letter’s own time is entered as a clock time, with who said so', async () => {
  const rust = await prepare();
  const dialog = await pressFor('My letter’s time … Last solid food');
  await userEvent.type(box(dialog, 'Clock time in your letter'), '05:00');
  expect(box(dialog, 'Who said so?')).toHaveValue('Our letter');
  expect(await stumbles()).toEqual([]);
  await press('Save', dialog);
  expect(rust.asked('set_letter_time')).toEqual([
    {
      id: 'p1',
      instruction_id: 'fast-food',
      hours: '',
      clock: '05:00',
      said_by: 'Our letter',
      said_on: { day: '', month: '', year: '' },
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a letter’s clock time comes back as the clock time that was entered', async () => {
  const typed = { ...typedLine('instruction', 'fast-food', '', ''), hours_before: '8.25' };
  const own = { id: 'o1', said_by: 'Our letter', said_on: null, general: '6 hours before.', typed };
  const rust = await prepare({ clock: [{ ...lastFood, own: { ...own, clock: '02:15:00' } }] });
  const dialog = await pressFor('My letter’s time … Last solid food');
  expect(within(dialog).getByRole('radio', { name: 'A clock time' })).toBeChecked();
  expect(box(dialog, 'Clock time in your letter')).toHaveValue('02:15');
  await press('Save', dialog);
  expect(rust.asked('set_letter_time')[0]).toMatchObject({ hours: '', clock: '02:15' });
  // Without a clock time that still holds it comes back in hours.
  rust.answers.show_preparation = { ...preparation, clock: [{ ...lastFood, own }] };
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(rust.asked('show_preparation').length).toBeGreaterThan(2));
  const again = await pressFor('My letter’s time … Last solid food');
  expect(box(again, 'Hours before the procedure')).toHaveValue('8.25');
});

test('an empty letter’s time is refused at the field that is seen', async () => {
  const rust = await prepare();
  rust.answers.set_letter_time = refuseField('hours', 'Enter the clock time your letter gives.');
  const dialog = await pressFor('My letter’s time … Last solid food');
  await press('Save', dialog);
  const clock = box(dialog, 'Clock time in your letter');
  expect(clock).toHaveAccessibleDescription(/Enter the clock time your letter gives/);
  await userEvent.click(within(dialog).getByRole('radio', { name: 'A number of hours' }));
  await userEvent.type(box(dialog, 'Hours before the procedure'), '5');
  await press('Save', dialog);
  expect(rust.asked('set_letter_time')[1]).toMatchObject({ hours: '5', clock: '' });
});

test('the way there is refused beside its field, and what was typed stays', async () => {
  const rust = await prepare();
  rust.answers.set_travel = refuseField('minutes', 'That is more than a day.');
  await userEvent.click(screen.getByText('Change the way there'));
  const minutes = screen.getByRole('textbox', { name: /How long is the way there/ });
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '30:00');
  await press('Save the way there');
  expect(minutes).toHaveAccessibleDescription(/That is more than a day/);
  expect(await stumbles()).toEqual([]);
  // The window comes to the front again: the view is read again, the typing stays.
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(rust.asked('show_preparation').length).toBeGreaterThan(1));
  expect(minutes).toHaveValue('30:00');
});

test('hours count from the arrival by one switch, refused in words where there is none', async () => {
  const rust = await prepare();
  rust.answers.set_travel = refuseField('count_from_arrival', 'Enter when to arrive first.');
  await userEvent.click(screen.getByText('Change the way there'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hours count from when I have to be there' }));
  await press('Save the way there');
  expect(rust.asked('set_travel')).toEqual([{ id: 'p1', minutes: '45', count_from_arrival: true }]);
  expect(screen.getAllByText(/Enter when to arrive first/)).toHaveLength(2);
});

test('without times the card still stands, says which one is missing, and the way there can be entered', async () => {
  const text = 'The time to be there is not known yet.';
  const clock = [{ ...lastFood, at: null, on: null, home_at: null, range: null, left: null }];
  await prepare({
    clock,
    missing: [{ what: 'arrival', text }],
    travel: { minutes: '', count_from_arrival: false },
  });
  expect(screen.getByText(text)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Enter the time' })).toHaveAttribute(
    'href',
    '#/procedure/p1/change',
  );
  expect(row('Last solid food')).toHaveTextContent('Time not known yet');
  expect(row('Last solid food')).toHaveTextContent('6 hours before the procedure.');
  await userEvent.click(screen.getByText('Say how long the way is'));
  expect(screen.getByRole('textbox', { name: /How long is the way there/ })).toBeVisible();
  expect(screen.getByRole('link', { name: 'The day on one page' })).toHaveAttribute(
    'href',
    '#/procedure/p1/day',
  );
  expect(await stumbles()).toEqual([]);
});
