// What was written, as it would be typed again to change it.

import type { CheckInRowView, EntryTyped } from '../generated/contract';

/** The entries of a row. They keep their places, so that each correction is known as one. */
export function retyped(row: CheckInRowView): EntryTyped[] {
  return row.entries.map((entry) => ({
    position: entry.position,
    measure: entry.measure,
    value: entry.value,
    unit: entry.unit,
    site: entry.site,
    at: '',
    // It was said to be right when it was saved.
    confirmed: entry.value,
  }));
}
