import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { AuditTable } from '#components/admin/audit/audit-table.tsx';
import { OrderTable } from '#components/admin/orders/order-table.tsx';
import { CustomerDevices } from '#components/admin/people/customer-devices.tsx';
import { CustomerReviews } from '#components/admin/people/customer-reviews.tsx';
import { RoleForm } from '#components/admin/people/role-form.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { Stat } from '#components/admin/ui/stat.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { formatDate, formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { getCustomer } from '#lib/accounts/customers.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { listDevices } from '#lib/accounts/sessions.ts';
import { listOrdersOf } from '#lib/orders/desk/list-orders.ts';
import { deskPaths } from '#lib/orders/paths.ts';
import { listEntriesAbout } from '#lib/platform/audit/list-entries.ts';
import { listReviewsOf } from '#lib/reviews/list-reviews-of.ts';
import { roleAction, signOutAction } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/customers/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminPeople')('title'), robots: { index: false } };
}

export default async function CustomerPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { id } = await params;
  const reader = await requireStaff(locale, accountPaths.customer(locale, id), 'customers');
  const customer = (await getCustomer(id)) ?? notFound();
  const [orders, reviews, devices, entries] = await Promise.all([
    listOrdersOf(customer.id),
    listReviewsOf(customer.id),
    listDevices(customer.id, ''),
    listEntriesAbout(customer.id),
  ]);
  const t = translator(locale, 'adminPeople');
  const about = [customer.email, ...(customer.isVerified ? [] : [t('unconfirmed')])].join(' · ');
  const more = (
    <HoverLink href={deskPaths.orders(locale, { q: customer.email })} className="underline underline-offset-4">
      {t('moreOrders')}
    </HoverLink>
  );
  return (
    <>
      <HoverLink
        href={accountPaths.customers(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <PageHead
        title={customer.name}
        text={`${about} · ${t('customerSince', { when: formatDate(customer.since, locale) })}`}
      />
      <dl className="mb-5 grid grid-cols-2 gap-4 md:grid-cols-4">
        {(['orders', 'reviews', 'addresses', 'designs'] as const).map((name) => (
          <Stat key={name} label={t(`counts.${name}`)} value={formatNumber(customer.counts[name], locale)} />
        ))}
      </dl>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-5">
          <Panel title={t('orders')} aside={more}>
            {orders.length > 0 ? <OrderTable orders={orders} locale={locale} /> : <p>{t('noOrders')}</p>}
          </Panel>
          <CustomerReviews reviews={reviews} locale={locale} />
          <Panel title={t('audit')}>
            {entries.length > 0 ? <AuditTable entries={entries} locale={locale} /> : <p>{t('noAudit')}</p>}
          </Panel>
        </div>
        <div className="grid min-w-0 gap-5">
          <AreaTexts locale={locale} areas={['adminPeople']}>
            <RoleForm customer={customer} locale={locale} action={customer.id === reader.id ? null : roleAction} />
          </AreaTexts>
          <CustomerDevices userId={customer.id} devices={devices} locale={locale} signOut={signOutAction} />
        </div>
      </div>
    </>
  );
}
