import { Download, FileUp, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { listCategories } from '#app/_lib/catalog.ts';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ProductFilters } from '#components/admin/products/product-filters.tsx';
import { ProductTable } from '#components/admin/products/product-table.tsx';
import { KeysetNav } from '#components/admin/ui/keyset-nav.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { translator } from '#components/i18n/translator.ts';
import { BUTTON, buttonLooks } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { listEditedProducts } from '#lib/catalog/list-edited-products.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { productQuerySchema } from '#lib/catalog/product-list-form.ts';
import { show } from './actions.ts';

type Props = PageProps<'/[locale]/admin/products'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminProducts')('title'), robots: { index: false } };
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, productPaths.products(locale), 'catalog');
  const query = productQuerySchema.parse(await searchParams);
  const [{ lines, next }, categories] = await Promise.all([listEditedProducts(query, locale), listCategories()]);
  const t = translator(locale, 'adminProducts');
  const names = new Map(categories.map(({ slug, name }) => [slug, name[locale]]));
  return (
    <>
      <PageHead title={t('title')}>
        <ButtonLink href={productPaths.imports(locale)} look="quiet">
          <FileUp aria-hidden="true" className="size-5" />
          {t('import')}
        </ButtonLink>
        <a href={productPaths.exported} download className={`${BUTTON} ${buttonLooks.quiet}`}>
          <Download aria-hidden="true" className="size-5" />
          {t('export')}
        </a>
        <ButtonLink href={productPaths.create(locale)}>
          <Plus aria-hidden="true" className="size-5" />
          {t('newProduct')}
        </ButtonLink>
      </PageHead>
      <ProductFilters query={query} categories={[...names]} locale={locale} />
      <Panel className="mt-5">
        {lines.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ProductTable lines={lines} categories={names} locale={locale} show={show} />
        )}
      </Panel>
      <KeysetNav
        locale={locale}
        first={query.after ? productPaths.list(locale, { ...query, after: undefined }) : null}
        next={next && productPaths.list(locale, { ...query, after: next })}
      />
    </>
  );
}
