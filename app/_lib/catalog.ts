import { cache } from 'react';
import * as read from '#lib/catalog/read.ts';

/** The catalogue's readers, each asked once per render however many components and metadata want the same. */
export const getProduct = cache(read.getProduct);
export const listCategories = cache(read.listCategories);
export const getReviewPage = cache((slug: string, page: number) => read.getReviewPage({ slug, page }));
export { getHeroes, getHome, getListing, getSlugPage, listProducts } from '#lib/catalog/read.ts';
