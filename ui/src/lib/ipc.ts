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

/** Hears of every command that wrote something. Returns how to stop. */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The timer of the program has looked what is due: as often as a minute passes, and when a notification was answered.
 * Whoever shows reminders reads them again. It comes from the Rust side as an event of the window's own.
 */
export const TICK = 'aftercare-tick';

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
  const stale = tags[name].writes;
  if (stale.length > 0) for (const listener of [...listeners]) listener(stale);
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
