import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { WarningSheetView } from '../generated/contract';
import { fake, refuse } from '../lib/fake';
import { stumbles } from '../test/axe';
import { open } from '../test/open';
import { household, saved } from '../test/samples';
import { match } from '../test/samplesOfCheckIn';

const sign = {
  sign: 'bleeding',
  level: 'emergency' as const,
  line: 'Bleeding that does not stop',
  action: 'Press and ring 112.',
  when: null,
  said_by: null,
  only_for: [],
};

const sheet: WarningSheetView = {
  emergency: 'In an emergency call 112.',
  notice: null,
  approval: 'Not approved by a clinician yet.',
  never_all_well: 'If you are worried, ring.',
  sheets: [
    {
      procedure_id: 'p1',
      patient_name: 'Rosa Vega',
      heading: 'Liver biopsy, Mon 2 March, day 3',
      ring: match.ring,
      now: [sign],
      other_days: [{ ...sign, sign: 'later', line: 'Yellow eyes', when: 'From Mon 9 March' }],
      struck: [{ ...sign, sign: 'struck', line: 'Nausea', said_by: 'Nurse Ada' }],
    },
  ],
};

test('one key leads to the sheet from any page, that of the procedure one looks at first', async () => {
  const rust = fake({ open_household: household, show_warning_sheet: sheet });
  await open('#/settings', 'Settings');
  await userEvent.keyboard('{F1}');
  await screen.findByRole('heading', { level: 1, name: 'Warning signs' });
  expect(await screen.findByText('Bleeding that does not stop')).toBeInTheDocument();
  expect(screen.getByText('In an emergency call 112.')).toBeInTheDocument();
  expect(rust.asked('show_warning_sheet')).toEqual([{ procedure_id: null }]);
  expect(await stumbles()).toEqual([]);
});

test('the sheet is there where the data cannot be read', async () => {
  const damaged = refuse({ kind: 'damaged', text: 'The data cannot be read.' });
  fake({ open_household: damaged, show_warning_sheet: sheet });
  await open('#/warning-signs', 'Warning signs');
  expect(await screen.findByText('Bleeding that does not stop')).toBeInTheDocument();
});

test('whom to ring is written down beside the sheet', async () => {
  const rust = fake({
    open_household: household,
    show_warning_sheet: sheet,
    save_team_contact: saved('p1', 'Saved.'),
  });
  await open('#/warning-signs/p1', 'Warning signs');
  await userEvent.click(await screen.findByText('Write down whom to ring'));
  await userEvent.type(screen.getByRole('textbox', { name: 'At other hours' }), '020 999');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(rust.asked('save_team_contact')).toEqual([
    { procedure_id: 'p1', by_day: '020 555', out_of_hours: '020 999' },
  ]);
});
