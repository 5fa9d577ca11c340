// A place on the picture as a length of CSS.

export function percent(position: number): string {
  const inside = Math.min(1, Math.max(0, position));
  return `${Math.round(inside * 10000) / 100}%`;
}

/** Drops the marks that would be written over the one before; day 0 always stays. */
export function apart<M extends { at: number; day: number }>(marks: readonly M[], least: number): M[] {
  const zero = marks.find((mark) => mark.day === 0);
  const kept: M[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    const free =
      (last === undefined || mark.at - last.at >= least) && (!zero || Math.abs(mark.at - zero.at) >= least);
    if (mark === zero || free) kept.push(mark);
  }
  return kept;
}
