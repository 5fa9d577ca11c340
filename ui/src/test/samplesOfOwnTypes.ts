// A type of one's own as typed, its picture, and files, for tests.

import type { OwnTypePreview, OwnTypeTyped, OwnTypeWords, TypeFileView } from '../generated/contract';
import { band, procedure } from './samples';

export const blank: OwnTypeTyped = {
  id: '',
  copy_of: '',
  name: '',
  also_known_as: '',
  specialty: '',
  summary: '',
  day_zero: '',
  instructions: [],
  milestones: [],
  restrictions: [],
  warning_signs: [],
  follow_ups: [],
};

export const copied: OwnTypeTyped = {
  ...blank,
  copy_of: 'fibroid',
  name: 'Uterine fibroid embolization (ours)',
  specialty: 'womens-health',
  summary: 'Small beads close the vessels that feed the fibroids.',
  instructions: [
    { id: 'fast-food', text: 'Stop food.', stage: 'day-of', hours_before: '6', medicine_question: false },
  ],
  milestones: [
    { id: 'drive', name: 'Drive again', activity: 'drive', from_day: '5', usual_day: '7', to_day: '14' },
    { id: 'shower', name: 'Shower', activity: 'shower', from_day: '1', usual_day: '1', to_day: '2' },
  ],
  restrictions: [
    { id: 'lift', text: 'Do not lift.', from_day: '', until_from: '7', until_usual: '10', until_to: '14' },
  ],
};

export const ownTypeWords: OwnTypeWords = {
  specialties: [{ word: 'womens-health', name: 'Women’s health' }],
  activities: [
    { word: 'drive', name: 'Drive' },
    { word: 'shower', name: 'Shower' },
  ],
  stages: [
    { word: 'before', name: 'Before' },
    { word: 'day-of', name: 'On the day' },
  ],
  levels: [
    { word: 'emergency', name: 'Emergency: call at once' },
    { word: 'same-day', name: 'Ring the team the same day' },
  ],
};

export const preview: OwnTypePreview = {
  faults: [],
  timeline: { ...procedure.timeline, today: null },
  milestones: [
    {
      line: 0,
      name: 'Drive again',
      range: 'Day 5 to 14, usually day 7',
      only_for: [],
      from_at: null,
      band: band(0.4, 0.48, 0.7),
    },
  ],
  restrictions: [],
  follow_ups: [],
};

export const emptyPreview: OwnTypePreview = { ...preview, milestones: [] };

export const checked: TypeFileView = {
  faults: [],
  id: 'fibroid',
  name: 'Uterine fibroid embolization',
  contains: '12 instructions, 9 milestones, no follow-ups',
  replaces: 'changes yours',
  differences: [{ list: 'Milestone', name: 'Drive again', what: 'Days', before: 'Day 2', after: 'Day 5' }],
};

export const faulty: TypeFileView = {
  ...checked,
  faults: [
    { line: 12, column: 3, place: 'milestones/walk', key: 'days', text: 'The last day is before the first.' },
    { line: 40, column: 1, place: '', key: 'colour', text: 'This key is not known.' },
  ],
  id: null,
  name: null,
  contains: null,
  replaces: null,
  differences: [],
};
