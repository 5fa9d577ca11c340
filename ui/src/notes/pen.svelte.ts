// The one key that leads to a new note, from wherever one is on a procedure's or a patient's pages.

import { here, paths } from '../lib/route.svelte';

let asked = $state(false);

export const pen = {
  /** Somebody pressed the key and no form has answered yet. */
  get asked() {
    return asked;
  },
  press() {
    asked = true;
  },
  taken() {
    asked = false;
  },
};

/** Where a note is written about what one is looking at; none where that is nobody in particular. */
export function placeOfNotes(): string | null {
  const route = here();
  if (!('id' in route)) return null;
  if (location.hash.startsWith('#/procedure/')) return paths.procedure(route.id, 'notes');
  return location.hash.startsWith('#/patient/') ? paths.patientNotes(route.id) : null;
}
