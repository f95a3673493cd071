'use client';

import { useEffect, useRef } from 'react';
import { FilterInput } from '#components/admin/ui/filter.tsx';
import { onSearchKey } from '#components/search/search-key.tsx';

type Props = { label: string; hint: string; defaultValue: string };

/** Where orders are looked for: ⌘K and Ctrl-K lead to it. */
export function SearchInput({ label, hint, defaultValue }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      onSearchKey(() => {
        const input = place.current?.querySelector('input');
        input?.focus();
        input?.select();
      }),
    [],
  );
  return (
    <div ref={place} className="grow basis-full sm:max-w-md">
      <FilterInput
        type="search"
        name="q"
        label={label}
        defaultValue={defaultValue}
        placeholder={hint}
        maxLength={100}
      />
    </div>
  );
}
