import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved, settings } from '../test/samples';

test('larger words are there at once', async () => {
  const rust = fake({ open_household: household, save_settings: saved('', 'Settings saved.') });
  await open('#/settings', 'Settings');
  expect(document.documentElement).toHaveAttribute('data-text', '100');
  rust.answers.open_household = { ...household, settings: { ...settings, text_size: 200 } };
  await userEvent.click(screen.getByRole('radio', { name: 'Very large' }));
  expect(rust.asked('save_settings')).toEqual([{ country: 'GB', text_size: 200, theme: 'system' }]);
  await expect.poll(() => document.documentElement.dataset['text']).toBe('200');
  expect(await stumbles()).toEqual([]);
});

test('dark is there at once', async () => {
  const rust = fake({ open_household: household, save_settings: saved('', 'Settings saved.') });
  await open('#/settings', 'Settings');
  rust.answers.open_household = { ...household, settings: { ...settings, theme: 'dark' } };
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
});

test('the country can be changed', async () => {
  const rust = fake({ open_household: household, save_settings: saved('', 'Settings saved.') });
  await open('#/settings', 'Settings');
  const country = screen.getByRole('combobox', { name: /country/ });
  expect(country).toHaveDisplayValue('United Kingdom');
  await userEvent.selectOptions(country, 'Germany');
  expect(rust.asked('save_settings')).toEqual([{ country: 'DE', text_size: 100, theme: 'system' }]);
});

test('where the data is and how it is protected is said', async () => {
  fake({ open_household: household });
  await open('#/settings', 'Settings');
  expect(screen.getByText('/home/rosa/.local/share/aftercare')).toBeInTheDocument();
  expect(screen.getByText(/Its key is in this computer’s key ring/)).toBeInTheDocument();
});
