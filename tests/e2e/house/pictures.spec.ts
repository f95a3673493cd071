import sharp from 'sharp';
import { ask } from '../fixtures/ask.ts';
import { expect, test } from '../fixtures/test.ts';

test('pictures come in today’s formats and many sizes, for good, and from the edge', async ({ page, house }) => {
  await page.goto('/en/products/baguette');
  const sources = await page
    .getByRole('main')
    .locator('picture')
    .first()
    .locator('source')
    .evaluateAll((elements: HTMLSourceElement[]) => elements.map(({ type, srcset }) => ({ type, srcset })));
  expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  for (const { type, srcset } of sources) {
    const sizes = srcset.split(', ').map((entry) => entry.split(' ') as [string, string]);
    expect(sizes.length).toBeGreaterThan(2);
    for (const [path, width] of sizes) {
      await ask(`${house.edge}${path}`);
      const picture = await fetch(`${house.edge}${path}`);
      expect(picture.headers.get('content-type')).toBe(type);
      expect(picture.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(picture.headers.get('x-cache')).toBe('hit');
      expect(picture.headers.get('x-served-by')).toBe('edge');
      const { width: pixels, format } = await sharp(await picture.arrayBuffer()).metadata();
      expect(`${pixels}w`).toBe(width);
      expect(format).toBe(type === 'image/avif' ? 'heif' : 'webp');
    }
  }
});

test('storage shows its pictures and nothing else', async ({ house }) => {
  for (const path of ['secret.txt', 'pictures/0123456789abcdef01234567/640.avif', 'pictures/%2e%2e/house.json']) {
    const { status, headers } = await ask(`${house.edge}/api/media/${path}`);
    expect(status).toBe(404);
    expect(headers.get('cache-control')).toContain('no-store');
  }
});
