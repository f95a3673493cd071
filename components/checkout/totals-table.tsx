import { formatRate } from '#components/i18n/format.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Totals } from '#lib/checkout/schema.ts';

type Props = {
  totals: Totals;
  locale: Locale;
  hasDelivery: boolean;
  discountCode: string | null;
  /** How the total is paid, where that is in parts. */
  parts: readonly { name: string; minor: number }[];
  texts: TotalsTexts;
};
export type TotalsTexts = Record<'subtotal' | 'discount' | 'deliveryFee' | 'free' | 'total', string> & {
  /** `VAT 6% included` and `of €12.00`, for a rate and an amount that are formatted already. */
  vat: (rate: string) => string;
  vatOf: (amount: string) => string;
};

/** The sum and how it comes about; the taxes in it, as a receipt must say. */
export function TotalsTable({ totals, locale, hasDelivery, discountCode, parts, texts }: Props) {
  const { subtotalMinor, discountMinor, deliveryMinor, totalMinor, vat } = totals;
  const price = (minor: number) => formatPrice(minor, locale);
  return (
    <table className="w-full tabular-nums">
      <tbody>
        {(discountMinor > 0 || hasDelivery) && <Row name={texts.subtotal} value={price(subtotalMinor)} />}
        {discountMinor > 0 && (
          <Row name={`${texts.discount}${discountCode ? ` (${discountCode})` : ''}`} value={price(-discountMinor)} />
        )}
        {hasDelivery && (
          <Row name={texts.deliveryFee} value={deliveryMinor === 0 ? texts.free : price(deliveryMinor)} />
        )}
        <tr className="border-t border-line text-lg font-semibold">
          <th scope="row" className="pt-3 text-left">
            {texts.total}
          </th>
          <td className="pt-3 text-right">{price(totalMinor)}</td>
        </tr>
        {parts.map(({ name, minor }) => (
          <Row key={name} name={name} value={price(minor)} />
        ))}
        {vat.map(({ basisPoints, grossMinor, vatMinor }) => (
          <tr key={basisPoints} className="text-sm text-muted">
            <th scope="row" className="pt-1 text-left font-normal">
              {texts.vat(formatRate(basisPoints, locale))} <span>{texts.vatOf(price(grossMinor))}</span>
            </th>
            <td className="pt-1 text-right">{price(vatMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <tr>
      <th scope="row" className="py-1 text-left font-normal">
        {name}
      </th>
      <td className="py-1 text-right">{value}</td>
    </tr>
  );
}
