import { z } from 'zod';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { sign } from '#lib/platform/signatures.ts';

/** How the till tells the shop of something: a signed POST, as real providers send it. */
export const TILL_TIMESTAMP = 'till-timestamp';
export const TILL_SIGNATURE = 'till-signature';

const facts = { id: z.string(), paymentId: z.uuid(), reference: z.string(), amountMinor: z.int().positive() };

export const tillEventSchema = z.discriminatedUnion('type', [
  z.object({ ...facts, type: z.enum(['confirming', 'declined', 'paid', 'cancelled', 'refunded']) }),
  z.object({ ...facts, type: z.enum(['refund-done', 'refund-failed']), refundId: z.uuid() }),
]);
type TillEvent = z.infer<typeof tillEventSchema>;

/** The time is signed with the body, so that a recorded message can't be sent again much later. */
export const signedContent = (timestamp: string, body: string) => `${timestamp}.${body}`;

/** The headers of a message at this moment. */
export function signWebhook(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return {
    'content-type': 'application/json',
    [TILL_TIMESTAMP]: timestamp,
    [TILL_SIGNATURE]: sign('test-till-webhook', signedContent(timestamp, body)),
  };
}

/** @throws AppError `unavailable` unless the shop took it: send it again later */
export async function sendWebhook(event: TillEvent): Promise<void> {
  const body = JSON.stringify(event);
  const url = new URL('/api/webhooks/test-till', env().WARM_URL ?? env().SITE_URL);
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: signWebhook(body),
    signal: AbortSignal.timeout(10_000),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new AppError('unavailable', { message: `the webhook answered ${response.status}` });
}
