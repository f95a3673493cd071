import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { CustomerTable } from '#components/admin/people/customer-table.tsx';
import { FilterForm, FilterInput } from '#components/admin/ui/filter.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { listCustomers } from '#lib/accounts/customers.ts';
import { accountPaths } from '#lib/accounts/paths.ts';
import { searchText } from '#lib/platform/schema.ts';

type Props = PageProps<'/[locale]/admin/customers'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminPeople')('title'), robots: { index: false } };
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, accountPaths.customers(locale), 'customers');
  const query = await searchParams;
  const q = searchText(254).parse(query.q);
  const after = typeof query.after === 'string' ? query.after : undefined;
  const { customers, next } = await listCustomers({ q, isStaff: false }, after);
  const t = translator(locale, 'adminPeople');
  const here = accountPaths.customers(locale);
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <FilterForm key={q} action={here} texts={{ show: t('show'), all: t('all') }} clear={q ? here : null}>
        <FilterInput
          type="search"
          name="q"
          label={t('search')}
          defaultValue={q}
          maxLength={254}
          className="grow sm:max-w-md"
        />
      </FilterForm>
      <Panel>
        {customers.length > 0 ? <CustomerTable customers={customers} locale={locale} /> : <p>{t('none')}</p>}
      </Panel>
      <KeysetNav
        locale={locale}
        first={after ? accountPaths.customers(locale, { q }) : null}
        next={next && accountPaths.customers(locale, { q, after: next })}
      />
    </>
  );
}
