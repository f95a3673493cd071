import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { StaffOrderPage } from '#components/admin/orders/staff-order.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { can } from '#lib/accounts/permissions.ts';
import { getStaffOrder } from '#lib/orders/desk/get-staff-order.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { advanceAction, cancelAction, cashAction, noteAction, refundAction, resendAction } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/orders/[number]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number, robots: { index: false } };
}

export default async function OneOrderPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { number } = await params;
  const user = await requireStaff(locale, deskPaths.order(locale, number), 'orders');
  const order = (await getStaffOrder(number)) ?? notFound();
  return (
    <AreaTexts locale={locale} areas={['adminOrders', 'order', 'cakeBoard']}>
      <StaffOrderPage
        initial={order}
        locale={locale}
        may={{ refund: can(user, 'refund'), customers: can(user, 'customers') }}
        actions={{
          advance: advanceAction,
          addNote: noteAction,
          takeCash: cashAction,
          refund: refundAction,
          cancel: cancelAction,
          resend: resendAction,
        }}
      />
    </AreaTexts>
  );
}
