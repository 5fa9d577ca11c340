// Somebody else comes to the computer: what the one before was typing is not theirs to see. It is kept before.

import { looked } from '../catalogue/looked.svelte';
import { ownTypes } from '../catalogue/ownType.svelte';
import { call } from '../lib/ipc';
import { keepAll } from '../lib/keeping';
import { go, paths } from '../lib/route.svelte';
import { tell } from '../lib/save';
import { discard } from '../procedure/draft.svelte';
import { toast } from '../shared/toast.svelte';

/** Puts away what was typed and not saved, and leads to the first page. */
export function clear() {
  discard();
  ownTypes.discardAll();
  looked.words = '';
  toast.dismiss();
  go(paths.patients);
}

export async function leave() {
  await keepAll();
  clear();
  await tell(() => call('leave', {}));
}
