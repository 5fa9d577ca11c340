// An appointment in its fields.

import type { AppointmentTyped } from '../generated/contract';

/** Empty is "as here", which is how the list of zones begins. */
export function atHome(typed: AppointmentTyped, home: string): AppointmentTyped {
  return { ...typed, zone: typed.zone === home ? '' : typed.zone };
}
