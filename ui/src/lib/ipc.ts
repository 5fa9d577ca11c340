// The one door to the Rust side, and the only import of @tauri-apps. A command goes out as it is in the contract
// and comes back as its view, or as a Problem. Whoever shows something hears here what a command made stale.

import { invoke } from '@tauri-apps/api/core';
import { tags, type Commands, type Problem, type Tag } from '../generated/contract';

export type Command = keyof Commands;
export type Request<N extends Command> = Commands[N]['request'];
export type View<N extends Command> = Commands[N]['view'];

export interface Transport {
  <N extends Command>(name: N, request: Request<N>): Promise<View<N>>;
}

// The request travels as JSON text: what it means is read in one place, with the rest of the contract.
let transport: Transport = (name, request) => invoke('call', { name, request: JSON.stringify(request) });

/** For tests: answers from elsewhere. */
export function useTransport(other: Transport) {
  transport = other;
}

type Listener = (stale: readonly Tag[]) => void;
const listeners = new Set<Listener>();

/** Hears of everything that became stale. Returns how to stop. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(stale: readonly Tag[]) {
  if (stale.length > 0) for (const listener of [...listeners]) listener(stale);
}

// What no command of this window did, the Rust side says itself: a minute that has passed, a notification's button.
window.addEventListener('stale', (event) => tell((event as CustomEvent<Tag[]>).detail));

/**
 * Runs a command.
 * @throws Problem, and nothing else.
 */
export async function call<N extends Command>(name: N, request: Request<N>): Promise<View<N>> {
  let view: View<N>;
  try {
    view = await transport(name, request);
  } catch (thrown) {
    throw isProblem(thrown) ? thrown : unforeseen(name);
  }
  tell(tags[name].writes);
  return view;
}

export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown && 'text' in thrown;
}

/** What the Rust side has no words for: it could not be reached at all. The thrown text is not shown: it may hold anything. */
function unforeseen(name: Command): Problem {
  return {
    kind: 'internal',
    text: 'Something went wrong in the program. What you typed is still here. Try again.',
    reference: `view-${name}`,
  };
}
