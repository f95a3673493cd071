import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { CartTexts } from './texts.ts';

/** What it comes to, before delivery. */
export function Subtotal({ minor, locale, texts }: { minor: number; locale: Locale; texts: CartTexts }) {
  return (
    <div>
      <p className="flex items-baseline justify-between gap-4">
        <span className="text-lg">
          {texts.subtotal} <span className="text-sm whitespace-nowrap text-muted">{texts.taxIncluded}</span>
        </span>
        <output className="text-2xl font-semibold tabular-nums">{formatPrice(minor, locale)}</output>
      </p>
      <p className="mt-1 text-sm text-muted">{texts.feesNote}</p>
    </div>
  );
}
