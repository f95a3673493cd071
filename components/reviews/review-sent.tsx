'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Concern, WrittenReview } from '#lib/reviews/schema.ts';

export type ReviewDoneTexts = Record<
  'published' | 'publishedText' | 'waiting' | 'waitingText' | 'why' | 'toProduct' | 'toMine',
  string
> & { concern: Record<Concern, string> };
type Props = { slug: string; locale: Locale; sent: WrittenReview; texts: ReviewDoneTexts };

/** What became of a review: on the page, or why it waits. */
export function ReviewSent({ slug, locale, sent, texts }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  const isPublished = sent.status === 'published';
  return (
    <div className="rounded-3xl bg-surface p-7 shadow-soft sm:p-10">
      <h2 ref={heading} tabIndex={-1} className="text-section outline-none">
        {isPublished ? texts.published : texts.waiting}
      </h2>
      <p className="mt-3 text-lg">{isPublished ? texts.publishedText : texts.waitingText}</p>
      {!isPublished && sent.concerns.length > 0 && (
        <>
          <p className="mt-5 font-medium">{texts.why}</p>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-muted">
            {sent.concerns.map((concern) => (
              <li key={concern}>{texts.concern[concern]}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-8 flex flex-wrap items-center gap-3">
        {/* A plain link: what the browser has of the page is from before the review. */}
        <a href={`${paths.product(locale, slug)}#reviews`} className={`${BUTTON} ${buttonLooks.primary}`}>
          {texts.toProduct}
        </a>
        <Link href={accountPaths.reviews(locale)} className={`${BUTTON} px-3! ${buttonLooks.plain}`}>
          {texts.toMine}
        </Link>
      </div>
    </div>
  );
}
