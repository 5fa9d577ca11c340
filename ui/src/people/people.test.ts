import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { HouseholdView, MemberView, PeopleView, SharingView } from '../generated/contract';
import { fake, refuse, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, people, saved } from '../test/samples';

function member(id: string, name: string, more: Partial<MemberView> = {}): MemberView {
  const plain = { patient_id: null, lock: null, here: false, may_change: true };
  return { id, name, colour: 'teal', kind: 'Looks after others', ...plain, ...more };
}

const ana = member('m1', 'Ana');
const luis = member('m2', 'Luis', { colour: 'plum', kind: 'Patient', lock: 'pin', may_change: false });

const asked: PeopleView = { ...people, members: [ana, luis], ask: true };
const anaIsHere: PeopleView = { ...people, members: [{ ...ana, here: true }, luis], here: 'm1' };

function home(of: PeopleView): HouseholdView {
  return { ...household, people: of };
}

const sharing: SharingView = {
  default: 'Whoever is new here sees nothing of you until you say so.',
  patients: [
    {
      patient_id: 'rosa',
      patient_name: 'Rosa Martín',
      own: false,
      decides: true,
      who_decides: 'Rosa Martín has no name of their own on this screen.',
      rows: [
        {
          member: luis,
          sight: 'nothing',
          lead: 'Luis can see of Rosa Martín:',
          said: 'Ana said so on Tue 3 March 2026.',
        },
      ],
    },
    {
      patient_id: 'luis',
      patient_name: 'Luis Gil',
      own: false,
      decides: false,
      who_decides: 'Only Luis decides this.',
      rows: [{ member: ana, sight: 'reminders', lead: 'You can see of Luis Gil:', said: null }],
    },
  ],
};

