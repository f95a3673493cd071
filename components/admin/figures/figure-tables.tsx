import { Cell, Table } from '#components/admin/ui/table.tsx';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { paths } from '#lib/catalog/paths.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Figures } from '#lib/figures/schema.ts';
import { spanName } from './series-texts.ts';

type Props = { locale: Locale; figures: Figures };

/** What the chart shows, in numbers; the latest first. */
export function SeriesTable({ locale, figures: { span, series } }: Props) {
  const t = translator(locale, 'adminFigures');
  return (
    <Table
      caption={t(`by.${span}`)}
      head={[
        { key: 'from', label: t('from') },
        { key: 'revenue', label: t('revenue'), isNumber: true },
        { key: 'orders', label: t('orders'), isNumber: true },
        { key: 'pieces', label: t('pieces'), isNumber: true },
        { key: 'returning', label: t('returningOrders'), isNumber: true },
        { key: 'discount', label: t('discounts'), isNumber: true },
      ]}
    >
      {series.toReversed().map(({ from, grossMinor, orders, pieces, returningOrders, discountMinor }) => (
        <tr key={from}>
          <Cell className="whitespace-nowrap">{spanName(from, span, locale, (day) => t('weekOf', { day }))}</Cell>
          <Cell isNumber>{formatPrice(grossMinor, locale)}</Cell>
          <Cell isNumber>{orders}</Cell>
          <Cell isNumber>{pieces}</Cell>
          <Cell isNumber>{returningOrders}</Cell>
          <Cell isNumber>{formatPrice(discountMinor, locale)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

export function BestSellers({ locale, figures: { products } }: Props) {
  const t = translator(locale, 'adminFigures');
  if (products.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  const most = products[0]?.pieces ?? 1;
  return (
    <Table
      caption={t('best')}
      head={[
        { key: 'name', label: t('product') },
        { key: 'pieces', label: t('pieces'), isNumber: true },
        { key: 'revenue', label: t('revenue'), isNumber: true },
      ]}
    >
      {products.map(({ slug, name, pieces, grossMinor }) => (
        <tr key={slug}>
          <Cell>
            {slug ? (
              <HoverLink href={paths.product(locale, slug)} className="underline-offset-4 hover:underline">
                {name[locale]}
              </HoverLink>
            ) : (
              t('ownCakes')
            )}
            <span
              aria-hidden="true"
              className="mt-1 block h-1.5 rounded-full bg-primary"
              style={{ width: `${Math.max(2, (pieces / most) * 100)}%` }}
            />
          </Cell>
          <Cell isNumber>{pieces}</Cell>
          <Cell isNumber>{formatPrice(grossMinor, locale)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

export function DiscountUses({ locale, figures: { discounts } }: Props) {
  const t = translator(locale, 'adminFigures');
  if (discounts.length === 0) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <Table
      caption={t('discounts')}
      head={[
        { key: 'code', label: t('code') },
        { key: 'uses', label: t('uses'), isNumber: true },
        { key: 'amount', label: t('amount'), isNumber: true },
      ]}
    >
      {discounts.map(({ code, uses, discountMinor }) => (
        <tr key={code}>
          <Cell className="font-medium">{code}</Cell>
          <Cell isNumber>{uses}</Cell>
          <Cell isNumber>{formatPrice(discountMinor, locale)}</Cell>
        </tr>
      ))}
    </Table>
  );
}
