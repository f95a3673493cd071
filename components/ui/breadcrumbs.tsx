import { ChevronRight } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { HoverLink } from './hover-link.tsx';

export type Crumb = { name: string; href: string };

/** The way from the home page to here; the last crumb is this page. */
export function Breadcrumbs({ crumbs, locale }: { crumbs: Crumb[]; locale: Locale }) {
  const last = crumbs.length - 1;
  return (
    <nav aria-label={translator(locale, 'breadcrumbs')('label')}>
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm text-muted">
        {crumbs.map(({ name, href }, position) => (
          <li key={href} className="flex items-center gap-1.5">
            {position > 0 && <ChevronRight aria-hidden="true" className="size-4" />}
            <HoverLink
              href={href}
              aria-current={position === last ? 'page' : undefined}
              className="inline-flex min-h-9 items-center underline-offset-4 hover:underline"
            >
              {name}
            </HoverLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
