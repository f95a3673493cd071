import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { HandOrderForm } from '#components/admin/orders/take/hand-order-form.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { planAction, takeAction } from './actions.ts';

type Props = PageProps<'/[locale]/admin/orders/new'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminOrders')('takeTitle'), robots: { index: false } };
}

export default async function TakeOrderPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, deskPaths.take(locale), 'orders');
  const t = translator(locale, 'adminOrders');
  return (
    <>
      <PageHead title={t('takeTitle')} text={t('takeText')} />
      <AreaTexts locale={locale} areas={['adminOrders', 'checkout', 'cakeStudio']}>
        <HandOrderForm locale={locale} plan={planAction} take={takeAction} />
      </AreaTexts>
    </>
  );
}
