// A view that keeps itself fresh: it is read again when what it asks for changes, when a command or the program's timer
// made it stale, and when the window is seen again (a day may have passed meanwhile). There is no timer in the window:
// what depends on the hour reads "time", which the one timer makes stale with each minute.

import { tags, type Problem } from '../generated/contract';
import { call, onWritten, type Command, type Request, type View } from './ipc';

export interface Live<V> {
  /** The newest view. While it is read again the one before stays. */
  readonly view: V | null;
  readonly problem: Problem | null;
  reload(): Promise<void>;
}

/** To be called while a component is being set up. */
export function live<N extends Command>(name: N, request: () => Request<N>): Live<View<N>> {
  let view = $state.raw<View<N> | null>(null);
  let problem = $state.raw<Problem | null>(null);
  let turn = 0;

  async function load(asked: Request<N>) {
    turn += 1;
    const mine = turn;
    try {
      const answer = await call(name, asked);
      // An answer that was overtaken by a later question is dropped.
      if (mine !== turn) return;
      view = answer;
      problem = null;
    } catch (thrown) {
      if (mine !== turn) return;
      problem = thrown as Problem;
      // Whoever came to the computer since must not go on seeing it.
      if (problem.kind === 'not-shared') view = null;
    }
  }

  const reload = () => load(request());

  $effect(() => {
    void load(request());
  });

  $effect(() => {
    const reads = tags[name].reads;
    const stop = onWritten((stale) => {
      if (stale.some((tag) => reads.includes(tag))) void reload();
    });
    const refresh = () => void (reads.length > 0 && reload());
    const seen = () => void (document.visibilityState === 'visible' && refresh());
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', seen);
    };
  });

  return {
    get view() {
      return view;
    },
    get problem() {
      return problem;
    },
    reload,
  };
}
