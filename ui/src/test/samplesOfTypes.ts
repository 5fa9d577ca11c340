// The catalogue's views, and a procedure as typed, for tests.

import type { GlanceView, ProcedureTyped, TypeHits, TypeView } from '../generated/contract';
import { access } from './samples';

export const glance: GlanceView = {
  nights: 'None: you go home the same day.',
  points: [
    {
      activity: 'walk',
      name: 'Walk',
      typical_day: 0,
      earliest_day: 0,
      latest_day: 1,
      at: 0,
      from: 0,
      to: 0.1,
      at_from: 0,
      words: 'Usually the same day',
      estimated: false,
      ends_estimated: false,
    },
    {
      activity: 'drive',
      name: 'Drive',
      typical_day: 7,
      earliest_day: 5,
      latest_day: 14,
      at: 0.3,
      from: 0.25,
      to: 0.4,
      at_from: 0.3,
      words: 'Usually day 7 (estimated)',
      estimated: true,
      ends_estimated: true,
    },
  ],
  not_known: [
    { activity: 'desk-work', name: 'Desk work', words: 'Not known' },
    { activity: 'full-activity', name: 'Everything again', words: 'Not known' },
  ],
  marks: [
    { at: 0, day: 0, words: 'The day' },
    { at: 0.3, day: 7, words: 'Day 7' },
    { at: 1, day: 365, words: '1 year' },
  ],
};

export const hits: TypeHits = {
  hits: [
    {
      id: 'fibroid',
      name: 'Uterine fibroid embolization',
      also_known_as: ['UFE', 'womb embolization'],
      specialty: 'Women’s health',
      summary: 'Small beads close the vessels that feed the fibroids.',
      matched: 'womb embolization',
      glance,
      ours: false,
    },
    {
      id: 'kidney-biopsy',
      name: 'Kidney biopsy',
      also_known_as: [],
      specialty: 'Tests and biopsies',
      summary: 'A needle takes a small sample.',
      matched: null,
      glance,
      ours: false,
    },
  ],
  nothing_found: false,
};

export const type: TypeView = {
  id: 'fibroid',
  name: 'Uterine fibroid embolization',
  also_known_as: ['UFE', 'womb embolization'],
  specialty: 'Women’s health',
  summary: 'Small beads close the vessels that feed the fibroids.',
  day_zero: 'The day of the procedure',
  emergency: false,
  axes: [access],
  lines: [
    { list: 'milestone', item: 'drive', name: 'Drive again', general: 'Day 5 to 14, usually day 7' },
    {
      list: 'restriction',
      item: 'lift',
      name: 'Do not lift more than 5 kg.',
      general: 'Until day 7 to 14, usually day 10',
    },
  ],
  approval: 'No clinician has approved this general information yet.',
  ours: false,
};

export const typed: ProcedureTyped = {
  type_id: 'fibroid',
  variants: ['wrist'],
  on: { day: '5', month: '3', year: '2026' },
  at: '10:30',
  arrive: '',
  arrive_day_before: false,
  zone: '',
  place: 'St Anne’s Hospital',
  team: '',
  notes: 'Bring the scan CD.',
};
