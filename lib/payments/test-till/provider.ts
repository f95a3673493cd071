import { AppError } from '#lib/platform/errors.ts';
import { isSignedBy } from '#lib/platform/signatures.ts';
import type { OnlineProvider, PaymentEvent } from '../provider.ts';
import { cancel, openAccount, refund } from './till.ts';
import { signedContent, TILL_SIGNATURE, TILL_TIMESTAMP, tillEventSchema } from './webhook.ts';

/** A webhook that was signed longer ago than this (s) may be somebody's recording. */
const TOLERANCE = 300;

export const testTill: OnlineProvider = {
  name: 'test-till',
  async open(payment) {
    return { reference: await openAccount(payment), redirectUrl: null };
  },
  async cancel({ reference }) {
    const state = await cancel(reference);
    return state === 'paid' ? 'paid' : 'cancelled';
  },
  async refund({ reference }, { id, amountMinor }) {
    const isTaken = await refund(reference, { id, amountMinor });
    return { outcome: isTaken ? 'asked' : 'refused', reference: isTaken ? `${reference}_${id}` : null };
  },
  async readEvent(body, headers): Promise<PaymentEvent> {
    const timestamp = headers.get(TILL_TIMESTAMP) ?? '';
    const signature = headers.get(TILL_SIGNATURE) ?? '';
    const age = Math.abs(Date.now() / 1000 - Number(timestamp));
    if (!isSignedBy('test-till-webhook', signedContent(timestamp, body), signature) || !(age <= TOLERANCE)) {
      throw new AppError('forbidden', { message: 'the signature is not the till’s' });
    }
    return readTillEvent(body);
  },
};

function readTillEvent(body: string): PaymentEvent {
  try {
    return tillEventSchema.parse(JSON.parse(body));
  } catch (cause) {
    throw new AppError('invalid', { message: 'the till has sent something else', cause });
  }
}
