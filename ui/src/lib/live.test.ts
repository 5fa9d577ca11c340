import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { empty, household, saved } from '../test/samples';
import { fake, refuse } from './fake';
import { call } from './ipc';
import Watcher from '../test/Watcher.svelte';

test('a view is read once, and again after a command that made it stale', async () => {
  const rust = fake({ open_household: empty, add_patient: saved('rosa', 'Patient added.') });
  render(Watcher);
  expect(await screen.findByText('0 patients')).toBeInTheDocument();
  rust.answers.open_household = household;
  await call('add_patient', { name: 'Rosa', born: { day: '', month: '', year: '' }, note: '' });
  expect(await screen.findByText('2 patients')).toBeInTheDocument();
  expect(rust.asked('open_household')).toHaveLength(2);
});

test('a command that writes nothing leaves the view alone', async () => {
  const rust = fake({ open_household: empty, list_zones: { home: 'Europe/London', zones: [] } });
  render(Watcher);
  await screen.findByText('0 patients');
  await call('list_zones', {});
  expect(rust.asked('open_household')).toHaveLength(1);
});

test('what the Rust side says is stale is read again, and nothing else', async () => {
  const rust = fake({ open_household: empty });
  render(Watcher);
  await screen.findByText('0 patients');
  rust.answers.open_household = household;
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders'] }));
  expect(rust.asked('open_household')).toHaveLength(1);
  window.dispatchEvent(new CustomEvent('stale', { detail: ['procedures', 'reminders'] }));
  expect(await screen.findByText('2 patients')).toBeInTheDocument();
});

test('a window that comes to the front reads again: a day may have passed', async () => {
  const rust = fake({ open_household: empty });
  render(Watcher);
  await screen.findByText('0 patients');
  rust.answers.open_household = household;
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText('2 patients')).toBeInTheDocument();
});

test('a window that is seen again reads again without being pressed; one that goes out of sight does not', async () => {
  const rust = fake({ open_household: empty });
  render(Watcher);
  await screen.findByText('0 patients');
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(rust.asked('open_household')).toHaveLength(1);
  rust.answers.open_household = household;
  sight.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText('2 patients')).toBeInTheDocument();
  sight.mockRestore();
});

test('a problem is said, with a way to try again', async () => {
  const rust = fake({
    open_household: refuse({ kind: 'internal', text: 'The disk is full.', reference: 'r-1' }),
  });
  render(Watcher);
  expect(await screen.findByText('The disk is full.')).toBeInTheDocument();
  rust.answers.open_household = empty;
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(await screen.findByText('0 patients')).toBeInTheDocument();
  expect(screen.queryByText('The disk is full.')).toBeNull();
});

test('an answer that was overtaken is dropped', async () => {
  let late: (view: typeof empty) => void = () => undefined;
  const rust = fake({ open_household: () => new Promise((resolve) => (late = resolve)) });
  render(Watcher);
  rust.answers.open_household = household;
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText('2 patients')).toBeInTheDocument();
  late(empty);
  await Promise.resolve();
  expect(screen.getByText('2 patients')).toBeInTheDocument();
});

test('what Rust did not say is never shown as it was thrown', async () => {
  fake({
    open_household: () => {
      throw new Error('secret path');
    },
  });
  render(Watcher);
  expect(await screen.findByText(/Something went wrong in the program/)).toBeInTheDocument();
  expect(screen.queryByText(/secret path/)).toBeNull();
});

test('what is not shared any more leaves the screen at once', async () => {
  const rust = fake({ open_household: household });
  render(Watcher);
  await screen.findByText('2 patients');
  rust.answers.open_household = refuse({ kind: 'not-shared', text: 'This is not shared with you.' });
  window.dispatchEvent(new Event('focus'));
  expect(await screen.findByText('This is not shared with you.')).toBeInTheDocument();
  expect(screen.queryByText('2 patients')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
