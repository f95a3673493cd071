import { AppError } from '#lib/platform/errors.ts';
import type { PaymentProvider } from './provider.ts';

/**
 * Cash at the counter: no machine has it, so it is taken and given back at the word of the staff, and nobody tells of it
 * afterwards.
 */
export const counter: PaymentProvider = {
  name: 'counter',
  open: async ({ id }) => ({ reference: counterReference(id), redirectUrl: null }),
  cancel: async () => 'cancelled',
  refund: async () => ({ outcome: 'done', reference: null }),
  async readEvent() {
    throw new AppError('forbidden', { message: 'nobody tells of cash' });
  },
};

export const counterReference = (paymentId: string) => `counter_${paymentId}`;
