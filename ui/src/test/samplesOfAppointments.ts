// Appointments as Rust gives them, for tests.

import type {
  AppointmentForm,
  AppointmentsView,
  AppointmentTyped,
  AppointmentView,
  MonthView,
  ProposedView,
} from '../generated/contract';
import { noDay } from '../lib/typed';

export const clinic: AppointmentView = {
  id: 'v1',
  patient_id: 'a1',
  patient_name: 'George Whitfield',
  procedure_id: 'p2',
  procedure_name: 'Heart stent',
  follow_up_id: 'clinic',
  title: 'Cardiology clinic',
  standing: 'coming',
  standing_words: 'Booked',
  on: '2026-04-20',
  at: '10:20:00',
  until: '10:50:00',
  minutes: 30,
  zone: 'Europe/London',
  elsewhere: false,
  headline: 'In 29 days',
  moved_from_on: '2026-04-18',
  moved_from_at: '09:00:00',
  book_by: null,
  best_by: null,
  book_soon: false,
  ring: '',
  place: 'Royal Infirmary',
  room: 'Clinic 3',
  with_whom: 'Dr Lindqvist',
  phone: '0161 496 0120',
  preparation: 'Bring the list of tablets.',
  transport: 'Hospital transport',
  companion: 'Margaret',
  leave: '2026-04-20T09:35:00',
  alarms: ['1 day before', '2 hours before'],
  usual: { earliest: '2026-04-13', typical: '2026-04-27', latest: '2026-05-25', range: '6 to 12 weeks' },
  notices: [{ tone: 'ask', text: 'At the same time as “Dentist”. One of them may have to move.' }],
  reason: '',
  said_by: '',
  said: '',
  decisions: '',
  next_one: '',
  next: null,
  questions: [],
  has_come: false,
};

const bare: AppointmentView = {
  ...clinic,
  follow_up_id: null,
  usual: null,
  notices: [],
  moved_from_on: null,
  moved_from_at: null,
  until: null,
  minutes: null,
  headline: null,
  place: '',
  room: '',
  with_whom: '',
  phone: '',
  preparation: '',
  transport: '',
  companion: '',
  leave: null,
  alarms: [],
};

export const bloodTest: AppointmentView = {
  ...bare,
  id: 'v2',
  title: 'Blood test',
  standing: 'how-was-it',
  standing_words: 'How was it?',
  on: '2026-03-20',
  at: '08:30:00',
  has_come: true,
};

export const call: AppointmentView = {
  ...bare,
  id: 'v3',
  title: 'Nurse call',
  standing: 'to-book',
  standing_words: 'To book',
  on: null,
  at: null,
  book_by: '2026-03-25',
  ring: 'Heart nurse line',
};

export const seen: AppointmentView = {
  ...bare,
  id: 'v4',
  title: 'GP visit',
  standing: 'attended',
  standing_words: 'Attended',
  on: '2026-03-09',
  said: 'All is well.',
  has_come: true,
};

export const dentist: AppointmentView = {
  ...bare,
  id: 'v5',
  title: 'Dentist',
  standing: 'cancelled',
  standing_words: 'Cancelled',
  on: '2026-04-02',
  at: null,
  said_by: 'Heart nurse line',
  reason: 'Too early',
};

export const rehab: ProposedView = {
  patient_id: 'a1',
  patient_name: 'George Whitfield',
  procedure_id: 'p2',
  procedure_name: 'Heart stent',
  follow_up_id: 'rehab',
  name: 'Cardiac rehabilitation',
  usual: { earliest: '2026-03-16', typical: '2026-03-30', latest: '2026-04-27', range: '2 to 8 weeks' },
  passed: false,
  book_by: '2026-03-09',
  ring: 'Heart nurse line',
  mode: null,
  purpose: 'Builds you up again.',
  applies: 'Usual',
  only_for: [],
  why: {
    evidence: 'sourced',
    words: 'A source says so.',
    estimated: [],
    unshown: 0,
    sources: [
      { title: 'After a stent', publisher: 'NHS', url: 'https://www.nhs.uk/stent', kind: 'Health service' },
    ],
  },
  said_by: null,
};

export const appointments: AppointmentsView = {
  patient_id: null,
  patient_name: null,
  today: '2026-03-22',
  how_was_it: [bloodTest],
  coming: [clinic],
  to_book: [call],
  proposals: [rehab],
  past: [seen],
  called_off: [dentist],
  patients: [{ id: 'a1', name: 'George Whitfield' }],
  unreadable: null,
};

export const noAppointments: AppointmentsView = {
  ...appointments,
  how_was_it: [],
  coming: [],
  to_book: [],
  proposals: [],
  past: [],
  called_off: [],
};

export const typedAppointment: AppointmentTyped = {
  id: null,
  patient_id: 'a1',
  procedure_id: null,
  follow_up_id: null,
  title: '',
  book_by: noDay(),
  ring: '',
  on: noDay(),
  at: '',
  zone: 'Europe/London',
  minutes: '',
  place: '',
  room: '',
  with_whom: '',
  phone: '',
  preparation: '',
  travel: '',
  transport: '',
  companion: '',
  alarms: [1440, 120],
  said: '',
  decisions: '',
  next_one: '',
};

export const appointmentForm: AppointmentForm = {
  appointment: typedAppointment,
  patient_name: 'George Whitfield',
  procedures: [{ id: 'p2', name: 'Heart stent', on: '2026-03-01' }],
  follow_ups: [rehab],
  usual: null,
  alarm_choices: [
    { minutes: 1440, words: '1 day before' },
    { minutes: 120, words: '2 hours before' },
    { minutes: 30, words: '30 minutes before' },
  ],
  home_zone: 'Europe/London',
  said_before: '',
  quick_days: [{ label: 'In 1 week', on: '2026-03-29' }],
  state: 'to-book',
};

function week(first: number): MonthView['weeks'][number] {
  return Array.from({ length: 7 }, (_, day) => ({
    on: `2026-06-${String(first + day).padStart(2, '0')}`,
    inside: true,
    today: false,
    rows: [],
  }));
}

const rows = (number: number): MonthView['weeks'][number] =>
  week(number).map((day, index) =>
    index === 0
      ? {
          ...day,
          today: true,
          rows: [
            {
              kind: 'appointment' as const,
              at: '10:20:00',
              text: 'Cardiology clinic',
              patient_name: 'George Whitfield',
              standing_words: 'Booked',
              struck: false,
              appointment_id: 'v1',
              procedure_id: 'p2',
            },
            {
              kind: 'procedure' as const,
              at: null,
              text: 'Heart stent',
              patient_name: 'George Whitfield',
              standing_words: 'Procedure',
              struck: false,
              appointment_id: null,
              procedure_id: 'p2',
            },
          ],
        }
      : day,
  );

export const month: MonthView = {
  patient_id: null,
  patient_name: null,
  month: '2026-06-01',
  earlier: '2026-05-01',
  later: '2026-07-01',
  today: '2026-06-08',
  weeks: [week(1), rows(8), week(15), week(22)],
  unreadable: null,
};
