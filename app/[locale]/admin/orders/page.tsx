import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { OrderFilterForm } from '#components/admin/orders/order-filter.tsx';
import { OrderTable } from '#components/admin/orders/order-table.tsx';
import { RefreshOnNews } from '#components/admin/refresh-on-news.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { orderFilterSchema } from '#lib/orders/desk/filter.ts';
import { listStaffOrders } from '#lib/orders/desk/list-orders.ts';
import { deskPaths } from '#lib/orders/paths.ts';

type Props = PageProps<'/[locale]/admin/orders'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminOrders')('title'), robots: { index: false } };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, deskPaths.orders(locale), 'orders');
  const query = await searchParams;
  const filter = orderFilterSchema.parse(query);
  const after = typeof query.after === 'string' ? query.after : undefined;
  const { orders, next } = await listStaffOrders(filter, after);
  const t = translator(locale, 'adminOrders');
  return (
    <>
      <PageHead title={t('title')} text={t('text')}>
        <ButtonLink href={deskPaths.take(locale)}>{t('take')}</ButtonLink>
      </PageHead>
      <OrderFilterForm locale={locale} values={filter} />
      <Panel>{orders.length > 0 ? <OrderTable orders={orders} locale={locale} /> : <p>{t('none')}</p>}</Panel>
      <KeysetNav
        locale={locale}
        first={after ? deskPaths.orders(locale, filter) : null}
        next={next && deskPaths.orders(locale, { ...filter, after: next })}
      />
      <RefreshOnNews />
    </>
  );
}
