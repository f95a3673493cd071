import type { Rating } from './moods.ts';

/** The sentences that a review is made of. */
export type Part =
  | 'opening'
  | 'praise'
  | 'remark'
  | 'occasion'
  | 'service'
  | 'niggle'
  | 'grumble'
  | 'concession'
  | 'incident'
  | 'closing';

/** Ways to build a review of each rating; only those that read well together, from one sentence to five. */
export const patterns: Record<Rating, Part[][]> = {
  5: [
    ['praise'],
    ['praise', 'closing'],
    ['praise', 'praise'],
    ['opening', 'praise'],
    ['occasion', 'praise'],
    ['praise', 'occasion'],
    ['praise', 'service'],
    ['praise', 'remark'],
    ['remark', 'praise'],
    ['opening', 'praise', 'closing'],
    ['occasion', 'praise', 'closing'],
    ['praise', 'service', 'closing'],
    ['opening', 'praise', 'praise'],
    ['occasion', 'praise', 'remark', 'closing'],
    ['opening', 'praise', 'praise', 'closing'],
    ['opening', 'praise', 'remark', 'service', 'closing'],
    ['occasion', 'praise', 'praise', 'remark', 'closing'],
  ],
  4: [
    ['praise', 'niggle'],
    ['opening', 'praise'],
    ['occasion', 'praise', 'niggle'],
    ['praise', 'niggle', 'closing'],
    ['opening', 'praise', 'niggle'],
    ['praise', 'praise', 'niggle'],
    ['opening', 'praise', 'niggle', 'closing'],
    ['praise', 'service', 'niggle'],
  ],
  3: [
    ['opening', 'grumble'],
    ['grumble', 'concession'],
    ['concession', 'grumble', 'closing'],
    ['opening', 'grumble', 'concession'],
    ['opening', 'concession', 'grumble', 'closing'],
  ],
  2: [
    ['opening', 'grumble'],
    ['grumble', 'closing'],
    ['opening', 'grumble', 'closing'],
    ['opening', 'grumble', 'concession', 'closing'],
  ],
  1: [
    ['incident', 'grumble'],
    ['opening', 'incident', 'grumble'],
    ['opening', 'grumble', 'incident', 'closing'],
    ['grumble', 'incident', 'closing'],
  ],
};
