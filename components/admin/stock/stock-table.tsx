import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { AreaTexts } from '#components/i18n/area-texts.tsx';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { StockLine } from '#lib/checkout/schema.ts';
import { type StockAction, StockEditor } from './stock-editor.tsx';

/** Products and how many there are of each, to be changed in their place. */
export function StockTable({ lines, locale, action }: { lines: StockLine[]; locale: Locale; action: StockAction }) {
  const t = translator(locale, 'adminStock');
  const head = [
    { key: 'product', label: t('product') },
    { key: 'quantity', label: t('quantity'), isNumber: true },
    { key: 'change', label: t('change'), isNumber: true },
  ];
  return (
    <AreaTexts locale={locale} areas={['adminStock']}>
      <Table caption={t('title')} head={head}>
        {lines.map(({ slug, name, category, isVisible, quantity, isLow }) => (
          <tr key={slug}>
            <Cell className="sm:min-w-44">
              <span className="font-medium break-words">{name}</span>
              <span className="block text-sm text-muted">
                {category}
                {!isVisible && `, ${t('hidden')}`}
              </span>
            </Cell>
            <Cell isNumber>
              <span className="inline-flex flex-wrap items-center justify-end gap-2">
                <span className="max-sm:hidden">
                  {quantity === 0 && <Badge tone="bad">{t('gone')}</Badge>}
                  {quantity > 0 && isLow && <Badge tone="warm">{t('low')}</Badge>}
                </span>
                <span className={`text-lg font-semibold ${isLow ? 'max-sm:text-danger' : ''}`}>{quantity}</span>
              </span>
            </Cell>
            <Cell>
              <StockEditor slug={slug} name={name} quantity={quantity} locale={locale} action={action} />
            </Cell>
          </tr>
        ))}
      </Table>
    </AreaTexts>
  );
}
