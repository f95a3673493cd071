'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '#components/forms/action.ts';
import { useAction } from '#components/forms/use-action.ts';
import { Button } from '#components/ui/button.tsx';
import { notify } from '#components/ui/notify.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { ReviewStatus } from '#lib/reviews/schema.ts';

type Decision = 'published' | 'rejected';
export type ModerateAction = Action<{ reviewId: number; decision: Decision; seenAt: string }, null>;
type Props = {
  reviewId: number;
  status: ReviewStatus;
  seenAt: string;
  locale: Locale;
  action: ModerateAction;
  texts: Record<'publish' | 'reject' | Decision | 'title', string>;
};

/** What can become of a review: of one that waits two things, of each other the one that it is not. */
export function ModerateButtons({ reviewId, status, seenAt, locale, action, texts }: Props) {
  const { run, isPending } = useAction(action, locale);
  const router = useRouter();

  async function decide(decision: Decision) {
    const answer = await run({ reviewId, decision, seenAt });
    if (!answer) return;
    router.refresh();
    await notify(answer.ok ? texts[decision] : answer.message, { tone: answer.ok ? 'plain' : 'error' });
  }

  const name = <span className="sr-only">({texts.title})</span>;
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {status !== 'published' && (
        <Button isPending={isPending} onClick={() => decide('published')}>
          {texts.publish}
          {name}
        </Button>
      )}
      {status !== 'rejected' && (
        <Button look="danger" isPending={isPending} onClick={() => decide('rejected')}>
          {texts.reject}
          {name}
        </Button>
      )}
    </div>
  );
}
