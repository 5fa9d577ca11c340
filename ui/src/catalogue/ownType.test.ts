import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuseField } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import { blank, copied, emptyPreview, ownTypeWords, preview } from '../test/samplesOfOwnTypes';
import { typePage } from '../test/samplesOfReading';
import { hits, type } from '../test/samplesOfTypes';

const views = {
  open_household: household,
  find_types: hits,
  show_type: type,
  read_type: typePage,
  own_type_words: ownTypeWords,
  start_own_type: blank,
  edit_own_type: { ...copied, id: 'ours-1', copy_of: '' },
  preview_own_type: emptyPreview,
  save_own_type: saved('ours-1', 'Your own procedure type is saved.'),
};

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

async function opened(address: string, heading = 'Your own type') {
  await open(address, heading);
  await screen.findByRole('textbox', { name: 'Name' });
}

function part(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

test('a type is written from nothing and kept', async () => {
  const rust = fake(views);
  await opened('#/types/new');
  await userEvent.type(field('Name'), 'Knee wash');
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Field of medicine' }),
    'Women’s health',
  );
  await userEvent.type(field(/in a sentence or two/), 'The knee is washed out.');
  await press('Add a milestone');
  const milestones = part('Getting back to things');
  expect(within(milestones).getByRole('combobox', { name: 'Which activity?' })).toHaveFocus();
  await userEvent.type(within(milestones).getByRole('textbox', { name: 'What is it called?' }), 'Kneel');
  await userEvent.type(within(milestones).getByRole('textbox', { name: 'From day' }), '3');
  await press('Add a warning sign');
  await userEvent.type(field('What to look out for'), 'A hot knee');
  expect(await stumbles()).toEqual([]);
  await press('Save');
  expect(rust.asked('save_own_type')[0]).toMatchObject({
    id: '',
    copy_of: '',
    name: 'Knee wash',
    specialty: 'womens-health',
    milestones: [{ id: '', name: 'Kneel', activity: '', from_day: '3', usual_day: '', to_day: '' }],
    warning_signs: [{ sign: 'A hot knee', level: 'same-day' }],
  });
  await screen.findByRole('heading', { level: 1, name: typePage.name });
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  location.hash = '#/types/new';
  await screen.findByRole('heading', { level: 1, name: 'Your own type' });
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('');
});

test('the timeline is drawn as one types, and the last good picture stays', async () => {
  const rust = fake(views);
  await opened('#/types/fibroid/ours');
  expect(rust.asked('start_own_type')).toEqual([{ copy_of: 'fibroid' }]);
  expect(screen.getByText(/It is drawn here/)).toBeInTheDocument();
  rust.answers.preview_own_type = preview;
  await press('Add a milestone');
  expect(await screen.findByRole('img', { name: /timeline so far/ })).toHaveTextContent('Drive again');
  rust.answers.preview_own_type = refuseField('name', 'Not now.');
  await userEvent.type(field('Name'), '!');
  await expect.poll(() => rust.asked('preview_own_type').at(-1)?.name).toBe('!');
  expect(screen.getByRole('img', { name: /timeline so far/ })).toHaveTextContent('Drive again');
});

test('a copy keeps its lines, each behind its words and what they mean', async () => {
  const rust = fake({ ...views, start_own_type: copied, preview_own_type: preview });
  await opened('#/types/fibroid/ours');
  await userEvent.click(await screen.findByText('Drive again – Day 5 to 14, usually day 7'));
  const milestones = part('Getting back to things');
  const to = within(milestones).getAllByRole('textbox', { name: 'To day' })[0] as HTMLElement;
  expect(to).toHaveValue('14');
  await userEvent.clear(to);
  await userEvent.type(to, '9');
  await expect.poll(() => rust.asked('preview_own_type').at(-1)?.milestones[0]?.to_day).toBe('9');
  expect(await stumbles()).toEqual([]);
});

test('what cannot be stands beside its field; an empty field is nobody’s fault before saving', async () => {
  const faults = [
    { field: 'name', text: 'Enter a name.' },
    { field: 'milestones.0.to_day', text: 'The last day is before the first. Check both.' },
  ];
  const rust = fake({
    ...views,
    start_own_type: { ...copied, name: '' },
    preview_own_type: { ...preview, faults },
    save_own_type: refuseField('name', 'Enter a name.'),
  });
  await opened('#/types/fibroid/ours');
  const milestones = part('Getting back to things');
  await expect
    .poll(() =>
      within(milestones).getAllByRole('textbox', { name: 'To day' })[0]?.getAttribute('aria-invalid'),
    )
    .toBe('true');
  expect(screen.getByText('The last day is before the first. Check both.')).toBeVisible();
  expect(field('Name')).not.toHaveAttribute('aria-invalid');
  await press('Save');
  await userEvent.click(await screen.findByRole('link', { name: 'Enter a name.' }));
  expect(field('Name')).toHaveFocus();
  expect(field('Name')).toHaveAccessibleDescription(/Enter a name/);
  expect(rust.asked('save_own_type')).toHaveLength(1);
});

test('a line is taken out with a way back', async () => {
  const rust = fake({ ...views, start_own_type: copied });
  await opened('#/types/fibroid/ours');
  await userEvent.click(screen.getByText('Shower', { selector: 'summary' }));
  await press('Take out: Shower');
  await expect.poll(() => rust.asked('preview_own_type').at(-1)?.milestones.length).toBe(1);
  await press('Undo');
  await expect
    .poll(() =>
      rust
        .asked('preview_own_type')
        .at(-1)
        ?.milestones.map((line) => line.id),
    )
    .toEqual(['drive', 'shower']);
});

test('what was written is still there after looking something up', async () => {
  fake(views);
  await opened('#/types/new');
  await userEvent.type(field('Name'), 'Knee wash');
  location.hash = '#/types';
  await screen.findByRole('heading', { level: 1, name: 'Procedure types' });
  location.hash = '#/types/new';
  await screen.findByRole('heading', { level: 1, name: 'Your own type' });
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Knee wash');
});

test('starting again has a way back', async () => {
  fake(views);
  await opened('#/types/new');
  await userEvent.type(field('Name'), 'Knee wash');
  await press('Start again');
  await expect
    .poll(() => (screen.queryByRole('textbox', { name: 'Name' }) as HTMLInputElement | null)?.value)
    .toBe('');
  await press('Undo');
  await expect.poll(() => (field('Name') as HTMLInputElement).value).toBe('Knee wash');
});

test('our own type is changed as it was typed', async () => {
  const rust = fake(views);
  await opened('#/types/ours-1/edit', 'Change your own type');
  expect(field('Name')).toHaveValue('Uterine fibroid embolization (ours)');
  await press('Save');
  expect(rust.asked('save_own_type')).toEqual([
    { ...copied, id: 'ours-1', copy_of: '', draft: { form: 'edit-type', about: 'ours-1' } },
  ]);
});
