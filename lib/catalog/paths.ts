import { type Locale, type Sort, sortSchema, sorts } from './schema.ts';

/** Every address of the catalogue is made here and nowhere else. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  category: (locale: Locale, category: string, view: { sort: Sort; page: number } = { sort: sorts[0], page: 1 }) => {
    const base = `/${locale}/shop/${category}`;
    if (view.page > 1) return `${base}/${view.sort}/${view.page}`;
    return view.sort === sorts[0] ? base : `${base}/${view.sort}`;
  },
  product: (locale: Locale, slug: string) => `/${locale}/products/${slug}`,
  reviews: (locale: Locale, slug: string, page = 1) =>
    `/${locale}/products/${slug}/reviews${page > 1 ? `/${page}` : ''}`,
  picture: (id: string, width: number, format: 'avif' | 'webp') => `/api/media/pictures/${id}/${width}.${format}`,
  /** 1200 × 630 JPEG for link previews. */
  openGraphPicture: (id: string) => `/api/media/pictures/${id}/og.jpg`,
};

/**
 * Reads the part of a category's address behind its slug: `[]`, `[sort]` or `[sort, page]`.
 * Null for anything that `paths.category` would not have made, so that each page has one address.
 */
export function parseCategoryView(segments: string[] = []): { sort: Sort; page: number } | null {
  const sort = sortSchema.safeParse(segments[0] ?? sorts[0]);
  const page = parsePage(segments[1]);
  if (!sort.success || page === null || segments.length > 2) return null;
  if (segments.length === 1 && sort.data === sorts[0]) return null;
  return { sort: sort.data, page };
}

/** A page number as it stands in an address: absent is 1, `2` and up are themselves, all else is null. */
export function parsePage(segment: string | undefined): number | null {
  if (segment === undefined) return 1;
  return /^[1-9]\d{0,5}$/.test(segment) && segment !== '1' ? Number(segment) : null;
}

/** The addresses of the dashboard's products. */
export const productPaths = {
  products: (locale: Locale) => `/${locale}/admin/products`,
  /** The list as it was asked for; what is usual is left out. */
  list: (locale: Locale, query: { text: string; category: string; state: string; sort: string; after?: string }) => {
    const usual = { text: '', category: '', state: 'all', sort: 'newest', after: undefined };
    const asked = Object.entries(query).filter(([name, value]) => value && value !== usual[name as keyof typeof usual]);
    const search = new URLSearchParams(asked as [string, string][]).toString();
    return `/${locale}/admin/products${search && `?${search}`}`;
  },
  /** An empty editor, or one that begins with what another product has. */
  create: (locale: Locale, from?: string) => `/${locale}/admin/products/new${from ? `?from=${from}` : ''}`,
  edit: (locale: Locale, slug: string) => `/${locale}/admin/products/${slug}`,
  imports: (locale: Locale) => `/${locale}/admin/products/imports`,
  oneImport: (locale: Locale, id: string) => `/${locale}/admin/products/imports/${id}`,
  /** What the editor asks while it is open. */
  companions: (locale: Locale, text: string) => `/api/admin/products?locale=${locale}&q=${encodeURIComponent(text)}`,
  current: (slug: string) => `/api/admin/products/${slug}`,
  visible: (slug: string, { revision, since }: { revision: number; since: number }) =>
    `/api/admin/products/${slug}/visible?revision=${revision}&since=${since}`,
  uploads: '/api/admin/product-pictures',
  preview: (locale: Locale, slug: string) => `/api/admin/preview?slug=${slug}&locale=${locale}`,
  leavePreview: (locale: Locale, slug: string) => `/api/admin/preview/leave?slug=${slug}&locale=${locale}`,
  exported: '/api/admin/products/export',
  imported: '/api/admin/product-imports',
  importState: (id: string) => `/api/admin/product-imports/${id}`,
  importReport: (id: string, locale: Locale) => `/api/admin/product-imports/${id}/report?locale=${locale}`,
};
