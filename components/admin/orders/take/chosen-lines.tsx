'use client';

import { X } from 'lucide-react';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { MOST_OF_ONE } from '#lib/cart/schema.ts';
import type { HandLine, HandProduct } from '#lib/orders/desk/schema.ts';

export type ChosenLine = { key: string; product: HandProduct; choice: HandLine['choice']; quantity: number };
type Props = { lines: ChosenLine[]; onChange: (lines: ChosenLine[]) => void };

const BOX = 'min-h-11 rounded-xl border border-muted/60 bg-surface px-3';

/** What was chosen: how, and how many. */
export function ChosenLines({ lines, onChange }: Props) {
  const t = useAreaTexts('adminOrders');
  const change = (key: string, changes: Partial<ChosenLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...changes } : line)));
  if (lines.length === 0) return <p className="text-muted">{t('noProducts')}</p>;
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ key, product, choice, quantity }) => (
        <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
          <input
            type="number"
            min={1}
            max={MOST_OF_ONE}
            value={quantity}
            aria-label={t('quantityOf', { product: product.name })}
            onChange={({ target }) => change(key, { quantity: toQuantity(target.value) })}
            className={`${BOX} w-20 tabular-nums`}
          />
          <span className="min-w-32 flex-1 font-medium wrap-anywhere">{product.name}</span>
          {product.options.map(({ kind, values }) => (
            <select
              key={kind}
              value={choice[kind]}
              aria-label={t('optionOf', { kind: t(`option.${kind}`), product: product.name })}
              onChange={({ target }) => change(key, { choice: { ...choice, [kind]: target.value } })}
              className={BOX}
            >
              {values.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          ))}
          <button
            type="button"
            aria-label={t('remove', { product: product.name })}
            onClick={() => onChange(lines.filter((line) => line.key !== key))}
            className="grid size-11 cursor-pointer place-items-center rounded-full hover:text-danger"
          >
            <X aria-hidden="true" className="size-5" />
          </button>
        </li>
      ))}
    </ul>
  );
}

const toQuantity = (text: string) => Math.min(MOST_OF_ONE, Math.max(1, Math.round(Number(text)) || 1));
