import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ActionButton } from '#components/account/action-button.tsx';
import { CapacityForm } from '#components/admin/slots/capacity-form.tsx';
import { CloseDay } from '#components/admin/slots/close-day.tsx';
import { DayOrders } from '#components/admin/slots/day-orders.tsx';
import { RefreshOnNews } from '#components/admin/slots/refresh-on-news.tsx';
import { SlotTable } from '#components/admin/slots/slot-table.tsx';
import { WeekStrip } from '#components/admin/slots/week-strip.tsx';
import { DaySwitch } from '#components/admin/today/day-switch.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { formatDay } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { listWeek } from '#lib/checkout/list-week.ts';
import { listOpenOrders } from '#lib/orders/close-day.ts';
import { dayFrom, readDay } from '#lib/shop/days.ts';
import { slotsPath } from '#lib/shop/paths.ts';
import { closeDay, reopenDay, setOvenCapacity, setSlotCapacity } from './actions.ts';

type Props = PageProps<'/[locale]/admin/slots'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'admin')('page.slots'), robots: { index: false } };
}

export default async function SlotsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, slotsPath(locale), 'stock');
  const { day: given } = await searchParams;
  const today = dayFrom(new Date(), 0);
  const day = given === undefined ? today : (readDay(given) ?? notFound());
  const [week, orders] = await Promise.all([listWeek(day), listOpenOrders(day)]);
  const { closedBecause, isDayOff, slots, oven } = week.find((each) => each.day === day) ?? notFound();
  const t = translator(locale, 'adminSlots');
  const date = formatDay(`${day}T12:00:00Z`, locale);
  const texts = { save: t('save'), saved: t('saved') };
  return (
    <>
      <RefreshOnNews />
      <PageHead title={t('title')} text={<span className="first-letter:uppercase">{date}</span>}>
        <DaySwitch locale={locale} day={day} today={today} hrefOf={slotsPath} />
      </PageHead>
      <WeekStrip week={week} day={day} locale={locale} />
      {closedBecause && (
        <p role="status" className="mb-5 rounded-tile border-l-4 border-accent bg-surface p-4 font-medium shadow-soft">
          {t('closedBecause', { reason: closedBecause[locale] })}
        </p>
      )}
      {!closedBecause && isDayOff && <p className="mb-5 text-muted">{t('dayOff')}</p>}
      <div key={day} className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,24rem)]">
        <div className="grid min-w-0 gap-5">
          <Panel title={t('slots')} aside={t('slotsText')}>
            <SlotTable slots={slots} locale={locale} action={setSlotCapacity} />
          </Panel>
          <Panel title={t('orders')} aside={t('ordersText')}>
            <DayOrders orders={orders} locale={locale} />
          </Panel>
        </div>
        <div className="grid min-w-0 gap-5">
          <Panel title={t('oven')}>
            <p className="mb-4 text-muted">{t('ovenText', oven)}</p>
            <CapacityForm
              target={{ day }}
              capacity={oven.capacity}
              label={t('ovenCapacity')}
              texts={texts}
              locale={locale}
              action={setOvenCapacity}
            />
          </Panel>
          <Panel title={t(closedBecause ? 'closedHead' : 'closeHead')}>
            {closedBecause && (
              <ActionButton
                action={reopenDay}
                input={{ day }}
                locale={locale}
                done={t('nowOpen', { date })}
                look="quiet"
                className="mb-6"
              >
                {t('reopen')}
              </ActionButton>
            )}
            <AreaTexts locale={locale} areas={['adminSlots']}>
              <CloseDay
                day={day}
                date={date}
                orders={orders.map(({ number }) => number)}
                reason={closedBecause}
                locale={locale}
                action={closeDay}
              />
            </AreaTexts>
          </Panel>
        </div>
      </div>
    </>
  );
}
