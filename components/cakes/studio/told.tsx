'use client';

import { useEffect, useState } from 'react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { designPrice } from '#lib/cakes/design/price.ts';
import { formatPrice } from '#lib/catalog/price.ts';
import { useStudioContext } from './studio-context.ts';

/** So long (ms) nothing must have changed before it is read out: after a word, not after each letter. */
const PAUSE = 900;

/** Reads out what a change has done to the price, and whether something stands against it. */
export function Told() {
  const t = useAreaTexts('cakeStudio');
  const { design, violations, canUndo, locale } = useStudioContext();
  const price = formatPrice(designPrice(design), locale);
  const text = violations.length > 0 ? t('toldProblems', { price, count: violations.length }) : t('told', { price });
  const [told, setTold] = useState('');
  useEffect(() => {
    if (!canUndo) return;
    const timer = setTimeout(() => setTold(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, canUndo]);
  return (
    <p aria-live="polite" className="sr-only">
      {told}
    </p>
  );
}
