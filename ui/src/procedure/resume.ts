// Going on with a new procedure that was begun: everything in its place, on the step where one was.

import type { Problem, TypeView } from '../generated/contract';
import { call } from '../lib/ipc';
import { toast } from '../shared/toast.svelte';
import { Draft, draft, replace } from './draft.svelte';

const UNREADABLE = 'This version cannot read what was begun. It was kept as it is.';

/** True when it is the one that is being written now. */
export async function resume(about: string): Promise<boolean> {
  const before = draft();
  if (before.kept.about === about) return true;
  try {
    // What is being written now is offered in its turn.
    await before.kept.keep();
    if (before.kept.fault !== null) return refuse(before.kept.fault);
    const { draft: found } = await call('open_form_draft', { form: 'new-procedure', about });
    if (found?.typed?.kind !== 'new-procedure') return refuse(UNREADABLE);
    const type = await typeOf(found.typed.typed.type_id);
    before.kept.end();
    replace(new Draft({ about, found, typed: found.typed.typed, type }));
    return true;
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
    return false;
  }
}

/** None: not chosen yet, or not there any more. */
async function typeOf(id: string): Promise<TypeView | null> {
  if (id === '') return null;
  try {
    return await call('show_type', { id });
  } catch (thrown) {
    if ((thrown as Problem).kind === 'not-found') return null;
    throw thrown;
  }
}

function refuse(text: string): false {
  toast.show({ text });
  return false;
}
