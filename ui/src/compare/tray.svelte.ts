// What somebody has put aside to compare, while they look around. It is spent when the comparison opens.

import type { CompareColumn } from '../generated/contract';

/** As many as fit on one page side by side. */
export const MOST = 3;

interface Kept extends CompareColumn {
  name: string;
}

let kept = $state.raw<readonly Kept[]>([]);

function same(one: CompareColumn, other: CompareColumn): boolean {
  return one.id === other.id && one.variants.join() === other.variants.join();
}

export const tray = {
  get names(): readonly string[] {
    return kept.map((one) => one.name);
  },
  get columns(): CompareColumn[] {
    return kept.map(({ id, variants }) => ({ id, variants }));
  },
  get full(): boolean {
    return kept.length >= MOST;
  },
  holds(column: CompareColumn): boolean {
    return kept.some((one) => same(one, column));
  },
  /** Puts it in, or takes it out again. */
  toggle(column: CompareColumn, name: string) {
    if (tray.holds(column)) kept = kept.filter((one) => !same(one, column));
    else if (!tray.full) kept = [...kept, { ...column, name }];
  },
  /** The columns with this one among them. */
  with(column: CompareColumn): CompareColumn[] {
    return tray.holds(column) ? tray.columns : [...tray.columns, column].slice(-MOST);
  },
  clear() {
    kept = [];
  },
};
