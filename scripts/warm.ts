import { setTimeout as wait } from 'node:timers/promises';
import { Command } from 'commander';
import { listPagesToWarm } from '#lib/engine/pages-to-warm.ts';
import { env } from '#lib/platform/env.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import { enterHouse } from './house/enter-house.ts';

/** Pages fetched at a time: as many as there are clones to render them. */
const AT_ONCE = 3;

new Command('npm run warm')
  .description('Fetches the pages of the catalogue through the edge, so that nobody waits.')
  .parse();
enterHouse();

try {
  const pages = await listPagesToWarm();
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
