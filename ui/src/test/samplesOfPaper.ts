// A sheet as it is looked at before it is printed.

import type { PreviewView } from '../generated/contract';

const page = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"><text y="40">${words}</text></svg>`;

export const preview: PreviewView = {
  title: 'Recovery timeline',
  about: 'Rosa Martín, Uterine fibroid embolization',
  code: 'AC-7F3K',
  paper: 'a4',
  size: '2 pages, A4',
  pages: [page('one'), page('two & #3')],
  words: [
    { heading: '', intro: ['Rosa Martín', 'Born 4 July 1979'], rows: [] },
    {
      heading: 'What comes back when, for many people',
      intro: [],
      rows: [
        { lead: 'Drive again', lines: ['Day 5 to 14, usually day 7: 7 to 16 March'], forms: [] },
        {
          lead: '',
          lines: ['Ask your team: may I fly?'],
          forms: ['A box to tick', 'A line to write on: Answer'],
        },
      ],
    },
  ],
  parts: [],
  since: [],
};

export const visitPreview: PreviewView = {
  ...preview,
  title: 'For the visit',
  parts: [
    { id: 'questions', label: 'Questions', chosen: true },
    { id: 'reached', label: 'What was reached', chosen: true },
    { id: 'notes', label: 'Your notes', chosen: true },
  ],
  since: [
    { on: '2026-03-09', label: 'Mon 9 March 2026: GP visit', chosen: true },
    { on: '2026-03-02', label: 'Mon 2 March 2026: the procedure', chosen: false },
  ],
};
