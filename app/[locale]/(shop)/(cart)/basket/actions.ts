'use server';

import { action } from '#app/_lib/action.ts';
import { requireOwner } from '#app/_lib/requester.ts';
import * as carts from '#lib/cart/cart.ts';
import {
  additionSchema,
  cakeAdditionSchema,
  priceAcceptanceSchema,
  quantityChangeSchema,
  removalSchema,
} from '#lib/cart/schema.ts';
import { getOwnCart } from '#lib/checkout/own-cart.ts';
import { countUse } from '#lib/platform/limits.ts';

/** What shoppers do with their own basket. Each answers the basket as it is then. */

export const addToCart = action({
  input: additionSchema,
  who: 'anyone',
  run: async (addition, { requester, from }) => {
    if (!requester.owner) await countUse('new-cart-from', from);
    const owner = await requireOwner();
    const id = await carts.addToCart(owner, addition);
    return { id, cart: await getOwnCart(owner) };
  },
});

export const addCake = action({
  input: cakeAdditionSchema,
  who: 'anyone',
  run: async (addition, { requester, from }) => {
    if (!requester.owner) await countUse('new-cart-from', from);
    const owner = await requireOwner();
    const id = await carts.addCake(owner, addition);
    return { id, cart: await getOwnCart(owner) };
  },
});

export const setQuantity = action({
  input: quantityChangeSchema,
  who: 'anyone',
  run: async (change, { requester: { owner } }) => {
    if (owner) await carts.setQuantity(owner, change);
    return getOwnCart(owner);
  },
});

export const removeFromCart = action({
  input: removalSchema,
  who: 'anyone',
  run: async ({ id }, { requester: { owner } }) => {
    if (owner) await carts.removeFromCart(owner, id);
    return getOwnCart(owner);
  },
});

export const acceptPrice = action({
  input: priceAcceptanceSchema,
  who: 'anyone',
  run: async (seen, { requester: { owner } }) => {
    if (owner) await carts.acceptPrices(owner, [seen]);
    return getOwnCart(owner);
  },
});
