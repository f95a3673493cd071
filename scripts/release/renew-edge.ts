/**
 * Leaves nothing of another release at the edge: `node scripts/release/renew-edge.ts <release>`, once every clone is of it.
 * The pages are fetched anew first, each in the place of the old one, so that nobody waits for them; then whatever is of
 * another release is thrown away.
 */
import { listPagesToWarm } from '#lib/engine/pages-to-warm.ts';
import { keepRelease, renewAtEdge } from '#lib/platform/edge.ts';
import { closeAll } from '#lib/platform/remembered.ts';

const AT_ONCE = 3;
const [release] = process.argv.slice(2);
if (!release) throw new Error('Which release?');

try {
  const pages = await listPagesToWarm();
  const fetcher = async () => {
    for (let page = pages.shift(); page; page = pages.shift()) await renewAtEdge(page, release);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetcher));
  await keepRelease(release);
} finally {
  await closeAll();
}
