import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { hits, household, type } from '../test/samples';

const views = { open_household: household, find_types: hits, show_type: type };

test('all types can be looked through', async () => {
  fake(views);
  await open('#/types', 'Procedure types');
  expect(await screen.findByRole('link', { name: /^Kidney biopsy/ })).toHaveAttribute(
    'href',
    '#/types/kidney-biopsy',
  );
  expect(await stumbles()).toEqual([]);
});

test('a type shows its general figures and whose word they are', async () => {
  fake(views);
  await open('#/types/fibroid', 'Uterine fibroid embolization');
  expect(screen.getByText('Day 5 to 14, usually day 7')).toBeInTheDocument();
  expect(screen.getByText(/No clinician has approved/)).toBeInTheDocument();
  expect(await stumbles()).toEqual([]);
});

test('from a type one goes straight to planning it', async () => {
  fake(views);
  await open('#/types/fibroid', 'Uterine fibroid embolization');
  await userEvent.click(screen.getByRole('button', { name: 'Plan this procedure' }));
  await screen.findByRole('heading', { level: 1, name: 'Who is it for?' });
  await userEvent.click(screen.getByRole('radio', { name: 'Rosa Martín' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('button', { name: /^Uterine.*Chosen/ })).toBeInTheDocument();
});

test('a type that is not in the catalogue says so', async () => {
  fake({
    ...views,
    show_type: refuse({ kind: 'not-found', text: 'This procedure type is not in the catalogue.' }),
  });
  await open('#/types/elsewhere', 'Procedure type');
  expect(await screen.findByText('This procedure type is not in the catalogue.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Look for another' })).toBeInTheDocument();
});
