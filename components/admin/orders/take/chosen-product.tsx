'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { MOST_OF_ONE } from '#lib/cart/schema.ts';
import type { HandProduct, HandProductLine } from '#lib/orders/desk/schema.ts';
import { RemoveButton } from './remove-button.tsx';

export type ChosenProductLine = Pick<HandProductLine, 'choice' | 'quantity'> & {
  key: string;
  cake: null;
  product: HandProduct;
};
type Props = { line: ChosenProductLine; onChange: (line: ChosenProductLine) => void; onRemove: () => void };

const BOX = 'min-h-11 rounded-xl border border-muted/60 bg-surface px-3';

/** So many of a product. */
export function ChosenProduct({ line, onChange, onRemove }: Props) {
  const t = useAreaTexts('adminOrders');
  const { product, choice, quantity } = line;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <input
        type="number"
        min={1}
        max={MOST_OF_ONE}
        value={quantity}
        aria-label={t('quantityOf', { product: product.name })}
        onChange={({ target }) => onChange({ ...line, quantity: toQuantity(target.value) })}
        className={`${BOX} w-20 tabular-nums`}
      />
      <span className="min-w-32 flex-1 font-medium wrap-anywhere">{product.name}</span>
      {product.options.map(({ kind, values }) => (
        <select
          key={kind}
          value={choice[kind]}
          aria-label={t('optionOf', { kind: t(`option.${kind}`), product: product.name })}
          onChange={({ target }) => onChange({ ...line, choice: { ...choice, [kind]: target.value } })}
          className={BOX}
        >
          {values.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      ))}
      <RemoveButton name={product.name} onPress={onRemove} />
    </li>
  );
}

const toQuantity = (text: string) => Math.min(MOST_OF_ONE, Math.max(1, Math.round(Number(text)) || 1));
