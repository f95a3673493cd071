'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';
import { DeleteReview, type DeleteReviewAction, type DeleteTexts } from './delete-review.tsx';

type Props = {
  slug: string;
  locale: Locale;
  remove: DeleteReviewAction;
  texts: { edit: string; delete: DeleteTexts };
  children: ReactNode;
};

/** One's own review with what can be done with it. */
export function OwnReviewCard({ slug, locale, remove, texts, children }: Props) {
  const router = useRouter();
  return (
    <article className="rounded-3xl bg-surface p-6 shadow-soft sm:p-8">
      {children}
      <div className="mt-4 -mb-2 flex flex-wrap gap-x-2">
        <Link
          href={reviewPaths.write(locale, slug)}
          prefetch={false}
          className={`${BUTTON} -ml-3 px-3! ${buttonLooks.plain}`}
        >
          {texts.edit}
        </Link>
        <DeleteReview
          slug={slug}
          locale={locale}
          action={remove}
          texts={texts.delete}
          onDone={() => router.refresh()}
        />
      </div>
    </article>
  );
}
