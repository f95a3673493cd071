'use client';

import { useDeferredValue, useId, useState } from 'react';
import useSWR from 'swr';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { useCombobox } from '#components/ui/use-combobox.ts';
import { productPaths } from '#lib/catalog/paths.ts';
import type { Companion } from '#lib/catalog/product-form.ts';
import type { Locale } from '#lib/catalog/schema.ts';

type Props = {
  locale: Locale;
  /** What the products are for, to who can't see where the list stands. */
  label: string;
  /** What is not offered, by slug. */
  without: readonly string[];
  onPick: (companion: Companion) => void;
};

/** Finds a product by name. Enter takes what is marked, Escape empties the field. */
export function CompanionPicker({ locale, label, without, onPick }: Props) {
  const t = useAreaTexts('adminProducts');
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data, isLoading } = useSWR<Companion[]>(text && productPaths.companions(locale, text), fetchCompanions, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  const options = text === '' ? [] : (data ?? []).filter(({ slug }) => !without.includes(slug));
  const { marked, mark, field } = useCombobox({
    listId: `${id}-list`,
    ids: options.map(({ slug }) => slug),
    onEnter: (position) => position !== null && pick(options[position]),
    onEscape: () => setTyped(''),
  });

  function pick(companion: Companion | undefined) {
    if (!companion) return;
    setTyped('');
    mark(null);
    onPick(companion);
  }

  return (
    <div className="relative">
      <label htmlFor={id} className="font-medium">
        {t('addCompanion')}
      </label>
      <input
        id={id}
        type="text"
        {...field}
        value={typed}
        maxLength={80}
        onChange={({ target }) => {
          setTyped(target.value);
          mark(null);
        }}
        className="mt-1.5 block min-h-12 w-full rounded-xl border border-muted/60 bg-surface px-4 py-2.5"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={options.length === 0}
        className="mt-1 rounded-xl border border-line bg-surface p-1.5"
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, where the focus stays
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={option.slug}
            id={`${id}-list-${option.slug}`}
            role="option"
            aria-selected={option.slug === marked}
            onMouseMove={() => mark(option.slug)}
            onClick={() => pick(option)}
            className="flex min-h-11 cursor-pointer items-center justify-between gap-4 rounded-lg px-3 py-1.5 aria-selected:bg-plaster"
          >
            <span className="min-w-0 wrap-anywhere">{option.name}</span>
            {!option.isVisible && <span className="text-sm">{t('hidden')}</span>}
          </div>
        ))}
      </div>
      <p role="status" className="mt-1 text-sm text-muted">
        {text !== '' && data && !isLoading && options.length === 0 && t('none')}
      </p>
    </div>
  );
}

async function fetchCompanions(address: string): Promise<Companion[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
