import { replaceVersioned } from '#lib/platform/cache/versioned.ts';
import { db } from '#lib/platform/db/client.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { AppError } from '#lib/platform/errors.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';
import { productObject } from './cached.ts';
import { type WrittenDocument, writeDocuments } from './documents.ts';
import { locales } from './schema.ts';
import { keysAffectedBy, type ProductChange, pathsToWarm } from './surrogate-keys.ts';

/**
 * Carries a committed change of a product to every page, in the one order that leaves no old page behind:
 * document → cached object and page tags → edge → warm. May run twice; a run that changes nothing visible ends after
 * the document. `left`: categories that it has left, whose pages change too. @throws AppError `unavailable` if the cache or an edge did not take it: run it again
 */
export async function publishProduct(
  productId: number,
  left: readonly string[] = [],
): Promise<'published' | 'unchanged' | 'absent'> {
  const [document] = await db().$transaction((tx) => writeDocuments(tx, [productId], new Date()));
  if (!document) return 'absent';
  // Another run may have published this one without knowing of the categories that it left.
  if (document.publishedVersion === document.version && left.length === 0) return 'unchanged';

  const change = await describeChange(document, left);
  const keys = keysAffectedBy(change);
  const isReplaced = await replaceVersioned(productObject, {
    id: document.slug,
    object: { version: document.version, value: document.object },
    tags: keys,
    // From here on nobody fills the cache from a replica that has not seen this change.
    fence: await currentLsn(),
  });
  // Even with the cache away: the clones then render from the documents, so the edge gets the new page.
  await purgeEdge(keys);
  if (!isReplaced) {
    throw new AppError('unavailable', { message: `the cache is away: ${document.slug} must be published again` });
  }
  await warm(change);
  await markPublished(document);
  return 'published';
}

async function describeChange({ productId, slug }: WrittenDocument, left: readonly string[]): Promise<ProductChange> {
  const product = await db().product.findUniqueOrThrow({
    where: { id: productId },
    select: {
      category: { select: { slug: true } },
      relatedBy: { select: { product: { select: { slug: true } } } },
    },
  });
  return {
    slug,
    categories: [product.category.slug, ...left],
    relatedBy: product.relatedBy.map((row) => row.product.slug),
  };
}

async function markPublished({ productId, version }: WrittenDocument): Promise<void> {
  await db().productDocument.updateMany({
    where: { productId, publishedVersion: { lt: version } },
    data: { publishedVersion: version },
  });
}

/** A path that waits to be warmed already is not queued again. */
async function warm(change: ProductChange): Promise<void> {
  await Promise.all(
    pathsToWarm(change, locales).map((path) => enqueue('page.warm', { path }, { jobId: `warm-${path}` })),
  );
}
