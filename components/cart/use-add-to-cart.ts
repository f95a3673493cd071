'use client';

import { useSWRConfig } from 'swr';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { changeMe } from '#components/me/in-step.ts';
import { ME, type Me, useMe } from '#components/me/use-me.ts';
import type { CartView } from '#lib/cart/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { openDrawer } from './drawer-state.ts';
import { loadDrawer } from './load-drawer.ts';

type Props<A> = { action: Action<A, { id: string; cart: CartView }>; locale: Locale };

/** Puts something in the basket and opens it; a refusal is the hook's to show. */
export function useAddToCart<A extends { additionId: string }>({ action, locale }: Props<A>) {
  const { run, isPending, result } = useAction(action, locale);
  const isKnown = useMe().data !== undefined;
  const { mutate } = useSWRConfig();

  async function add(addition: Omit<A, 'additionId'>): Promise<void> {
    // It is wanted in a moment. If it cannot be had now, it is asked for again then.
    loadDrawer().catch(() => undefined);
    const answer = await changeMe(() => run({ ...addition, additionId: crypto.randomUUID() } as A));
    if (!answer?.ok) return;
    const { id, cart } = answer.data;
    if (isKnown) void mutate<Me | undefined>(ME, (me) => me && { ...me, cart }, { revalidate: false });
    else void mutate(ME);
    openDrawer(id);
  }
  return { add, isPending, refusal: result?.ok === false && !isPending ? result.message : null };
}
