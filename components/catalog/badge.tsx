import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** The one thing worth knowing before opening a product, or nothing. Lies on its picture, so in the light colours. */
export function Badge({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'badge');
  const kind = product.availability !== 'in-stock' ? product.availability : product.offer ? 'offer' : null;
  if (!kind) return null;
  const look = kind === 'sold-out' ? 'bg-text text-page' : 'bg-accent text-text';
  return (
    <span className={`absolute top-3 left-3 rounded-full px-3 py-1 text-sm font-semibold ${look}`}>{t(kind)}</span>
  );
}
