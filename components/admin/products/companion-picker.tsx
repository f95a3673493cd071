'use client';

import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import useSWR from 'swr';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
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

/**
 * Finds a product by name. The focus stays in the field; the arrow keys move what is marked in the list, Enter takes it, Escape
 * empties the field. Source: the combobox pattern of the ARIA Authoring Practices.
 */
export function CompanionPicker({ locale, label, without, onPick }: Props) {
  const t = useAreaTexts('adminProducts');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState<string | null>(null);
  const text = useDeferredValue(typed.trim());
  const { data, isLoading } = useSWR<Companion[]>(text && productPaths.companions(locale, text), fetchCompanions, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
  const options = text === '' ? [] : (data ?? []).filter(({ slug }) => !without.includes(slug));
  const position = options.findIndex(({ slug }) => slug === marked);

  function pick(companion: Companion | undefined) {
    if (!companion) return;
    setTyped('');
    setMarked(null);
    onPick(companion);
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the composing of a character is not meant for us.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      // Past either end nothing is marked, and then it begins anew.
      const ring = options.length + 1;
      setMarked(options[((position + 1 + step + ring) % ring) - 1]?.slug ?? null);
    } else if (event.key === 'Enter') {
      // It is the product that is meant, not the whole form.
      event.preventDefault();
      pick(options[position]);
    } else if (event.key === 'Escape') setTyped('');
  }

  return (
    <div className="relative">
      <label htmlFor={id} className="font-medium">
        {t('addCompanion')}
      </label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={position >= 0 ? `${id}-${marked}` : undefined}
        aria-autocomplete="list"
        value={typed}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setTyped(target.value);
          setMarked(null);
        }}
        onKeyDown={onKeyDown}
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
            id={`${id}-${option.slug}`}
            role="option"
            aria-selected={option.slug === marked}
            onMouseMove={() => setMarked(option.slug)}
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
