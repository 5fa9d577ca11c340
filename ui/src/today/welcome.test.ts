import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { empty, household, saved, settings } from '../test/samples';

const first = { ...empty, started: false, settings: { ...settings, country: null } };

test('the first start says what it is, what it is not, and where things are kept', async () => {
  fake({ open_household: first });
  await open('', 'Welcome');
  expect(screen.getByText(/It does not assess your condition or advise treatment/)).toBeInTheDocument();
  expect(screen.getByText('In an emergency call 999.')).toBeInTheDocument();
  expect(screen.getByText(/encrypted/)).toBeInTheDocument();
  expect(screen.queryByRole('navigation')).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('a key that is only a file is said plainly', async () => {
  fake({
    open_household: {
      ...first,
      settings: { ...settings, protection: 'The key is in a file next to the data.', protection_weak: true },
    },
  });
  await open('', 'Welcome');
  expect(screen.getByText('Please know')).toBeInTheDocument();
  expect(screen.getByText('The key is in a file next to the data.')).toBeInTheDocument();
});

test('one press starts, with the country that was chosen', async () => {
  const rust = fake({ open_household: first, start_household: () => saved('', 'Ready.') });
  await open('', 'Welcome');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /country/ }), 'Spain');
  rust.answers.open_household = household;
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Patients' })).toBeInTheDocument();
  expect(rust.asked('start_household')).toEqual([{ country: 'ES' }]);
});

test('nobody has to say the country', async () => {
  const rust = fake({ open_household: first, start_household: saved('', 'Ready.') });
  await open('', 'Welcome');
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
  expect(rust.asked('start_household')).toEqual([{ country: null }]);
});

test('data that cannot be opened is said in Rust’s words', async () => {
  fake({
    open_household: refuse({ kind: 'damaged', text: 'The data file is damaged. It was kept as it is.' }),
  });
  await open('', 'Aftercare');
  expect(await screen.findByText('The data file is damaged. It was kept as it is.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
