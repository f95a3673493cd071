'use client';

import { useState } from 'react';
import { SelectField, TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Quote } from '#lib/checkout/schema.ts';

export type SavedAddress = { id: number; label: string; street: string; postcode: string; city: string };

type Props = {
  addresses: SavedAddress[];
  quote: Quote;
  locale: Locale;
  postcode: string;
  onPostcode: (postcode: string) => void;
};

/** Where it is brought, and what that costs there. */
export function AddressFields({ addresses, quote, locale, postcode, onPostcode }: Props) {
  const t = useAreaTexts('checkout');
  const [saved, setSaved] = useState<SavedAddress | null>(addresses[0] ?? null);

  function choose(id: string) {
    const address = addresses.find((candidate) => String(candidate.id) === id) ?? null;
    setSaved(address);
    onPostcode(address?.postcode ?? '');
  }

  return (
    <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
      {addresses.length > 0 && (
        <div className="sm:col-span-2">
          <SelectField
            name="savedAddress"
            label={t('savedAddress')}
            value={saved ? String(saved.id) : ''}
            onChange={(event) => choose(event.target.value)}
          >
            {addresses.map(({ id, label, street }) => (
              <option key={id} value={id}>
                {label} – {street}
              </option>
            ))}
            <option value="">{t('otherAddress')}</option>
          </SelectField>
        </div>
      )}
      <div className="sm:col-span-2">
        <TextField
          key={`street-${saved?.id}`}
          name="street"
          label={t('street')}
          defaultValue={saved?.street}
          autoComplete="address-line1"
          required
        />
      </div>
      <TextField
        key={`city-${saved?.id}`}
        name="city"
        label={t('city')}
        defaultValue={saved?.city}
        autoComplete="address-level2"
        required
      />
      <TextField
        name="postcode"
        label={t('postcode')}
        value={postcode}
        onChange={(event) => onPostcode(event.target.value.trim())}
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={4}
        required
      />
      <div aria-live="polite" className="sm:col-span-2">
        {quote.zone && <p className="font-medium text-success">{describeZone(quote.zone, { locale, t })}</p>}
        {quote.deliveryProblem && <p className="font-medium text-danger">{quote.deliveryProblem}</p>}
      </div>
    </div>
  );
}

type Words = { locale: Locale; t: ReturnType<typeof useAreaTexts<'checkout'>> };

function describeZone({ feeMinor, freeFromMinor }: NonNullable<Quote['zone']>, { locale, t }: Words): string {
  if (feeMinor === 0) return t('zoneFree');
  const fee = t('zone', { fee: formatPrice(feeMinor, locale) });
  return freeFromMinor === null ? fee : `${fee}, ${t('zoneFreeFrom', { amount: formatPrice(freeFromMinor, locale) })}`;
}
