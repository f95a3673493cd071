'use client';

import { useEffect, useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { callAction } from '#components/forms/call-action.ts';
import { useMe } from '#components/me/use-me.ts';
import type { Locale } from '#lib/catalog/schema.ts';

export type FollowAction = Action<{ number: string; key: string | null }>;

/** Following that failed is tried again after this long (ms). */
const TRY_AGAIN = 5000;

type Options = { isOwn: boolean; locale: Locale; follow: FollowAction };

/**
 * Whether news of an order comes to the reader: to whoever placed it, and to who came by its link once the shop has noted
 * so. Until then the page looks at the order now and then.
 */
export function useFollowing({ number, key }: { number: string; key: string | null }, options: Options): boolean {
  const { isOwn, locale, follow } = options;
  const [isFollowed, setIsFollowed] = useState(isOwn);
  const { mutate } = useMe();

  useEffect(() => {
    if (isFollowed) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = async () => {
      const answer = await callAction(follow, locale, { number, key });
      if (isOver) return;
      if (!answer.ok) {
        timer = setTimeout(begin, TRY_AGAIN);
        return;
      }
      // Who was nobody is somebody now.
      await mutate();
      if (!isOver) setIsFollowed(true);
    };
    void begin();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isFollowed, number, key, locale, follow, mutate]);

  return isFollowed;
}
