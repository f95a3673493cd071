import type { ReactNode } from 'react';
import { translator } from '#components/i18n/translator.ts';
import { OpeningHours } from '#components/shop/opening-hours.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import { Wordmark } from '#components/ui/logo.tsx';
import { XRaySwitch } from '#components/xray/xray-switch.tsx';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import type { Category, Locale } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

export function Footer({ locale, categories }: { locale: Locale; categories: Category[] }) {
  const t = translator(locale, 'layout');
  return (
    <footer className="mt-24 bg-plaster">
      <div className="wrap grid gap-x-10 gap-y-12 py-16 sm:grid-cols-2 lg:grid-cols-[1.6fr_1fr_1fr_1.3fr]">
        <div className="max-w-sm">
          <Wordmark />
          <p className="mt-4">{t('about')}</p>
        </div>
        <Column title={t('footerShop')}>
          <ul>
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <HoverLink href={paths.category(locale, slug)} className="inline-block py-1 hover:underline">
                  {name[locale]}
                </HoverLink>
              </li>
            ))}
            <li>
              <HoverLink href={studioPath(locale)} className="inline-block py-1 hover:underline">
                {t('studio')}
              </HoverLink>
            </li>
          </ul>
        </Column>
        <Column title={t('footerVisit')}>
          <address className="not-italic">
            {bakery.street}
            <br />
            {bakery.postcode} {bakery.city[locale]}
            <br />
            <a href={`mailto:${bakery.email}`} className="mt-2 inline-block py-1 underline underline-offset-4">
              {bakery.email}
            </a>
          </address>
        </Column>
        <Column title={t('footerHours')}>
          <OpeningHours locale={locale} />
        </Column>
      </div>
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 pb-8 text-sm">
        <p>{t('quiet')}</p>
        <XRaySwitch locale={locale} label={t('xray')} />
      </div>
    </footer>
  );
}

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </div>
  );
}
