import { ArrowLeft, ExternalLink } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ProductEditor } from '#components/admin/products/product-editor.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { formatMoment } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { listEditorChoices } from '#lib/catalog/editor-choices.ts';
import { paths, productPaths } from '#lib/catalog/paths.ts';
import { draft, save } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/products/[slug]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  const { slug } = await params;
  return { title: `${translator(locale, 'adminProducts')('title')}: ${slug}`, robots: { index: false } };
}

export default async function EditProductPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  const { slug } = await params;
  await requireStaff(locale, productPaths.edit(locale, slug), 'catalog');
  const product = (await getEditedProduct(slug)) ?? notFound();
  const t = translator(locale, 'adminProducts');
  const { lastChange } = product;
  const savedAt = Number(await queryValue(searchParams, 'saved')) || null;
  return (
    <div className="max-w-6xl">
      <HoverLink
        href={productPaths.products(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <PageHead
        title={product.form.texts[locale].name}
        text={
          lastChange &&
          t(lastChange.name ? 'lastChangeBy' : 'lastChange', {
            name: lastChange.name,
            when: formatMoment(lastChange.at, locale),
          })
        }
      >
        {product.form.isVisible && (
          <HoverLink
            href={paths.product(locale, slug)}
            className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 font-medium hover:text-primary"
          >
            <ExternalLink aria-hidden="true" className="size-5" />
            {t('inShop')}
          </HoverLink>
        )}
      </PageHead>
      <AreaTexts locale={locale} areas={['adminProducts', 'diet']}>
        <ProductEditor
          key={slug}
          locale={locale}
          choices={await listEditorChoices(locale)}
          product={product}
          actions={{ save, draft }}
          savedAt={savedAt}
        />
      </AreaTexts>
    </div>
  );
}
