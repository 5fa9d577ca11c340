import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household } from '../test/samples';
import { month } from '../test/samplesOfAppointments';

async function table(hash = '#/appointments/month') {
  const rust = fake({ open_household: household, show_month: month });
  await open(hash, 'Appointments');
  await screen.findByRole('heading', { level: 2, name: 'June 2026' });
  return rust;
}

test('a month is a table whose rows lead to what they are about', async () => {
  const rust = await table();
  expect(rust.asked('show_month')[0]).toEqual({ patient_id: null, month: null });
  const shown = screen.getByRole('table', { name: 'Days of the month' });
  expect(
    within(shown)
      .getAllByRole('columnheader')
      .map((one) => one.textContent),
  ).toHaveLength(7);
  expect(within(shown).getAllByRole('row')).toHaveLength(5);
  expect(within(shown).getByText('Today, Monday 8 June 2026')).toBeInTheDocument();
  for (const head of within(shown).getAllByRole('columnheader')) expect(head).toHaveAttribute('scope', 'col');
  const one = within(shown).getByRole('link', { name: /10:20 Cardiology clinic Booked, George Whitfield/ });
  expect(one).toHaveAttribute('href', '#/appointment/v1');
  expect(within(shown).getByRole('link', { name: /Heart stent/ })).toHaveAttribute('href', '#/procedure/p2');
  expect(await stumbles()).toEqual([]);
});

test('the months beside it are one press away, and this month is too', async () => {
  const rust = await table();
  await userEvent.click(screen.getByRole('button', { name: 'July 2026' }));
  await waitFor(() =>
    expect(rust.asked('show_month').at(-1)).toEqual({ patient_id: null, month: '2026-07-01' }),
  );
  expect(location.hash).toBe('#/appointments/month/2026-07-01');
  await userEvent.click(screen.getByRole('button', { name: 'May 2026' }));
  await waitFor(() =>
    expect(rust.asked('show_month').at(-1)).toEqual({ patient_id: null, month: '2026-05-01' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'This month' }));
  await waitFor(() => expect(rust.asked('show_month').at(-1)).toEqual({ patient_id: null, month: null }));
});

test('the month that was looked at is the one that "back" comes back to', async () => {
  const rust = await table('#/patient/a1/month/2026-06-01');
  expect(rust.asked('show_month')).toEqual([{ patient_id: 'a1', month: '2026-06-01' }]);
});

test('of one patient, and an empty month says so', async () => {
  const weeks = month.weeks.map((week) => week.map((day) => ({ ...day, rows: [] })));
  fake({
    open_household: household,
    show_month: { ...month, patient_id: 'a1', patient_name: 'George', weeks },
  });
  await open('#/patient/a1/month', 'Appointments');
  expect(await screen.findByText('Nothing stands in this month.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'George' })).toHaveAttribute('href', '#/patient/a1');
});
