// A form while it is filled in, kept as it is typed. It goes when the form is saved or thrown away, and what was thrown
// away can come back. What was kept is read again by Rust: a form may have changed since.

import type { FormDraftOf, FormDraftView, FormTyped, Problem } from '../generated/contract';
import { call } from '../lib/ipc';
import { Keeping } from '../lib/keeping';
import { toast } from '../shared/toast.svelte';
import { throwAway } from './throwing';

export interface Place<T = unknown> {
  /** By the name of the page it stands on. */
  form: string;
  /** What it changes; empty for a new procedure, which is given a name when it is first kept. */
  about: string;
  /** Whom it is about now; null: nobody who is in the list. */
  patient: (typed: T) => string | null;
}

interface Start<T> {
  /** What the form shows while nobody has typed. */
  fields: T;
  /** Keeps all of it, and not only what differs: what it starts with is the page's own. */
  whole?: boolean | undefined;
  untouched?: ((typed: T) => boolean) | undefined;
}

/** What was begun there, and why it could not be looked for. */
export interface Begun {
  found: FormDraftView | null;
  fault: string | null;
}

const NOTHING: Begun = { found: null, fault: null };

export class FormDraft<T extends object> {
  /** What the fields are filled with, and then what is in them. */
  typed: T;
  /** "You", or who else began it and when; none for a fresh one. */
  began = $state.raw<{ by: string; at: string } | null>(null);
  /** A part of what was begun cannot be read. */
  readonly partly: boolean;
  /** What was begun cannot be read, or not be looked for. It stays as it is, and nothing is kept in its place. */
  readonly unreadable: boolean;
  /** Why it cannot be kept. Typing goes on: saving says what is wrong. */
  fault = $state.raw<string | null>(null);
  about = $state('');
  #said: string | null = null;
  #isKept: boolean;
  #ended = false;
  #saving = false;
  #mayBeKept = true;
  readonly #keeping = new Keeping(() => this.#send());

  constructor(
    private readonly place: Place<T>,
    private readonly start: Start<T>,
    begun: Begun = NOTHING,
  ) {
    const { found, fault } = begun;
    this.about = place.about;
    this.began = found && { by: found.by, at: found.at };
    this.partly = found?.partly ?? false;
    this.unreadable = fault !== null || (found !== null && found.typed === null);
    this.fault = fault;
    // Each form is opened with its own kind of fields.
    this.typed = (found?.typed?.typed as T | undefined) ?? start.fields;
    this.#isKept = found !== null;
  }

  /** Says what is in the form now. The first time is how it was opened. */
  now(typed: T) {
    const said = JSON.stringify(typed);
    if (said === this.#said) return;
    const opened = this.#said === null;
    this.typed = typed;
    this.#said = said;
    if (!this.#ended && (!opened || this.#isLate())) this.#keeping.changed();
  }

  get of(): FormDraftOf {
    return { form: this.place.form, about: this.about };
  }

  /** What goes when the form is saved, as a part of what is sent. */
  get along(): { draft?: FormDraftOf } {
    return this.unreadable || this.about === '' ? {} : { draft: this.of };
  }

  keep(): Promise<void> {
    return this.#keeping.keep();
  }

  /** Saves the form: nothing may come after and be a draft again. Where it was refused, it goes on being kept. */
  async save<V>(act: () => Promise<V | undefined>): Promise<V | undefined> {
    // A second press of the same button saves nothing twice.
    if (this.#saving || this.#ended) return undefined;
    this.#saving = true;
    await this.#keeping.settle();
    const saved = await act();
    this.#saving = false;
    if (saved === undefined) void this.keep();
    else this.end();
    return saved;
  }

  /** It is saved, or somebody else comes. */
  end() {
    this.#ended = true;
    void this.#keeping.settle();
  }

  /** Keeps what is left to be kept when the page goes. Returns how to stop. */
  watch(): () => void {
    return this.#keeping.watch();
  }

  /** Throws away what was typed, without a word. `takeUp` brings it back. */
  async drop(): Promise<void> {
    // What was typed a moment ago can come back too.
    this.#ended = true;
    await this.#keeping.settle();
    if (!this.#isKept) return;
    this.#isKept = false;
    try {
      await call('drop_form_draft', this.of);
    } catch (thrown) {
      toast.show({ text: (thrown as Problem).text });
    }
  }

  takeUp(): Promise<void> {
    this.#ended = false;
    return this.keep();
  }

  /** Throws away what was typed, if anything was, and says so with a way back. */
  async throwAway(back: () => void = () => undefined): Promise<void> {
    if (this.unreadable) {
      this.end();
      return throwAway(this.of, this.place.patient(this.typed), back);
    }
    const typed = this.#isKept || this.#content() !== null;
    await this.drop();
    if (!typed || !this.#mayBeKept) return;
    const undo = async () => {
      await this.takeUp();
      back();
    };
    toast.show({ text: 'What was typed is thrown away.', undo });
  }

  /** Something was filled in before the form was on the page: a type that was chosen where it can be read. */
  #isLate(): boolean {
    return this.start.untouched !== undefined && !this.#isKept && !this.start.untouched(this.typed);
  }

  /** None while nobody has typed. */
  #content(): string | null {
    const { fields, whole, untouched } = this.start;
    const differing = Object.entries(this.typed).filter(
      ([field, value]) =>
        JSON.stringify(value) !== JSON.stringify((fields as Record<string, unknown>)[field]),
    );
    const none = untouched ? untouched(this.typed) : differing.length === 0;
    return none ? null : JSON.stringify(whole ? this.typed : Object.fromEntries(differing));
  }

  async #send() {
    const content = this.#content();
    if (this.#ended || this.#saving || this.unreadable || (content === null && !this.#isKept)) return;
    try {
      if (content === null) await call('drop_form_draft', this.of);
      else {
        const place = { ...this.of, patient_id: this.place.patient(this.typed) };
        this.about = (await call('keep_form_draft', { ...place, content })).about;
      }
      this.#isKept = content !== null;
      this.fault = null;
    } catch (thrown) {
      const problem = thrown as Problem;
      // Who may not see everything of a patient keeps nothing about them; saving says whether it can be done.
      this.#mayBeKept = problem.kind !== 'not-shared';
      this.fault = this.#mayBeKept ? problem.text : null;
    }
  }
}

type Kinds = FormTyped['kind'];

/** The fields of a kind of form. */
export type FieldsOf<K extends Kinds> = Extract<FormTyped, { kind: K }>['typed'];

/** What was begun there and not saved, if it is of this kind. */
export async function begunAt(of: FormDraftOf, kind: Kinds): Promise<Begun> {
  try {
    const { draft } = await call('open_form_draft', { form: of.form, about: of.about });
    return { found: draft && (draft.typed?.kind === kind ? draft : { ...draft, typed: null }), fault: null };
  } catch (thrown) {
    const problem = thrown as Problem;
    // What is not there, or not for these eyes, is for the page to say.
    const none = problem.kind === 'not-found' || problem.kind === 'not-shared';
    return { found: null, fault: none ? null : problem.text };
  }
}
