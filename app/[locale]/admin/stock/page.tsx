import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { StockTable } from '#components/admin/stock/stock-table.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { listStock } from '#lib/checkout/list-stock.ts';
import { searchText } from '#lib/platform/schema.ts';
import { stockPath } from '#lib/shop/paths.ts';
import { stepStock } from './actions.ts';

type Props = PageProps<'/[locale]/admin/stock'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'admin')('page.stock'), robots: { index: false } };
}

export default async function StockPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, stockPath(locale), 'stock');
  const query = await searchParams;
  const words = searchText(80).parse(query.q);
  const isLow = single(query.show) === 'low';
  const after = single(query.after);
  const { lines, next } = await listStock({ words, isLow, after, locale });
  const t = translator(locale, 'adminStock');
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <search>
        <form action={stockPath(locale)} className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
          <label className="grow sm:max-w-md">
            <span className="font-medium">{t('words')}</span>
            <input
              type="search"
              name="q"
              defaultValue={words}
              maxLength={80}
              autoComplete="off"
              className="mt-1.5 block min-h-12 w-full rounded-xl border border-muted/60 bg-surface px-4 py-3"
            />
          </label>
          <label className="flex min-h-12 cursor-pointer items-center gap-3">
            <input type="checkbox" name="show" value="low" defaultChecked={isLow} className="size-5 accent-primary" />
            {t('onlyLow')}
          </label>
          <button type="submit" className={`${BUTTON} cursor-pointer ${buttonLooks.primary}`}>
            {t('find')}
          </button>
          {(words || isLow) && (
            <ButtonLink href={stockPath(locale)} look="plain">
              {t('all')}
            </ButtonLink>
          )}
        </form>
      </search>
      <Panel>
        {lines.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <StockTable lines={lines} locale={locale} action={stepStock} />
        )}
      </Panel>
      <KeysetNav
        locale={locale}
        first={after ? stockPath(locale, { words, isLow }) : null}
        next={next && stockPath(locale, { words, isLow, after: next })}
      />
    </>
  );
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
