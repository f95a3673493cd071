import { counterReference } from '#lib/payments/counter.ts';

/** A payment in cash, as it is written down: it has come. `id` makes it one. */
export function cashPayment(id: string, amountMinor: number) {
  return { id, provider: 'counter', reference: counterReference(id), amountMinor, status: 'paid' as const };
}
