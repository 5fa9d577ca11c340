// For tests: the Rust side as a list of answers, with a record of what was asked.

import type { Problem } from '../generated/contract';
import { useTransport, type Command, type Request, type View } from './ipc';

export type Answers = {
  [N in Command]?: View<N> | ((request: Request<N>) => View<N> | Promise<View<N>>);
};

export interface Fake {
  answers: Answers;
  calls: { name: Command; request: unknown }[];
  /** What a command was asked, one entry for each time. */
  asked<N extends Command>(name: N): Request<N>[];
}

/** Every form asks for what was begun in it and keeps what is typed; most tests are about something else. */
const nothingBegun: Answers = {
  list_form_drafts: { drafts: [] },
  open_form_draft: { draft: null },
  keep_form_draft: ({ about }) => ({ about: about === '' ? 'draft-1' : about, at: '2026-03-02T10:00:00' }),
  drop_form_draft: { text: 'What was typed is thrown away.', content: null },
};

/** Answers every command from the list from now on. A command without an answer is a fault of the test. */
export function fake(answers: Answers): Fake {
  const made: Fake = {
    // A copy: what one test changes is not what the next one starts from.
    answers: { ...nothingBegun, ...answers },
    calls: [],
    asked: <N extends Command>(name: N) =>
      made.calls.filter((one) => one.name === name).map((one) => one.request as Request<N>),
  };
  useTransport(async <N extends Command>(name: N, request: Request<N>): Promise<View<N>> => {
    // A copy, as the real way gives one: later typing must not change what was sent.
    made.calls.push({ name, request: JSON.parse(JSON.stringify(request)) as unknown });
    const answer = made.answers[name] as unknown;
    if (answer === undefined) throw new Error(`the test has no answer for ${name}`);
    return (typeof answer === 'function' ? answer(request) : answer) as View<N>;
  });
  return made;
}

/** An answer that refuses. */
export function refuse(problem: Problem): () => never {
  return () => {
    throw problem;
  };
}

/** An answer that refuses one field. */
export function refuseField(field: string, text: string): () => never {
  return refuse({ kind: 'invalid', field, text });
}
