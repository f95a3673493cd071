import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { queryValue } from '#app/_lib/next-page.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ProductEditor } from '#components/admin/products/product-editor.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { getEditedProduct } from '#lib/catalog/edited-product.ts';
import { listEditorChoices } from '#lib/catalog/editor-choices.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { blankProduct, type EditedProduct } from '#lib/catalog/product-form.ts';
import { draft, save } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/products/new'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminProducts')('newProduct'), robots: { index: false } };
}

/** Empty, or (`?from=`) as a copy of another product: nothing is written before it is saved. */
export default async function NewProductPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, productPaths.create(locale), 'catalog');
  const from = await queryValue(searchParams, 'from');
  const t = translator(locale, 'adminProducts');
  return (
    <div className="max-w-6xl">
      <HoverLink
        href={productPaths.products(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <PageHead title={t('newProduct')} text={from ? t('copyOf', { slug: from }) : undefined} />
      <AreaTexts locale={locale} areas={['adminProducts', 'diet']}>
        <ProductEditor
          key={from ?? ''}
          locale={locale}
          choices={await listEditorChoices(locale)}
          product={await beginning(from)}
          actions={{ save, draft }}
          savedAt={null}
        />
      </AreaTexts>
    </div>
  );
}

/** A copy has an address of its own, is hidden, and there is none of it yet; the original's offers are not its own. */
async function beginning(from: string | null): Promise<EditedProduct> {
  const original = from ? await getEditedProduct(from) : null;
  const blank = { slug: '', revision: 0, lastChange: null, pictures: {}, names: {}, form: blankProduct };
  if (!original) return blank;
  const form = { ...original.form, isVisible: false, stock: 0, offers: [] };
  return {
    ...blank,
    slug: `${original.slug}-copy`.slice(0, 80),
    form,
    pictures: original.pictures,
    names: original.names,
  };
}
