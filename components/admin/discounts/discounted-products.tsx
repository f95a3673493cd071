'use client';

import { useState } from 'react';
import { CompanionPicker } from '#components/admin/products/companion-picker.tsx';
import { RowButtons } from '#components/admin/products/row-buttons.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Companion } from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  locale: Locale;
  chosen: string[];
  /** What the chosen ones are called, by slug. */
  names: Record<string, string>;
};

/** The products that a code is for. What is chosen is sent with the form, as slugs. */
export function DiscountedProducts({ locale, chosen, names: given }: Props) {
  const t = useAreaTexts('adminDiscounts');
  const ofProducts = useAreaTexts('adminProducts');
  const [slugs, setSlugs] = useState(chosen);
  const [names, setNames] = useState(given);
  const [told, setTold] = useState('');
  const error = useFormState().fieldErrors.productSlugs;

  function add({ slug, name }: Companion) {
    setNames((known) => ({ ...known, [slug]: name }));
    setSlugs((known) => (known.includes(slug) ? known : [...known, slug]));
    setTold(ofProducts('companionAdded', { name }));
  }

  return (
    <fieldset>
      <legend className="font-medium">{t('field.productSlugs')}</legend>
      {error && <p className="font-medium text-danger">{error}</p>}
      <input type="hidden" name="productSlugs" value={slugs.join(',')} />
      <ul className="divide-y divide-line">
        {slugs.map((slug) => (
          <li key={slug} className="flex items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">{names[slug] ?? slug}</span>
            <RowButtons
              name={names[slug] ?? slug}
              onRemove={() => setSlugs((known) => known.filter((other) => other !== slug))}
            />
          </li>
        ))}
      </ul>
      <div className="mt-3 max-w-xl">
        <CompanionPicker locale={locale} label={t('field.productSlugs')} without={slugs} onPick={add} />
      </div>
      <p role="status" className="sr-only">
        {told}
      </p>
    </fieldset>
  );
}
