'use client';

import { usePathname } from 'next/navigation';
import type { Locale } from '#lib/catalog/schema.ts';

/**
 * The same page in the other language. A plain link: the whole document changes, so there is nothing that a
 * client-side navigation could keep.
 */
export function LanguageSwitch({ to, name, label }: { to: Locale; name: string; label: string }) {
  const rest = usePathname().split('/').slice(2);
  return (
    <a
      href={['', to, ...rest].join('/')}
      hrefLang={to}
      lang={to}
      onClick={({ currentTarget }) => {
        // Words and filters are the same in both. Static pages know nothing of a query, so it is taken along here.
        currentTarget.search = window.location.search;
      }}
      aria-label={`${name}. ${label}`}
      className="inline-flex min-h-11 items-center rounded-full px-3 text-sm font-medium transition-colors duration-200 hover:text-primary"
    >
      {name}
    </a>
  );
}
