// Throwing away what was begun asks nothing and can be taken back, like everything that is taken out.

import type { FormDraftOf, Problem } from '../generated/contract';
import { call } from '../lib/ipc';
import { toast } from '../shared/toast.svelte';

/** Throws away what is kept, also where it cannot be read here. `back` runs when it is there again. */
export async function throwAway(
  of: FormDraftOf,
  patient_id: string | null,
  back: () => void = () => undefined,
): Promise<void> {
  try {
    const { text, content } = await call('drop_form_draft', of);
    const undo = content === null ? undefined : () => putBack(of, patient_id, content, back);
    toast.show({ text, undo });
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
  }
}

async function putBack(of: FormDraftOf, patient_id: string | null, content: string, back: () => void) {
  try {
    await call('keep_form_draft', { ...of, patient_id, content });
    toast.show({ text: 'It is there again.' });
    back();
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
  }
}
