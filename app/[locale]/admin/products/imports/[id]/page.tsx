import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ImportProgress } from '#components/admin/products/import-progress.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { getImport } from '#lib/catalog/csv/read-imports.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import { apply } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/products/imports/[id]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminImports')('title'), robots: { index: false } };
}

export default async function ImportPage({ params }: Props) {
  const locale = await requireLocale(params);
  const { id } = await params;
  await requireStaff(locale, productPaths.oneImport(locale, id), 'catalog');
  const found = (z.uuid().safeParse(id).success && (await getImport(id))) || notFound();
  return (
    <div className="max-w-5xl">
      <HoverLink
        href={productPaths.imports(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {translator(locale, 'adminImports')('all')}
      </HoverLink>
      <PageHead title={found.fileName} />
      <AreaTexts locale={locale} areas={['adminImports', 'importProblems', 'fieldErrors', 'problems']}>
        <ImportProgress initial={found} locale={locale} apply={apply} />
      </AreaTexts>
    </div>
  );
}
