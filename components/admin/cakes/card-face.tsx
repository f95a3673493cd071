'use client';

import { CakePicture } from '#components/cakes/cake-picture.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { describeCake, quoteInscription } from '#lib/cakes/design/describe.ts';
import type { CakeLine } from '#lib/cakes/schema.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';

/** What is to be seen of a cake at a glance: picture, whose it is, by when, and what to look out for. */
export function CardFace({ cake, locale }: { cake: CakeLine; locale: Locale }) {
  const t = useAreaTexts('cakeBoard');
  const { design, orderNumber, orderNote, name, position, pickup, wishes } = cake;
  const words = quoteInscription(design);
  return (
    <>
      <h3 className="pr-7 font-sans text-[0.95rem] leading-snug font-semibold whitespace-nowrap tabular-nums">
        <HoverLink
          href={deskPaths.order(locale, orderNumber)}
          draggable={false}
          className="inline-flex min-h-6 items-center underline-offset-4 hover:underline"
        >
          {orderNumber}
        </HoverLink>
        {position.of > 1 && <span className="block text-sm font-normal text-muted">{t('position', position)}</span>}
      </h3>
      <div className="flex items-center gap-2.5">
        <CakePicture design={design} size={52} alt="" className="pointer-events-none size-13 shrink-0" />
        <div className="min-w-0 text-sm">
          <p className="truncate text-muted">{name}</p>
          <p className="font-medium tabular-nums first-letter:uppercase">
            {t('pickup', {
              day: formatDay(pickup.startsAt, locale, 'short'),
              from: formatTime(pickup.startsAt, locale),
              to: formatTime(pickup.endsAt, locale),
            })}
          </p>
        </div>
      </div>
      <CardMarks cake={cake} />
      <p className="text-sm text-muted">
        {describeCake(design)
          .map((part) => part[locale])
          .join(', ')}
      </p>
      {words && <p className="text-sm break-words">{words[locale]}</p>}
      {wishes.allergies && (
        <p className="text-sm font-medium break-words text-danger">{t('allergic', { text: wishes.allergies })}</p>
      )}
      {wishes.note && <p className="text-sm break-words">{t('note', { text: wishes.note })}</p>}
      {orderNote && <p className="text-sm break-words">{t('orderNote', { text: orderNote })}</p>}
      <CardTalk cake={cake} />
    </>
  );
}

export function CardMarks({ cake: { isRush, hasConcern, wishes, stage, percent, isStuck } }: { cake: CakeLine }) {
  const t = useAreaTexts('cakeBoard');
  const marks = [
    isRush && { text: t('rush'), isUrgent: true },
    hasConcern && { text: t('concern'), isUrgent: true },
    wishes.allergies !== '' && { text: t('allergies'), isUrgent: true },
    isStuck && { text: t('stuck'), isUrgent: true },
    stage === 'drawing' && !isStuck && { text: t('percent', { percent }), isUrgent: false },
  ].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {marks.map(({ text, isUrgent }) => (
        <li
          key={text}
          className={`rounded-full px-2.5 py-0.5 text-sm font-medium tabular-nums ${isUrgent ? 'bg-danger text-page' : 'bg-plaster'}`}
        >
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What was asked about it, or answered last. */
function CardTalk({ cake: { openQuestions, lastAnswer } }: { cake: CakeLine }) {
  const t = useAreaTexts('cakeBoard');
  if (openQuestions.length === 0 && !lastAnswer) return null;
  return (
    <div className="text-sm break-words">
      {openQuestions.map((text) => (
        <p key={text} className="border-l-4 border-accent pl-2">
          {t('asked', { text })}
        </p>
      ))}
      {openQuestions.length === 0 && lastAnswer && (
        <p className="border-l-4 border-success pl-2">{t('answered', { text: lastAnswer })}</p>
      )}
    </div>
  );
}
