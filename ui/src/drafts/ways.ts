// Where a form stands that was begun. A new procedure is taken up instead: its page begins with a fresh one.

import type { FormDraftLine } from '../generated/contract';
import { paths } from '../lib/route.svelte';

export function wayTo(line: Pick<FormDraftLine, 'form' | 'about'>): string {
  const { form, about } = line;
  switch (form) {
    case 'change-procedure':
      return paths.changeProcedure(about);
    case 'procedure-done':
      return paths.procedureDone(about);
    case 'new-appointment':
      return paths.newAppointment(about);
    case 'another-appointment':
      return paths.anotherAppointment(about);
    case 'attended':
      return paths.appointment(about);
    case 'change-appointment':
      return paths.changeAppointment(about);
    case 'book-follow-up': {
      const [procedure = '', followUp = ''] = about.split('/');
      return paths.bookFollowUp(procedure, followUp);
    }
    case 'new-type':
      return about === NEW ? paths.newType : paths.copyType(about);
    case 'edit-type':
      return paths.editType(about);
    case 'new-patient':
      return paths.newPatient;
    case 'new-own-reminder':
      return paths.newOwnReminder;
    case 'own-reminder':
      return paths.ownReminder(about);
    default:
      return paths.patients;
  }
}

/** What is begun only one at a time. */
export const NEW = 'new';
