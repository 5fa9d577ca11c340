// Views of reminders as Rust gives them, for tests. Each is whole; a test changes the part it is about.

import type {
  DueView,
  OwnReminderTyped,
  OwnRemindersView,
  ReminderSettingsView,
  ReminderView,
} from '../generated/contract';

export const walk: ReminderView = {
  id: 'own:w@2026-03-05T12:00:00',
  kind: 'own',
  text: 'Walk to the corner',
  ask: false,
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  procedure_id: null,
  procedure_name: null,
  at: '2026-03-05T12:00:00',
  when: 'at 12:00',
  there: null,
  standing: 'due',
  snoozed_until: null,
  answer: null,
  answered_at: null,
  answered_by: null,
  earlier_ids: [],
  instruction_id: null,
  milestone_id: null,
  own_reminder_id: 'w',
  appointment_id: null,
  can_open: true,
};

export const askWarfarin: ReminderView = {
  ...walk,
  id: 'ask:p1:warfarin@2026-03-05T09:00:00',
  kind: 'ask',
  text: 'Ask your team: should I stop warfarin?',
  ask: true,
  procedure_id: 'p1',
  procedure_name: 'Uterine fibroid embolization',
  at: '2026-03-05T09:00:00',
  when: 'at 09:00',
  own_reminder_id: null,
  instruction_id: 'warfarin',
};

export const howAreYou: ReminderView = {
  ...askWarfarin,
  id: 'check-in:p1@2026-03-04T19:00:00',
  kind: 'check-in',
  text: 'Write down how you are',
  ask: false,
  at: '2026-03-04T19:00:00',
  when: 'yesterday at 19:00',
  instruction_id: null,
  earlier_ids: ['check-in:p1@2026-03-03T19:00:00', 'check-in:p1@2026-03-02T19:00:00'],
};

export const scanTomorrow: ReminderView = {
  ...walk,
  id: 'appointment:v1:1440@2026-03-06T10:20:00',
  kind: 'appointment',
  text: 'MRI scan',
  at: '2026-03-06T09:20:00',
  when: 'tomorrow at 09:20',
  there: { at: '2026-03-06T10:20:00', zone: 'Europe/Madrid' },
  standing: 'ahead',
  own_reminder_id: null,
  appointment_id: 'v1',
};

export const due: DueView = {
  now: '2026-03-05T14:03:00',
  today: '2026-03-05',
  due: [askWarfarin, walk],
  away: [howAreYou],
  later_today: [
    {
      ...walk,
      id: 'own:d@2026-03-05T13:00:00',
      text: 'Drink a glass of water',
      patient_id: null,
      patient_name: null,
      at: '2026-03-05T13:00:00',
      when: 'at 13:00',
      standing: 'snoozed',
      snoozed_until: '2026-03-05T15:00:00',
      own_reminder_id: 'd',
    },
  ],
  this_week: [scanTomorrow],
  earlier: [],
  answered: [],
  here: null,
  members: [],
  snoozes: [
    { id: '10-minutes', label: 'In 10 minutes', until: '2026-03-05T14:13:00' },
    { id: 'this-evening', label: 'This evening', until: '2026-03-05T19:00:00' },
    { id: 'tomorrow', label: 'Tomorrow', until: '2026-03-06T09:00:00' },
  ],
  quick_days: [{ label: 'Tomorrow', on: '2026-03-06' }],
  unreadable: null,
};

export const nothingDue: DueView = { ...due, due: [], away: [], later_today: [], this_week: [] };

const walkTyped: OwnReminderTyped = {
  id: 'w',
  patient_id: 'rosa',
  text: 'Walk to the corner',
  on: { day: '5', month: '3', year: '2026' },
  at: '12:00',
  every: 'days',
  step: '1',
  until: { day: '', month: '', year: '' },
  follows: 'person',
  zone: 'Europe/London',
  through_quiet: false,
};

export const own: OwnRemindersView = {
  reminders: [
    {
      id: 'w',
      text: 'Walk to the corner',
      patient_name: 'Rosa Martín',
      every: 'Every day',
      clock: 'by the clock where you are',
      start: '2026-03-05T12:00:00',
      until: '2026-03-31',
      next: '2026-03-06T12:00:00',
      through_quiet: false,
      typed: walkTyped,
    },
    {
      id: 'd',
      text: 'اشرب كوب ماء 💧',
      patient_name: null,
      every: 'Every 6 hours, day and night',
      clock: null,
      start: '2026-03-01T06:00:00',
      until: null,
      next: null,
      through_quiet: true,
      typed: { ...walkTyped, id: 'd', patient_id: null, text: 'اشرب كوب ماء 💧', every: 'hours', step: '6' },
    },
  ],
  patients: [{ id: 'rosa', name: 'Rosa Martín' }],
  home_zone: 'Europe/London',
  unreadable: null,
};

export const reminderSettings: ReminderSettingsView = {
  settings: {
    quiet: true,
    quiet_from: '22:00',
    quiet_until: '07:00',
    repeat: false,
    repeat_minutes: '15',
    repeat_at_most: '3',
    show_details: false,
    morning: '09:00',
    evening: '19:00',
    ahead_food: 60,
    ahead_preparation: 0,
    ahead_appointment: 1440,
    ahead_appointment_again: 120,
    ahead_question_days: 7,
  },
  ahead_choices: [
    { minutes: 0, label: 'When it is time' },
    { minutes: 60, label: '1 hour before' },
    { minutes: 120, label: '2 hours before' },
    { minutes: 1440, label: '1 day before' },
  ],
};
