'use client';

import useSWR from 'swr';
import type { LiveState } from '#components/live/schema.ts';
import type { User } from '#lib/accounts/schema.ts';
import type { CartView } from '#lib/cart/schema.ts';

/** What pages show of the person before them, which static pages cannot hold: `/api/me` answers it. */
export type Me = {
  user: Pick<User, 'id' | 'name' | 'email' | 'role' | 'avatarId'> | null;
  cart: CartView;
  /** Slugs on the wishlist. */
  wishes: string[];
  /** What is new of their orders. */
  live: LiveState;
};

export const ME = '/api/me';

/**
 * Who is here, asked once per page however many islands want to know, and again when the tab is looked at anew.
 * `error` is set while personal parts are away; it asks again by itself until they are back.
 */
export function useMe() {
  return useSWR<Me>(ME, fetchMe, {
    errorRetryInterval: 3000,
    onErrorRetry: (_error, _key, { errorRetryInterval = 3000 }, revalidate, { retryCount }) => {
      setTimeout(() => revalidate({ retryCount }), errorRetryInterval);
    },
  });
}

async function fetchMe(address: string): Promise<Me> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
