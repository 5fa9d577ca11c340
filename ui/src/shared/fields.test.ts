import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { stumbles } from '../test/axe';
import Check from './Check.svelte';
import Choice from './Choice.svelte';
import DateField from './DateField.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import Field from './Field.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import TimeField from './TimeField.svelte';

test('a field has its label, its hint and its error', async () => {
  render(Field, { label: 'Name', value: '', hint: 'As on the letter', error: 'Enter a name.' });
  const input = screen.getByRole('textbox', { name: 'Name' });
  expect(input).toHaveAccessibleDescription(/As on the letter.*Enter a name\./);
  expect(input).toBeInvalid();
  expect(input).toHaveAttribute('dir', 'auto');
  expect(await stumbles()).toEqual([]);
});

test('a field without an error is not marked as wrong', () => {
  render(Field, { label: 'Name', value: '', optional: true });
  expect(screen.getByRole('textbox', { name: 'Name (optional)' })).toBeValid();
});

test('what is typed in any script stays as it is', async () => {
  render(Field, { label: 'Name', value: '' });
  await userEvent.type(screen.getByRole('textbox'), 'فاطمة Ñuñez 王');
  expect(screen.getByRole('textbox')).toHaveValue('فاطمة Ñuñez 王');
});

test('a text area and a list have names', async () => {
  render(TextArea, { label: 'Notes', value: 'line' });
  render(Select, { label: 'Country', value: 'es', options: [{ value: 'es', label: 'Spain' }] });
  expect(screen.getByRole('textbox', { name: 'Notes' })).toHaveValue('line');
  expect(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('es');
  expect(await stumbles()).toEqual([]);
});

test('a choice is a named group of cards, one of them chosen', async () => {
  render(Choice, {
    legend: 'Where does the tube go in?',
    value: '',
    options: [
      { value: 'groin', label: 'Groin' },
      { value: 'wrist', label: 'Wrist', hint: 'On the thumb side' },
    ],
  });
  expect(screen.getByRole('group', { name: 'Where does the tube go in?' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: 'Wrist' }));
  expect(screen.getByRole('radio', { name: 'Wrist' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Wrist' })).toHaveAccessibleDescription('On the thumb side');
  expect(await stumbles()).toEqual([]);
});

test('a check is ticked by its words', async () => {
  render(Check, { label: 'With difficulty', checked: false });
  await userEvent.click(screen.getByText('With difficulty'));
  expect(screen.getByRole('checkbox', { name: 'With difficulty' })).toBeChecked();
  expect(await stumbles()).toEqual([]);
});

test('a day is three fields and buttons for the days that are often meant', async () => {
  render(DateField, {
    legend: 'Day of the visit',
    value: { day: '', month: '', year: '' },
    quick: [{ label: 'Tomorrow', day: '6', month: '3', year: '2026' }],
    error: 'Enter a date.',
  });
  expect(screen.getByRole('group', { name: 'Day of the visit' })).toHaveAccessibleDescription(
    /Enter a date\./,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Tomorrow' }));
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveValue('6');
  expect(screen.getByRole('combobox', { name: 'Month' })).toHaveDisplayValue('March');
  expect(screen.getByRole('textbox', { name: 'Year' })).toHaveValue('2026');
  expect(screen.getByRole('button', { name: 'Tomorrow' })).toHaveAttribute('aria-pressed', 'true');
  expect(await stumbles()).toEqual([]);
});

test('a time can be unknown, and what was typed comes back', async () => {
  render(TimeField, { label: 'Time to be there', value: '', unknownLabel: 'I don’t know this time yet' });
  await userEvent.type(screen.getByRole('textbox', { name: 'Time to be there' }), '10:30');
  await userEvent.click(screen.getByRole('checkbox', { name: 'I don’t know this time yet' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('checkbox'));
  expect(screen.getByRole('textbox')).toHaveValue('10:30');
  expect(await stumbles()).toEqual([]);
});

test('the list of errors takes the focus and leads to the field', async () => {
  render(Field, { label: 'Name', value: '', id: 'name' });
  render(ErrorSummary, { problems: [{ id: 'name', text: 'Enter a name.' }] });
  await expect.poll(() => document.activeElement?.textContent).toMatch(/^Almost there/);
  expect(screen.getByText('Everything you typed is still here.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'Enter a name.' }));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  expect(await stumbles()).toEqual([]);
});

test('the list of errors leads into a group by its first control', async () => {
  render(DateField, { legend: 'Day', value: { day: '', month: '', year: '' }, id: 'on' });
  render(ErrorSummary, { problems: [{ id: 'on', text: 'Enter a date.' }] });
  await userEvent.click(screen.getByRole('link', { name: 'Enter a date.' }));
  expect(screen.getByRole('textbox', { name: 'Day' })).toHaveFocus();
});
