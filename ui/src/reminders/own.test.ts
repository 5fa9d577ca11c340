import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField, type Answers } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import { nothingDue, own, reminderSettings } from '../test/samplesOfReminders';

const views: Answers = {
  open_household: household,
  list_due: nothingDue,
  list_own_reminders: own,
  reminder_settings: reminderSettings,
  list_zones: { home: 'Europe/London', zones: ['Asia/Tokyo', 'Europe/London'] },
};

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('each says how often it comes, by which clock, and when next', async () => {
  const rust = fake({ ...views, remove_own_reminder: saved('w', 'Reminder removed.') });
  await open('#/reminders/own', 'My own reminders');
  const walk = (await screen.findByRole('heading', { name: 'Walk to the corner' })).closest('li');
  expect(walk).toHaveTextContent('Every day at 12:00, by the clock where you are.');
  expect(walk).toHaveTextContent('Until Tuesday 31 March 2026.');
  expect(walk).toHaveTextContent('Next: Fri 6 March, 12:00');
  const drink = screen.getByRole('heading', { name: /💧/ });
  expect(drink).toHaveAttribute('dir', 'auto');
  expect(drink.closest('li')).toHaveTextContent(
    'Every 6 hours, day and night, counted from Sun 1 March, 06:00.',
  );
  expect(drink.closest('li')).toHaveTextContent('It does not come again.');
  expect(await stumbles()).toEqual([]);
  await press('Remove: Walk to the corner');
  expect(rust.asked('remove_own_reminder')).toEqual([{ id: 'w' }]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('without any there is one thing to do', async () => {
  fake({ ...views, list_own_reminders: { ...own, reminders: [] } });
  await open('#/reminders/own', 'My own reminders');
  expect(await screen.findByRole('link', { name: 'Add a reminder' })).toHaveAttribute(
    'href',
    '#/reminders/own/new',
  );
  expect(await stumbles()).toEqual([]);
});

test('a time on the clock and hours apart are told apart, and a new one is saved as typed', async () => {
  const rust = fake({ ...views, save_own_reminder: saved('n', 'Reminder saved.') });
  await open('#/reminders/own/new', 'A reminder of my own');
  await userEvent.type(await screen.findByRole('textbox', { name: /What do you want/ }), 'Drink');
  expect(screen.queryByRole('textbox', { name: /apart/ })).toBeNull();
  expect(screen.queryByRole('group', { name: /Last day/ })).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Every few hours' }));
  expect(screen.getByRole('radio', { name: 'Every few hours' })).toHaveAccessibleDescription(
    /Always so many hours apart, day and night/,
  );
  expect(screen.getByRole('radio', { name: /Every day/ })).toHaveAccessibleDescription(
    /same time on the clock/,
  );
  // Of hours apart no clock is asked for.
  expect(screen.queryByText('On a journey')).toBeNull();
  await userEvent.type(box('How many hours apart?'), '6');
  await userEvent.type(box('Time of the first one'), '06:00');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who is it for?' }), 'Rosa Martín');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Also in quiet hours' }));
  expect(await stumbles()).toEqual([]);
  await press('Save');
  expect(rust.asked('save_own_reminder')).toEqual([
    {
      id: null,
      patient_id: 'rosa',
      text: 'Drink',
      on: { day: '2', month: '3', year: '2026' },
      at: '06:00',
      every: 'hours',
      step: '6',
      until: { day: '', month: '', year: '' },
      follows: 'person',
      zone: '',
      through_quiet: true,
      draft: { form: 'new-own-reminder', about: 'new' },
    },
  ]);
  expect(await screen.findByRole('heading', { level: 1, name: 'My own reminders' })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('a clock of another place can be chosen', async () => {
  const rust = fake({ ...views, save_own_reminder: saved('w', 'Reminder saved.') });
  await open('#/reminders/own/w', 'Change a reminder');
  await userEvent.click(await screen.findByText('On a journey'));
  await userEvent.click(screen.getByRole('radio', { name: 'By the clock of one place' }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which place?' }), 'Asia/Tokyo');
  expect(await stumbles()).toEqual([]);
  await press('Save');
  expect(rust.asked('save_own_reminder')[0]).toMatchObject({ id: 'w', follows: 'zone', zone: 'Asia/Tokyo' });
});

test('what is refused stands at its field, and nothing typed is lost', async () => {
  fake({
    ...views,
    save_own_reminder: refuseField('until', 'It would not come again by then. Check the days.'),
  });
  await open('#/reminders/own/w', 'Change a reminder');
  const text = await screen.findByRole('textbox', { name: /What do you want/ });
  await userEvent.type(text, ' and back');
  await press('Save');
  expect(await screen.findByRole('link', { name: /would not come again/ })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: /Last day/ })).toHaveAccessibleDescription(/would not come again/);
  expect(text).toHaveValue('Walk to the corner and back');
  expect(await stumbles()).toEqual([]);
});

test('one that was removed meanwhile is said, not blamed', async () => {
  fake(views);
  await open('#/reminders/own/gone', 'Change a reminder');
  expect(await screen.findByText('Not here any more')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('how to be reminded is kept as it was typed, with one button', async () => {
  const rust = fake({ ...views, save_reminder_settings: saved('', 'Settings saved.') });
  await open('#/reminders/settings', 'How to be reminded');
  const from = await screen.findByRole('textbox', { name: 'From' });
  expect(await stumbles()).toEqual([]);
  await userEvent.clear(from);
  await userEvent.type(from, '21:30');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Show it again' }));
  await userEvent.clear(box('Every so many minutes'));
  await userEvent.type(box('Every so many minutes'), '20');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'And once more' }), 'Not again');
  await userEvent.click(screen.getByRole('radio', { name: /What is due, and whose/ }));
  expect(rust.asked('save_reminder_settings')).toEqual([]);
  await press('Save');
  expect(rust.asked('save_reminder_settings')).toEqual([
    {
      ...reminderSettings.settings,
      quiet_from: '21:30',
      repeat: true,
      repeat_minutes: '20',
      ahead_appointment_again: null,
      show_details: true,
    },
  ]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('a setting that is off stands at its field', async () => {
  fake({
    ...views,
    save_reminder_settings: refuseField('evening', 'The evening comes after the morning.'),
  });
  await open('#/reminders/settings', 'How to be reminded');
  const evening = await screen.findByRole('textbox', { name: 'Evening' });
  await userEvent.clear(evening);
  await userEvent.type(evening, '08:00');
  await press('Save');
  expect(await screen.findByRole('link', { name: /evening comes after/ })).toBeInTheDocument();
  expect(evening).toHaveAccessibleDescription(/evening comes after/);
  expect(evening).toHaveValue('08:00');
  expect(await stumbles()).toEqual([]);
});

test('the pages about reminders lead to one another', async () => {
  fake(views);
  await open('#/reminders/settings', 'How to be reminded');
  const ways = within(screen.getByRole('navigation', { name: 'About reminders' })).getAllByRole('link');
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '#/reminders',
    '#/reminders/own',
    '#/board',
    '#/reminders/settings',
    '#/running',
  ]);
});
