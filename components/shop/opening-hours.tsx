import { weekdayName } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

export function OpeningHours({ locale }: { locale: Locale }) {
  const t = translator(locale, 'layout');
  return (
    <dl className="grid max-w-xs grid-cols-[auto_auto] gap-x-6 gap-y-1 tabular-nums">
      {bakery.hours.map(({ fromDay, toDay, opens, closes }) => (
        <Row key={fromDay} days={daySpan(fromDay, toDay, locale)} times={`${opens} – ${closes}`} />
      ))}
      <Row days={daySpan(bakery.closedDay, bakery.closedDay, locale)} times={t('closed')} />
    </dl>
  );
}

function Row({ days, times }: { days: string; times: string }) {
  return (
    <>
      <dt className="first-letter:uppercase">{days}</dt>
      <dd>{times}</dd>
    </>
  );
}

function daySpan(from: number, to: number, locale: Locale): string {
  if (from === to) return weekdayName(from, locale);
  return `${weekdayName(from, locale, 'short')} – ${weekdayName(to, locale, 'short')}`;
}
