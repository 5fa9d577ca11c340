// Where a thing of the history is at home: there it can be changed, or taken back.

import type { HistoryItemView } from '../generated/contract';
import { paths, type ProcedurePart } from '../lib/route.svelte';

const parts: Record<HistoryItemView['kind'], ProcedurePart> = {
  note: 'notes',
  question: 'notes',
  answer: 'notes',
  goal: 'timeline',
  'goal-settled': 'timeline',
  'not-yet': 'timeline',
  milestone: 'timeline',
  instruction: 'preparation',
  'check-in': 'log',
  deed: 'log',
};

export function placeOf(patient: string, item: HistoryItemView): string {
  if (item.procedure_id === null) return paths.patientNotes(patient);
  return paths.procedure(item.procedure_id, parts[item.kind]);
}
