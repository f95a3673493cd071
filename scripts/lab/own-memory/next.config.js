import shop from '../../../next.config.js';

/** The shop's own build, started with Next's memory in place of our shared page cache: what the lab compares with. */
export default {
  ...shop,
  distDir: '../../../.next',
  cacheHandler: undefined,
  cacheMaxMemorySize: 50 * 1024 * 1024,
  experimental: { isrFlushToDisk: false },
};
