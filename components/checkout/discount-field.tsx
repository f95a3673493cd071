'use client';

import { useId, useState } from 'react';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Quote } from '#lib/checkout/schema.ts';

type Props = {
  quote: Pick<Quote, 'discountCode' | 'discountProblem'>;
  onCode: (code: string | null) => void;
};

/** A code is looked at when it is applied, and again when the order is placed. */
export function DiscountField({ quote, onCode }: Props) {
  const t = useAreaTexts('checkout');
  const id = useId();
  const [text, setText] = useState('');
  const problem = useFormState().fieldErrors.discountCode ?? quote.discountProblem;
  const apply = () => onCode(text.trim() || null);

  if (quote.discountCode) {
    return (
      <p className="flex flex-wrap items-center gap-x-4" aria-live="polite">
        <span className="font-medium text-success">{t('codeApplied', { code: quote.discountCode })}</span>
        <Button look="plain" className="px-2" onClick={() => onCode(null)}>
          {t('removeCode')}
        </Button>
      </p>
    );
  }
  return (
    <div>
      <label htmlFor={id} className="font-medium">
        {t('code')}
      </label>
      <div className="mt-1.5 flex gap-2">
        <input
          id={id}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It is the code that is meant, not the whole order.
            event.preventDefault();
            apply();
          }}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={32}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          className="min-h-12 w-full min-w-0 rounded-xl border border-muted/60 bg-surface px-4 uppercase aria-invalid:border-danger"
        />
        <Button look="quiet" onClick={apply}>
          {t('applyCode')}
        </Button>
      </div>
      <p id={`${id}-problem`} aria-live="polite" className="mt-1 text-sm font-medium text-danger">
        {problem}
      </p>
    </div>
  );
}
