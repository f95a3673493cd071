import { translator } from '#components/i18n/translator.ts';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { cakePaths } from '#lib/cakes/paths.ts';
import type { Locale } from '#lib/catalog/schema.ts';
import { mailPaths } from '#lib/notifications/paths.ts';
import { reviewPaths } from '#lib/reviews/paths.ts';

const pages = [
  { name: 'cakes', href: cakePaths.board },
  { name: 'reviews', href: reviewPaths.waiting },
  { name: 'mail', href: (locale: Locale) => mailPaths.mails(locale) },
] as const;

/** From one page of the staff's to the others. */
export function StaffNav({ locale, here }: { locale: Locale; here: (typeof pages)[number]['name'] }) {
  const t = translator(locale, 'cakeBoard');
  return (
    <nav aria-label={t('nav')} className="mb-4">
      <ul className="-ml-4 flex flex-wrap gap-1">
        {pages.map(({ name, href }) => (
          <li key={name}>
            <HoverLink
              href={href(locale)}
              aria-current={name === here ? 'page' : undefined}
              className="flex min-h-11 items-center rounded-full px-4 font-medium transition-colors duration-200 hover:text-primary aria-[current=page]:bg-surface aria-[current=page]:text-primary aria-[current=page]:shadow-soft"
            >
              {t(name)}
            </HoverLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
