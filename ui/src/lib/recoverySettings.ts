// How the household measures and checks in: one part changed, the others kept as they are.

import type { Problem, RecoverySettingsTyped, UnitChoiceView } from '../generated/contract';
import { toast } from '../shared/toast.svelte';
import { call } from './ipc';
import { say } from './save';

/** A unit that nobody chose stays the one of the country. */
const chosen = (unit: UnitChoiceView) => (unit.chosen ? unit.code : null);

export async function keepRecovery(change: Partial<RecoverySettingsTyped>) {
  try {
    const now = await call('show_recovery_settings', {});
    const settings = {
      temperature: chosen(now.temperature),
      weight: chosen(now.weight),
      glucose: chosen(now.glucose),
      pages: now.pages,
      warning_matching: now.warning_matching,
      ...change,
    };
    say(await call('save_recovery_settings', settings));
  } catch (thrown) {
    toast.show({ text: (thrown as Problem).text });
  }
}
