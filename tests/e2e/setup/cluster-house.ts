import { openTestHouse } from './house.ts';

/** The same, with a Redis Cluster of three masters for the store and one for the cache. */
export default function setup(): Promise<() => Promise<void>> {
  return openTestHouse({ home: '.levain/test-cluster', redis: 'cluster' });
}
