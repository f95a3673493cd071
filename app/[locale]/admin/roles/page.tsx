import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { CustomerTable } from '#components/admin/people/customer-table.tsx';
import { PermissionTable } from '#components/admin/people/permission-table.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listCustomers } from '#lib/accounts/customers.ts';
import { accountPaths } from '#lib/accounts/paths.ts';

type Props = PageProps<'/[locale]/admin/roles'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminPeople')('rolesTitle'), robots: { index: false } };
}

export default async function RolesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const here = accountPaths.roles(locale);
  await requireStaff(locale, here, 'customers');
  const { after: given } = await searchParams;
  const after = typeof given === 'string' ? given : undefined;
  const { customers, next } = await listCustomers({ q: '', isStaff: true }, after);
  const t = translator(locale, 'adminPeople');
  return (
    <>
      <PageHead title={t('rolesTitle')} text={t('rolesText')} />
      <div className="grid gap-5">
        <Panel title={t('staff')}>
          <CustomerTable customers={customers} locale={locale} />
          <KeysetNav locale={locale} first={after ? here : null} next={next && `${here}?after=${next}`} />
        </Panel>
        <Panel title={t('mayTitle')}>
          <PermissionTable locale={locale} />
        </Panel>
      </div>
    </>
  );
}
