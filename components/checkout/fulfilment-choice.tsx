'use client';

import { Bike, Store } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { type Fulfilment, fulfilments } from '#lib/checkout/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

const icons = { pickup: Store, delivery: Bike };

type Props = { chosen: Fulfilment; locale: Locale; onChoose: (fulfilment: Fulfilment) => void };

export function FulfilmentChoice({ chosen, locale, onChoose }: Props) {
  const t = useAreaTexts('checkout');
  const place = { street: bakery.street, postcode: bakery.postcode, city: bakery.city[locale] };
  const texts = { pickup: t('pickupText', place), delivery: t('deliveryText') };
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="sr-only">{t('how')}</legend>
      {fulfilments.map((fulfilment) => {
        const Icon = icons[fulfilment];
        return (
          <label
            key={fulfilment}
            className="relative flex cursor-pointer gap-4 rounded-xl border-2 border-line p-4 transition-colors duration-200 hover:border-primary has-checked:border-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary"
          >
            <input
              type="radio"
              name="fulfilment"
              value={fulfilment}
              checked={fulfilment === chosen}
              onChange={() => onChoose(fulfilment)}
              className="sr-only"
            />
            <Icon aria-hidden="true" className="mt-0.5 size-6 shrink-0 text-primary" />
            <span>
              <span className="block font-semibold">{t(fulfilment)}</span>
              <span className="block text-sm text-muted">{texts[fulfilment]}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
