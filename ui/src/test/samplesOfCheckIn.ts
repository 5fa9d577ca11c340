// A quiet day's check-in as Rust gives it, and what comes of it.

import type {
  CheckInRowView,
  CheckInSaved,
  CheckInView,
  MeasureView,
  SignGroupView,
  WarningResultView,
} from '../generated/contract';
import { saved } from './samples';

export const measure: MeasureView = {
  id: 'pain',
  label: 'Pain now',
  help: '0 is none, 10 the worst you can think of.',
  why: 'Shows whether it gets less.',
  kind: 'score',
  unit: '',
  unit_code: '',
  min: 0,
  max: 10,
  step: 1,
  choices: [],
  often: 'Once a day',
  last: { typed: '3', words: '3 on Sun 1 March', on: '2026-03-01' },
  in_parts: false,
  for_sign: null,
  only_for: [],
};

const temperature: MeasureView = {
  ...measure,
  id: 'temperature',
  label: 'Temperature',
  help: '',
  kind: 'number',
  unit: '°C',
  unit_code: 'Cel',
  min: 34,
  max: 42,
  step: 0.1,
  last: { typed: '36.9', words: '36.9 °C on Sun 1 March', on: '2026-03-01' },
};

const appetite: MeasureView = { ...measure, id: 'appetite', label: 'Appetite', help: '' };

function group(id: string, question: string, signs: string[]): SignGroupView {
  return {
    id,
    question,
    emergency: id === 'breathing',
    signs: signs.map((sign) => ({
      id: `${id}-${sign}`,
      level: id === 'breathing' ? 'emergency' : 'same-day',
      sign,
      action: null,
      said_by: null,
      only_for: [],
      measure: null,
    })),
  };
}

export const checkIn: CheckInView = {
  procedure_id: 'p1',
  patient_id: 'a1',
  patient_name: 'Rosa Vega',
  type_name: 'Liver biopsy',
  check_in_id: null,
  for_date: '2026-03-02',
  day: 1,
  heading: 'Today, day 1',
  later: null,
  days: [
    { on: '2026-03-02', label: 'Today', done: false, draft: false },
    { on: '2026-03-01', label: 'Yesterday', done: true, draft: false },
  ],
  pages: 'one-page',
  notices: [],
  steps: [
    {
      kind: 'group',
      group: group('breathing', 'Any trouble with breathing, chest or bleeding?', [
        'Short of breath',
        'Chest pain',
      ]),
    },
    { kind: 'measure', measure },
    { kind: 'measure', measure: temperature },
    { kind: 'measure', measure: appetite },
    { kind: 'group', group: group('fever', 'Any fever or shivering?', ['Shaking chills']) },
    { kind: 'group', group: group('site', 'Anything new at the site?', ['Redness', 'Pus', 'Swelling']) },
    { kind: 'group', group: group('other', 'Anything else on your sheet?', ['Yellow eyes']) },
  ],
  offered: [],
  compared: [],
  typed: {
    procedure_id: 'p1',
    check_in_id: null,
    for_date: '2026-03-02',
    entries: [],
    groups: [],
    answers: [],
    nothing_new: false,
    note: '',
  },
  draft: null,
  first: [],
  other_drafts: [],
  same_as: {
    on: '2026-03-01',
    label: 'Same as yesterday',
    note: '',
    entries: [
      { position: null, measure: 'pain', value: '3', unit: '', site: '', at: '', confirmed: '' },
      { position: null, measure: 'temperature', value: '36.9', unit: 'Cel', site: '', at: '', confirmed: '' },
    ],
  },
  earlier: [],
  emergency: 'In an emergency call 112.',
  approval: 'Not approved by a clinician yet.',
};

export const noMatch: WarningResultView = {
  warning_id: null,
  procedure_id: 'p1',
  for_date: '2026-03-02',
  headline: 'Nothing you entered matches a line on your warning-sign sheet.',
  never_all_well: 'That does not say that all is well. If you are worried, ring.',
  matches: [],
  ring: [{ who: 'emergency', label: 'Emergency number', text: '112', recorded: true }],
  say: [],
  unanswered: [],
  deeds: [],
  matching: true,
};

export const match: WarningResultView = {
  ...noMatch,
  warning_id: 'w1',
  headline: 'This matches a line on your warning-sign sheet.',
  matches: [
    {
      sign: 'fever',
      level: 'same-day',
      line: 'Temperature of 38 °C or more',
      action: 'Ring your team today.',
      because: ['Temperature 38.4 °C'],
      said_by: null,
    },
  ],
  ring: [
    { who: 'team', label: 'Your team, by day', text: '020 555', recorded: true },
    { who: 'out-of-hours', label: 'At other hours', text: 'Nothing written down.', recorded: false },
    { who: 'emergency', label: 'Emergency number', text: '112', recorded: true },
  ],
  say: ['I had a liver biopsy on Sun 1 March.', 'My temperature is 38.4 °C.'],
  unanswered: [{ sign: 'other-Yellow eyes', level: 'same-day', line: 'Yellow eyes' }],
};

export function checkInSaved(result: WarningResultView): CheckInSaved {
  return { saved: saved('c1', 'Check-in saved.'), asks: [], result, next_day: null };
}

export const row: CheckInRowView = {
  id: 'c1',
  kind: 'daily',
  for_date: '2026-03-01',
  made_at: '2026-03-02T09:10:00',
  later: 'Written on Mon 2 March for Sun 1 March.',
  nothing_new: false,
  note: 'Slept well',
  entries: [
    {
      position: 0,
      measure: 'pain',
      label: 'Pain now',
      words: '3',
      typed: '3',
      value: '3',
      unit: '',
      site: '',
      at: null,
    },
  ],
  answers: [{ sign: 's', line: 'Short of breath', answer: 'no', by_group: 'breathing' }],
};
