'use client';

import { OrderLink } from '#components/admin/orders/order-link.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatDay, formatTime } from '#components/i18n/format.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DayWork } from '#lib/orders/schema.ts';

/** What the baker has asked: what is answered stands out, as there is something to do. */
export function Questions({ questions, locale }: { questions: DayWork['questions']; locale: Locale }) {
  const t = useAreaTexts('today');
  if (questions.length === 0) return <p className="text-muted">{t('noQuestions')}</p>;
  return (
    <ul className="grid gap-4">
      {questions.map(({ cakeId, orderNumber, name, startsAt, text, answer }) => (
        <li key={cakeId} className={`border-l-4 pl-3 ${answer === null ? 'border-accent' : 'border-success'}`}>
          <OrderLink number={orderNumber} locale={locale} />
          <p className="text-sm text-muted tabular-nums">
            {t('questionOf', {
              name,
              day: formatDay(startsAt, locale, 'short'),
              time: formatTime(startsAt, locale),
            })}
          </p>
          <p className="break-words">{text}</p>
          <p className={`break-words ${answer === null ? 'text-sm text-muted' : 'font-medium'}`}>
            {answer === null ? t('noAnswer') : t('answer', { answer })}
          </p>
        </li>
      ))}
    </ul>
  );
}
