import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse, refuseField, type Answers } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure, saved } from '../test/samples';
import { nothingMoves, standing, wasDone, weekLater } from '../test/samplesOfMoving';
import { typed } from '../test/samplesOfTypes';

// As on the sample's page: the way in is not chosen yet.
const before = { ...typed, variants: [] };

const views: Answers = {
  open_household: household,
  show_procedure: procedure,
  edit_procedure: before,
  show_preparation: standing,
  preview_reschedule: weekLater,
};

const moved = { ...before, on: { day: '12', month: '3', year: '2026' } };

async function openFields() {
  await open('#/procedure/p1/change', 'Change this procedure');
  await screen.findByRole('textbox', { name: 'Time of the procedure' });
}

async function retype(name: string, text: string) {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

/** What was begun in the form goes with what is saved from it. */
const draft = { form: 'change-procedure', about: 'p1' };

test('a new date first shows what would move, and saves nothing', async () => {
  const rust = fake(views);
  await openFields();
  await retype('Day', '12');
  await press('Save');
  const look = await screen.findByRole('region', { name: 'What moving it would change' });
  expect(screen.getByRole('heading', { name: 'What moving it would change' })).toHaveFocus();
  expect(rust.asked('preview_reschedule')).toEqual([{ id: 'p1', procedure: moved }]);
  expect(look).toHaveTextContent(/From Thursday 5 March 2026, 10:30 to Thursday 12 March 2026, 10:30/);
  expect(look).toHaveTextContent(/Arrive From not known to Thursday 12 March 2026, 08:00/);
  for (const words of [
    'If sedation is planned: The time to stop food was 2 hours ago. Ask your team what to do.',
    /What Nurse Ada said about warfarin was for the earlier date/,
    'Done, and stays done: Arrange a lift home.',
    'The clocks change that night.',
  ]) {
    expect(within(look).getByText(words)).toBeInTheDocument();
  }
  expect(look).toHaveTextContent(
    'If sedation is planned: Stop food and milky drinks. From Thu 5 March, 04:30 to Thu 12 March, 04:30',
  );
  expect(look).toHaveTextContent('Juan: Brings you and takes you home: tell them the new time.');
  expect(within(look).getByText('Getting back to things (1)')).toBeInTheDocument();
  expect(rust.asked('reschedule')).toEqual([]);
  expect(screen.queryByRole('heading', { name: 'Something else happened' })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('one press moves it, and one takes it back', async () => {
  const rust = fake({ ...views, reschedule: saved('p1', 'Moved.'), undo: saved('', 'Taken back.') });
  await openFields();
  await retype('Day', '12');
  await press('Save');
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  expect(rust.asked('reschedule')).toEqual([{ id: 'p1', procedure: moved, draft }]);
  expect(await screen.findByRole('heading', { level: 1, name: procedure.type_name })).toBeInTheDocument();
  expect(screen.getByText('Moved.')).toBeInTheDocument();
  await press('Undo');
  expect(rust.asked('undo')).toEqual([{ change: 'change-1' }]);
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
});

test('a time and a place changed together are one step', async () => {
  const rust = fake({ ...views, change_procedure: saved('p1', 'Saved.') });
  await openFields();
  await retype('Day', '12');
  await retype('Where? (optional)', 'Ward 4');
  await press('Save');
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  expect(rust.asked('change_procedure')).toEqual([
    { id: 'p1', procedure: { ...moved, place: 'Ward 4' }, draft },
  ]);
  expect(rust.asked('reschedule')).toEqual([]);
});

test('what moves nothing is saved at once', async () => {
  const rust = fake({ ...views, change_procedure: saved('p1', 'Saved.') });
  await openFields();
  await retype('Where? (optional)', 'Ward 4');
  await press('Save');
  expect(rust.asked('preview_reschedule')).toEqual([]);
  expect(rust.asked('change_procedure')).toHaveLength(1);
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
});

test('the same time typed in another way moves nothing', async () => {
  const rust = fake({ ...views, preview_reschedule: nothingMoves, change_procedure: saved('p1', 'Saved.') });
  await openFields();
  await retype('Time of the procedure', '10.30');
  await press('Save');
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
  expect(rust.asked('change_procedure')).toHaveLength(1);
});

test('another zone is looked at first, also where no clock time moves', async () => {
  const rust = fake({
    ...views,
    edit_procedure: { ...before, zone: 'Europe/Lisbon' },
    list_zones: { home: 'Europe/London', zones: ['Europe/Lisbon', 'Europe/Madrid'] },
    preview_reschedule: nothingMoves,
    reschedule: saved('p1', 'Moved.'),
  });
  await openFields();
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Time zone of the hospital' }),
    'Europe/Madrid',
  );
  await press('Save');
  expect(await screen.findByText('Days and clock times stay as they are.')).toBeInTheDocument();
  await press('Move it');
  expect(rust.asked('reschedule')[0]?.procedure.zone).toBe('Europe/Madrid');
});

test('one can go back from the look, and everything typed is there', async () => {
  const rust = fake(views);
  await openFields();
  await retype('Day', '12');
  await retype('Where? (optional)', 'Ward 4');
  await press('Save');
  await userEvent.click(await screen.findByRole('button', { name: 'Back to the fields' }));
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('12');
  expect(screen.getByRole('textbox', { name: 'Where? (optional)' })).toHaveValue('Ward 4');
  expect(document.activeElement?.closest('fieldset')).toBe(
    screen.getByRole('group', { name: 'On which day is the procedure?' }),
  );
  expect(rust.asked('reschedule')).toEqual([]);
});

test('a date that is none stands beside its field before anything is shown', async () => {
  fake({ ...views, preview_reschedule: refuseField('on', 'This month has no such day.') });
  await openFields();
  await retype('Day', '31');
  await press('Save');
  expect(
    await screen.findByRole('group', { name: 'On which day is the procedure?' }),
  ).toHaveAccessibleDescription(/no such day/);
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('31');
  expect(screen.queryByRole('button', { name: 'Move it' })).toBeNull();
});

test('a field refused at the end leads back to it', async () => {
  fake({ ...views, change_procedure: refuseField('place', 'This is too long.') });
  await openFields();
  await retype('Day', '12');
  await retype('Where? (optional)', 'Ward 4');
  await press('Save');
  await userEvent.click(await screen.findByRole('button', { name: 'Move it' }));
  expect(await screen.findByRole('textbox', { name: 'Where? (optional)' })).toHaveAccessibleDescription(
    /too long/,
  );
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('12');
});

test('cancelling says that the record is kept, and can be undone', async () => {
  const rust = fake({ ...views, cancel_procedure: saved('p1', 'Cancelled.') });
  await openFields();
  const part = await screen.findByRole('region', { name: 'Something else happened' });
  await userEvent.click(within(part).getByText('It is cancelled'));
  expect(within(part).getByText(/Everything you recorded is kept/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.type(
    within(part).getByRole('textbox', { name: 'Why was it cancelled? (optional)' }),
    'A cold',
  );
  rust.answers.show_preparation = { ...standing, state: 'cancelled', cancelled_reason: 'A cold' };
  await press('Cancel this procedure');
  expect(rust.asked('cancel_procedure')).toEqual([{ id: 'p1', reason: 'A cold' }]);
  expect(await screen.findByText('This procedure is cancelled: A cold')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Something else happened' })).toHaveFocus();
});

test('a cancelled one is planned again, and a new time says so', async () => {
  const rust = fake({
    ...views,
    show_procedure: { ...procedure, state: 'cancelled' },
    show_preparation: { ...standing, state: 'cancelled' },
    take_back_cancel: saved('p1', 'Planned again.'),
  });
  await openFields();
  await userEvent.click(await screen.findByRole('button', { name: 'Plan it again' }));
  expect(rust.asked('take_back_cancel')).toEqual([{ id: 'p1' }]);
  expect(await screen.findByText('Planned again.')).toBeInTheDocument();
  await retype('Day', '12');
  await press('Save');
  expect(await screen.findByText(/With the new time it is planned again/)).toBeInTheDocument();
});

test('an emergency admission is one switch; refused, it goes back', async () => {
  let admitted = false;
  const rust = fake({
    ...views,
    show_preparation: () => ({ ...standing, emergency_admission: admitted }),
    set_emergency_admission: (request) => {
      admitted = request.admitted;
      return saved('p1', 'Saved.');
    },
  });
  await openFields();
  const box = await screen.findByRole('checkbox', { name: 'Admitted to hospital as an emergency' });
  await userEvent.click(box);
  expect(rust.asked('set_emergency_admission')).toEqual([{ id: 'p1', admitted: true }]);
  expect(await screen.findByText('Saved.')).toBeInTheDocument();
  expect(box).toBeChecked();
  rust.answers.set_emergency_admission = refuse({ kind: 'not-found', text: 'This did not work.' });
  await userEvent.click(box);
  expect(await screen.findByText('This did not work.')).toBeInTheDocument();
  expect(box).toBeChecked();
  expect(await stumbles()).toEqual([]);
});

test('what was done is shown, and can be taken back', async () => {
  const rust = fake({
    ...views,
    show_preparation: wasDone,
    take_back_done: saved('p1', 'No longer marked as done.'),
  });
  await openFields();
  const part = await screen.findByRole('region', { name: 'Something else happened' });
  expect(await within(part).findByText('Friday 6 March 2026, 11:05')).toBeInTheDocument();
  expect(part).toHaveTextContent('It had been planned for Thursday 5 March 2026.');
  expect(part).toHaveTextContent('MRI only under the conditions on its card.');
  expect(within(part).getByRole('link', { name: 'Change how it was' })).toHaveAttribute(
    'href',
    '#/procedure/p1/done',
  );
  expect(await stumbles()).toEqual([]);
  await press('It has not been done after all');
  expect(rust.asked('take_back_done')).toEqual([{ id: 'p1' }]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
});
