// How an appointment's day and place read. Nothing is worked out here.

import type { AppointmentView, UsualView } from '../generated/contract';
import { clock, dayRange, longDay, shortDay } from '../lib/format';

/** "Thursday 5 March 2026, 10:20 to 10:50"; null while there is no day. */
export function whenWords(one: AppointmentView): string | null {
  if (!one.on) return null;
  if (!one.at) return longDay(one.on);
  const until = one.until ? ` to ${clock(one.until)}` : '';
  return `${longDay(one.on)}, ${clock(one.at)}${until}`;
}

/** "Thu 5 March, 10:20": what it was before it was moved. */
export function movedFrom(one: AppointmentView): string | null {
  if (!one.moved_from_on) return null;
  return one.moved_from_at
    ? `${shortDay(one.moved_from_on)}, ${clock(one.moved_from_at)}`
    : shortDay(one.moved_from_on);
}

/** "3 to 15 April, usually about Thu 9 April" */
export function usualWords(usual: UsualView): string {
  return `${dayRange(usual.earliest, usual.latest)}, usually about ${shortDay(usual.typical)}`;
}

/** What is known, one after the other. */
export function together(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
