// Doing one thing at once, with a way back: a tick, a mark, a setting.

import type { Commands, Problem, Saved } from '../generated/contract';
import { toast } from '../shared/toast.svelte';
import { call, type Command, type Request } from './ipc';

/** Commands that answer with what undo needs. */
export type Writing = { [N in Command]: Commands[N]['view'] extends Saved ? N : never }[Command];

/** Says that something was saved, with a button to take it back. */
export function say(saved: Saved) {
  toast.show({ text: saved.text, undo: () => takeBack(saved.change) });
}

async function takeBack(change: string) {
  try {
    const undone = await call('undo', { change });
    toast.show({ text: undone.text });
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
  }
}

/** Saves and says so. False when it was refused; the reason is then what is said. */
export async function save<N extends Writing>(name: N, request: Request<N>): Promise<boolean> {
  try {
    say(await call(name, request));
    return true;
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
    return false;
  }
}

/** Does what leaves nothing to take back, and says how it went. False when it was refused. */
export async function tell(act: () => Promise<{ text: string }>): Promise<boolean> {
  try {
    toast.show({ text: (await act()).text });
    return true;
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
    return false;
  }
}
