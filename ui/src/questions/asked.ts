// What a page's lines ask each other: whether a question about one of them waits for the next visit already.

import { getContext, setContext } from 'svelte';
import type { AskedView, FromTyped } from '../generated/contract';

/** A question as far as it is needed to tick it off. */
export interface Asked {
  id: string;
  words: string;
  answer: string;
  answered_by: string;
  answered_on: string | null;
}

const KEY = Symbol('asked');

/** To be called while a page is being set up. */
export function provideAsked(asked: () => readonly AskedView[]) {
  setContext(KEY, asked);
}

/** To be called while a line is being set up. */
export function askedHere(): () => readonly AskedView[] {
  return getContext<(() => readonly AskedView[]) | undefined>(KEY) ?? (() => []);
}

/** The same line; or, for what comes from no line, the same words. */
export function isAsked(asked: readonly AskedView[], from: FromTyped | null, words: string): boolean {
  return asked.some((one) =>
    from === null
      ? one.item === null && one.words === words
      : one.kind === from.kind && one.item === from.item,
  );
}
