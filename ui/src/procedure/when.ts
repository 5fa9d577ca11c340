// When and where, as it stands in the fields, and as it is sent.

import type { NewWhenTyped, ProcedureTyped } from '../generated/contract';
import { noDay } from '../lib/typed';

/** With "I don't know yet", what was typed before is kept, but not sent. */
export type WhenFields = NewWhenTyped;

export function noWhen(): WhenFields {
  return {
    on: noDay(),
    at: '',
    at_unknown: false,
    arrive: '',
    arrive_unknown: false,
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
  const { at_unknown, arrive_unknown, ...sent } = fields;
  return {
    ...sent,
    at: at_unknown ? '' : fields.at,
    arrive: arrive_unknown ? '' : fields.arrive,
    ...rest,
  };
}

/** A saved procedure's fields: a time that is not there was said to be unknown. */
export function whenFields(typed: ProcedureTyped): WhenFields {
  const { on, at, arrive, arrive_day_before, zone, place, team } = typed;
  return {
    on,
    at,
    at_unknown: at === '',
    arrive,
    arrive_unknown: arrive === '',
    arrive_day_before,
    zone,
    place,
    team,
  };
}
