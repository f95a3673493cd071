'use client';

import useSWR from 'swr';
import { useMe } from '#components/me/use-me.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import type { MyReviews } from '#lib/reviews/schema.ts';

/** What this person has written and voted of a product's reviews; nothing is asked while nobody is signed in. */
export function useMyReviews(slug: string) {
  const user = useMe().data?.user;
  return useSWR<MyReviews>(user ? reviewPaths.mine(slug) : null, async (address: string) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return response.json();
  });
}
