// When and where, as it stands in the fields, and as it is sent.

import type { ProcedureTyped } from '../generated/contract';
import { noDay } from '../lib/typed';

export interface WhenFields {
  on: { day: string; month: string; year: string };
  at: string;
  /** "I don't know yet": what was typed before is kept, but not sent. */
  atUnknown: boolean;
  arrive: string;
  arriveUnknown: boolean;
  arrive_day_before: boolean;
  zone: string;
  place: string;
  team: string;
}

export function noWhen(): WhenFields {
  return {
    on: noDay(),
    at: '',
    atUnknown: false,
    arrive: '',
    arriveUnknown: false,
    arrive_day_before: false,
    zone: '',
    place: '',
    team: '',
  };
}

export function typedWhen(
  fields: WhenFields,
  rest: Pick<ProcedureTyped, 'type_id' | 'variants' | 'notes'>,
): ProcedureTyped {
  const { atUnknown, arriveUnknown, ...sent } = fields;
  return {
    ...sent,
    at: atUnknown ? '' : fields.at,
    arrive: arriveUnknown ? '' : fields.arrive,
    ...rest,
  };
}

/** A saved procedure's fields: a time that is not there was said to be unknown. */
export function whenFields(typed: ProcedureTyped): WhenFields {
  const { on, at, arrive, arrive_day_before, zone, place, team } = typed;
  return {
    on,
    at,
    atUnknown: at === '',
    arrive,
    arriveUnknown: arrive === '',
    arrive_day_before,
    zone,
    place,
    team,
  };
}
