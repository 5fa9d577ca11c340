// Views of a comparison as Rust gives them, for tests.

import type { ChartView, ProgressMeasureView, ProgressRowView, ProgressView } from '../generated/contract';

const chart: ChartView = {
  label: 'Pain. Later than most people report. Chart from 1 March 2026 to 16 March 2026. 4 entries: 6 to 8.',
  days: [
    { at: 0.1, words: 'The day', on: '2026-03-02', minor: false },
    { at: 0.5, words: 'Day 7', on: '2026-03-09', minor: true },
  ],
  values: [
    { at: 1, words: '0', minor: false },
    { at: 0, words: '10', minor: false },
  ],
  bands: [{ from: 0.1, to: 0.6, top: 0.5, bottom: 0.9, top_estimated: false, bottom_estimated: true }],
  dots: [
    { x: 0.03, y: 0.2, before: true },
    { x: 0.3, y: 0.4, before: false },
    { x: 0.35, y: 0.2, before: false },
    { x: 0.45, y: 0.3, before: false },
  ],
  lines: [{ x1: 0.3, y1: 0.4, x2: 0.35, y2: 0.2 }],
  weeks: [],
  zero: 0.1,
  today: 0.45,
  flags: [
    { x: 0.1, lane: 0, number: 1, on: '2026-03-02', words: ['The procedure'] },
    { x: 0.3, lane: 0, number: 2, on: '2026-03-05', words: ['Reached: Drive again', 'Clinic visit'] },
  ],
};

const row: ProgressRowView = {
  from: '2026-03-05',
  to: '2026-03-05',
  day: 'Day 3',
  expected: '1 to 5, an estimate',
  yours: ['6', '8'],
  none: 'No entry',
  events: ['Reached: Drive again'],
  today: false,
};

export const pain: ProgressMeasureView = {
  id: 'pain',
  label: 'Pain',
  unit: '0 to 10',
  standing: 'later',
  sentence: 'Later than most people report.',
  basis: 'From your entries on Fri 6, Sat 7 and Sun 8 March.',
  question: 'Pain: I wrote down 6 to 8. Most people report 1 to 5 on these days. What could help?',
  before: null,
  bands: [
    {
      days: 'Day 1 to 10',
      range: '1 to 5',
      text: 'Sore along the vein.',
      only_for: ['Laser'],
      why: { evidence: 'sourced', words: 'A source states this.', estimated: [], sources: [], unshown: 1 },
    },
  ],
  chart,
  rows: [
    row,
    { ...row, from: '2026-03-06', to: '2026-03-06', day: 'Day 4', yours: [], events: [] },
    { ...row, from: '2026-03-07', to: '2026-03-07', day: 'Day 5', yours: ['7'], events: [], today: true },
  ],
};

/** Nothing entered, and a share of a score that is missing. */
export const usualPain: ProgressMeasureView = {
  ...pain,
  id: 'usual-pain',
  label: 'Usual pain',
  standing: 'no-score-before',
  sentence: 'Without a score from before the procedure there is nothing to compare with.',
  basis: null,
  question: null,
  before: {
    written: false,
    text: 'The range is a share of your score before the procedure, and that is not written down. You can still enter it.',
    ask: 'Usual pain before the procedure',
    hint: '0 to 10. As it was in the days just before.',
  },
  bands: [],
  chart: { ...chart, bands: [], dots: [], lines: [], flags: [] },
};

export const progress: ProgressView = {
  procedure_id: 'p1',
  stretches: [
    { id: 'recent', label: 'The last 4 weeks', chosen: true },
    { id: 'whole', label: 'Since the procedure', chosen: false },
  ],
  empty: null,
  measures: [pain, usualPain],
  notice: 'This only puts your entries beside general figures. Your warning-sign sheet always comes first.',
  approval: 'General information.',
};
