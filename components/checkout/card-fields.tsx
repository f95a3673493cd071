'use client';

import { TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';

/** What the test till asks of a card. */
export function CardFields() {
  const t = useAreaTexts('checkout');
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5">
      <div className="col-span-2">
        <TextField
          name="cardNumber"
          label={t('cardNumber')}
          hint={t('testTill')}
          inputMode="numeric"
          autoComplete="cc-number"
          placeholder="4242 4242 4242 4242"
          maxLength={23}
        />
      </div>
      <TextField name="expiry" label={t('expiry')} autoComplete="cc-exp" placeholder={t('expiryHint')} maxLength={7} />
      <TextField
        name="cvc"
        label={t('cvc')}
        inputMode="numeric"
        autoComplete="cc-csc"
        placeholder="123"
        maxLength={4}
      />
    </div>
  );
}

/** The card as the action wants it. */
export function readCard(fields: FormData) {
  const read = (name: string) => String(fields.get(name) ?? '');
  return { cardNumber: read('cardNumber'), expiry: read('expiry'), cvc: read('cvc') };
}
