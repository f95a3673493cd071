import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { translator } from '#components/i18n/translator.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { HoverLink } from './hover-link.tsx';
import { pageWindow } from './page-window.ts';

type Props = { locale: Locale; current: number; count: number; hrefOf: (page: number) => string };

const CELL =
  'grid min-h-11 min-w-11 place-items-center rounded-full px-2 font-medium tabular-nums transition-colors duration-200';

/** Links to the other pages of a list; nothing when there is only one. */
export function Pagination({ locale, current, count, hrefOf }: Props) {
  if (count < 2) return null;
  const t = translator(locale, 'pagination');
  const pages = pageWindow(current, count);
  return (
    <nav aria-label={t('label')} className="mt-16 flex flex-wrap items-center justify-center gap-1">
      {current > 1 && (
        <Step href={hrefOf(current - 1)} label={t('previous')} rel="prev">
          <ArrowLeft aria-hidden="true" className="size-5" />
        </Step>
      )}
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {pages.map((page, position) =>
          page === null ? (
            <li key={`after-${pages[position - 1]}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              <HoverLink
                href={hrefOf(page)}
                aria-current={page === current ? 'page' : undefined}
                aria-label={t('page', { page })}
                className={`${CELL} hover:text-primary aria-[current]:bg-text aria-[current]:text-page`}
              >
                {page}
              </HoverLink>
            </li>
          ),
        )}
      </ul>
      {current < count && (
        <Step href={hrefOf(current + 1)} label={t('next')} rel="next">
          <ArrowRight aria-hidden="true" className="size-5" />
        </Step>
      )}
    </nav>
  );
}

function Step(props: { href: string; label: string; rel: string; children: ReactNode }) {
  return (
    <HoverLink href={props.href} rel={props.rel} aria-label={props.label} className={`${CELL} hover:text-primary`}>
      {props.children}
    </HoverLink>
  );
}
