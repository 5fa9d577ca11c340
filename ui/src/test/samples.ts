// Views as Rust gives them, for tests. Each is whole; a test changes the part it is about.

import type {
  AxisView,
  BandView,
  FollowUpView,
  HouseholdView,
  InstructionView,
  LineView,
  MilestoneView,
  NextView,
  PeopleView,
  ProcedureView,
  RestrictionView,
  Saved,
  SettingsView,
  SymptomView,
  WarningSignView,
  WhyView,
  OwnLineTyped,
} from '../generated/contract';

export function saved(id: string, text: string): Saved {
  return { id, change: 'change-1', text };
}

/** A line of the sheet as it was typed. */
export function typedLine(list: OwnLineTyped['list'], item: string, from: string, to: string): OwnLineTyped {
  const said_on = { day: '20', month: '2', year: '2026' };
  const days = { from_day: from, usual_day: to, to_day: to };
  return {
    list,
    item,
    struck: false,
    name: '',
    text: '',
    ...days,
    hours_before: '',
    said_by: 'Nurse Ada',
    said_on,
  };
}

export const settings: SettingsView = {
  country: 'GB',
  countries: ['ES', 'DE', 'GB'],
  zone: 'Europe/London',
  text_size: 100,
  theme: 'system',
  data_place: '/home/rosa/.local/share/aftercare',
  protection: 'Your data is encrypted. Its key is in this computer’s key ring.',
  protection_weak: false,
  version: '0.1.0',
};

export const nextToDo: NextView = {
  lead: 'Next',
  text: 'Stop food and milky drinks',
  at: '2026-03-05T04:30:00',
  on: null,
  until: null,
  ask: false,
  instruction_id: 'fast-food',
  milestone_id: null,
};

/** A household without members: nobody is asked who is there. */
export const people: PeopleView = {
  members: [],
  here: null,
  ask: false,
  colours: [
    { word: 'teal', name: 'Teal' },
    { word: 'plum', name: 'Plum' },
  ],
  free_colour: 'teal',
  patients: [{ id: 'rosa', name: 'Rosa Martín', decides: true, free: true }],
  about_locks: 'A PIN only decides who sees what on this screen. It is not what protects the data file.',
};

export const household: HouseholdView = {
  started: true,
  today: '2026-03-02',
  quick_days: [
    { label: 'Today', on: '2026-03-02' },
    { label: 'In 2 weeks', on: '2026-03-16' },
  ],
  patients: [
    {
      id: 'rosa',
      name: 'Rosa Martín',
      born: '1979-07-04',
      note: '',
      sight: 'everything',
      procedures: [
        {
          id: 'p1',
          type_id: 'fibroid',
          type_name: 'Uterine fibroid embolization',
          on: '2026-03-05',
          day: -3,
          headline: 'In 3 days',
          next: nextToDo,
        },
      ],
    },
    { id: 'omar', name: 'عمر حداد', born: null, note: '', sight: 'everything', procedures: [] },
  ],
  settings,
  people,
  intended_use:
    'A diary and reminder aid. It keeps what you and your care team enter and shows it as a timeline. It does not assess your condition or advise treatment.',
  emergency: 'In an emergency call 999.',
  unreadable: null,
};

export const empty: HouseholdView = { ...household, patients: [] };

export const sourced: WhyView = {
  evidence: 'sourced',
  words: 'A source states this.',
  estimated: [],
  sources: [
    {
      title: 'Fibroid embolization: going home',
      publisher: 'St Anne’s Hospital',
      url: 'https://example.org/leaflet',
      kind: 'Hospital leaflet',
    },
  ],
  unshown: 0,
};

export const guess: WhyView = {
  evidence: 'estimate',
  words: 'An estimate. No source gave this figure.',
  estimated: ['earliest', 'latest'],
  sources: [],
  unshown: 1,
};

export const line: LineView = { own: null, struck: false, only_for: [], why: sourced };

export function band(earliest: number, typical: number, latest: number, estimated = false): BandView {
  return {
    earliest,
    typical,
    latest,
    earliest_estimated: estimated,
    typical_estimated: false,
    latest_estimated: estimated,
  };
}

export const drive: MilestoneView = {
  id: 'drive',
  name: 'Drive again',
  earliest: '2026-03-10',
  typical: '2026-03-12',
  latest: '2026-03-19',
  days: [5, 7, 14],
  range: 'Day 5 to 14, usually day 7',
  standing: 'open',
  standing_words: 'Many people reach this about now.',
  reached_on: null,
  with_difficulty: false,
  note: '',
  band: band(0.4, 0.48, 0.7),
  reached_at: null,
  look: { not_yets: [], offer: null, asked: false, can_be_reached: true },
  line,
};

export const shower: MilestoneView = {
  ...drive,
  id: 'shower',
  name: 'Shower',
  range: 'Day 1 to 2, usually day 1',
  standing: 'reached',
  standing_words: 'Reached on day 2.',
  reached_on: '2026-03-07',
  with_difficulty: true,
  band: band(0.25, 0.25, 0.3, true),
  reached_at: 0.3,
  line: { ...line, why: guess, only_for: ['Through the wrist'] },
};

export const lifting: RestrictionView = {
  id: 'lift',
  activity: 'Lift',
  text: 'Do not lift more than 5 kg.',
  ask: null,
  from: '2026-03-05',
  lifted: {
    earliest: '2026-03-12',
    typical: '2026-03-15',
    latest: '2026-03-19',
    range: 'Until day 7 to 14, usually day 10',
    band: band(0.48, 0.6, 0.7),
  },
  limit_kg: 5,
  binding: null,
  standing: 'holds',
  from_at: 0.2,
  line: {
    ...line,
    own: {
      id: 'own-1',
      said_by: 'Nurse Ada',
      said_on: '2026-02-20',
      general: 'Until day 5 to 10, usually day 7',
      typed: typedLine('restriction', 'lift', '10', '14'),
    },
  },
};

