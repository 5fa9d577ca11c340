// A recorded procedure in its fields, and whether something was typed differently. What it means is decided in Rust.

import type { AxisView, NewWhenTyped, ProcedureTyped } from '../generated/contract';
import { typedWhen, whenFields } from './when';

/** By the question they answer; empty is "I don't know yet". */
export function choices(axes: readonly AxisView[], typed: ProcedureTyped): Record<string, string> {
  const chosen = (axis: AxisView) => axis.choices.find((one) => typed.variants.includes(one.id));
  return Object.fromEntries(axes.map((axis) => [axis.axis, chosen(axis)?.id ?? '']));
}

export function asTyped(
  type_id: string,
  when: NewWhenTyped,
  chosen: Record<string, string>,
  notes: string,
): ProcedureTyped {
  const variants = Object.values(chosen).filter((choice) => choice !== '');
  return typedWhen(when, { type_id, variants, notes });
}

/** What the fields say while nobody has typed. */
export function untouched(axes: readonly AxisView[], typed: ProcedureTyped): ProcedureTyped {
  return asTyped(typed.type_id, whenFields(typed), choices(axes, typed), typed.notes);
}

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
