import { paths } from '#lib/catalog/paths.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ expectedTrouble: /Content Security Policy|127\.0\.0\.1/ });

test('a page takes scripts and pictures from the shop alone, and is in nobody’s frame', async ({ page, baseURL }) => {
  const response = await page.goto(paths.home('en'));
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-frame-options']).toBe('DENY');
  // The same shop by another name is a stranger.
  const elsewhere = (baseURL ?? '').replace('localhost', '127.0.0.1');
  expect(elsewhere).not.toBe(baseURL);
  const refused = await page.evaluate((address) => {
    const { promise, resolve } = Promise.withResolvers<string[]>();
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.push(effectiveDirective);
      if (seen.length === 3) resolve(seen.sort());
    });
    const script = document.createElement('script');
    script.src = `${address}/script.js`;
    document.head.append(script);
    const picture = new Image();
    picture.src = `${address}/picture.webp`;
    void fetch(`${address}/en`).catch(() => undefined);
    return promise;
  }, elsewhere);
  expect(refused).toEqual(['connect-src', 'img-src', 'script-src-elem']);
});
