import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { DayBoard } from '#components/admin/today/day-board.tsx';
import { DaySwitch } from '#components/admin/today/day-switch.tsx';
import { PrintButton } from '#components/admin/today/print-button.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { formatDay } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { getDayWork } from '#lib/orders/day-work.ts';
import { addDays, dayFrom, readDay } from '#lib/shop/days.ts';
import { todayPath } from '#lib/shop/paths.ts';
import { moveOrder } from './actions.ts';

type Props = PageProps<'/[locale]/admin'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'admin')('page.today'), robots: { index: false } };
}

export default async function TodayPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, todayPath(locale), 'orders');
  const { day: given } = await searchParams;
  const today = dayFrom(new Date(), 0);
  const day = given === undefined ? today : (readDay(given) ?? notFound());
  const work = await getDayWork(day);
  const t = translator(locale, 'today');
  const date = formatDay(`${day}T12:00:00Z`, locale);
  const title = day === today ? t('today') : day === addDays(today, 1) ? t('tomorrow') : null;
  return (
    <>
      <PageHead
        title={title ?? date}
        text={
          title ? (
            <span className="inline-block first-letter:uppercase">{date}</span>
          ) : (
            <span className="print:hidden">{t('text')}</span>
          )
        }
      >
        <DaySwitch locale={locale} day={day} today={today} hrefOf={todayPath} />
        <PrintButton label={t('print')} />
      </PageHead>
      <AreaTexts locale={locale} areas={['today', 'cakeBoard']}>
        <DayBoard key={day} initial={work} locale={locale} moveOrder={moveOrder} />
      </AreaTexts>
    </>
  );
}
