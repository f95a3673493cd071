'use client';

import { useId } from 'react';
import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { CakeView } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { DrawingProgress } from './drawing-progress.tsx';
import { ProofPictures } from './proof-pictures.tsx';
import { type AnswerAction, Questions } from './questions.tsx';
import { StageLine } from './stage-line.tsx';
import { Wishes } from './wishes.tsx';

type Props = {
  cake: CakeView;
  /** Among the order's cakes, from 1, of so many. */
  position: { nth: number; of: number };
  orderRef: { number: string; key: string | null };
  locale: Locale;
  answer: AnswerAction;
  onChanged: () => void;
};

/** A cake on its way from the drawing to the counter, for whoever ordered it. */
export function CakeTracker({ cake, position, orderRef, locale, answer, onChanged }: Props) {
  const t = useAreaTexts('tracker');
  const id = useId();
  const { stage, design } = cake;
  const { servings } = design;
  const isUnderWay = stage !== 'cancelled' && stage !== 'collected';
  return (
    <article aria-labelledby={id} className="@container overflow-hidden rounded-tile bg-surface p-5 shadow-soft sm:p-7">
      <div className="flex flex-col items-center gap-x-7 gap-y-4 @lg:flex-row">
        <CakePicture
          design={design}
          size={480}
          alt=""
          className={`w-56 shrink-0 @lg:w-60 ${stage === 'cancelled' ? 'opacity-60 grayscale' : ''}`}
        />
        <div className="min-w-0 flex-1 self-stretch @lg:self-center">
          <h2 id={id} className="text-2xl">
            {position.of > 1 ? t('titleOf', { ...position, servings }) : t('title', { servings })}
          </h2>
          <p className="mt-2 text-lg">{t(`now.${stage}`)}</p>
          {/* Said once, however many cakes there are. */}
          {isUnderWay && position.nth === 1 && stage !== 'waiting' && stage !== 'ready' && (
            <p className="mt-1 text-muted">{t('goOn')}</p>
          )}
          {cake.isStuck && <p className="mt-3 font-medium">{t('stuck')}</p>}
          {stage === 'drawing' && !cake.isStuck && <DrawingProgress cake={cake} />}
        </div>
      </div>
      {/* First what waits for the reader: on a phone all stages are a long way. */}
      <Questions titleId={id} {...{ cake, orderRef, locale, answer, onChanged }} />
      {stage !== 'cancelled' && stage !== 'waiting' && <StageLine cake={cake} locale={locale} />}
      {stage !== 'cancelled' && stage !== 'waiting' && (
        <ProofPictures cake={cake} titleId={id} linkKey={orderRef.key} />
      )}
      <Wishes wishes={cake.wishes} />
      <p role="status" className="sr-only">
        {position.of > 1 && t('nth', position)} {t(`now.${stage}`)}{' '}
        {cake.questions.some(({ answer }) => answer === null) && t('asksYou')}
      </p>
    </article>
  );
}
