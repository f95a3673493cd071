import { getProduct } from '#lib/catalog/read.ts';
import { closeAll } from '#lib/platform/remembered.ts';
import type { House } from '../house/house.ts';
import { percentile } from './statistics.ts';

const READS = 5000;
const WARM_UP = 1000;

/** Times in milliseconds. */
export type ObjectReads = { reads: number; slugs: number; p50: number; p99: number };

/** Reads Product objects from the warm cache, one after the other, in this very process. */
export async function measureObjectReads(house: House, slugs: readonly string[]): Promise<ObjectReads> {
  Object.assign(process.env, house.environment);
  try {
    const times: number[] = [];
    for (let read = -WARM_UP; read < READS; read += 1) {
      const slug = slugs[(read + WARM_UP) % slugs.length] as string;
      const start = performance.now();
      const product = await getProduct(slug);
      if (read >= 0) times.push(performance.now() - start);
      if (!product) throw new Error(`there is no product ${slug}`);
    }
    return { reads: READS, slugs: slugs.length, p50: percentile(times, 50), p99: percentile(times, 99) };
  } finally {
    await closeAll();
  }
}
