import type { CSSProperties } from 'react';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';

/** Five stars, filled to the tenth; read out as words. Drawn by one mask (`stars` in globals.css), as a page has many. */
export function Stars({ rating, locale, className = 'h-4' }: { rating: number; locale: Locale; className?: string }) {
  return (
    <span
      role="img"
      aria-label={translator(locale, 'reviews')('stars', { rating })}
      className={`stars inline-block shrink-0 ${className}`}
      style={{ '--filled': `${rating * 20}%` } as CSSProperties}
    />
  );
}
