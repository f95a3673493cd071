import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { DiscountTable } from '#components/admin/discounts/discount-table.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { listDiscounts } from '#lib/checkout/list-discounts.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { end } from './actions.ts';

type Props = PageProps<'/[locale]/admin/discounts'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminDiscounts')('title'), robots: { index: false } };
}

export default async function DiscountsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, discountPaths.discounts(locale), 'discounts');
  const after = (await queryValue(searchParams, 'after')) ?? undefined;
  const { discounts, next } = await listDiscounts(after, new Date());
  const t = translator(locale, 'adminDiscounts');
  return (
    <>
      <PageHead title={t('title')}>
        <ButtonLink href={discountPaths.create(locale)}>
          <Plus aria-hidden="true" className="size-5" />
          {t('newCode')}
        </ButtonLink>
      </PageHead>
      <Panel>
        {discounts.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <DiscountTable discounts={discounts} locale={locale} end={end} />
        )}
      </Panel>
      <KeysetNav
        locale={locale}
        first={after ? discountPaths.discounts(locale) : null}
        next={next && discountPaths.discounts(locale, next)}
      />
    </>
  );
}
