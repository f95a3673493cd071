import { paths } from '#lib/catalog/paths.ts';
import type { House } from '../house/house.ts';
import type { Rivals } from './rivals.ts';
import type { Contestant } from './rounds.ts';

type Stage = { house: House; rivals: Rivals; slugs: readonly string[]; page: string };

/**
 * Who is measured. Next answers requests for one page that arrive at the same moment with one look into its cache, so
 * c and d are also asked for all pages in turn, and e only so: else it would render once for many.
 */
export function listContestants({ house, rivals, slugs, page }: Stage): Contestant[] {
  const edge = { paths: [page], threads: 2, connections: 64, gzip: true };
  const clone = { paths: [page], threads: 1, connections: 32 };
  const anyPage = { ...clone, paths: slugs.map((slug) => paths.product('en', slug)) };
  // Enough to keep a process busy that takes so long for each; more would only wait.
  const fewAtOnce = { ...anyPage, connections: 4 };
  const web = house.ports.clone(1);
  return [
    { id: 'a', title: 'bare edge, a fixed body of the same size', load: { ...edge, port: rivals.bareEdge } },
    { id: 'b', title: 'product page at the edge', load: { ...edge, port: house.ports.edge } },
    { id: 'c', title: 'product page from a clone, shared cache', load: { ...clone, port: web } },
    { id: 'd', title: 'product page from a clone, Next’s memory', load: { ...clone, port: rivals.ownMemory } },
    { id: 'c*', title: 'all product pages in turn, shared cache', load: { ...anyPage, port: web } },
    { id: 'd*', title: 'all product pages in turn, Next’s memory', load: { ...anyPage, port: rivals.ownMemory } },
    { id: 'e', title: 'all product pages in turn, rendered anew', load: { ...fewAtOnce, port: rivals.uncached } },
  ];
}
