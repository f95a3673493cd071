import { db } from '#lib/platform/db/client.ts';
import { textOf } from './assemble-product.ts';
import type { EditorChoices } from './product-form.ts';
import type { Locale } from './schema.ts';

/** What the editor's fields choose from, by name. From the primary: what was added a moment ago can be chosen. */
export async function listEditorChoices(locale: Locale): Promise<EditorChoices> {
  const [categories, ingredients, allergens] = await Promise.all([
    db().category.findMany({ include: { texts: true }, orderBy: { position: 'asc' } }),
    db().ingredient.findMany({ include: { texts: true } }),
    db().allergen.findMany({ include: { texts: true } }),
  ]);
  const named = <R extends { texts: { locale: Locale; name: string }[] }>({ texts }: R) =>
    textOf(texts, (text) => text.name)[locale];
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, locale);
  return {
    categories: categories.map((row) => ({ code: row.slug, name: named(row) })),
    ingredients: ingredients
      .map((row) => ({ code: row.code, name: named(row), allergen: row.allergenCode }))
      .sort(byName),
    allergens: allergens.map((row) => ({ code: row.code, name: named(row) })).sort(byName),
  };
}
