import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Thumbnail } from '#components/ui/thumbnail.tsx';
import { productPaths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { ProductLine } from '#lib/catalog/product-list-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type ShowAction, ShowButton } from './show-button.tsx';

type Props = {
  lines: ProductLine[];
  categories: ReadonlyMap<string, string>;
  locale: Locale;
  show: ShowAction;
};

/** Products in rows, hidden ones too. */
export function ProductTable({ lines, categories, locale, show }: Props) {
  const t = translator(locale, 'adminProducts');
  const head = [
    { key: 'name', label: t('field.name') },
    { key: 'category', label: t('field.category') },
    { key: 'price', label: t('price'), isNumber: true },
    { key: 'stock', label: t('stock'), isNumber: true },
    { key: 'state', label: t('filter.state') },
    { key: 'show', label: <span className="sr-only">{t('field.isVisible')}</span> },
  ];
  return (
    <Table caption={t('title')} head={head}>
      {lines.map((line) => (
        <tr key={line.slug}>
          <Cell className="align-middle!">
            <span className="flex min-w-64 items-center gap-3">
              {line.pictureId ? (
                <span className="shrink-0">
                  <Thumbnail pictureId={line.pictureId} className="rounded-xl" />
                </span>
              ) : (
                <span className="size-14 shrink-0 rounded-xl bg-plaster" style={{ backgroundColor: line.color }} />
              )}
              <span className="min-w-36">
                <HoverLink
                  href={productPaths.edit(locale, line.slug)}
                  className="font-medium underline-offset-4 hover:underline"
                >
                  {line.name}
                </HoverLink>
                <span className="block text-sm break-all text-muted">{line.slug}</span>
              </span>
            </span>
          </Cell>
          <Cell className="align-middle!">{categories.get(line.category) ?? line.category}</Cell>
          <Cell isNumber className="align-middle!">
            {line.offerMinor === null ? (
              formatPrice(line.priceMinor, locale)
            ) : (
              <>
                <del className="mr-2 text-muted">{formatPrice(line.priceMinor, locale)}</del>
                {formatPrice(line.offerMinor, locale)}
              </>
            )}
          </Cell>
          <Cell isNumber className="align-middle!">
            {formatNumber(line.stock, locale)}
          </Cell>
          <Cell className="align-middle!">
            <span className="flex flex-wrap gap-1">
              <Badge tone={line.isVisible ? 'good' : 'plain'}>{t(line.isVisible ? 'shown' : 'hidden')}</Badge>
              {line.offerMinor !== null && <Badge tone="warm">{t('onOffer')}</Badge>}
              {line.isLow && <Badge tone="bad">{t('low')}</Badge>}
            </span>
          </Cell>
          <Cell className="text-right align-middle!">
            <ShowButton
              slug={line.slug}
              isVisible={line.isVisible}
              locale={locale}
              action={show}
              texts={{
                label: t(line.isVisible ? 'hide' : 'show'),
                name: line.name,
                done: t(line.isVisible ? 'isHidden' : 'isShown', { name: line.name }),
              }}
            />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
