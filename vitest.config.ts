import { defineConfig } from 'vitest/config';

const rooms = '{app,components,lib,prisma,scripts,workers}';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: [`${rooms}/**/*.test.ts`] } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/integration/setup/services.ts',
          setupFiles: 'tests/integration/setup/environment.ts',
          // One set of servers for all: a file at a time.
          fileParallelism: false,
          testTimeout: 20_000,
          hookTimeout: 20_000,
          // As in playwright.config.ts: decision 23.
          retry: process.env.CI ? 1 : 0,
        },
      },
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
