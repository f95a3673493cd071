'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { ChosenCake, type ChosenCakeLine } from './chosen-cake.tsx';
import { ChosenProduct, type ChosenProductLine } from './chosen-product.tsx';

export type ChosenLine = ChosenProductLine | ChosenCakeLine;
type Props = { lines: ChosenLine[]; locale: Locale; onChange: (change: (lines: ChosenLine[]) => ChosenLine[]) => void };

/** What was chosen: how, and how many. */
export function ChosenLines({ lines, locale, onChange }: Props) {
  const t = useAreaTexts('adminOrders');
  const put = (next: ChosenLine) => onChange((known) => known.map((line) => (line.key === next.key ? next : line)));
  const takeOut = (key: string) => onChange((known) => known.filter((line) => line.key !== key));
  if (lines.length === 0) return <p className="text-muted">{t('noProducts')}</p>;
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) =>
        line.cake ? (
          <ChosenCake key={line.key} line={line} locale={locale} onChange={put} onRemove={() => takeOut(line.key)} />
        ) : (
          <ChosenProduct key={line.key} line={line} onChange={put} onRemove={() => takeOut(line.key)} />
        ),
      )}
    </ul>
  );
}
