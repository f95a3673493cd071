import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { translator } from '#components/i18n/translator.ts';
import { OrderList } from '#components/order/order-list.tsx';
import { accountPaths } from '#lib/accounts/paths.ts';
import { listOrders } from '#lib/orders/find-order.ts';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/account/orders'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params), 'order');
  return { title: t('listTitle'), robots: { index: false } };
}

export default async function OrdersPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { user } = await getRequester();
  if (!user) redirect(`${accountPaths.signIn(locale)}?next=${accountPaths.orders(locale)}`);
  return <OrderList orders={await listOrders(user.id)} locale={locale} />;
}
