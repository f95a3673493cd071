'use client';

import { useEffect, useId, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { Problems } from './problems.tsx';
import { useStudioContext } from './studio-context.ts';

/** Empty is none. What is no number is told, and changes nothing. */
export function CandlesField() {
  const id = useId();
  const t = useAreaTexts('cakeStudio');
  const parts = useAreaTexts('cakeParts');
  const { design, type } = useStudioContext();
  const [typed, setTyped] = useState('');
  const isWrong = parse(typed) === undefined;

  // Undone, or another design.
  useEffect(() => {
    setTyped((before) => (parse(before) === design.candles ? before : String(design.candles ?? '')));
  }, [design.candles]);

  function change(value: string) {
    setTyped(value);
    const candles = parse(value);
    if (candles !== undefined) type('candles', candles);
  }

  return (
    <div data-field="candles">
      <label htmlFor={id} className="font-semibold">
        {parts('field.candles')}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={typed}
        onChange={(event) => change(event.target.value)}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-hint`}
        className="mt-1.5 block min-h-12 w-28 scroll-mt-(--studio-top) scroll-mb-28 rounded-xl border border-muted/60 bg-surface px-4 py-3 text-lg tabular-nums aria-invalid:border-danger"
      />
      <p id={`${id}-hint`} className={`mt-1 text-sm ${isWrong ? 'font-medium text-danger' : 'text-muted'}`}>
        {t(isWrong ? 'candlesWrong' : 'candlesHint')}
      </p>
      <Problems field="candles" />
    </div>
  );
}

/** Undefined for what is no number of ours. */
function parse(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  return /^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : undefined;
}
