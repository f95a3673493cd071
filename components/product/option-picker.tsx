'use client';

import { useState } from 'react';
import { Price } from '#components/catalog/price.tsx';
import { formatPrice, priceWithOptions } from '#lib/catalog/price.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

type Props = {
  product: Pick<Product, 'priceMinor' | 'offer' | 'options'>;
  locale: Locale;
  texts: { kinds: Record<string, string>; now: string; was: string; taxIncluded: string; offerUntil: string | null };
};

/** The options of a product and the price that they make. */
export function OptionPicker({ product, locale, texts }: Props) {
  const [choice, setChoice] = useState<Record<string, string>>({});
  const was = product.offer && priceWithOptions({ ...product, offer: null }, choice);
  return (
    <form>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <output className="text-3xl font-semibold">
          <Price
            now={formatPrice(priceWithOptions(product, choice), locale)}
            was={was && formatPrice(was, locale)}
            texts={texts}
          />
        </output>
        <span className="text-sm text-muted">{texts.taxIncluded}</span>
      </p>
      {texts.offerUntil && <p className="mt-1 text-sm text-danger">{texts.offerUntil}</p>}
      {product.options.map(({ kind, values }) => (
        <fieldset key={kind} className="mt-6">
          <legend className="mb-2 font-semibold">{texts.kinds[kind]}</legend>
          <div className="flex flex-wrap gap-2">
            {values.map(({ code, label, isDefault }) => (
              <label
                key={code}
                className="inline-flex min-h-11 cursor-pointer items-center rounded-full bg-plaster px-4 font-medium transition-colors duration-200 hover:text-primary has-checked:bg-text has-checked:text-page has-checked:forced-color-adjust-none has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary"
              >
                <input
                  type="radio"
                  name={kind}
                  value={code}
                  defaultChecked={isDefault}
                  onChange={() => setChoice((before) => ({ ...before, [kind]: code }))}
                  className="sr-only"
                />
                {label[locale]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </form>
  );
}
