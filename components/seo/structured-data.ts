import { paths } from '#lib/catalog/paths.ts';
import { CURRENCY, priceWithOptions } from '#lib/catalog/price.ts';
import type { Availability, Locale, Product } from '#lib/catalog/schema.ts';
import { bakery } from '#lib/shop/bakery.ts';

/** schema.org objects of our pages; `siteUrl` has no path. */

const availabilities: Record<Availability, string> = {
  'in-stock': 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  'sold-out': 'https://schema.org/SoldOut',
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function productData(product: Product, locale: Locale, siteUrl: string) {
  const { reviewSummary, offer } = product;
  const url = new URL(paths.product(locale, product.slug), siteUrl).href;
  return {
    '@type': 'Product',
    '@id': url,
    url,
    sku: product.slug,
    name: product.name[locale],
    description: product.tagline[locale],
    category: product.category.name[locale],
    image: product.pictures.map((picture) => new URL(paths.openGraphPicture(picture.id), siteUrl).href),
    brand: { '@type': 'Brand', name: bakery.name },
    weight: { '@type': 'QuantitativeValue', value: product.weightGrams, unitCode: 'GRM' },
    offers: {
      '@type': 'Offer',
      url,
      price: (priceWithOptions(product, {}) / 100).toFixed(2),
      priceCurrency: CURRENCY,
      availability: availabilities[product.availability],
      itemCondition: 'https://schema.org/NewCondition',
      ...(offer && { priceValidUntil: offer.endsAt.slice(0, 10) }),
      seller: { '@type': 'Bakery', name: bakery.name },
    },
    ...(reviewSummary.count > 0 && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: reviewSummary.average,
        reviewCount: reviewSummary.count,
      },
      review: product.reviews.slice(0, 3).map((review) => ({
        '@type': 'Review',
        name: review.title,
        reviewBody: review.text,
        inLanguage: review.locale,
        datePublished: review.createdAt.slice(0, 10),
        author: { '@type': 'Person', name: review.author },
        reviewRating: { '@type': 'Rating', ratingValue: review.rating, bestRating: 5 },
      })),
    }),
  };
}

export function breadcrumbData(crumbs: { name: string; href: string }[], siteUrl: string) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(href, siteUrl).href,
    })),
  };
}

export function bakeryData(locale: Locale, siteUrl: string, pictureId: string) {
  return {
    '@type': 'Bakery',
    '@id': new URL('/#bakery', siteUrl).href,
    name: bakery.name,
    url: new URL(paths.home(locale), siteUrl).href,
    image: new URL(paths.openGraphPicture(pictureId), siteUrl).href,
    email: bakery.email,
    priceRange: '€€',
    address: {
      '@type': 'PostalAddress',
      streetAddress: bakery.street,
      postalCode: bakery.postcode,
      addressLocality: bakery.city[locale],
      addressCountry: bakery.country,
    },
    openingHoursSpecification: bakery.hours.map(({ fromDay, toDay, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: DAYS.slice(fromDay, toDay + 1),
      opens,
      closes,
    })),
  };
}
