import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { DiscountEditor } from '#components/admin/discounts/discount-editor.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { listEditorChoices } from '#lib/catalog/editor-choices.ts';
import { blankDiscount } from '#lib/checkout/discount-form.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { save } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/discounts/new'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminDiscounts')('newCode'), robots: { index: false } };
}

export default async function NewDiscountPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, discountPaths.create(locale), 'discounts');
  const { categories } = await listEditorChoices(locale);
  const t = translator(locale, 'adminDiscounts');
  return (
    <div className="max-w-4xl">
      <HoverLink
        href={discountPaths.discounts(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {t('back')}
      </HoverLink>
      <PageHead title={t('newCode')} />
      <AreaTexts locale={locale} areas={['adminDiscounts', 'adminProducts']}>
        <DiscountEditor
          locale={locale}
          discount={null}
          form={blankDiscount}
          categories={categories}
          productNames={{}}
          save={save}
        />
      </AreaTexts>
    </div>
  );
}
