import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { requireLocale } from '#app/_lib/locale.ts';
import { requireStaff } from '#app/_lib/require-user.ts';
import { ImportUpload } from '#components/admin/products/import-upload.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { formatMoment, formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { columnNames } from '#lib/catalog/csv/columns.ts';
import { listImports } from '#lib/catalog/csv/read-imports.ts';
import { productPaths } from '#lib/catalog/paths.ts';

type Props = PageProps<'/[locale]/admin/products/imports'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await requireLocale(params);
  return { title: translator(locale, 'adminImports')('title'), robots: { index: false } };
}

export default async function ImportsPage({ params }: Props) {
  const locale = await requireLocale(params);
  await requireStaff(locale, productPaths.imports(locale), 'catalog');
  const imports = await listImports();
  const t = translator(locale, 'adminImports');
  const head = [
    { key: 'file', label: t('file') },
    { key: 'when', label: t('when') },
    { key: 'who', label: t('who') },
    { key: 'rows', label: t('rows'), isNumber: true },
    { key: 'state', label: t('state') },
  ];
  return (
    <div className="max-w-5xl">
      <HoverLink
        href={productPaths.products(locale)}
        className="inline-flex min-h-11 items-center gap-2 hover:text-primary"
      >
        <ArrowLeft aria-hidden="true" className="size-5" />
        {translator(locale, 'adminProducts')('back')}
      </HoverLink>
      <PageHead title={t('title')} text={t('text')} />
      <Panel>
        <AreaTexts locale={locale} areas={['adminImports']}>
          <ImportUpload locale={locale} />
        </AreaTexts>
        <details className="mt-5">
          <summary className="cursor-pointer font-medium">{t('columns')}</summary>
          <p className="mt-2 text-muted">{t('columnsText')}</p>
          <p className="mt-2 font-mono text-sm break-words">{columnNames.join(', ')}</p>
        </details>
      </Panel>
      {imports.length > 0 && (
        <Panel title={t('earlier')} className="mt-5">
          <Table caption={t('earlier')} head={head}>
            {imports.map(({ id, fileName, createdAt, userName, rowCount, status }) => (
              <tr key={id}>
                <Cell>
                  <HoverLink
                    href={productPaths.oneImport(locale, id)}
                    className="font-medium break-all underline-offset-4 hover:underline"
                  >
                    {fileName}
                  </HoverLink>
                </Cell>
                <Cell>
                  <time dateTime={createdAt}>{formatMoment(createdAt, locale)}</time>
                </Cell>
                <Cell>{userName}</Cell>
                <Cell isNumber>{formatNumber(rowCount, locale)}</Cell>
                <Cell>{t(`status.${status}`)}</Cell>
              </tr>
            ))}
          </Table>
        </Panel>
      )}
    </div>
  );
}
