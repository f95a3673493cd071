import { randomUUID } from 'node:crypto';
import { newToken, sessionId } from '#lib/accounts/sessions.ts';
import { addToCart } from '#lib/cart/cart.ts';
import { callServerAction } from './server-action.ts';

/** How long a buyer waited (ms), and why they went away with nothing; null for who has an order. */
export type Outcome = { millis: number; refusal: string | null };

type Race = {
  buyers: number;
  clones: readonly string[];
  /** The id of the server action that places an order. */
  action: string;
  slug: string;
  slotId: number;
  totalMinor: number;
};

/** Every buyer has a basket with one piece and presses the button at the same moment, as a browser would send it. */
export async function race(about: Race): Promise<{ answers: Outcome[]; seconds: number }> {
  const buyers = await Promise.all(Array.from({ length: about.buyers }, (_, index) => arrive(about.slug, index)));
  const start = performance.now();
  const answers = await Promise.all(buyers.map((buyer) => buy(buyer, about)));
  return { answers, seconds: (performance.now() - start) / 1000 };
}

type Buyer = { token: string; index: number };

async function arrive(slug: string, index: number): Promise<Buyer> {
  const token = newToken();
  const line = { slug, choice: {}, quantity: 1, additionId: randomUUID() };
  await addToCart(`guest:${sessionId(token)}`, line);
  return { token, index };
}

async function buy({ token, index }: Buyer, { clones, action, slug, slotId, totalMinor }: Race): Promise<Outcome> {
  const origin = clones[index % clones.length] as string;
  const form = {
    ...{ fulfilment: 'pickup', name: 'Lab', email: `lab-${token.slice(0, 12)}@example.org`, phone: '+32 2 000 00 00' },
    ...{
      lineIds: [slug],
      slotId,
      note: '',
      discountCode: null,
      expectedTotalMinor: totalMinor,
      idempotencyKey: randomUUID(),
    },
  };
  const start = performance.now();
  const answer = callServerAction({
    ...{ origin, path: '/en/checkout', action, args: ['en', { form, card: null }] },
    headers: {
      cookie: `levain.guest=${token}`,
      // Buyers come from everywhere; we stand where the edge does, which says from where.
      'x-forwarded-for': `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`,
    },
  });
  const refusal = await answer.then(
    ({ status, result }) => (result?.ok ? null : (result?.reason ?? `status ${status}`)),
    (error: Error) => `no answer: ${error.message}`,
  );
  return { millis: performance.now() - start, refusal };
}
