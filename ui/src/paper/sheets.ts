// The sheets about a procedure: what they are called here, and what each is for.

import type { PrintDocument } from '../generated/contract';

export type SheetKind = PrintDocument['kind'];

export const sheets: readonly { kind: SheetKind; name: string; use: string }[] = [
  {
    kind: 'preparation',
    name: 'Getting ready',
    use: 'Clock times, boxes to tick, what to ask and what to bring.',
  },
  {
    kind: 'timeline',
    name: 'The timeline, for the fridge',
    use: 'What comes back when, what to leave for now, warning signs.',
  },
  {
    kind: 'tonight',
    name: 'Tonight, for who stays',
    use: 'What is normal tonight, what is not, and whom to ring.',
  },
  {
    kind: 'diary',
    name: 'A diary to fill in',
    use: 'Two weeks to write down by hand, away from the computer.',
  },
  { kind: 'schedule', name: 'Follow-ups', use: 'Appointments, telephone numbers, questions, room to write.' },
  {
    kind: 'visit',
    name: 'For the next visit',
    use: 'In short, what there is since the last visit, and questions.',
  },
  {
    kind: 'wallet',
    name: 'A card for the wallet',
    use: 'Who, what was done, and what others who treat must know.',
  },
];

export function sheetName(kind: SheetKind): string {
  return sheets.find((sheet) => sheet.kind === kind)?.name ?? 'Side by side';
}
