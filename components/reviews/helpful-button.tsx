'use client';

import { ThumbsUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { useMe } from '#components/me/use-me.ts';
import { notify } from '#components/ui/notify.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import type { Locale, Review } from '#lib/catalog/schema.ts';
import { useMyReviews } from './use-my-reviews.ts';
import { withVote } from './votes.ts';

export type VoteAction = Action<{ reviewId: number; isHelpful: boolean }, { helpful: number }>;
type Props = {
  review: Pick<Review, 'id' | 'helpful' | 'title'>;
  slug: string;
  locale: Locale;
  vote: VoteAction;
  texts: { helpful: string };
};

/** Says that a review helped, at once; it is taken back if the shop does not take it. One's own has only the number. */
export function HelpfulButton({ review, slug, locale, vote, texts }: Props) {
  const me = useMe().data;
  const { data: mine, mutate } = useMyReviews(slug);
  const { run, isPending } = useAction(vote, locale);
  const router = useRouter();
  // The page was baked before this vote, so of the two numbers this one is newer.
  const [counted, setCounted] = useState<number | null>(null);
  const isMine = mine !== undefined && review.id in mine.votes;
  const helpful = mine?.votes[review.id] ?? counted ?? review.helpful;

  async function toggle() {
    if (isPending) return;
    if (me && !me.user) return signIn();
    const before = mine ?? { own: null, votes: {} };
    const next = { reviewId: review.id, isHelpful: !isMine };
    const show = (count: number) => {
      setCounted(count);
      void mutate(withVote(before, { ...next, helpful: count }), { revalidate: false });
    };
    const sent = run(next);
    show(Math.max(0, helpful + (isMine ? -1 : 1)));
    const answer = await sent;
    if (!answer) return;
    if (answer.ok) return show(answer.data.helpful);
    setCounted(helpful);
    void mutate(before, { revalidate: false });
    if (answer.code === 'unauthenticated') return signIn();
    await notify(answer.message, { tone: 'error' });
  }

  function signIn() {
    router.push(`${accountPaths.signIn(locale)}?next=${encodeURIComponent(window.location.pathname)}`);
  }

  const face = (
    <>
      <ThumbsUp aria-hidden="true" className={`size-4 ${isMine ? 'fill-current' : ''}`} />
      {texts.helpful}
      {helpful > 0 && <span className="tabular-nums">{helpful}</span>}
    </>
  );
  const shape = 'inline-flex min-h-11 items-center gap-2 rounded-full text-sm font-medium';
  if (mine?.own?.id === review.id) return helpful > 0 && <p className={`${shape} text-muted`}>{face}</p>;
  return (
    <button
      type="button"
      aria-pressed={isMine}
      onClick={toggle}
      className={`${shape} -ml-4 cursor-pointer px-4 text-muted transition-colors duration-200 hover:text-primary aria-pressed:text-primary`}
    >
      {face}
      <span className="sr-only">({review.title})</span>
    </button>
  );
}
