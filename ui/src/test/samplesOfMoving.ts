// Views of moving, ending and meeting, as Rust gives them, for tests.

import type { CalendarView, PreparationView, RescheduleView } from '../generated/contract';

export const weekLater: RescheduleView = {
  moves: [
    {
      what: 'procedure',
      condition: null,
      name: 'Uterine fibroid embolization',
      before_on: '2026-03-05',
      before_at: '10:30:00',
      after_on: '2026-03-12',
      after_at: '10:30:00',
    },
    {
      what: 'arrival',
      condition: null,
      name: 'Arrive',
      before_on: null,
      before_at: null,
      after_on: '2026-03-12',
      after_at: '08:00:00',
    },
    {
      what: 'instruction',
      condition: 'If sedation is planned',
      name: 'Stop food and milky drinks.',
      before_on: '2026-03-05',
      before_at: '04:30:00',
      after_on: '2026-03-12',
      after_at: '04:30:00',
    },
    {
      what: 'milestone',
      condition: null,
      name: 'Drive again',
      before_on: '2026-03-12',
      before_at: null,
      after_on: '2026-03-19',
      after_at: null,
    },
    {
      what: 'follow-up',
      condition: null,
      name: 'MRI scan',
      before_on: '2026-06-05',
      before_at: null,
      after_on: '2026-06-12',
      after_at: null,
    },
  ],
  stays: [
    { kind: 'marked', text: 'Done, and stays done: Arrange a lift home.' },
    {
      kind: 'ask-again',
      text: 'What Nurse Ada said about warfarin was for the earlier date. Ask whether it still holds.',
    },
  ],
  impossible: [
    {
      instruction_id: 'fast-food',
      condition: 'If sedation is planned',
      text: 'The time to stop food was 2 hours ago. Ask your team what to do.',
      on: '2026-03-12',
      at: '04:30:00',
    },
  ],
  calls: [{ who: 'Juan', text: 'Brings you and takes you home: tell them the new time.' }],
  notices: [{ tone: 'info', text: 'The clocks change that night.' }],
};

/** What is typed differently is no other time. */
export const nothingMoves: RescheduleView = { moves: [], stays: [], impossible: [], calls: [], notices: [] };

/** Where a procedure stands; the preparation itself is left empty. */
export const standing: PreparationView = {
  id: 'p1',
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  type_name: 'Uterine fibroid embolization',
  today: '2026-03-12',
  headline: 'Day 7',
  state: 'planned',
  next: null,
  notices: [],
  zone: 'Europe/London',
  home_zone: 'Europe/London',
  elsewhere: false,
  questions: [],
  reminders: [],
  clock: [],
  missing: [],
  travel: { minutes: '', count_from_arrival: false },
  medicines: [],
  medicine_questions: [],
  groups: [],
  stepped_back: [],
  bring: [],
  escort: '',
  overnight: '',
  emergency_admission: false,
  emergency: false,
  cancelled_reason: null,
  done: null,
  approval: 'General information. No clinician has approved it yet. Your own team’s sheet always wins.',
};

export const wasDone: PreparationView = {
  ...standing,
  state: 'done',
  done: {
    on: '2026-03-06',
    at: '11:05:00',
    planned_on: '2026-03-05',
    what: 'Both arteries closed with beads.',
    access_side: 'right wrist',
    devices: [
      {
        id: 'd1',
        kind: 'Closure clip',
        maker: 'Abbott',
        model: '',
        serial: 'X-17',
        mri: 'conditional',
        mri_words: 'MRI only under the conditions on its card.',
      },
    ],
  },
};

export const calendar: CalendarView = {
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  today: '2026-03-05',
  procedures: [
    { id: 'p1', name: 'Uterine fibroid embolization', on: '2026-03-05', state: 'planned' },
    { id: 'p2', name: 'Colonoscopy', on: '2026-03-09', state: 'planned' },
    { id: 'p3', name: 'Heart stent', on: '2026-02-01', state: 'cancelled' },
  ],
  rows: [
    {
      on: '2026-03-05',
      at: '10:30:00',
      kind: 'procedure',
      condition: null,
      text: 'Uterine fibroid embolization',
      ask: false,
      settled: false,
      past: false,
      procedure_id: 'p1',
      procedure_name: 'Uterine fibroid embolization',
      item: null,
    },
    {
      on: '2026-03-08',
      at: null,
      kind: 'prepare',
      condition: 'If you take warfarin',
      text: 'Ask your team: should I stop warfarin?',
      ask: true,
      settled: false,
      past: false,
      procedure_id: 'p2',
      procedure_name: 'Colonoscopy',
      item: 'warfarin',
    },
    {
      on: '2026-03-08',
      at: null,
      kind: 'milestone',
      condition: null,
      text: 'Shower',
      ask: false,
      settled: true,
      past: false,
      procedure_id: 'p1',
      procedure_name: 'Uterine fibroid embolization',
      item: 'shower',
    },
  ],
  conflicts: [
    {
      kind: 'close-together',
      text: 'Uterine fibroid embolization and Colonoscopy are 4 days apart. Ask both teams.',
      from: '2026-03-05',
      to: '2026-03-09',
      procedure_ids: ['p1', 'p2'],
    },
  ],
  unreadable: null,
};
