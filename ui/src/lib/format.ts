// Days and times in words. The only file that may touch Date or Intl, and only to write: nothing is added,
// compared or counted here. Everything is read and written as UTC, so that the computer's zone cannot move a day.
// A day says its year unless that is the one Rust calls today's; Rust words its own days alike (`app/src/days.rs`).

import { yearAtHand } from './yearAtHand';

const LOCALE = 'en-GB';
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

const weekdayShort = formatter({ weekday: 'short' });
const weekdayLong = formatter({ weekday: 'long' });
const monthLong = formatter({ month: 'long' });
const monthShort = formatter({ month: 'short' });

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
}

interface Parts {
  at: Date;
  day: number;
  month: string;
  year: number;
}

/** Null for anything that is no ISO day; the callers then show the text as it came. */
function parts(iso: string): Parts | null {
  const match = ISO_DAY.exec(iso);
  if (!match) return null;
  const at = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  return { at, day: at.getUTCDate(), month: monthLong.format(at), year: at.getUTCFullYear() };
}

/** Its year, that is. */
function goesWithoutSaying(d: Parts): boolean {
  return String(d.year) === yearAtHand();
}

function withYear(d: Parts, words: string): string {
  return goesWithoutSaying(d) ? words : `${words} ${d.year}`;
}

/** "Thu 5 March", "Fri 5 March 2027" */
export function shortDay(iso: string): string {
  const d = parts(iso);
  return d ? withYear(d, `${weekdayShort.format(d.at)} ${d.day} ${d.month}`) : iso;
}

/** "5 Mar"; "5 Mar" and "2027" below it: lines for the axis of a picture only, where there is little room. */
export function axisDay(iso: string): string[] {
  const d = parts(iso);
  if (!d) return [iso];
  return [`${d.day} ${monthShort.format(d.at)}`, ...(goesWithoutSaying(d) ? [] : [String(d.year)])];
}

/** "5 March", "5 March 2027" */
export function plainDay(iso: string): string {
  const d = parts(iso);
  return d ? withYear(d, `${d.day} ${d.month}`) : iso;
}

/** "Thursday 5 March 2026" */
export function longDay(iso: string): string {
  const d = parts(iso);
  return d ? `${weekdayLong.format(d.at)} ${d.day} ${d.month} ${d.year}` : iso;
}

/** "March 2026" */
export function monthAndYear(iso: string): string {
  const d = parts(iso);
  return d ? `${d.month} ${d.year}` : iso;
}

/** "5": for a cell of a month's table only. */
export function dayNumber(iso: string): string {
  const d = parts(iso);
  return d ? String(d.day) : iso;
}

/** "Thursday" */
export function weekday(iso: string): string {
  const d = parts(iso);
  return d ? weekdayLong.format(d.at) : iso;
}

/** "5 to 9 March", "28 February to 3 March 2027", "30 December 2026 to 2 January 2027"; one day is "5 March". */
export function dayRange(from: string, to: string): string {
  const a = parts(from);
  const b = parts(to);
  if (!a || !b) return `${from} to ${to}`;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} to ${b.day} ${b.month} ${b.year}`;
  const last = withYear(b, `${b.day} ${b.month}`);
  if (a.month !== b.month) return `${a.day} ${a.month} to ${last}`;
  return a.day === b.day ? last : `${a.day} to ${last}`;
}

/** "06:30", from "06:30", "06:30:00" or "2026-03-05T06:30" */
export function clock(iso: string): string {
  const match = /(?:^|T)(\d{2}:\d{2})/.exec(iso);
  return match?.[1] ?? iso;
}

/** "Thu 5 March, 06:30", from "2026-03-05T06:30"; the bare day when there is no time in it. */
export function dayAndClock(iso: string): string {
  return iso.includes('T') ? `${shortDay(iso)}, ${clock(iso)}` : shortDay(iso);
}

/** The day count that is on everybody's sheet: "the day", "day 3", "2 days before". */
export function dayWord(day: number): string {
  if (day === 0) return 'the day';
  if (day > 0) return `day ${day}`;
  return day === -1 ? '1 day before' : `${-day} days before`;
}

/** "day 2 to 5", "day 3", "the day to day 2" */
export function dayWords(from: number, to: number): string {
  if (from === to) return dayWord(from);
  if (from > 0) return `day ${from} to ${to}`;
  return `${dayWord(from)} to ${dayWord(to)}`;
}

/** "Thursday": a sentence that starts with one of the above. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** January to December */
export function monthNames(): readonly string[] {
  return months;
}

const months = Array.from({ length: 12 }, (_, month) => monthLong.format(new Date(Date.UTC(2026, month, 1))));

const countries = new Intl.DisplayNames([LOCALE], { type: 'region', fallback: 'code' });

/** "ES" is "Spain". */
export function countryName(code: string): string {
  return countries.of(code) ?? code;
}

/** Codes as a list to choose from, in the order of their names. */
export function countryOptions(codes: readonly string[]): { value: string; label: string }[] {
  return codes
    .map((code) => ({ value: code, label: countryName(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, LOCALE));
}
