// What is being typed, kept soon after each change, whenever its page is left, and before the program ends: a crash
// costs no more than a moment of typing.

import { call } from './ipc';
import { whenLeaving } from './leaving';

/** Long enough not to keep each letter, short enough to lose none that matters. */
const PAUSE = 600;
/** For somebody who types on and on without a pause. */
const LONGEST = 1500;

/** Those with something that is not kept yet. */
const behind = new Set<Keeping>();
const underWay = new Set<Promise<void>>();

export class Keeping {
  #pause: ReturnType<typeof setTimeout> | undefined;
  #longest: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();

  /** `send` keeps what is there when it is run. It never fails: it says itself what went wrong. */
  constructor(private readonly send: () => Promise<void>) {}

  /** Something was typed. */
  changed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.keep(), PAUSE);
    this.#longest ??= setTimeout(() => void this.keep(), LONGEST);
    behind.add(this);
  }

  /** Keeps it now. One after the other: an older text must not overtake a newer one. */
  keep(): Promise<void> {
    this.#rest();
    const mine = this.#last.then(() => this.send());
    this.#last = mine;
    underWay.add(mine);
    void mine.finally(() => underWay.delete(mine));
    return mine;
  }

  /** What was typed last is not to be kept any more. Done when nothing is under way. */
  settle(): Promise<void> {
    this.#rest();
    return this.#last;
  }

  /** Keeps what is left to be kept when the page goes. Returns how to stop. */
  watch(): () => void {
    const late = () => {
      if (behind.has(this)) void this.keep();
    };
    const stop = whenLeaving(late);
    return () => {
      stop();
      late();
    };
  }

  #rest() {
    clearTimeout(this.#pause);
    clearTimeout(this.#longest);
    this.#pause = undefined;
    this.#longest = undefined;
    behind.delete(this);
  }
}

/** Keeps all that was typed anywhere. Done when it is on the disk. */
export async function keepAll(): Promise<void> {
  for (const keeping of [...behind]) void keeping.keep();
  await Promise.all(underWay);
}

/** Before the program ends it asks for what is left to be kept, and waits for this answer. */
export function keepBeforeTheEnd(): () => void {
  const ending = () => {
    // Whatever becomes of the answer, the program ends.
    void keepAll().then(() => call('end_program', {}).catch(() => undefined));
  };
  window.addEventListener('ending', ending);
  return () => window.removeEventListener('ending', ending);
}