test('who is here is asked first, and one without a PIN is chosen with one press', async () => {
  const rust = fake({ open_household: home(asked), choose_member: { text: 'Ana is here now.' } });
  await open('#/procedure/p1', 'Who is here?');
  expect(screen.queryByText('Rosa Martín')).not.toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  rust.answers.open_household = home(anaIsHere);
  await userEvent.click(screen.getByRole('button', { name: /Ana/ }));
  expect(rust.asked('choose_member')).toEqual([{ member_id: 'm1', secret: '' }]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Patients' })).toBeInTheDocument();
  expect(screen.getByRole('group', { name: 'Who is here' })).toHaveTextContent('Ana');
});

test('a PIN is asked for, a wrong one is said beside it, and what was typed is never shown', async () => {
  const rust = fake({
    open_household: home(asked),
    choose_member: refuseField('secret', 'That is not it. Try again.'),
  });
  await open('', 'Who is here?');
  await userEvent.click(screen.getByRole('button', { name: /Luis/ }));
  const field = await screen.findByLabelText('Your PIN');
  expect(field).toHaveAttribute('type', 'password');
  expect(await stumbles()).toEqual([]);
  await userEvent.type(field, '1234{Enter}');
  expect(rust.asked('choose_member')).toEqual([{ member_id: 'm2', secret: '1234' }]);
  expect(await screen.findByText('That is not it. Try again.')).toBeInTheDocument();
  expect(field).toHaveValue('');
  expect(screen.getByText(/It is not what protects the data file/)).toBeInTheDocument();
});

test('a forgotten PIN has a way out that says first what it does, and who can help where it cannot', async () => {
  const rust = fake({
    open_household: home(asked),
    start_lock_anew: refuse({
      kind: 'invalid',
      field: 'id',
      text: 'Ana may see it already and can do this.',
    }),
  });
  await open('', 'Who is here?');
  await userEvent.click(screen.getByRole('button', { name: /Luis/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'I forgot my PIN' }));
  expect(screen.getByText(/closed until they choose it again/)).toBeInTheDocument();
  expect(rust.asked('start_lock_anew')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Take the PIN away' }));
  expect(rust.asked('start_lock_anew')).toEqual([{ id: 'm2' }]);
  expect(await screen.findByText('Ana may see it already and can do this.')).toBeInTheDocument();
});

test('the warning signs are open also while nobody is here', async () => {
  const sheet = { emergency: 'Call 112.', approval: '', never_all_well: '', notice: null, sheets: [] };
  fake({ open_household: home(asked), show_warning_sheet: sheet });
  await open('#/warning-signs', /Warning signs/);
});

test('whoever is here is on every page, and somebody else can come with one press', async () => {
  const rust = fake({ open_household: home(anaIsHere), leave: { text: 'Nobody is here now.' } });
  await open('#/settings', 'Settings');
  const badge = screen.getByRole('group', { name: 'Who is here' });
  rust.answers.open_household = home(asked);
  await userEvent.click(within(badge).getByRole('button', { name: 'Someone else is here' }));
  expect(rust.asked('leave')).toEqual([{}]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Who is here?' })).toBeInTheDocument();
});

test('a household without members is asked nothing, and is told of members in a calm place', async () => {
  fake({ open_household: household, show_people: people });
  await open('', 'Patients');
  expect(screen.queryByRole('group', { name: 'Who is here' })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Say who is who' })).toHaveAttribute('href', '#/people');
  await userEvent.click(screen.getByRole('link', { name: 'Say who is who' }));
  expect(await screen.findByRole('link', { name: 'Add yourself first' })).toHaveAttribute(
    'href',
    '#/people/new',
  );
  expect(await stumbles()).toEqual([]);
});

test('who can see what is said in sentences, and whoever decides chooses', async () => {
  const rust = fake({
    open_household: home(anaIsHere),
    show_people: anaIsHere,
    show_sharing: sharing,
    set_sight: saved('m2', 'Luis can see everything of Rosa Martín.'),
  });
  await open('#/people', 'People');
  const group = await screen.findByRole('group', { name: 'Luis can see of Rosa Martín:' });
  expect(within(group).getByRole('radio', { name: 'Nothing' })).toBeChecked();
  expect(screen.getByText('Ana said so on Tue 3 March 2026.')).toBeInTheDocument();
  expect(screen.getByText('You can see of Luis Gil:')).toHaveTextContent('Reminders and appointments');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(within(group).getByRole('radio', { name: 'Everything' }));
  expect(rust.asked('set_sight')).toEqual([{ patient_id: 'rosa', member_id: 'm2', sight: 'everything' }]);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('somebody new gets a name, a colour, and sees nothing unless it is said', async () => {
  const rust = fake({
    open_household: home(anaIsHere),
    show_people: anaIsHere,
    show_sharing: sharing,
    add_member: saved('m3', 'Eva is added.'),
  });
  await open('#/people/new', 'Add a person');
  await userEvent.type(await screen.findByLabelText('Name'), 'Eva');
  await userEvent.click(screen.getByRole('radio', { name: 'Plum' }));
  const sees = screen.getByRole('group', { name: 'What can Eva see of Rosa Martín?' });
  expect(within(sees).getByRole('radio', { name: 'Nothing' })).toBeChecked();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('add_member')).toEqual([
    {
      member: { name: 'Eva', colour: 'plum', patient_id: null },
      sights: [{ patient_id: 'rosa', sight: 'nothing' }],
    },
  ]);
});

test('a PIN is typed twice, and a refusal loses nothing', async () => {
  const rust = fake({
    open_household: home(anaIsHere),
    show_people: anaIsHere,
    show_sharing: sharing,
    set_lock: refuseField('again', 'This is not the same. Type it once more.'),
  });
  await open('#/people', 'People');
  await userEvent.click(await screen.findByRole('button', { name: 'Set a PIN or passphrase' }));
  await userEvent.type(await screen.findByLabelText('New PIN'), '1234');
  await userEvent.type(screen.getByLabelText('The same once more'), '1235');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('set_lock')).toEqual([{ kind: 'pin', current: '', secret: '1234', again: '1235' }]);
  expect(await screen.findByText('This is not the same. Type it once more.')).toBeInTheDocument();
  expect(screen.getByLabelText('New PIN')).toHaveValue('1234');
  expect(await stumbles()).toEqual([]);
});

test('of a patient who shares reminders only, there is the name and the way to the appointments', async () => {
  const [rosa, omar] = household.patients;
  if (!rosa || !omar) throw new Error('the samples have two patients');
  const part = { ...omar, sight: 'reminders' as const };
  fake({ open_household: { ...home(anaIsHere), patients: [rosa, part] } });
  await open('', 'Patients');
  expect(screen.getByText(/The rest is not shared with you/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: `Appointments of ${omar.name}` })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: `Add a procedure for ${omar.name}` })).not.toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
