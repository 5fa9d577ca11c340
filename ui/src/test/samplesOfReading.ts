// A whole type to read, and two side by side, for tests.

import type {
  CompareCell,
  CompareFigure,
  CompareRow,
  CompareView,
  ReadRow,
  TypePageView,
} from '../generated/contract';
import { access, band, guess, sourced } from './samples';

export const row: ReadRow = {
  kind: 'milestone',
  id: 'drive',
  label: null,
  text: 'Drive again',
  ask: null,
  condition: null,
  when: 'Day 5 to 14, usually day 7',
  more: [],
  level: null,
  binding: null,
  only_for: [],
  why: sourced,
};

export const typePage: TypePageView = {
  id: 'fibroid',
  name: 'Uterine fibroid embolization',
  also_known_as: ['UFE', 'womb embolization'],
  specialty: 'Women’s health',
  summary: 'Small beads close the vessels that feed the fibroids.',
  day_zero: 'The day of the procedure',
  approval: 'General information. No clinician has approved it yet. Your own team’s sheet always wins.',
  emergency: 'In an emergency call 999.',
  notices: [{ tone: 'ask', text: 'There is more than one kind.' }],
  axes: [access],
  sections: [
    {
      id: 'what',
      title: 'What it is',
      groups: [
        {
          title: null,
          rows: [
            { ...row, kind: 'fact', id: 'how-long', label: 'How long', text: '1 to 2 hours', when: null },
          ],
        },
      ],
    },
    {
      id: 'before',
      title: 'Before it',
      groups: [
        {
          title: 'Before the day',
          rows: [
            {
              ...row,
              kind: 'instruction',
              id: 'warfarin',
              label: 'Medicine',
              text: 'Warfarin: stop only if your team gave you a date.',
              ask: 'Ask your team (if you take warfarin): should I stop warfarin?',
              condition: 'If you take warfarin',
              when: 'Often about 5 days before.',
            },
          ],
        },
      ],
    },
    {
      id: 'first-week',
      title: 'First week',
      groups: [
        {
          title: 'What many people can do again',
          rows: [
            row,
            { ...row, id: 'shower', text: 'Shower', when: 'Day 1 to 2', why: guess, only_for: ['Wrist'] },
          ],
        },
        {
          title: 'Not known',
          rows: [
            {
              ...row,
              kind: 'not-known',
              id: 'fly',
              text: 'Flying: not known. Ask your team.',
              when: null,
              why: null,
            },
          ],
        },
      ],
    },
    {
      id: 'warning-signs',
      title: 'Warning signs',
      groups: [
        {
          title: null,
          rows: [
            {
              ...row,
              kind: 'warning-sign',
              id: 'bleed',
              text: 'Bleeding that does not stop',
              when: 'At any time',
              more: ['Press on it and call for help.'],
              level: 'emergency',
            },
          ],
        },
      ],
    },
  ],
  disagreements: [{ topic: 'Driving', text: 'Some say 2 days, some say 7.', sources: sourced.sources }],
  sources: sourced.sources,
  unshown: 2,
};

const figure: CompareFigure = {
  range: 'Day 5 to 14, usually day 7',
  notes: ['Estimated.'],
  band: band(0.3, 0.4, 0.7, true),
  lines: [
    { text: 'Drive again', range: 'Day 5 to 14, usually day 7', binding: null, only_for: [], why: guess },
  ],
};
const unknown: CompareCell = { usual: null, limit: null, words: 'Not known' };

export const driving: CompareRow = {
  activity: 'drive',
  name: 'Drive',
  cells: [
    { usual: figure, limit: null, words: figure.range },
    {
      usual: { ...figure, range: 'Day 1, usually day 1', notes: [] },
      limit: { ...figure, range: 'Until day 1', notes: ['The law in the United Kingdom.'] },
      words: 'Day 1, usually day 1',
    },
  ],
  relation: 'different',
  words: 'Driving comes later after fibroids.',
};

export const comparison: CompareView = {
  approval: typePage.approval,
  columns: [
    { id: 'fibroid', name: 'Uterine fibroid embolization', label: 'Fibroids', axes: [access] },
    { id: 'kidney-biopsy', name: 'Kidney biopsy', label: 'Kidney biopsy', axes: [] },
  ],
  marks: [
    { at: 0, day: 0, words: 'The day' },
    { at: 0.5, day: 7, words: 'Day 7' },
    { at: 1, day: 28, words: '4 weeks' },
  ],
  facts: [
    {
      activity: 'nights',
      name: 'Nights',
      cells: [
        { usual: { ...figure, range: '1 night', band: null, notes: [] }, limit: null, words: '1 night' },
        unknown,
      ],
      relation: null,
      words: '',
    },
  ],
  rows: [
    driving,
    { ...driving, activity: 'fly', name: 'Fly', cells: [unknown, unknown], relation: null, words: '' },
  ],
  differences: ['Driving is usually day 7 after fibroids, and day 1 after a kidney biopsy.'],
  overlaps: [],
  alike: ['Both: no heavy lifting in the first week.'],
  not_known: ['Flying is not known for either.'],
};
