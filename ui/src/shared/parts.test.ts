import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { stumbles } from '../test/axe';
import { words } from '../test/words';
import Button from './Button.svelte';
import Dialog from './Dialog.svelte';
import Disclosure from './Disclosure.svelte';
import Empty from './Empty.svelte';
import Notice from './Notice.svelte';
import PageHead from './PageHead.svelte';
import Steps from './Steps.svelte';
import Tag from './Tag.svelte';
import Toast from './Toast.svelte';
import { toast } from './toast.svelte';

afterEach(() => toast.dismiss());

test('a button can be pressed, and not while it is busy', async () => {
  const onclick = vi.fn();
  const { rerender } = render(Button, { kind: 'primary', onclick, children: words('Save') });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await rerender({ busy: true });
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onclick).toHaveBeenCalledOnce();
  expect(await stumbles()).toEqual([]);
});

test('a button that leads elsewhere is a link', () => {
  render(Button, { href: '#/settings', children: words('Settings') });
  expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('href', '#/settings');
});

test('a dialog closes and gives the focus back', async () => {
  render(Button, { children: words('Why?') });
  const opener = screen.getByRole('button', { name: 'Why?' });
  opener.focus();
  const onclose = vi.fn();
  const { rerender } = render(Dialog, {
    open: false,
    title: 'Sources',
    onclose,
    children: words('A leaflet'),
  });
  await rerender({ open: true });
  expect(screen.getByRole('dialog', { name: 'Sources' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onclose).toHaveBeenCalledOnce();
  expect(opener).toHaveFocus();
});

test.each(['info', 'ask', 'urgent', 'saved'] as const)(
  'a notice of kind %s says its kind in words',
  async (kind) => {
    render(Notice, { kind, children: words('Something') });
    expect(screen.getByRole('status')).toHaveTextContent(/^(Note|Ask|Urgent|Saved): ?Something/);
    expect(await stumbles()).toEqual([]);
  },
);

test('steps say where one is', async () => {
  render(Steps, { current: 2, names: ['Who', 'What', 'When'] });
  expect(screen.getByText(/Step 2 of 3/)).toHaveTextContent('Step 2 of 3: What');
  expect(await stumbles()).toEqual([]);
});

test('a toast stays, and can be undone', async () => {
  render(Toast);
  const undo = vi.fn();
  toast.show({ text: 'Ticked', undo });
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Ticked')).toBeNull();
});

test('the next toast takes the place of the one before', async () => {
  render(Toast);
  toast.show({ text: 'First' });
  toast.show({ text: 'Second' });
  expect(await screen.findByText('Second')).toBeInTheDocument();
  expect(screen.queryByText('First')).toBeNull();
  expect(await stumbles()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByText('Second')).toBeNull();
});

test('a page has one heading and a way back; a new step takes the focus to it', async () => {
  const { rerender } = render(PageHead, { title: 'Who?', back: { label: 'Patients', href: '#/' }, step: 1 });
  expect(screen.getByRole('heading', { level: 1, name: 'Who?' })).not.toHaveFocus();
  expect(screen.getByRole('link', { name: 'Patients' })).toHaveAttribute('href', '#/');
  await rerender({ title: 'When?', step: 2 });
  expect(screen.getByRole('heading', { level: 1, name: 'When?' })).toHaveFocus();
  expect(document.title).toBe('When? · Aftercare');
});

test('what is tucked away, empty or tagged has no fault', async () => {
  render(Disclosure, { label: 'Time zone', children: words('Europe/Madrid') });
  render(Empty, { title: 'Nobody here yet', text: 'Add a patient.' });
  render(Tag, { tone: 'ask', children: words('Ask') });
  expect(screen.getByText('Time zone')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Nobody here yet' })).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});
