import type { OrderView } from '#lib/orders/schema.ts';

type Money = Pick<OrderView, 'status' | 'payment' | 'totalMinor' | 'dueNowMinor' | 'paidMinor'>;
/** Texts of `deposit` in messages/. */
type Row = { text: 'now' | 'paid' | 'rest' | 'restPaid' | 'goesBack' | 'wentBack'; minor: number };

/** Of an order with a deposit: what is paid and what is still to be paid, in the order it happens. Else nothing. */
export function depositRows({ status, payment, totalMinor, dueNowMinor, paidMinor }: Money): Row[] {
  const rest = totalMinor - dueNowMinor;
  if (rest === 0) return [];
  if (payment?.status === 'refunding') return [{ text: 'goesBack', minor: dueNowMinor }];
  if (payment?.status === 'refunded') return [{ text: 'wentBack', minor: dueNowMinor }];
  if (status === 'cancelled' || status === 'expired') return [];
  const isRestPaid = status === 'collected' || paidMinor >= totalMinor;
  const first = { text: status === 'awaiting_payment' ? ('now' as const) : ('paid' as const), minor: dueNowMinor };
  return [...(dueNowMinor > 0 ? [first] : []), { text: isRestPaid ? 'restPaid' : 'rest', minor: rest }];
}
