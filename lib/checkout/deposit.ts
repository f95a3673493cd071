import { AppError } from '#lib/platform/errors.ts';
import type { CheckoutLine } from './lines.ts';
import type { Fulfilment, OrderForm } from './schema.ts';

/** Of the total, paid with an order that is fetched at the counter and has a cake in it; the rest is paid there. */
const DEPOSIT_PERCENT = 30;

/** Minor units, rounded up to the cent. */
export function depositOf(totalMinor: number): number {
  return Math.ceil((totalMinor * DEPOSIT_PERCENT) / 100);
}

type Terms = { fulfilment: Fulfilment; lines: readonly Pick<CheckoutLine, 'cake'>[]; totalMinor: number };

/** What could be paid now in place of all of it (minor units); null where all has to be paid. */
export function offeredDeposit({ fulfilment, lines, totalMinor }: Terms): number | null {
  const isOffered = fulfilment === 'pickup' && totalMinor > 0 && lines.some(({ cake }) => cake !== null);
  return isOffered ? depositOf(totalMinor) : null;
}

/** What an order's payment is about, minor units. @throws AppError `invalid` (`no-deposit`) */
export function dueNow(payment: OrderForm['payment'], terms: Terms): number {
  if (payment === 'full') return terms.totalMinor;
  const deposit = offeredDeposit(terms);
  if (deposit === null)
    throw new AppError('invalid', { message: 'no deposit is taken for this', reason: 'no-deposit' });
  return deposit;
}
