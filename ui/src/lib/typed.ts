// Between a day as the views give it and a day as people type it. Nothing is worked out here.

import type { QuickDay } from '../generated/contract';
import type { DateText } from '../shared/DateField.svelte';

export function noDay(): DateText {
  return { day: '', month: '', year: '' };
}

/** "2026-03-05" as it would be typed. */
export function dayText(iso: string | null): DateText {
  const [year, month, day] = iso?.split('-') ?? [];
  if (!year || !month || !day) return noDay();
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The buttons beside a day, from days that a view has given. */
export function quickDays(days: readonly QuickDay[]): (DateText & { label: string })[] {
  return days.map((day) => ({ label: day.label, ...dayText(day.on) }));
}
