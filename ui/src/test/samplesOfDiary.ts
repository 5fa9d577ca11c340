// Notes, questions, aims, the history and the trash as Rust gives them.

import type {
  GoalView,
  HistoryItemView,
  HistoryView,
  NotesView,
  NoteView,
  TrashListView,
  VisitQuestionView,
} from '../generated/contract';

export const slept: NoteView = {
  id: 'n1',
  procedure_id: 'p1',
  procedure: null,
  on: '2026-03-11',
  at: '21:40:00',
  words: 'Slept badly, the shoulder pulls',
  who: 'Lucía',
  corrections: [
    { what: null, was: 'Slept well', at: '2026-03-12T08:00:00', who: 'Lucía' },
    { what: 'Day', was: 'Tue 10 March 2026', at: '2026-03-12T08:00:00', who: null },
  ],
};

export const arabic: NoteView = {
  ...slept,
  id: 'n2',
  on: '2026-03-10',
  at: null,
  words: 'نمت جيدا 👩‍👩‍👧',
  who: null,
  corrections: [],
};

export const fly: VisitQuestionView = {
  id: 'q1',
  procedure_id: 'p1',
  procedure: null,
  words: 'May I fly?',
  from: 'Milestone: Drive again',
  kept_on: '2026-03-09',
  answered_on: null,
  answer: '',
  answered_by: '',
  who: null,
  corrections: [],
};

export const tablets: VisitQuestionView = {
  ...fly,
  id: 'q2',
  words: 'Do I keep the tablets?',
  from: null,
  answered_on: '2026-03-08',
  answer: 'Yes, for a year.',
  answered_by: 'Dr Okafor',
};

export const notes: NotesView = {
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  procedure_id: 'p1',
  today: '2026-03-12',
  quick_days: [
    { label: 'Today', on: '2026-03-12' },
    { label: 'Yesterday', on: '2026-03-11' },
  ],
  notes: [slept, arabic],
  older: null,
  open: [fly],
  answered: [tablets],
  asked: [{ kind: 'own', item: null, words: fly.words }],
  drafts: [],
};

export const walk: GoalView = {
  id: 'g1',
  words: 'Walk to the shop',
  look_on: '2026-03-12',
  state: 'open',
  to_look_at: true,
  settled_on: null,
  with_difficulty: false,
  note: '',
  not_yets: [{ id: 'y1', on: '2026-03-09', reason: 'Too far' }],
  asked: false,
};

export const dance: GoalView = {
  ...walk,
  id: 'g2',
  words: 'Dance',
  look_on: null,
  state: 'reached',
  to_look_at: false,
  settled_on: '2026-03-10',
  with_difficulty: true,
  note: 'One song',
  not_yets: [],
};

export const item: HistoryItemView = {
  key: 'note/n1',
  kind: 'note',
  title: 'Note',
  name: null,
  on: '2026-03-11',
  at: '21:40:00',
  words: 'Slept badly, the shoulder pulls',
  found: [],
  lines: [],
  procedure: null,
  procedure_id: 'p1',
  who: 'Lucía',
  corrections: slept.corrections,
  thing: { kind: 'note', id: 'n1' },
};

export const checkedIn: HistoryItemView = {
  ...item,
  key: 'check-in/c1',
  kind: 'check-in',
  title: 'Check-in',
  at: '09:00:00',
  words: '',
  lines: [{ label: 'Temperature', words: '37.4 °C' }],
  who: null,
  corrections: [{ what: 'Temperature', was: '38.4 °C', at: '2026-03-11T10:00:00', who: null }],
  check_in_id: 'c1',
  thing: { kind: 'check-in', id: 'c1' },
};

export const reached: HistoryItemView = {
  ...item,
  key: 'milestone/p1/shower',
  kind: 'milestone',
  title: 'Reached',
  name: 'Shower',
  at: null,
  words: '',
  who: null,
  corrections: [],
  thing: null,
};

export const history: HistoryView = {
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  procedures: [
    { id: 'p1', name: 'Uterine fibroid embolization', on: '2026-03-05' },
    { id: 'p2', name: 'Colonoscopy', on: '2026-01-12' },
  ],
  procedure_id: null,
  words: '',
  items: [item, checkedIn, reached],
  older: null,
  in_trash: 2,
  today: '2026-03-12',
  quick_days: notes.quick_days,
  drafts: [],
};

export const trash: TrashListView = {
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  items: [
    {
      thing: { kind: 'note', id: 'n9' },
      title: 'Note',
      words: 'مرحبا',
      on: '2026-03-08',
      at: '2026-03-11T10:00:00',
      who: 'Lucía',
    },
    {
      thing: { kind: 'check-in', id: 'c9' },
      title: 'Check-in',
      words: '',
      on: '2026-03-07',
      at: '2026-03-10T10:00:00',
      who: null,
    },
  ],
  count: 2,
  holds: '1 note and 1 check-in',
  warning: 'It will be deleted for good. This cannot be undone.',
};
