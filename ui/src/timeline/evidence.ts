// How sure a figure is. A figure that no source gave makes the whole less than sourced, whatever else is known.

import type { WhyView } from '../generated/contract';

export function evidenceOf(why: WhyView): WhyView['evidence'] {
  return why.evidence === 'sourced' && why.estimated.length > 0 ? 'partly-estimated' : why.evidence;
}
