'use client';

import { Plus } from 'lucide-react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import { useEditor } from './editor-context.ts';
import { RowButtons } from './row-buttons.tsx';
import { newKey } from './values.ts';

/** Prices that replace the base price for a time, in the bakery's own. */
export function OffersSection() {
  const { values, set } = useEditor();
  const t = useAreaTexts('adminProducts');
  const change = (key: string, field: 'priceMinor' | 'startsAt' | 'endsAt', text: string) =>
    set(({ offers }) => ({ offers: offers.map((offer) => (offer.key === key ? { ...offer, [field]: text } : offer)) }));
  return (
    <Panel title={t('section.offers')}>
      {values.offers.length === 0 && <p className="text-muted">{t('noOffers')}</p>}
      <ul className="grid gap-5">
        {values.offers.map((offer, row) => (
          <li key={offer.key}>
            <fieldset className="flex flex-wrap items-start gap-4">
              <legend className="sr-only">{t('offer', { number: row + 1 })}</legend>
              <div className="w-32">
                <TextField
                  name={`offers.${row}.priceMinor`}
                  label={t('field.offerPrice')}
                  value={offer.priceMinor}
                  inputMode="decimal"
                  autoComplete="off"
                  onChange={({ target }) => change(offer.key, 'priceMinor', target.value)}
                />
              </div>
              {(['startsAt', 'endsAt'] as const).map((field) => (
                <div key={field} className="w-64 max-w-full">
                  <TextField
                    name={`offers.${row}.${field}`}
                    label={t(`field.${field}`)}
                    type="datetime-local"
                    value={offer[field]}
                    onChange={({ target }) => change(offer.key, field, target.value)}
                  />
                </div>
              ))}
              <div className="pt-8">
                <RowButtons
                  name={t('offer', { number: row + 1 })}
                  onRemove={() => set(({ offers }) => ({ offers: offers.filter(({ key }) => key !== offer.key) }))}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <Button
        look="quiet"
        className="mt-5"
        onClick={() =>
          set(({ offers }) => ({ offers: [...offers, { key: newKey(), priceMinor: '', startsAt: '', endsAt: '' }] }))
        }
      >
        <Plus aria-hidden="true" className="size-5" />
        {t('addOffer')}
      </Button>
    </Panel>
  );
}
