import { Badge } from '#components/admin/ui/badge.tsx';
import { Cell, Table } from '#components/admin/ui/table.tsx';
import { formatMoment, formatNumber } from '#components/i18n/format.ts';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { DiscountState, EditedDiscount } from '#lib/checkout/discount-form.ts';
import { discountPaths } from '#lib/checkout/paths.ts';
import { type EndAction, EndButton } from './end-button.tsx';

type Props = { discounts: EditedDiscount[]; locale: Locale; end: EndAction };

const tones: Record<DiscountState, 'good' | 'warm' | 'plain'> = {
  ...{ running: 'good', coming: 'warm', ended: 'plain', 'used-up': 'plain' },
};

/** Codes in rows: what they take off, when, and how often they were used. */
export function DiscountTable({ discounts, locale, end }: Props) {
  const t = translator(locale, 'adminDiscounts');
  const head = [
    { key: 'code', label: t('field.code') },
    { key: 'what', label: t('what') },
    { key: 'when', label: t('when') },
    { key: 'uses', label: t('uses'), isNumber: true },
    { key: 'state', label: t('stateLabel') },
    { key: 'end', label: <span className="sr-only">{t('end')}</span> },
  ];
  return (
    <Table caption={t('title')} head={head}>
      {discounts.map((discount) => (
        <tr key={discount.code}>
          <Cell className="align-middle!">
            <HoverLink
              href={discountPaths.edit(locale, discount.code)}
              className="-my-2.5 inline-flex min-h-11 items-center font-mono font-semibold underline-offset-4 hover:underline"
            >
              {discount.code}
            </HoverLink>
          </Cell>
          <Cell className="align-middle!">
            {whatOf(discount, locale)}
            {discount.minimumMinor > 0 && (
              <span className="block text-sm text-muted">
                {t('from', { minimum: formatPrice(discount.minimumMinor, locale) })}
              </span>
            )}
            {[...discount.categorySlugs, ...discount.productSlugs].length > 0 && (
              <span className="block text-sm text-muted">
                {[...discount.categorySlugs, ...discount.productSlugs].join(', ')}
              </span>
            )}
          </Cell>
          <Cell className="align-middle! text-sm">{whenOf(discount, locale)}</Cell>
          <Cell isNumber className="align-middle!">
            {formatNumber(discount.usedCount, locale)}
            {discount.maxUses !== null && ` / ${formatNumber(discount.maxUses, locale)}`}
          </Cell>
          <Cell className="align-middle!">
            <Badge tone={tones[discount.state]}>{t(`state.${discount.state}`)}</Badge>
          </Cell>
          <Cell className="text-right align-middle!">
            {discount.state !== 'ended' && (
              <EndButton
                code={discount.code}
                locale={locale}
                action={end}
                texts={{
                  end: t('end'),
                  done: t('ended', { code: discount.code }),
                  title: t('confirmEnd.title', { code: discount.code }),
                  text: t('confirmEnd.text'),
                  confirm: t('confirmEnd.yes'),
                  cancel: t('confirmEnd.no'),
                }}
              />
            )}
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function whatOf({ kind, value }: EditedDiscount, locale: Locale): string {
  const t = translator(locale, 'adminDiscounts');
  if (kind === 'percent') return t('percentOff', { value });
  return kind === 'amount' ? t('amountOff', { amount: formatPrice(value, locale) }) : t('kind.free_delivery');
}

function whenOf({ startsAt, endsAt }: EditedDiscount, locale: Locale): string {
  const t = translator(locale, 'adminDiscounts');
  const [start, end] = [startsAt, endsAt].map((iso) => iso && formatMoment(iso, locale));
  if (start && end) return `${start} – ${end}`;
  if (start) return t('since', { start });
  return end ? t('until', { end }) : t('always');
}
