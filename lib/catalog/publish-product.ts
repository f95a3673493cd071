import { invalidateTags, raiseFence } from '#lib/platform/cache/clock.ts';
import { setVersioned } from '#lib/platform/cache/versioned.ts';
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
 * document → cached object → page tags → edge → warm. May run twice; a run that changes nothing visible ends after
 * the document. @throws AppError `unavailable` if the cache or an edge did not take it: run it again
 */
export async function publishProduct(productId: number): Promise<'published' | 'unchanged' | 'absent'> {
  const [document] = await db().$transaction((tx) => writeDocuments(tx, [productId], new Date()));
  if (!document) return 'absent';
  if (document.publishedVersion === document.version) return 'unchanged';

  const change = await describeChange(document);
  const keys = keysAffectedBy(change);
  const since = await replaceAndInvalidate(document, keys);
  // Even with the cache away: the clones then render from the documents, so the edge gets the new page.
  await purgeEdge(keys, since);
  if (!since) {
    throw new AppError('unavailable', { message: `the cache is away: ${document.slug} must be published again` });
  }
  await purgeAgain(keys, document);
  await warm(change);
  await markPublished(document);
  return 'published';
}

async function describeChange({ productId, slug }: WrittenDocument): Promise<ProductChange> {
  const product = await db().product.findUniqueOrThrow({
    where: { id: productId },
    select: {
      category: { select: { slug: true } },
      relatedBy: { select: { product: { select: { slug: true } } } },
    },
  });
  return {
    slug,
    categories: [product.category.slug],
    relatedBy: product.relatedBy.map((row) => row.product.slug),
  };
}

/** Answers when the old pages became invalid, or null if the cache is away. */
async function replaceAndInvalidate(
  { slug, version, object }: WrittenDocument,
  keys: string[],
): Promise<string | null> {
  // From here on nobody fills the cache from a replica that has not seen this change.
  const fence = await currentLsn();
  const isReplaced =
    (await raiseFence(fence)) && (await setVersioned(productObject, new Map([[slug, { version, value: object }]])));
  return isReplaced ? invalidateTags(keys, fence) : null;
}

/**
 * Next lets a request join a render of the same page that is under way (`ResponseCache`), also one that began before
 * the change. Our page cache does not keep such a page, and the edge refuses it by its `x-as-of`. That header is missing
 * while the cache is away, and where a request joins at the very last moment; so the edge is told again: soon for the
 * sake of readers, and later for renders on a machine with too much to do.
 */
const PURGE_AGAIN = [150, 1000, 5000];

async function purgeAgain(keys: string[], { productId, version }: WrittenDocument): Promise<void> {
  await Promise.all(
    PURGE_AGAIN.map((delay) =>
      enqueue('edge.purge', { keys }, { jobId: `purge-${productId}-${version}-${delay}`, delay }),
    ),
  );
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
