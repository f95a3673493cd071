'use client';

import { TextArea, TextField } from '#components/forms/fields.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Fulfilment } from '#lib/checkout/schema.ts';

/** What the order's sum may hang on while it is told. */
export type Known = { phone: string; email: string; postcode: string };
type Props = {
  fulfilment: Fulfilment;
  known: Known;
  deliveryProblem: string | null;
  onChange: (changes: Partial<Known>) => void;
};

/** Who it is, and where it goes. */
export function HandContact({ fulfilment, known, deliveryProblem, onChange }: Props) {
  const t = useAreaTexts('adminOrders');
  return (
    <div className="grid gap-4">
      <TextField name="name" label={t('name')} autoComplete="off" maxLength={80} />
      <TextField
        name="phone"
        label={t('phone')}
        type="tel"
        autoComplete="off"
        maxLength={30}
        value={known.phone}
        onChange={({ target }) => onChange({ phone: target.value })}
      />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="off"
        maxLength={254}
        value={known.email}
        onChange={({ target }) => onChange({ email: target.value })}
      />
      {fulfilment === 'delivery' && (
        <>
          <TextField name="street" label={t('street')} autoComplete="off" maxLength={120} />
          <TextField
            name="postcode"
            label={t('postcode')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={known.postcode}
            onChange={({ target }) => onChange({ postcode: target.value })}
            hint={deliveryProblem ?? undefined}
          />
          <TextField name="city" label={t('city')} autoComplete="off" maxLength={80} />
        </>
      )}
      <TextArea name="note" label={t('noteForBakers')} rows={2} maxLength={500} />
    </div>
  );
}
