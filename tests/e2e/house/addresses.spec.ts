import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';

for (const [accepted, home] of [
  ['fr', '/fr'],
  ['fr-CA, en;q=0.5', '/fr'],
  ['nl-BE, fr;q=0.8, en;q=0.7', '/fr'],
  ['en-US, fr;q=0.9', '/en'],
  ['de, ja;q=0.8', '/en'],
  ['*', '/en'],
  ['no language;;q=x', '/en'],
  ['', '/en'],
] as const) {
  test(`/ leads to ${home} who accepts "${accepted}"`, async ({ house }) => {
    const { status, headers } = await ask(house.edge, { 'accept-language': accepted });
    expect(status).toBe(307);
    expect(headers.get('location')).toBe(home);
    expect(headers.get('cache-control')).toContain('no-store');
  });
}

test('robots.txt names the sitemap, and keeps robots from the API but not from its pictures', async ({ house }) => {
  const { status, headers, body } = await ask(`${house.edge}/robots.txt`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  const lines = body.trim().split('\n');
  expect(lines).toEqual([
    'User-agent: *',
    'Allow: /api/media/',
    'Disallow: /api/',
    `Sitemap: ${house.edge}/sitemap.xml`,
  ]);
});

test('every address of the sitemap answers, and the sitemap has every page in each language', async ({
  house,
  page,
}) => {
  const index = await listLocations((await ask(`${house.edge}/sitemap.xml`)).body);
  expect(index).toContain(`${house.edge}/sitemaps/1.xml`);
  const addresses = await listLocations((await ask(index[0] as string)).body);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const path of ['', '/shop/breads', '/products/baguette']) {
    expect(addresses).toEqual(expect.arrayContaining([`${house.edge}/en${path}`, `${house.edge}/fr${path}`]));
  }
  const answers = [];
  for (const address of addresses) answers.push({ address, status: (await ask(address)).status });
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);

  /** As strictly as a browser reads XML. */
  async function listLocations(xml: string): Promise<string[]> {
    return page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const error = document.querySelector('parsererror');
      if (error) throw new Error(error.textContent ?? 'no XML');
      return [...document.querySelectorAll('loc')].map((element) => element.textContent ?? '');
    }, xml);
  }
});

test('a sitemap that there is not is a 404', async ({ house }) => {
  for (const file of ['2.xml', '0.xml', '1', 'one.xml']) {
    expect((await ask(`${house.edge}/sitemaps/${file}`)).status).toBe(404);
  }
});
