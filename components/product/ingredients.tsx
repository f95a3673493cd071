import { Fragment, type ReactNode } from 'react';
import { translator } from '#components/i18n/translator.ts';
import type { Locale, Product } from '#lib/catalog/schema.ts';

/** Ingredients with the allergens among them set off, as EU regulation 1169/2011 (article 21) asks; then allergens, traces and diets. */
export function Ingredients({ product, locale }: { product: Product; locale: Locale }) {
  const t = translator(locale, 'product');
  const diet = translator(locale, 'diet');
  const contained = product.allergens.filter((allergen) => !allergen.isTrace);
  const traces = product.allergens.filter((allergen) => allergen.isTrace);
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h3 className="text-xl">{t('ingredients')}</h3>
        <p className="mt-2">
          {product.ingredients.map(({ name, allergen }, position) => {
            const words = position === 0 ? name[locale] : lowerFirst(name[locale], locale);
            return (
              <Fragment key={name.en}>
                {position > 0 && ', '}
                {allergen ? <strong className="font-bold">{words}</strong> : words}
              </Fragment>
            );
          })}
          .
        </p>
        {contained.length > 0 && <p className="mt-1 text-sm text-muted">{t('ingredientsNote')}</p>}
      </div>
      <dl className="flex flex-col gap-4">
        <Row term={t('allergens')}>
          {contained.length === 0 ? t('noAllergens') : <strong>{nameList(contained, locale)}</strong>}
        </Row>
        {traces.length > 0 && <Row term={t('traces')}>{nameList(traces, locale)}</Row>}
        {product.diets.length > 0 && (
          <Row term={t('diets')}>
            <span className="flex flex-wrap gap-2 pt-1">
              {product.diets.map((code) => (
                <span key={code} className="rounded-full bg-plaster px-3 py-1 text-sm font-medium">
                  {diet(code)}
                </span>
              ))}
            </span>
          </Row>
        )}
      </dl>
    </div>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function nameList(allergens: Product['allergens'], locale: Locale): string {
  return allergens.map(({ name }, position) => (position ? lowerFirst(name[locale], locale) : name[locale])).join(', ');
}

function lowerFirst(words: string, locale: Locale): string {
  return words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);
}
