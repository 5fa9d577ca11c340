// A new procedure while it is being written. It outlives the page, so that going back, or looking something up
// elsewhere, loses nothing. It is never written to disk here: only Rust knows how to keep it from other eyes.

import type { AddProcedure, GeneralLine, OwnLineTyped, PatientTyped, TypeView } from '../generated/contract';
import { noDay } from '../lib/typed';
import { noWhen, typedWhen } from './when';

export const STEPS = ['who', 'which', 'kind', 'when', 'sheet'] as const;
export type Step = (typeof STEPS)[number];

/** Days that the team's sheet gives for one general line. */
export interface OwnDays {
  struck: boolean;
  from_day: string;
  usual_day: string;
  to_day: string;
}

/** The choice of somebody who is not in the list yet. */
export const SOMEBODY_NEW = 'new';

export class Draft {
  step = $state<Step>('who');
  /** A patient's id, SOMEBODY_NEW, or nothing yet. */
  who = $state('');
  patient = $state<PatientTyped>({ name: '', born: noDay(), note: '' });
  words = $state('');
  type = $state.raw<TypeView | null>(null);
  /** The type was chosen where it can be read: it is not asked for again. */
  typeIsGiven = $state(false);
  /** By axis; empty is "I don't know yet". */
  variants = $state<Record<string, string>>({});
  when = $state(noWhen());
  notes = $state('');
  saidBy = $state('Our sheet');
  own = $state<Record<string, OwnDays>>({});

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

/** Begins a new one. Returns how to get the old one back. */
export function discard(): () => void {
  const old = current;
  current = new Draft();
  return () => (current = old);
}
