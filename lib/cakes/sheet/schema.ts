import type { CakeDesign, CakeWishes } from '../design/schema.ts';

/** What stands on the baker's print-out. Times in ISO. */
export type Sheet = {
  design: CakeDesign;
  wishes: CakeWishes;
  /** Of the order. */
  number: string;
  /** Among the cakes of the order, from 1, of so many. */
  position: { nth: number; of: number };
  /** What was said with the order, not with the cake: it may concern the cake all the same. */
  orderNote: string;
  /** Who fetches it, or has it brought. */
  name: string;
  fulfilment: 'pickup' | 'delivery';
  startsAt: string;
  endsAt: string;
  isRush: boolean;
  /** Words on it that a person should look at. */
  hasConcern: boolean;
};
