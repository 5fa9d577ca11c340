// A text that is being typed, kept within a second of each change and whenever its page is left: a crash costs no more
// than that. It goes when the text is saved or thrown away.

import type { Problem, TextDraftView } from '../generated/contract';
import { call } from '../lib/ipc';
import { whenLeaving } from '../lib/leaving';

/** Long enough not to keep each letter, short enough to lose none that matters. */
const PAUSE = 600;

export interface Place {
  patient: string;
  kind: TextDraftView['kind'];
  /** The text that is changed; for a new one its procedure, or its patient. */
  about: string;
}

/** What is kept of this text, among the drafts of a view. */
export function begunOf(
  drafts: readonly TextDraftView[],
  kind: Place['kind'],
  about: string,
): TextDraftView | undefined {
  return drafts.find((draft) => draft.kind === kind && draft.about === about);
}

/** Saves what was written, after whatever was being kept of it. Where it is refused it is kept on. */
export async function sending<T>(draft: Draft | null, save: (words: string) => Promise<T>): Promise<T> {
  await draft?.settle();
  try {
    const saved = await save(draft?.words ?? '');
    draft?.saved();
    return saved;
  } catch (thrown) {
    void draft?.keep();
    throw thrown;
  }
}

export class Draft {
  /** When it was begun and left; none for a fresh one. */
  began = $state.raw<string | null>(null);
  /** Why it cannot be kept. Typing goes on: saving says what is wrong. */
  fault = $state.raw<string | null>(null);
  #words = $state('');
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #sent: Promise<void> = Promise.resolve();

  /** Without a place it is not kept: a question that stands there already and need not be typed. */
  constructor(
    private readonly place: Place | null,
    private readonly start: string,
    begun: TextDraftView | undefined,
  ) {
    this.#words = begun?.words ?? start;
    this.began = begun?.at ?? null;
  }

  get words(): string {
    return this.#words;
  }

  set words(words: string) {
    if (words === this.#words) return;
    this.#words = words;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.keep(), PAUSE);
  }

  /** Keeps it now. One after the other: an older text must not overtake a newer one. */
  keep(): Promise<void> {
    this.#rest();
    const words = this.#words === this.start ? '' : this.#words;
    this.#sent = this.#sent.then(() => this.#send(words));
    return this.#sent;
  }

  /** Before it is saved: nothing may come after and be a draft again. */
  settle(): Promise<void> {
    this.#rest();
    return this.#sent;
  }

  /** It is saved; what is typed next is another text. */
  saved() {
    this.#rest();
    this.#words = this.start;
    this.began = null;
    this.fault = null;
  }

  /** Throws away what was typed. */
  drop(): Promise<void> {
    this.#words = this.start;
    this.began = null;
    return this.keep();
  }

  /** Keeps what is left to be kept when the page goes. Returns how to stop. */
  watch(): () => void {
    const stop = whenLeaving(() => void this.keep());
    return () => {
      stop();
      if (this.#waiting !== undefined) void this.keep();
    };
  }

  #rest() {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  async #send(words: string) {
    if (!this.place) return;
    const { patient, kind, about } = this.place;
    try {
      await call('keep_text_draft', { patient_id: patient, kind, about, words });
      this.fault = null;
    } catch (thrown) {
      this.fault = (thrown as Problem).text;
    }
  }
}
