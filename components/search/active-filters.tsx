import { X } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { Chip } from './facets.ts';

/** The filters that are on; a click takes one away. */
export function ActiveFilters({ chips, clear, locale }: { chips: readonly Chip[]; clear: string; locale: Locale }) {
  if (chips.length === 0) return null;
  const t = translator(locale, 'search');
  return (
    <nav aria-label={t('active')} className="mb-6">
      <ul className="flex flex-wrap items-center gap-2">
        {chips.map(({ label, href }) => (
          <li key={label}>
            <HoverLink
              href={href}
              scroll={false}
              aria-label={t('remove', { filter: label })}
              className="inline-flex min-h-10 items-center gap-2 rounded-full bg-plaster py-1 pr-3 pl-4 text-sm font-medium transition-colors duration-200 hover:text-primary"
            >
              {label}
              <X aria-hidden="true" className="size-4" />
            </HoverLink>
          </li>
        ))}
        <li>
          <HoverLink
            href={clear}
            scroll={false}
            className="inline-flex min-h-10 items-center px-2 text-sm font-medium underline underline-offset-4 hover:text-primary"
          >
            {t('clear')}
          </HoverLink>
        </li>
      </ul>
    </nav>
  );
}
