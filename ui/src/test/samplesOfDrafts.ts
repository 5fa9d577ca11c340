// Forms that were begun and not saved, for tests.

import type {
  FormDraftFound,
  FormDraftLine,
  FormDraftsView,
  FormTyped,
  NewProcedureTyped,
} from '../generated/contract';

export const line: FormDraftLine = {
  form: 'new-procedure',
  about: 'draft-9',
  patient_id: null,
  text: 'You began to write down a procedure for Lena on Mon 23 February.',
  readable: true,
};

export const begun = (...drafts: FormDraftLine[]): FormDraftsView => ({ drafts });

export const newProcedure: NewProcedureTyped = {
  step: 'when',
  who: 'new',
  patient: { name: 'Lena', born: { day: '4', month: '7', year: '1979' }, note: '' },
  words: 'womb',
  type_id: 'fibroid',
  type_is_given: false,
  variants: { access: 'wrist' },
  when: {
    on: { day: '5', month: '3', year: '2026' },
    at: '10:30',
    at_unknown: false,
    arrive: '',
    arrive_unknown: true,
    arrive_day_before: false,
    zone: '',
    place: 'Day ward',
    team: 'Dr Okafor',
  },
  notes: 'Scan CD',
  said_by: 'Nurse Ada',
  own: { lift: { struck: false, from_day: '9', usual_day: '', to_day: '' } },
};

export function found(typed: FormTyped | null, partly = false): FormDraftFound {
  return { draft: { at: '2026-02-23T21:04:00', by: 'You', typed, partly } };
}
