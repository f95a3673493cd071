'use client';

import { useId } from 'react';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { type PaymentChoice as Choice, paymentChoices } from '#lib/checkout/schema.ts';

type Props = {
  chosen: Choice;
  totalMinor: number;
  depositMinor: number;
  locale: Locale;
  onChoose: (choice: Choice) => void;
};

/** Everything now, or a part of it now and the rest at the counter. */
export function PaymentChoice({ chosen, totalMinor, depositMinor, locale, onChoose }: Props) {
  const t = useAreaTexts('deposit');
  const errorId = useId();
  const error = useFormState().fieldErrors.payment;
  const price = (minor: number) => formatPrice(minor, locale);
  const texts = {
    full: t('fullText', { total: price(totalMinor) }),
    deposit: t('depositText', { now: price(depositMinor), rest: price(totalMinor - depositMinor) }),
  };
  return (
    <fieldset className="mb-6 grid gap-3 sm:grid-cols-2" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-2 font-medium">{t('legend')}</legend>
      {paymentChoices.map((choice) => (
        <label
          key={choice}
          className="relative cursor-pointer rounded-xl border-2 border-line p-4 transition-colors duration-200 hover:border-primary has-checked:border-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary"
        >
          <input
            type="radio"
            name="payment"
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
            className="sr-only"
          />
          <span className="block font-semibold">{t(choice)}</span>
          <span className="block text-sm text-muted tabular-nums">{texts[choice]}</span>
        </label>
      ))}
      {error && (
        <p id={errorId} className="text-sm font-medium text-danger sm:col-span-2">
          {error}
        </p>
      )}
    </fieldset>
  );
}
