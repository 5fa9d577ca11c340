import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fake } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import { checked, faulty } from '../test/samplesOfOwnTypes';
import { typePage } from '../test/samplesOfReading';
import { type } from '../test/samplesOfTypes';

const views = {
  open_household: household,
  show_type: type,
  read_type: typePage,
  export_type: { file_name: 'fibroid.toml', text: 'schema = 1\nid = "fibroid"\n' },
  check_type_file: checked,
  import_type: saved('fibroid', 'The file’s procedure type is yours now.'),
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

function file(text: string, size = text.length): File {
  const made = new File([text], 'fibroid.toml', { type: '' });
  Object.defineProperty(made, 'size', { value: size });
  Object.defineProperty(made, 'text', { value: vi.fn(() => Promise.resolve(text)) });
  return made;
}

async function paste(text: string) {
  await open('#/types/import', 'Take in a file');
  await userEvent.click(screen.getByRole('textbox', { name: 'Or paste its text' }));
  await userEvent.paste(text);
  await press('Look at it');
}

test('a file is looked at before anything is kept, and then taken in as a whole', async () => {
  const rust = fake(views);
  await open('#/types/import', 'Take in a file');
  expect(await stumbles()).toEqual([]);
  await userEvent.upload(screen.getByLabelText('Choose a file'), file('schema = 1'));
  expect(await screen.findByRole('heading', { level: 2, name: checked.name ?? '' })).toHaveFocus();
  expect(rust.asked('check_type_file')).toEqual([{ text: 'schema = 1' }]);
  expect(screen.getByText('It holds 12 instructions, 9 milestones, no follow-ups.')).toBeInTheDocument();
  expect(screen.getByText(/take the place of your own type/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('See what would change (1)'));
  expect(screen.getByText('New: Day 5')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  expect(rust.asked('import_type')).toEqual([]);
  await press('Take it in');
  expect(rust.asked('import_type')).toEqual([{ text: 'schema = 1' }]);
  await screen.findByRole('heading', { level: 1, name: typePage.name });
});

test('a text can be pasted instead', async () => {
  const rust = fake(views);
  await paste('schema = 1');
  expect(await screen.findByRole('button', { name: 'Take it in' })).toBeInTheDocument();
  expect(rust.asked('check_type_file')).toEqual([{ text: 'schema = 1' }]);
});

test('a file with faults is refused with the line and key of each', async () => {
  fake({ ...views, check_type_file: faulty });
  await paste('schema = 2');
  expect(await screen.findByRole('heading', { name: 'This file cannot be taken in' })).toHaveFocus();
  expect(screen.getByText('Line 12, column 3: milestones/walk, days')).toBeInTheDocument();
  expect(screen.getByText('The last day is before the first.')).toBeInTheDocument();
  expect(screen.getByText('Line 40, column 1: colour')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
  expect(await stumbles()).toEqual([]);
});

test('what one has already is not taken in again', async () => {
  fake({ ...views, check_type_file: { ...checked, replaces: 'same', differences: [] } });
  await paste('schema = 1');
  expect(await screen.findByText('You have exactly this already.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take it in' })).toBeNull();
});

test('a file of more than 5 MB is refused before it is read', async () => {
  const rust = fake(views);
  await open('#/types/import', 'Take in a file');
  const big = file('schema = 1', 5 * 1024 * 1024 + 1);
  await userEvent.upload(screen.getByLabelText('Choose a file'), big);
  expect(await screen.findByRole('link', { name: /more than 5 MB/ })).toBeInTheDocument();
  expect(big.text).not.toHaveBeenCalled();
  expect(rust.asked('check_type_file')).toEqual([]);
});

test('nothing chosen says what to do', async () => {
  fake(views);
  await open('#/types/import', 'Take in a file');
  await press('Look at it');
  expect(await screen.findByRole('link', { name: /paste its text/ })).toBeInTheDocument();
});

test('a type goes out as text with its file’s name', async () => {
  fake(views);
  await open('#/types/fibroid/file', 'Save as a file');
  const text = await screen.findByRole('textbox', { name: 'The file’s text' });
  expect(text).toHaveValue(views.export_type.text);
  expect(text).toHaveAttribute('readonly');
  expect(screen.getByText('fibroid.toml')).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press('Copy the text');
  expect(copied).toHaveBeenCalledWith(views.export_type.text);
  expect(await screen.findByText('Copied.')).toBeInTheDocument();
});

test('where the clipboard refuses, the text is marked and the keys are said', async () => {
  fake(views);
  await open('#/types/fibroid/file', 'Save as a file');
  await screen.findByRole('textbox', { name: 'The file’s text' });
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await press('Copy the text');
  expect(await screen.findByText(/Press Ctrl and C/)).toBeInTheDocument();
});
