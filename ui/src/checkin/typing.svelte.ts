// What is being typed in a check-in, and its draft, kept as it is typed. What any of it means is said by Rust.

import type {
  AskView,
  CheckInTyped,
  CheckInView,
  DraftKept,
  EntryTyped,
  FirstView,
} from '../generated/contract';
import { call } from '../lib/ipc';
import { Keeping } from '../lib/keeping';

export type Answer = 'yes' | 'no' | 'dont-know' | '';

export class Typing {
  typed: CheckInTyped = $state()!;
  /** What was said to the last draft. */
  kept = $state.raw<DraftKept | null>(null);
  readonly #keeping = new Keeping(() => this.#send());
  #ended = false;

  #first: readonly FirstView[];

  constructor(view: CheckInView) {
    this.typed = structuredClone(view.typed);
    this.kept = view.draft;
    this.#first = view.first;
  }

  value(measure: string): string {
    return this.#entry(measure)?.value ?? '';
  }

  set(measure: string, unit: string, value: string) {
    const entry = this.#entry(measure);
    if (entry) {
      entry.value = value;
    } else {
      this.typed.entries.push({ position: null, measure, value, unit, site: '', at: '', confirmed: '' });
    }
    this.changed();
  }

  /** The name by which a refusal speaks of this measure's value. */
  field(measure: string): string {
    return `entries.${this.typed.entries.findIndex((entry) => entry.measure === measure)}.value`;
  }

  /** An unusual value that nobody has said is right. */
  ask(measure: string): AskView | undefined {
    const field = this.field(measure);
    const entry = this.#entry(measure);
    // What was said of one value says nothing of another.
    if (entry && entry.confirmed !== '' && entry.confirmed === entry.value) return undefined;
    return this.kept?.asks.find((ask) => ask.field === field);
  }

  fault(measure: string): string | undefined {
    const field = this.field(measure);
    return this.kept?.faults.find((fault) => fault.field === field)?.text;
  }

  confirm(measure: string) {
    const entry = this.#entry(measure);
    if (!entry) return;
    entry.confirmed = entry.value;
    this.changed();
  }

  group(id: string): '' | 'yes' | 'no' {
    const answer = this.typed.groups.find((one) => one.group === id)?.answer;
    return answer === 'yes' || answer === 'no' ? answer : '';
  }

  /** "No" says no to exactly the signs that stand under the question. */
  setGroup(group: string, answer: 'yes' | 'no', signs: string[]) {
    this.typed.groups = [...this.typed.groups.filter((one) => one.group !== group), { group, answer, signs }];
    this.changed();
  }

  sign(id: string): Answer {
    return this.typed.answers.find((one) => one.sign === id)?.answer ?? '';
  }

  setSign(sign: string, answer: Exclude<Answer, ''>) {
    this.typed.answers = [...this.typed.answers.filter((one) => one.sign !== sign), { sign, answer }];
    this.changed();
  }

  /** Puts values in where nothing is typed yet. Answers to signs are never among them. */
  fill(entries: readonly EntryTyped[]) {
    for (const entry of entries) {
      if (this.value(entry.measure) === '') this.set(entry.measure, entry.unit, entry.value);
    }
  }

  /** Signs to ask by themselves, because of a number. */
  first(group: string): FirstView[] {
    return (this.kept?.first ?? this.#first).filter((one) => one.group === group);
  }

  changed() {
    if (!this.#ended) this.#keeping.changed();
  }

  /** Nothing more is kept: it was saved, or thrown away. */
  end() {
    this.#ended = true;
    void this.#keeping.settle();
  }

  /** Keeps what is left to be kept when the page goes. Returns how to stop. */
  watch(): () => void {
    return this.#keeping.watch();
  }

  /** A check-in must not end because its draft could not be kept: saving will say what is wrong. */
  async #send() {
    if (this.#ended) return;
    try {
      this.kept = await call('save_draft', $state.snapshot(this.typed));
    } catch {
      this.kept = null;
    }
  }

  #entry(measure: string): EntryTyped | undefined {
    return this.typed.entries.find((entry) => entry.measure === measure);
  }
}
