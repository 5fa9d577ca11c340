// The preparation's page as Rust gives it, for tests.

import type {
  CheckView,
  ClockRowView,
  InstructionView,
  MedicineView,
  PreparationView,
  QuestionView,
} from '../generated/contract';
import { fasting, guess, nextToDo, sourced, warfarin } from './samples';

export function check(row: InstructionView): CheckView {
  return { row, was_due: false, by: null };
}

export const lastFood: ClockRowView = {
  what: 'food',
  label: 'Last solid food',
  condition: null,
  ask: null,
  at: '2026-03-05T04:30:00',
  on: '2026-03-05',
  home_at: '2026-03-05T05:30:00',
  note: null,
  range: ['2026-03-05T02:30:00', '2026-03-05T06:30:00'],
  rule: {
    words: '6 hours before the procedure. Elsewhere 4 to 8 hours.',
    hours: 6,
    range: [4, 8],
    from: 'procedure',
    letter: false,
  },
  instruction_id: 'fast-food',
  why: guess,
  own: null,
  stepped_back: null,
  left: {
    minutes: 900,
    over: false,
    words: 'You may still eat until 04:30 tomorrow.',
    still: '15 hours left',
  },
};

export const lastDrink: ClockRowView = {
  ...lastFood,
  what: 'drinks',
  label: 'Last clear drink',
  at: '2026-03-05T06:30:00',
  home_at: null,
  range: null,
  rule: { ...lastFood.rule, words: 'Our letter: 4 hours before the procedure.', letter: true },
  instruction_id: 'fast-drinks',
  left: {
    minutes: 1020,
    over: false,
    words: 'You may still drink water until 06:30.',
    still: '17 hours left',
  },
};

export const lastDose: ClockRowView = {
  ...lastFood,
  what: 'dose',
  label: 'Last dose of warfarin',
  ask: 'Ask your team: should I stop warfarin? If so, when is the last dose?',
  at: null,
  on: null,
  home_at: null,
  range: null,
  rule: { words: 'Only your team can say.', hours: null, range: null, from: null, letter: false },
  instruction_id: null,
  why: null,
  left: null,
};

export const leaveHome: ClockRowView = {
  ...lastDose,
  what: 'leave',
  label: 'Leave home',
  ask: null,
  at: '2026-03-05T07:15:00',
  rule: { ...lastDose.rule, words: '45 minutes on the way.' },
};

export const openMedicine: MedicineView = {
  id: 'm1',
  name: 'Warfarin 3 mg',
  plan: 'ask',
  last_dose_on: null,
  last_dose_at: null,
  restart_on: null,
  said_by: '',
  said_on: null,
  signed: false,
  ask_again: false,
  ask: 'Ask your team: should I stop Warfarin 3 mg? If so, when is the last dose, and when do I start again?',
  proposal: {
    instruction_id: 'warfarin',
    on: '2026-02-28',
    words: 'If it is to be stopped, often about 5 days before. Only your team can say for you.',
    why: sourced,
  },
};

export const signedMedicine: MedicineView = {
  ...openMedicine,
  id: 'm2',
  name: 'Metformin',
  plan: 'stop',
  last_dose_on: '2026-03-03',
  last_dose_at: '20:00:00',
  restart_on: '2026-03-07',
  said_by: 'Dr Bell',
  said_on: '2026-02-20',
  signed: true,
  ask: null,
  proposal: null,
};

function question(id: string, text: string): QuestionView {
  return { id, text, answer: 'dont-know', answered: false };
}

const bag: InstructionView = { ...fasting, id: 'pack-bag', text: 'Pack a bag.', due_at: null, rule: null };
const diabetes: InstructionView = {
  ...bag,
  id: 'diabetes',
  text: 'Bring your blood sugar meter.',
  condition: 'If you have diabetes',
  stepped_back: 'Not for you, as you said.',
};

export const preparation: PreparationView = {
  id: 'p1',
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  type_name: 'Uterine fibroid embolization',
  today: '2026-03-04',
  headline: 'Tomorrow',
  state: 'planned',
  next: nextToDo,
  notices: [],
  zone: 'Europe/London',
  home_zone: 'Europe/Madrid',
  elsewhere: true,
  questions: [
    question('sedation', 'Will you have sedation or a general anaesthetic?'),
    question('diabetes', 'Do you have diabetes?'),
    question('stairs', 'Are there stairs at home?'),
  ],
  reminders: [],
  clock: [lastFood, lastDose, lastDrink, leaveHome],
  missing: [],
  travel: { minutes: '45', count_from_arrival: false },
  medicines: [openMedicine, signedMedicine],
  medicine_questions: [
    {
      instruction_id: 'insulin',
      ask: 'Ask your team (if you use insulin): how much should I take that day?',
      proposal: null,
    },
  ],
  groups: [
    { group: 'days-before', title: 'Days before', settled: 0, items: [check(warfarin)] },
    { group: 'the-day', title: 'The day', settled: 0, items: [check(fasting)] },
  ],
  stepped_back: [check(diabetes)],
  bring: [check(bag)],
  escort: 'Luis',
  overnight: '',
  emergency_admission: false,
  emergency: false,
  cancelled_reason: null,
  done: null,
  approval: 'General information. No clinician has approved it yet. Your own team’s sheet always wins.',
};
