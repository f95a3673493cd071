import { publishProduct } from '#lib/catalog/publish-product.ts';
import { metrics } from '#lib/platform/metrics.ts';
import type { Handler } from '../handlers.ts';

export const handleProductPublish: Handler<'product.publish'> = async ({ productId, left }, { enqueuedAt }) => {
  const outcome = await publishProduct(productId, left);
  if (outcome === 'published') metrics().published.observe((Date.now() - enqueuedAt) / 1000);
};
