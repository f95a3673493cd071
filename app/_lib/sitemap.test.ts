import { expect, test } from 'vitest';
import { sitemap, sitemapIndex } from './sitemap.ts';

const SITE = 'https://levain.example';

test('a page stands once in each language, each time with both alternates', () => {
  const xml = sitemap(SITE, [{ path: (locale) => `/${locale}/shop/breads`, changedAt: '2026-05-03T10:00:00.000Z' }]);
  expect(xml.match(/<loc>[^<]+<\/loc>/g)).toEqual([
    '<loc>https://levain.example/en/shop/breads</loc>',
    '<loc>https://levain.example/fr/shop/breads</loc>',
  ]);
  expect(xml.match(/hreflang="fr" href="https:\/\/levain.example\/fr\/shop\/breads"/g)).toHaveLength(2);
  expect(xml.match(/<lastmod>2026-05-03T10:00:00.000Z<\/lastmod>/g)).toHaveLength(2);
});

test('the index names every file', () => {
  const xml = sitemapIndex(SITE, 2);
  expect(xml.match(/<loc>[^<]+<\/loc>/g)).toEqual([
    '<loc>https://levain.example/sitemaps/1.xml</loc>',
    '<loc>https://levain.example/sitemaps/2.xml</loc>',
  ]);
});
