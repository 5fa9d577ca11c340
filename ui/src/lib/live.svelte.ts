// A view that keeps itself fresh: it is read again when what it asks for changes, when a command made it stale,
// when the window comes to the front (a day may have passed meanwhile), and where it shows reminders with each minute.

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
    window.addEventListener('focus', refresh);
    return () => {
      stop();
      window.removeEventListener('focus', refresh);
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

/** For a page that is left open while its words depend on the hour: "you may still drink" must not stand there for long
 *  after its time. To be called while a component is being set up. */
export function keepTime(page: Pick<Live<unknown>, 'reload'>) {
  $effect(() => {
    const every = setInterval(() => void page.reload(), 30_000);
    return () => clearInterval(every);
  });
}
