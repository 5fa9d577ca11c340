// The page of the day as Rust gives it, for tests.

import type { DayLinkView, DayView } from '../generated/contract';
import { cramps, fasting, lifting, line } from './samples';
import { wasDone } from './samplesOfMoving';
import { check, leaveHome, openMedicine, preparation, signedMedicine } from './samplesOfPreparation';

export const dayLink: DayLinkView = {
  title: 'Today is the day',
  text: 'When to stop food and drink, when to leave, where to go and whom to ring.',
  button: 'See the day',
};

export const day: DayView = {
  id: 'p1',
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  type_name: 'Uterine fibroid embolization',
  title: 'Today is the day',
  stage: 'day',
  notices: [],
  zone: 'Europe/London',
  home_zone: 'Europe/London',
  elsewhere: false,
  now: {
    what: 'drinks',
    words: 'You may still drink water until 06:30.',
    left: '1 hour 20 minutes left',
    at: '2026-03-05T06:30:00',
    home_at: null,
    rule: '4 hours before the procedure.',
    note: null,
  },
  missing: [],
  eating: [
    {
      what: 'food',
      tone: 'over',
      words: 'The time for solid food is over.',
      at: null,
      rule: '6 hours before the procedure.',
    },
  ],
  then: [leaveHome],
  asks: [],
  place: 'Day ward, 2nd floor',
  team: 'Ward 020 7946 0018',
  emergency: 'In an emergency call 999.',
  bring: preparation.bring,
  escort: 'Luis',
  overnight: '',
  done: null,
  sheet_told: false,
  tonight: null,
  asked: [],
  approval: 'General information. No clinician has approved it yet. Your own team’s sheet always wins.',
};

export const begun: DayView = {
  ...day,
  title: 'Has it been done?',
  stage: 'begun',
  now: { ...day.now!, what: 'begun', words: 'It was to start at 10:30.', left: null },
  eating: [],
  then: [],
  bring: [],
};

export const home: DayView = {
  ...begun,
  title: 'Going home and tonight',
  stage: 'home',
  now: null,
  overnight: 'Ana',
  done: wasDone.done,
  tonight: {
    limits: [{ ...lifting, line }],
    felt: [cramps],
    to_do: [
      check({ ...fasting, id: 'walk', text: 'Plan a walk right after.', stage: 'after', due_at: null }),
    ],
    medicines: [signedMedicine, openMedicine],
  },
};
