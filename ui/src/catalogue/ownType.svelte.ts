// A type of one's own while it is written. It outlives the page, so that looking something up elsewhere loses
// nothing; and it is kept as it is typed, so that closing the window loses nothing either.

import { FormDraft, type Begun, type Place } from '../drafts/formDraft.svelte';
import type { FieldFault, OwnTypeTyped } from '../generated/contract';

export const LISTS = ['instructions', 'milestones', 'restrictions', 'warning_signs', 'follow_ups'] as const;
export type ListName = (typeof LISTS)[number];
type Top = Omit<OwnTypeTyped, ListName>;
export type LineOf<L extends ListName> = OwnTypeTyped[L][number];

/** A line with a key of the page's own: a new one has no id yet. */
export interface Kept<T> {
  key: number;
  typed: T;
}

type Lists = { [L in ListName]: Kept<LineOf<L>>[] };

const EMPTY: { [L in ListName]: LineOf<L> } = {
  instructions: { id: '', text: '', stage: 'before', hours_before: '', medicine_question: false },
  milestones: { id: '', name: '', activity: '', from_day: '', usual_day: '', to_day: '' },
  restrictions: { id: '', text: '', from_day: '', until_from: '', until_usual: '', until_to: '' },
  warning_signs: { id: '', level: 'same-day', sign: '', action: '', from_day: '', to_day: '' },
  follow_ups: { id: '', name: '', from_day: '', usual_day: '', to_day: '' },
};

let keys = 0;

function kept<T>(lines: readonly T[]): Kept<T>[] {
  return lines.map((typed) => ({ key: (keys += 1), typed: { ...typed } }));
}

export class OwnTypeDraft {
  top: Top;
  lists: Lists;
  /** Somebody has pressed Save: from then on everything that is missing is said. */
  tried = $state(false);
  /** Lines that stand open, by key. */
  open = $state<Record<number, boolean>>({});
  readonly kept: FormDraft<OwnTypeTyped>;

  constructor(place: Place, start: OwnTypeTyped, begun: Begun) {
    this.kept = new FormDraft(place, { fields: start }, begun);
    const { instructions, milestones, restrictions, warning_signs, follow_ups, ...top } = this.kept.typed;
    this.top = $state(top);
    this.lists = $state({
      instructions: kept(instructions),
      milestones: kept(milestones),
      restrictions: kept(restrictions),
      warning_signs: kept(warning_signs),
      follow_ups: kept(follow_ups),
    });
  }

  get form(): OwnTypeTyped {
    const typed = <T>(lines: Kept<T>[]) => lines.map((line) => line.typed);
    const { instructions, milestones, restrictions, warning_signs, follow_ups } = this.lists;
    return $state.snapshot({
      ...this.top,
      instructions: typed(instructions),
      milestones: typed(milestones),
      restrictions: typed(restrictions),
      warning_signs: typed(warning_signs),
      follow_ups: typed(follow_ups),
    });
  }

  /** Adds an empty line, open. Returns where it stands. */
  add<L extends ListName>(list: L): number {
    const [line] = kept<LineOf<L>>([EMPTY[list]]);
    if (line) {
      this.open[line.key] = true;
      (this.lists[list] as Kept<LineOf<L>>[]).push(line);
    }
    return this.lists[list].length - 1;
  }

  /** Takes a line out. Returns how to put it back where it was. */
  remove<L extends ListName>(list: L, at: number): () => void {
    const lines = this.lists[list] as Kept<LineOf<L>>[];
    const taken = lines.splice(at, 1);
    return () => void lines.splice(at, 0, ...taken);
  }

  /** Faults to be shown now: an empty field is nobody's fault before Save was pressed. */
  shown(faults: readonly FieldFault[]): FieldFault[] {
    return faults.filter((fault) => this.tried || this.valueAt(fault.field) !== '');
  }

  private valueAt(field: string): unknown {
    const [list = '', at, name = ''] = field.split('.');
    if (at === undefined) return (this.top as Record<string, unknown>)[list] ?? '';
    const line = this.lists[list as ListName]?.[Number(at)];
    return (line?.typed as Record<string, unknown> | undefined)?.[name] ?? '';
  }
}

/** The id on the page of a field's name in a request: "milestones.2.to_day". */
export function idOf(field: string): string {
  return `own-type-${field.replaceAll('.', '-').replace(/-until_(\w+)$/, '-until-$1_day')}`;
}

let drafts = $state.raw<Readonly<Record<string, OwnTypeDraft>>>({});

export const ownTypes = {
  draft(key: string): OwnTypeDraft | null {
    return drafts[key] ?? null;
  },
  keep(key: string, draft: OwnTypeDraft) {
    drafts = { ...drafts, [key]: draft };
  },
  discard(key: string) {
    const { [key]: _, ...rest } = drafts;
    drafts = rest;
  },
  discardAll() {
    for (const draft of Object.values(drafts)) draft.kept.end();
    drafts = {};
  },
};
