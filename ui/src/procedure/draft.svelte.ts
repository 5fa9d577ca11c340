// A new procedure while it is being written. It outlives the page, so that going back, or looking something up
// elsewhere, loses nothing; and it is kept as it is typed, so that closing the window loses nothing either.

import { FormDraft } from '../drafts/formDraft.svelte';
import type {
  AddProcedure,
  FormDraftView,
  GeneralLine,
  NewOwnDays,
  NewProcedureTyped,
  OwnLineTyped,
  PatientTyped,
  TypeView,
} from '../generated/contract';
import { noDay } from '../lib/typed';
import { noWhen, typedWhen, type WhenFields } from './when';

export const STEPS = ['who', 'which', 'kind', 'when', 'sheet'] as const;
export type Step = (typeof STEPS)[number];

/** Days that the team's sheet gives for one general line. */
export type OwnDays = NewOwnDays;

/** The choice of somebody who is not in the list yet. */
export const SOMEBODY_NEW = 'new';

/** What was kept of one that was begun. */
interface Begun {
  about: string;
  found: FormDraftView;
  typed: NewProcedureTyped;
  /** None: not chosen yet, or not there any more. */
  type: TypeView | null;
}

const BLANK: NewProcedureTyped = {
  step: 'who',
  who: '',
  patient: { name: '', born: noDay(), note: '' },
  words: '',
  type_id: '',
  type_is_given: false,
  variants: {},
  when: noWhen(),
  notes: '',
  said_by: 'Our sheet',
  own: {},
};

export class Draft {
  step = $state<Step>('who');
  /** A patient's id, SOMEBODY_NEW, or nothing yet. */
  who = $state('');
  patient = $state<PatientTyped>()!;
  words = $state('');
  type = $state.raw<TypeView | null>(null);
  /** The type was chosen where it can be read: it is not asked for again. */
  typeIsGiven = $state(false);
  /** By axis; empty is "I don't know yet". */
  variants = $state<Record<string, string>>({});
  when = $state<WhenFields>()!;
  notes = $state('');
  saidBy = $state('');
  own = $state<Record<string, OwnDays>>({});
  /** The type that was chosen is not there any more. */
  readonly typeIsGone: boolean;
  readonly kept: FormDraft<NewProcedureTyped>;
  /** Who it is for, where the way here said it: that alone is nothing typed. */
  #given = '';

  constructor(begun: Begun | null = null) {
    const typed = structuredClone(begun?.typed ?? BLANK);
    this.type = begun?.type ?? null;
    this.typeIsGone = typed.type_id !== '' && this.type === null;
    this.typeIsGiven = typed.type_is_given && this.type !== null;
    this.step = this.typeIsGone && typed.step !== 'who' ? 'which' : typed.step;
    this.who = typed.who;
    this.patient = typed.patient;
    this.words = typed.words;
    this.variants = typed.variants;
    this.when = typed.when;
    this.notes = typed.notes;
    this.saidBy = typed.said_by;
    this.own = typed.own;
    const place = {
      form: 'new-procedure',
      about: begun?.about ?? '',
      patient: () => (this.who === SOMEBODY_NEW || this.who === '' ? null : this.who),
    };
    const untouched = (now: NewProcedureTyped) => this.#isBlank(now);
    this.kept = new FormDraft(
      place,
      { fields: typed, whole: true, untouched },
      { found: begun?.found ?? null, fault: null },
    );
  }

  /** Where one comes from says whose it is. */
  give(who: string) {
    this.#given = who;
    this.who = who;
  }

  /** All that is typed and chosen, and where one is. */
  get typed(): NewProcedureTyped {
    return $state.snapshot({
      step: this.step,
      who: this.who,
      patient: this.patient,
      words: this.words,
      type_id: this.type?.id ?? '',
      type_is_given: this.typeIsGiven,
      variants: this.variants,
      when: this.when,
      notes: this.notes,
      said_by: this.saidBy,
      own: this.own,
    });
  }

  #isBlank(now: NewProcedureTyped): boolean {
    const blank = { ...BLANK, step: now.step, who: this.#given };
    return JSON.stringify(now) === JSON.stringify(blank);
  }

  /** A type without kinds has no such step, and a given one is not asked for. */
  get steps(): readonly Step[] {
    const left = new Set<Step>(STEPS);
    if (this.type?.axes.length === 0) left.delete('kind');
    if (this.typeIsGiven && this.step !== 'which') left.delete('which');
    return [...left];
  }

  get place(): number {
    return this.steps.indexOf(this.step);
  }

  next() {
    this.step = this.steps[this.place + 1] ?? this.step;
  }

  back() {
    this.step = this.steps[this.place - 1] ?? this.step;
  }

  chooseType(type: TypeView) {
    if (type.id !== this.type?.id) {
      this.variants = {};
      this.own = {};
    }
    this.type = type;
  }

  ownFor(line: GeneralLine): OwnDays {
    return this.own[line.item] ?? { struck: false, from_day: '', usual_day: '', to_day: '' };
  }

  /** Only what somebody wrote is sent: an empty line leaves the general figure. */
  get ownLines(): OwnLineTyped[] {
    const lines = this.type?.lines ?? [];
    return lines
      .filter((line) => {
        const own = this.ownFor(line);
        return own.struck || own.from_day.trim() || own.usual_day.trim() || own.to_day.trim();
      })
      .map((line) => ({
        list: line.list,
        item: line.item,
        ...this.ownFor(line),
        name: '',
        text: '',
        hours_before: '',
        said_by: this.saidBy,
        said_on: noDay(),
      }));
  }

  get request(): AddProcedure {
    const isNew = this.who === SOMEBODY_NEW;
    return $state.snapshot({
      patient_id: isNew ? null : this.who,
      patient: isNew ? this.patient : null,
      procedure: typedWhen(this.when, {
        type_id: this.type?.id ?? '',
        variants: Object.values(this.variants).filter((chosen) => chosen !== ''),
        notes: this.notes,
      }),
      own_lines: this.ownLines,
      ...this.kept.along,
    });
  }

  /** The step on which a refused field stands. */
  stepOf(field: string): Step {
    if (['name', 'born', 'note', 'patient_id', 'who'].includes(field)) return 'who';
    if (field === 'type_id') return 'which';
    if (field === 'variants') return 'kind';
    return field === 'notes' || field.startsWith('own_lines') ? 'sheet' : 'when';
  }

  /** "own_lines.2.to_day" stands at the line that was sent as number 2. */
  idOf(field: string): string {
    const match = /^own_lines\.(\d+)\.(\w+)$/.exec(field);
    if (!match) return field === 'patient_id' ? 'who' : field;
    const item = this.ownLines[Number(match[1])]?.item ?? '';
    return match[2] === 'said_by' ? 'said_by' : `own-${item}-${match[2]}`;
  }
}

let current = $state.raw(new Draft());

export function draft(): Draft {
  return current;
}

/** Puts another one in its place. What was kept of the one before stays kept. */
export function replace(next: Draft) {
  current = next;
}

/** Begins a new one: this one was saved, or somebody else comes. */
export function discard() {
  current.kept.end();
  replace(new Draft());
}
