// Whether something was typed differently. What it means is decided in Rust.

import type { ProcedureTyped } from '../generated/contract';

type Part = keyof ProcedureTyped;

const TIMES: readonly Part[] = ['on', 'at', 'arrive', 'arrive_day_before', 'zone'];
const REST: readonly Part[] = ['variants', 'place', 'team', 'notes'];

export function sameTimes(a: ProcedureTyped, b: ProcedureTyped): boolean {
  return TIMES.every((part) => sameText(a[part], b[part]));
}

export function sameRest(a: ProcedureTyped, b: ProcedureTyped): boolean {
  return REST.every((part) => sameText(a[part], b[part]));
}

/** The order of choices, or of a date's fields, is no difference. */
function sameText(a: ProcedureTyped[Part], b: ProcedureTyped[Part]): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return [...texts(a)].sort().join('\n') === [...texts(b)].sort().join('\n');
}

function texts(value: object): string[] {
  return Object.entries(value).map(([name, text]) =>
    Array.isArray(value) ? String(text) : `${name} ${String(text)}`,
  );
}
