import { bitsOf, type FacetField, facetBits, LONGEST_LEAD, shifted } from '#lib/catalog/facets.ts';
import { bandOf } from '#lib/catalog/price.ts';
import { allergenCodes, diets } from '#lib/catalog/schema.ts';
import { Prisma } from '#lib/platform/db/generated/client.ts';
import { type Filters, stepOf } from './matches.ts';

/** The tests of `matches.ts` as SQL on `product_search`. */
export function conditionsOf({ categories, prices, rating, leadHours, ...filters }: Filters): Prisma.Sql[] {
  const wanted = shifted('diets', bitsOf(diets, filters.diets));
  const unwanted = shifted('allergens', bitsOf(allergenCodes, filters.without));
  return [
    ...(categories.length > 0
      ? [Prisma.sql`category_id IN (SELECT id FROM category WHERE slug = ANY(${categories}))`]
      : []),
    ...(wanted ? [Prisma.sql`facets & ${wanted}::int = ${wanted}::int`] : []),
    ...(unwanted ? [Prisma.sql`facets & ${unwanted}::int = 0`] : []),
    ...(prices.length > 0 ? [Prisma.sql`${facetValue('price')} = ANY(${prices.map(bandOf)}::int[])`] : []),
    ...(rating === null ? [] : [Prisma.sql`${facetValue('rating')} >= ${stepOf(rating)}::int`]),
    ...(leadHours === null ? [] : [Prisma.sql`${facetValue('lead')} <= ${Math.min(leadHours, LONGEST_LEAD)}::int`]),
  ];
}

/** All of them, or what is always true. */
export function allOf(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.join([...conditions], ' AND ') : Prisma.sql`true`;
}

function facetValue(field: FacetField): Prisma.Sql {
  return Prisma.sql`(facets >> ${facetBits[field].shift}::int & ${facetBits[field].mask}::int)`;
}
