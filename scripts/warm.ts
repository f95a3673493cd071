import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { studioPath } from '#lib/cakes/design/paths.ts';
import { paths } from '#lib/catalog/paths.ts';
import { getSlugPage, listCategories } from '#lib/catalog/read.ts';
import { locales, sorts } from '#lib/catalog/schema.ts';
import { env } from '#lib/platform/env.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';

/** Pages fetched at a time: as many as there are clones to render them. */
const AT_ONCE = 3;
/** A large catalogue is warmed as far as this; the rest is baked when somebody asks. */
const MOST_PRODUCTS = 500;

new Command('npm run warm')
  .description('Fetches the pages of the catalogue through the edge, so that nobody waits.')
  .parse();
enterHouse();

try {
  const pages = await listPages();
  const failed: string[] = [];
  const worker = async () => {
    for (let page = pages.pop(); page; page = pages.pop()) {
      if (!(await fetchPage(page))) failed.push(page);
    }
  };
  const total = pages.length;
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  process.stdout.write(`${total - failed.length} of ${total} pages are warm\n`);
  if (failed.length > 0) {
    process.stderr.write(`not warm: ${failed.join(' ')}\n`);
    process.exitCode = 1;
  }
} finally {
  await closeAll();
}

async function listPages(): Promise<string[]> {
  const [categories, slugPage] = await Promise.all([listCategories(), getSlugPage(1)]);
  const slugs = (slugPage?.slugs ?? []).slice(0, MOST_PRODUCTS);
  return locales.flatMap((locale) => [
    ...slugs.map(({ slug }) => paths.product(locale, slug)),
    ...categories.flatMap(({ slug }) => sorts.map((sort) => paths.category(locale, slug, { sort, page: 1 }))),
    paths.home(locale),
    studioPath(locale),
  ]);
}

/** Twice, as a clone may just have been restarted. */
async function fetchPage(page: string): Promise<boolean> {
  for (const pause of [0, 500]) {
    await wait(pause);
    const response = await fetch(new URL(page, env().WARM_URL ?? env().SITE_URL)).catch(() => null);
    await response?.arrayBuffer();
    if (response?.ok) return true;
  }
  return false;
}
