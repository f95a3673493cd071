'use client';

import { PencilLine } from 'lucide-react';
import Link from 'next/link';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { DeleteReview, type DeleteReviewAction, type DeleteTexts } from './delete-review.tsx';
import { useMyReviews } from './use-my-reviews.ts';

export type OwnReviewTexts = { write: string; edit: string; pending: string; rejected: string; delete: DeleteTexts };
type Props = { slug: string; locale: Locale; remove: DeleteReviewAction; texts: OwnReviewTexts };

/** The way to one's own review of a product, written already or not. */
export function OwnReview({ slug, locale, remove, texts }: Props) {
  const { data: mine, mutate } = useMyReviews(slug);
  const own = mine?.own;
  const state = own && own.status !== 'published' ? texts[own.status] : null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Link
        href={reviewPaths.write(locale, slug)}
        prefetch={false}
        className={`${BUTTON} ${buttonLooks[own ? 'quiet' : 'primary']}`}
      >
        <PencilLine aria-hidden="true" className="size-5" />
        {own ? texts.edit : texts.write}
      </Link>
      {own && (
        <DeleteReview
          slug={slug}
          locale={locale}
          action={remove}
          texts={texts.delete}
          onDone={() => mutate({ own: null, votes: mine.votes }, { revalidate: false })}
        />
      )}
      {state && <p className="text-sm text-muted">{state}</p>}
    </div>
  );
}
