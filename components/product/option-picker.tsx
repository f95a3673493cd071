'use client';

import { useEffect, useRef, useState } from 'react';
import type { CartActions } from '#components/cart/actions.ts';
import { useAddToCart } from '#components/cart/use-add-to-cart.ts';
import { Price } from '#components/catalog/price.tsx';
import type { Choice } from '#lib/cart/schema.ts';
import { formatPrice, priceWithOptions } from '#lib/catalog/price.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { type AddTexts, AddToBasket } from './add-to-basket.tsx';
import { OptionField } from './option-field.tsx';

type Props = {
  product: Pick<Product, 'slug' | 'priceMinor' | 'offer' | 'options' | 'availability'>;
  locale: Locale;
  addToCart: CartActions['addToCart'];
  most: number;
  texts: AddTexts & {
    kinds: Record<string, string>;
    now: string;
    was: string;
    taxIncluded: string;
    offerUntil: string | null;
  };
};

/** The options of a product, the price that they make, and the way into the basket. */
export function OptionPicker({ product, locale, addToCart, most, texts }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [choice, setChoice] = useState<Choice>({});
  const { add, isPending, refusal } = useAddToCart({ action: addToCart, locale });
  const minor = priceWithOptions(product, choice);
  const was = product.offer && priceWithOptions({ ...product, offer: null }, choice);

  // What was picked before the page came alive, or was restored by the browser.
  useEffect(() => {
    if (form.current) setChoice(choiceIn(new FormData(form.current), product.options));
  }, [product.options]);

  function submit(fields: FormData): Promise<void> {
    const chosen = choiceIn(fields, product.options);
    return add({
      slug: product.slug,
      choice: chosen,
      quantity: Number(fields.get('quantity')),
      seenMinor: priceWithOptions(product, chosen),
    });
  }

  return (
    // React resets a form whose action has run: what was chosen stays chosen.
    <form ref={form} action={submit} onReset={(event) => event.preventDefault()}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <output className="text-3xl font-semibold">
          <Price now={formatPrice(minor, locale)} was={was && formatPrice(was, locale)} texts={texts} />
        </output>
        <span className="text-sm text-muted">{texts.taxIncluded}</span>
      </p>
      {texts.offerUntil && <p className="mt-1 text-sm text-danger">{texts.offerUntil}</p>}
      {product.options.map((option) => (
        <OptionField
          key={option.kind}
          option={option}
          legend={texts.kinds[option.kind] ?? ''}
          locale={locale}
          onPick={(code) => setChoice((before) => ({ ...before, [option.kind]: code }))}
        />
      ))}
      <AddToBasket
        isSoldOut={product.availability === 'sold-out'}
        isPending={isPending}
        refusal={refusal}
        most={most}
        texts={texts}
      />
    </form>
  );
}

function choiceIn(fields: FormData, options: Product['options']): Choice {
  return Object.fromEntries(
    options.flatMap(({ kind }) => {
      const code = fields.get(kind);
      return typeof code === 'string' ? [[kind, code]] : [];
    }),
  );
}
