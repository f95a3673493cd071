'use client';

import { useSWRConfig } from 'swr';
import type { ActionResult } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import { changeMe } from '#components/me/in-step.ts';
import { ME, type Me, useMe } from '#components/me/use-me.ts';
import { notify } from '#components/ui/notify.ts';
import { additionIdOf, type CartLineView, type CartView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CartActions } from './actions.ts';
import { type CartChange, changeCart } from './cart-reducer.ts';

/**
 * The basket and what can be done with it. A change shows at once; one that the shop refuses is taken back, and why is
 * told. Each answers whether it was made.
 */
export function useCart({ actions, locale }: { actions: CartActions; locale: Locale }) {
  const { data, error } = useMe();
  const { mutate } = useSWRConfig();

  async function apply(change: CartChange, send: () => Promise<ActionResult<CartView>>): Promise<boolean> {
    let refusal: string | null = null;
    const run = async () => {
      const answer = await send();
      if (answer.ok) return answer.data;
      refusal = answer.message;
      throw new Error(answer.reason);
    };
    await changeMe(() =>
      mutate<Me | undefined, CartView>(ME, run, {
        optimisticData: (_committed, shown) => shown && { ...shown, cart: changeCart(shown.cart, change) },
        populateCache: (cart, me) => me && { ...me, cart },
        // Only a page that has not yet been told who is here asks for it.
        revalidate: (me) => me === undefined,
        throwOnError: false,
      }),
    );
    if (refusal === null) return true;
    // Not only back to what was shown: others may have changed it.
    await Promise.all([notify(refusal, { tone: 'error' }), mutate(ME)]);
    return false;
  }

  return {
    cart: data?.cart ?? null,
    /** It cannot be reached just now; it is asked for again and again. */
    isAway: error !== undefined,
    setQuantity: ({ id }: CartLineView, quantity: number) =>
      apply({ kind: 'set-quantity', id, quantity }, () => callAction(actions.setQuantity, locale, { id, quantity })),
    remove: ({ id }: CartLineView) =>
      apply({ kind: 'remove', id }, () => callAction(actions.removeFromCart, locale, { id })),
    putBack: (line: CartLineView) =>
      apply({ kind: 'put-back', line }, async () => {
        const answer = await sendBack(line, { actions, locale });
        return answer.ok ? { ok: true, data: answer.data.cart } : answer;
      }),
    acceptPrice: ({ id, unitMinor }: CartLineView) =>
      apply({ kind: 'accept-price', id }, () => callAction(actions.acceptPrice, locale, { id, unitMinor })),
  };
}

/** A cake keeps the id of its line: what came back twice is there once. */
function sendBack(line: CartLineView, { actions, locale }: { actions: CartActions; locale: Locale }) {
  const { unitMinor, formerMinor, addedAt } = line;
  const place = { seenMinor: formerMinor ?? unitMinor, addedAt };
  if (line.cake)
    return callAction(actions.addCake, locale, { ...line.cake, ...place, additionId: additionIdOf(line.id) });
  const { slug, choice, quantity } = line;
  return callAction(actions.addToCart, locale, { slug, choice, quantity, ...place, additionId: crypto.randomUUID() });
}
