// A list that comes page by page and keeps itself fresh as a whole: what is thrown away on the third page goes from it.

import { untrack } from 'svelte';
import type { Problem } from '../generated/contract';
import { toast } from '../shared/toast.svelte';
import { call, type Command, type Request, type View } from './ipc';
import { live, type Live } from './live.svelte';

export interface Pages<V> extends Live<V> {
  /** Every page that is there, in order. */
  readonly all: readonly V[];
  /** False when there is nothing further. */
  readonly hasMore: boolean;
  more(): Promise<void>;
}

/** To be called while a component is being set up. `older` is what a page hands on to ask for the one after it. */
export function pages<N extends Command>(
  name: N,
  request: (before: string | null) => Request<N>,
  older: (view: View<N>) => string | null,
): Pages<View<N>> {
  const first = live(name, () => request(null));
  let further = $state.raw<View<N>[]>([]);
  let asked = '';
  let turn = 0;

  // Another question has other pages.
  $effect.pre(() => {
    const now = JSON.stringify(request(null));
    if (now === asked) return;
    asked = now;
    turn += 1;
    further = [];
  });

  $effect(() => {
    const view = first.view;
    untrack(() => {
      if (view !== null && further.length > 0) void renew(view, further.length);
    });
  });

  async function renew(view: View<N>, count: number) {
    turn += 1;
    const mine = turn;
    const fresh: View<N>[] = [];
    try {
      for (let before = older(view); before !== null && fresh.length < count;) {
        const page = await call(name, request(before));
        if (mine !== turn) return;
        fresh.push(page);
        before = older(page);
      }
      further = fresh;
    } catch {
      // The pages that are there stay; the first one says what is wrong.
    }
  }

  let next = $derived.by(() => {
    const last = further.at(-1) ?? first.view;
    return last === null ? null : older(last);
  });

  async function more() {
    if (next === null) return;
    turn += 1;
    const mine = turn;
    try {
      const page = await call(name, request(next));
      if (mine === turn) further = [...further, page];
    } catch (thrown) {
      toast.show({ text: (thrown as Problem).text });
    }
  }

  return {
    get view() {
      return first.view;
    },
    get problem() {
      return first.problem;
    },
    get all() {
      return first.view === null ? [] : [first.view, ...further];
    },
    get hasMore() {
      return next !== null;
    },
    reload: first.reload,
    more,
  };
}
