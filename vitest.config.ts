import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const rooms = '{app,components,lib,prisma,scripts,workers}';

const withServers = {
  globalSetup: 'tests/integration/setup/services.ts',
  setupFiles: 'tests/integration/setup/environment.ts',
  // One set of servers for all: a file at a time.
  fileParallelism: false,
  testTimeout: 20_000,
  hookTimeout: 20_000,
  // Decision 23.
  retry: process.env.CI ? 1 : 0,
};

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: [`${rooms}/**/*.test.ts`] } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...withServers } },
      // The same, and more, with a Redis Cluster for the store and one for the cache.
      { test: { name: 'cluster', include: ['tests/cluster/*.test.ts', ...onClusters()], ...withServers } },
      {
        test: {
          name: 'containers',
          include: ['tests/containers/**/*.test.ts'],
          globalSetup: 'tests/containers/setup/images.ts',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});

/**
 * All of them take minutes, and in CI they have all run with single servers just before: there it is those that work with what
 * speaks with Redis themselves. What merely passes through it, as an order that is placed does, is left to
 * `npm test -- cluster`, and so are the tests of proofs: they draw for a minute, and what is queued is tested by others.
 */
function onClusters(): string[] {
  const files = globSync('tests/integration/*.test.ts');
  const speakWithRedis = /from '#lib\/platform\/(redis|cache|queue|events|heartbeat|limits|db\/own-writes)\b/;
  const isChosen = (file: string) => !/\/proof/.test(file) && speakWithRedis.test(readFileSync(file, 'utf8'));
  return process.env.CI ? files.filter(isChosen) : files;
}
