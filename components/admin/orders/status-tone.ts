import type { Tone } from '#components/admin/ui/badge.tsx';
import type { OrderStatus } from '#lib/orders/status.ts';

/** How a status looks: what wants hands is warm. */
export const statusTone: Record<OrderStatus, Tone> = {
  awaiting_payment: 'plain',
  paid: 'warm',
  baking: 'warm',
  ready: 'good',
  collected: 'plain',
  cancelled: 'bad',
  expired: 'bad',
};
