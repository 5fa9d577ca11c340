// The year that goes without saying where a day is named: that of today, as the Rust side last told it. Until it is
// known every day says its year. Not in here: a clock, and how a day is worded (format.ts).

let read: () => string | null = () => null;

/** Says where today is read, once, where the program begins. What is read there keeps every word of a day fresh. */
export function todayIs(from: () => string | null) {
  read = from;
}

/** "2026" */
export function yearAtHand(): string | null {
  return read()?.slice(0, 4) ?? null;
}
