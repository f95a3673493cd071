import { MapPin } from 'lucide-react';
import { translator } from '#components/i18n/translator.ts';
import { OpeningHours } from '#components/shop/opening-hours.tsx';
import type { Locale, Product } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';
import { pickupOf } from './pickup.ts';

/** Where and when to fetch it. */
export function HowToGet({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'product');
  return (
    <section aria-labelledby="how-to-get" className="rounded-tile bg-surface p-6 shadow-soft">
      <h2 id="how-to-get" className="text-xl">
        {t('getTitle')}
      </h2>
      <p className="mt-2">{t(`getText.${pickupOf(product).kind}`)}</p>
      <address className="mt-4 flex items-start gap-2 not-italic">
        <MapPin aria-hidden="true" className="mt-1 size-4 shrink-0 text-primary" />
        <span>
          {bakery.street}, {bakery.postcode} {bakery.city[locale]}
          <br />
          <a href={`mailto:${bakery.email}`} className="underline underline-offset-4">
            {bakery.email}
          </a>
        </span>
      </address>
      <div className="mt-4 pl-6 text-sm">
        <OpeningHours locale={locale} />
      </div>
    </section>
  );
}
