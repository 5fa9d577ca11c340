// The board as Rust gives it, for tests.

import type { BoardAppointmentView, BoardPersonView, BoardView } from '../generated/contract';
import { askWarfarin, due, howAreYou, scanTomorrow, walk } from './samplesOfReminders';

const none = { overdue: [], now: [], later_today: [], this_week: [] };

export const visit: BoardAppointmentView = {
  id: 'v1',
  title: 'MRI scan',
  headline: 'Tomorrow',
  on: '2026-03-06',
  at: '2026-03-06T10:20:00',
  zone: null,
  place: 'St Anne’s Hospital',
  transport: 'Luis drives',
  companion: 'Luis',
  leave: '2026-03-06T09:30:00',
};

export const rosa: BoardPersonView = {
  patient_id: 'rosa',
  name: 'Rosa Martín',
  everything: true,
  procedures: [
    {
      id: 'p1',
      name: 'Uterine fibroid embolization',
      headline: 'Day 1',
      day_page: { title: 'Going home and tonight', text: 'The first night.', button: 'See tonight' },
    },
  ],
  tasks: {
    overdue: [howAreYou],
    now: [askWarfarin, { ...walk, handed: { member_id: 'luis', name: 'Luis', colour: 'blue', mine: false } }],
    later_today: due.later_today.map((one) => ({ ...one, patient_id: 'rosa' })),
    this_week: [scanTomorrow],
  },
  missed_check_ins: 'Not written: Tue 3 March, Wed 4 March.',
  next_appointment: visit,
  open_questions: ['May I swim?'],
};

export const omar: BoardPersonView = {
  patient_id: 'omar',
  name: 'عمر حداد',
  everything: false,
  procedures: [],
  tasks: {
    ...none,
    now: [
      {
        ...walk,
        id: 'own:o@2026-03-05T13:00:00',
        text: 'Stretch',
        patient_id: 'omar',
        patient_name: 'عمر حداد',
        handed: { member_id: 'ana', name: 'Ana', colour: 'teal', mine: true },
      },
    ],
  },
  missed_check_ins: null,
  next_appointment: { ...visit, id: 'v2', title: 'Blood test', transport: '', companion: '', leave: null },
  open_questions: [],
};

export const board: BoardView = {
  now: '2026-03-05T14:03:00',
  today: '2026-03-05',
  details: true,
  here: 'ana',
  people: [rosa, omar],
  household: none,
  members: [
    { id: 'ana', name: 'Ana', colour: 'teal' },
    { id: 'luis', name: 'Luis', colour: 'blue' },
  ],
  changes: {
    items: [
      {
        key: 'c2-0',
        at: '2026-03-05T13:40:00',
        who: 'Luis',
        patient_id: 'rosa',
        patient_name: 'Rosa Martín',
        text: 'Done: Stop food',
      },
      {
        key: 'c1-1',
        at: '2026-03-05T08:00:00',
        who: null,
        patient_id: null,
        patient_name: null,
        text: 'How to be reminded was changed',
      },
    ],
    up_to: '42',
    more: false,
  },
  snoozes: due.snoozes,
  quick_days: due.quick_days,
  unreadable: null,
};
