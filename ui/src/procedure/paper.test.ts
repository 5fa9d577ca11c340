import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, procedure } from '../test/samples';

const heading = 'Uterine fibroid embolization';
const views = { open_household: household, show_procedure: procedure };

test('after the day one is asked how it was, and then what the discharge sheet says', async () => {
  fake(views);
  await open('#/procedure/p1', heading);
  expect(screen.getByRole('link', { name: 'Say how it was' })).toBeInTheDocument();
  expect(screen.queryByText(/discharge sheet say something else/)).toBeNull();
});

test('a sheet is printed large, and where it is now is said', async () => {
  const place = 'Documents/Aftercare/aftercare-tonight.pdf';
  const rust = fake({
    ...views,
    print_document: { place, text: `Saved as ${place}, and opened for printing.` },
  });
  await open('#/procedure/p1/about', heading);
  await userEvent.click(screen.getByRole('checkbox', { name: 'In large print' }));
  await userEvent.click(screen.getByRole('button', { name: 'Tonight, for who stays' }));
  expect(await screen.findByText(/opened for printing/)).toBeInTheDocument();
  expect(rust.calls).toContainEqual({
    name: 'print_document',
    request: { procedure_id: 'p1', kind: 'tonight', large: true, paper: null },
  });
  expect(await stumbles()).toEqual([]);
});

test('a sheet that cannot be opened says where it is', async () => {
  const text = 'The file is saved, but no program was found to open it.';
  fake({ ...views, print_document: refuse({ kind: 'internal', text, reference: 'no-viewer' }) });
  await open('#/procedure/p1/about', heading);
  await userEvent.click(screen.getByRole('button', { name: 'Follow-ups' }));
  expect(await screen.findByText(text)).toBeInTheDocument();
});