export const thinners: RestrictionView = {
  ...lifting,
  id: 'thinners',
  activity: 'Blood thinners',
  text: 'Stay off warfarin for two days.',
  ask: 'Ask your team: should I stop my blood thinner? If so, when, and when do I start again?',
  lifted: null,
  line,
};

export const fasting: InstructionView = {
  id: 'fast-food',
  stage: 'day-of',
  topic: 'Food and drink',
  text: 'Stop food and milky drinks.',
  ask: null,
  condition: null,
  due_at: '2026-03-05T04:30:00',
  due_on: null,
  rule: '6 hours before the procedure. Other units: 4 to 8 hours.',
  state: 'open',
  reason: '',
  marked_on: null,
  line,
};

export const warfarin: InstructionView = {
  ...fasting,
  id: 'warfarin',
  stage: 'before',
  topic: 'Medicine',
  text: 'Warfarin: stop only if your team gave you a date.',
  ask: 'Ask your team (if you take warfarin): should I stop warfarin? If so, when, and when do I start again?',
  condition: 'If you take warfarin',
  due_at: null,
  due_on: '2026-02-28',
  rule: 'Often about 5 days before.',
};

export const bleeding: WarningSignView = {
  id: 'bleed',
  level: 'emergency',
  sign: 'Bleeding that does not stop after 10 minutes of pressing',
  action: 'Press on it and call for help.',
  from: '2026-03-05',
  to: '2026-03-19',
  now: true,
  line,
};

export const fever: WarningSignView = {
  ...bleeding,
  id: 'fever',
  level: 'same-day',
  sign: 'A temperature of 38.5 °C or more',
  action: null,
  from: null,
  to: null,
};

export const scan: FollowUpView = {
  id: 'scan',
  name: 'MRI scan',
  earliest: '2026-06-05',
  typical: '2026-06-05',
  latest: '2026-09-05',
  range: '3 to 6 months, usually 3 months',
  mode: 'In hospital',
  purpose: 'To see how the fibroids have shrunk',
  applies: 'Usual',
  band: band(0.85, 0.85, 0.98),
  line,
};

export const cramps: SymptomView = {
  id: 'cramps',
  symptom: 'Cramps',
  from: '2026-03-05',
  to: '2026-03-12',
  days: [0, 7],
  band: 'Usually 2 to 6 out of 10',
  text: null,
  how_common: 'Most people',
  expected: true,
  line,
};

export const access: AxisView = {
  axis: 'access',
  question: 'Which way in?',
  choices: [
    { id: 'groin', name: 'Groin', chosen: false },
    { id: 'wrist', name: 'Wrist', chosen: false },
  ],
};

export const procedure: ProcedureView = {
  id: 'p1',
  patient_id: 'rosa',
  patient_name: 'Rosa Martín',
  type_id: 'fibroid',
  type_name: 'Uterine fibroid embolization',
  summary: 'Small beads close the vessels that feed the fibroids.',
  day_zero: 'The day of the procedure',
  when: {
    on: '2026-03-05',
    at: '10:30:00',
    arrive: '2026-03-05T08:00:00',
    zone: 'Europe/London',
    elsewhere: false,
  },
  place: 'St Anne’s Hospital',
  team: 'Day ward 020 7946 0018',
  notes: 'Bring the scan CD.',
  today: '2026-03-12',
  quick_days: [{ label: 'Today', on: '2026-03-12' }],
  day: 7,
  headline: 'Day 7',
  next: {
    ...nextToDo,
    lead: 'Many people reach this about now',
    text: 'Drive again',
    at: null,
    on: '2026-03-10',
    until: '2026-03-19',
    instruction_id: null,
    milestone_id: 'drive',
  },
  opens: 'timeline',
  approval: 'General information. No clinician has approved it yet. Your own team’s sheet always wins.',
  emergency: 'In an emergency call 999.',
  notices: [{ tone: 'ask', text: 'The way in is not chosen yet. Ask your team.' }],
  axes: [access],
  setting: [{ label: 'How long', text: '1 to 2 hours', why: sourced }],
  course: null,
  instructions: [warfarin, fasting],
  milestones: [drive, shower],
  goals: [],
  asked: [],
  symptoms: [cramps, { ...cramps, id: 'tissue', symptom: 'Passing tissue', expected: false }],
  restrictions: [lifting, thinners],
  warning_signs: [fever, bleeding],
  follow_ups: [scan],
  log: [
    {
      measure: 'pain',
      label: 'Pain',
      from: '2026-03-05',
      to: '2026-03-19',
      often: 'Twice a day',
      why_log: 'To see that it settles.',
      only_for: [],
    },
  ],
  disagreements: [{ topic: 'Driving', text: 'Some say 2 days, some say 7.', sources: sourced.sources }],
  timeline: {
    marks: [
      { at: 0.2, day: 0, words: 'The day' },
      { at: 0.48, day: 7, words: 'Day 7' },
      { at: 0.85, day: 92, words: '3 months' },
    ],
    zero: 0.2,
    today: 0.48,
    phases: [
      { name: 'Before', from: 0, to: 0.2 },
      { name: 'After', from: 0.2, to: 1 },
    ],
  },
  differences: [],
};
