import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from './lib/fake';
import { stumbles } from './test/axe';
import { open } from './test/open';
import { household } from './test/samples';
import { hits } from './test/samplesOfTypes';

const views = { open_household: household, find_types: hits };

test('the main places are always there, and one knows where one is', async () => {
  fake(views);
  await open('#/settings', 'Settings');
  const links = screen.getAllByRole('link').filter((link) => link.closest('nav'));
  expect(links.map((link) => link.textContent?.trim())).toEqual([
    'Patients',
    'Reminders',
    'Appointments',
    'Procedure types',
    'Settings',
    'Warning signs (F1)',
  ]);
  expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
  expect(document.title).toBe('Settings · Aftercare');
});

test('going to another place moves the focus to its heading', async () => {
  fake(views);
  await open('', 'Patients');
  await userEvent.click(screen.getByRole('link', { name: 'Procedure types' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Procedure types' })).toHaveFocus();
});

test('the way past the menu leads to the page', async () => {
  fake(views);
  await open('', 'Patients');
  await userEvent.click(screen.getByRole('link', { name: 'Skip to the page' }));
  expect(screen.getByRole('main')).toHaveFocus();
  expect(screen.getByRole('heading', { level: 1, name: 'Patients' })).toBeInTheDocument();
});

test('an address that leads nowhere says so', async () => {
  fake(views);
  await open('#/elsewhere', 'This page is not here');
  expect(screen.getByRole('link', { name: 'Go to the patients' })).toHaveAttribute('href', '#/');
  expect(await stumbles()).toEqual([]);
});
