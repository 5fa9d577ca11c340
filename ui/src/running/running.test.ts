import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RunningView } from '../generated/contract';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';

const running: RunningView = {
  answer: 'While this window is open.',
  lines: [
    { state: 'works', what: 'Notifications', text: 'This computer shows notifications.' },
    { state: 'missing', what: 'Icon beside the clock', text: 'This desktop has no place for one.' },
    { state: 'unknown', what: 'When the window is closed', text: 'You will be asked.' },
  ],
  next: ['Today, 18:00: How are you today?'],
  last_tick: 'Last looked at 14:03.',
  starts_at_login: false,
  on_close: null,
  can_test: true,
};

test('the answer comes first, and each part says yes, no or not known', async () => {
  fake({ open_household: household, show_running: running });
  await open('#/running', 'Will I be reminded?');
  expect(await screen.findByText('While this window is open.')).toBeInTheDocument();
  expect(screen.getByText('Notifications').closest('li')).toHaveTextContent('Yes');
  expect(screen.getByText('Icon beside the clock').closest('li')).toHaveTextContent('No');
  expect(screen.getByText('When the window is closed').closest('li')).toHaveTextContent('Not known');
  expect(await stumbles()).toEqual([]);
});

test('starting at login that is refused goes back to what holds', async () => {
  const refused = refuse({ kind: 'internal', text: 'Not taken.', reference: 'x' });
  fake({ open_household: household, show_running: running, choose_start_at_login: refused });
  await open('#/running', 'Will I be reminded?');
  const box = await screen.findByRole('checkbox', { name: /Start Aftercare/ });
  await userEvent.click(box);
  expect(await screen.findByText('Not taken.')).toBeInTheDocument();
  await expect.poll(() => (box as HTMLInputElement).checked).toBe(false);
});

test('a test notification says what it could do', async () => {
  const rust = fake({
    open_household: household,
    show_running: running,
    send_test_notice: { text: 'Sent.' },
  });
  await open('#/running', 'Will I be reminded?');
  await userEvent.click(await screen.findByRole('button', { name: 'Send a test' }));
  expect(rust.asked('send_test_notice')).toEqual([{}]);
  expect(await screen.findByText('Sent.')).toBeInTheDocument();
});

test('closing is asked about, and answered with one key', async () => {
  const rust = fake({ open_household: household, close_window: saved('', 'Saved.') });
  await open('#/closing', 'Keep reminding you?');
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Keep reminding me' }));
  expect(rust.asked('close_window')).toEqual([{ on_close: 'keep' }]);
});
