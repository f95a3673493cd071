import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { configureBalancer } from '../house/balancer.ts';
import { configureEdge } from '../house/edge.ts';
import type { Layout } from '../house/layout.ts';
import { portsFrom } from '../house/ports.ts';
import type { HouseState } from '../house/state.ts';

/**
 * A roll leaves the edge and the balancer alone: the only ones of a house can't be replaced while it serves.
 * @returns the files in docker/ of which these sources would make another configuration than the open house has
 */
export async function findLeftAlone(layout: Layout, { url, size, environment }: HouseState): Promise<string[]> {
  const ports = portsFrom(Number(new URL(url).port));
  const configurations = await Promise.all([
    configureEdge({ layout, ports, purgeToken: environment.EDGE_PURGE_TOKEN ?? '' }),
    configureBalancer({ layout, ports, clones: size.clones }),
  ]);
  const present = await Promise.all(configurations.map(({ file }) => readFile(file, 'utf8').catch(() => null)));
  return configurations
    .filter(({ text }, index) => text !== present[index])
    .map(({ file }) => `docker/${basename(file)}`);
}
