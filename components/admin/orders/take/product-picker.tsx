'use client';

import { Plus } from 'lucide-react';
import { useDeferredValue, useId, useState } from 'react';
import useSWR from 'swr';
import { FilterInput } from '#components/admin/ui/filter.tsx';
import { useFormState } from '#components/forms/form-context.ts';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { formatPrice } from '#lib/catalog/price.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import type { HandProduct } from '#lib/orders/desk/schema.ts';
import { deskPaths } from '#lib/orders/paths.ts';

/** Finds products and puts them into the order. */
export function ProductPicker({ locale, onPick }: { locale: Locale; onPick: (product: HandProduct) => void }) {
  const t = useAreaTexts('adminOrders');
  const [text, setText] = useState('');
  const errorId = useId();
  const error = useFormState().fieldErrors.lines;
  const sought = useDeferredValue(text.trim());
  const { data = [], isLoading } = useSWR<HandProduct[]>(deskPaths.products(locale, sought), fetchProducts, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  return (
    <div>
      <FilterInput
        type="search"
        label={t('find')}
        value={text}
        maxLength={80}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        onChange={(event) => setText(event.target.value)}
        // What is typed here is not sent with the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {error && (
        <p id={errorId} className="mt-2 text-sm font-medium text-danger">
          {error}
        </p>
      )}
      <ul className="mt-3 grid gap-2 sm:grid-cols-2">
        {data.map((product) => (
          <li key={product.slug}>
            <button
              type="button"
              disabled={product.isSoldOut}
              aria-label={t('addProduct', { product: product.name })}
              onClick={() => onPick(product)}
              className="flex min-h-12 w-full cursor-pointer items-center gap-3 rounded-xl bg-plaster px-4 py-2 text-left transition-colors duration-150 hover:text-primary disabled:cursor-not-allowed disabled:text-muted"
            >
              <Plus aria-hidden="true" className="size-5 shrink-0" />
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{product.name}</span>
              <span className="text-sm tabular-nums">
                {product.isSoldOut ? t('soldOut') : formatPrice(product.priceMinor, locale)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-muted">
        {data.length === 0 && !isLoading ? t('findNone') : ''}
      </p>
    </div>
  );
}

async function fetchProducts(address: string): Promise<HandProduct[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
