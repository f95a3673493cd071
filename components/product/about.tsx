import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** The story of a product. */
export function About({ product, locale }: { product: Product; locale: Locale }) {
  const paragraphs = product.description[locale].split('\n\n');
  return (
    <section aria-labelledby="about">
      <h2 id="about" className="text-section">
        {translator(locale, 'product')('aboutTitle')}
      </h2>
      <div className="mt-4 flex max-w-[62ch] flex-col gap-4 text-lg">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
