import { replaceVersioned } from '#lib/platform/cache/versioned.ts';
import { db } from '#lib/platform/db/client.ts';
import { currentLsn } from '#lib/platform/db/read-fresh.ts';
import { purgeEdge } from '#lib/platform/edge.ts';
import { AppError } from '#lib/platform/errors.ts';
import { enqueue } from '#lib/platform/queue/queues.ts';
import { productObject } from './cached.ts';
import { type WrittenDocument, writeDocuments } from './documents.ts';
import { locales } from './schema.ts';
import { keysAffectedBy, listsToWarm, type ProductChange, pathsToWarm } from './surrogate-keys.ts';

/**
 * Carries a committed change of a product to every page, in the one order that leaves no old page behind:
 * document → cached object and page tags → edge → warm. May run twice; a run that changes nothing visible ends after
 * the document. `left`: categories that it has left, whose pages change too. @throws AppError `unavailable` if the cache or an edge did not take it: run it again
 */
export async function publishProduct(
  productId: number,
  left: readonly string[] = [],
): Promise<'published' | 'unchanged' | 'absent'> {
  const [document] = await write([productId]);
  if (!document) return 'absent';
  // Another run may have published this one without knowing of the categories that it left.
  if (document.publishedVersion === document.version && left.length === 0) return 'unchanged';
  const [change] = await describeChanges([document]);
  if (!change) return 'absent';
  const whole = { ...change, categories: [...change.categories, ...left] };
  await carry([{ document, change: whole }]);
  await warm(pathsToWarm(whole, locales));
  await markPublished([document]);
  return 'published';
}

/** After this long (ms): in a long row of such changes, the pages that list them are made once in as long and not for each. */
const MANY_WARM_AFTER = 5000;

/**
 * The same for very many that were changed at once: pages that show several of them are thrown away once and not once for each, and of
 * the products' own pages none is warmed. Answers how many had changed. @throws as `publishProduct`
 */
export async function publishProducts(productIds: readonly number[]): Promise<number> {
  const documents = (await write(productIds)).filter(({ publishedVersion, version }) => publishedVersion !== version);
  if (documents.length === 0) return 0;
  const changes = await describeChanges(documents);
  const bySlug = new Map(changes.map((change) => [change.slug, change]));
  await carry(
    documents.flatMap((document) => {
      const change = bySlug.get(document.slug);
      return change ? [{ document, change }] : [];
    }),
  );
  await warm(
    changes.flatMap((change) => listsToWarm(change, locales)),
    MANY_WARM_AFTER,
  );
  await markPublished(documents);
  return documents.length;
}

function write(productIds: readonly number[]): Promise<WrittenDocument[]> {
  return db().$transaction((tx) => writeDocuments(tx, productIds, new Date()), { timeout: 30_000 });
}

async function carry(published: readonly { document: WrittenDocument; change: ProductChange }[]): Promise<void> {
  // From here on nobody fills the cache from a replica that has not seen these changes.
  const fence = await currentLsn();
  const areReplaced = await Promise.all(
    published.map(({ document: { slug: id, version, object }, change }) =>
      replaceVersioned(productObject, { id, object: { version, value: object }, tags: keysAffectedBy(change), fence }),
    ),
  );
  // Even with the cache away: the clones then render from the documents, so the edge gets the new page.
  await purgeEdge([...new Set(published.flatMap(({ change }) => keysAffectedBy(change)))]);
  const missed = published.filter((_, index) => !areReplaced[index]).map(({ document }) => document.slug);
  if (missed.length > 0) {
    throw new AppError('unavailable', { message: `the cache is away: ${missed.join(', ')} must be published again` });
  }
}

async function describeChanges(documents: readonly WrittenDocument[]): Promise<ProductChange[]> {
  const rows = await db().product.findMany({
    where: { id: { in: documents.map(({ productId }) => productId) } },
    select: {
      slug: true,
      category: { select: { slug: true } },
      relatedBy: { select: { product: { select: { slug: true } } } },
    },
  });
  return rows.map(({ slug, category, relatedBy }) => ({
    slug,
    categories: [category.slug],
    relatedBy: relatedBy.map(({ product }) => product.slug),
  }));
}

async function markPublished(documents: readonly WrittenDocument[]): Promise<void> {
  const ids = documents.map(({ productId }) => productId);
  const versions = documents.map(({ version }) => version);
  await db().$executeRaw`
    UPDATE product_document d SET published_version = done.version
    FROM unnest(${ids}::int[], ${versions}::int[]) AS done(product_id, version)
    WHERE d.product_id = done.product_id AND d.published_version < done.version`;
}

/** A path that waits to be warmed already is not queued again; one that waits for later does not keep it from being warmed now. */
async function warm(paths: readonly string[], delay = 0): Promise<void> {
  await Promise.all(
    [...new Set(paths)].map((path) =>
      enqueue('page.warm', { path }, { jobId: `warm-${delay > 0 ? 'later-' : ''}${path}`, delay }),
    ),
  );
}
