import type { Product } from '#lib/catalog/schema.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Choice } from './schema.ts';

/** Every option of the product, the default where nothing was chosen. @throws AppError `not-found` for an unknown one */
export function completeChoice(product: Product, choice: Choice): Choice {
  const unknown = Object.keys(choice).find((kind) => !product.options.some((option) => option.kind === kind));
  if (unknown) throw new AppError('not-found', { message: `${product.slug} has no ${unknown}`, reason: 'option-gone' });
  return Object.fromEntries(
    product.options.map(({ kind, values }) => {
      const wanted = choice[kind];
      const value = wanted
        ? values.find(({ code }) => code === wanted)
        : (values.find(({ isDefault }) => isDefault) ?? values[0]);
      if (!value)
        throw new AppError('not-found', { message: `${product.slug} has no ${wanted}`, reason: 'option-gone' });
      return [kind, value.code];
    }),
  );
}
