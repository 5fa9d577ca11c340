import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { fake, refuse } from './fake';
import { open } from '../test/open';
import { household, procedure } from '../test/samples';
import { nothingDue } from '../test/samplesOfReminders';

const newYear = { ...procedure, when: { ...procedure.when, arrive: '2026-12-31T20:00:00' } };
const [before, after] = [/Be there: Thu 31 December, 20:00/, /Be there: Thu 31 December 2026, 20:00/];

test('a day on a page gets its year when the year turns while the window is open', async () => {
  const rust = fake({
    open_household: { ...household, today: '2026-12-31' },
    list_due: { ...nothingDue, today: '2026-12-31' },
    show_procedure: newYear,
  });
  await open('#/procedure/p1', procedure.type_name);
  expect(await screen.findByText(before)).toBeInTheDocument();
  rust.answers.list_due = { ...nothingDue, today: '2027-01-01' };
  window.dispatchEvent(new CustomEvent('stale', { detail: ['reminders'] }));
  expect(await screen.findByText(after)).toBeInTheDocument();
  expect(screen.queryByText(before)).toBeNull();
});

test.each([
  ['2026-12-31', before],
  ['2027-01-01', after],
])('where reminders cannot be read the household says that it is %s', async (today, words) => {
  fake({
    open_household: { ...household, today },
    list_due: refuse({ kind: 'internal', text: 'Something went wrong.', reference: 'r' }),
    show_procedure: newYear,
  });
  await open('#/procedure/p1', procedure.type_name);
  expect(await screen.findByText(words)).toBeInTheDocument();
});
