import { defineConfig } from '@playwright/test';
import { findTool } from '#scripts/house/tools.ts';

/** What a shopper does in a house that is open already, at SITE_URL: see house.test.ts. */
export default defineConfig({
  testDir: '.',
  testMatch: 'journey.spec.ts',
  outputDir: '../../test-results/containers',
  reporter: 'list',
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: process.env.SITE_URL,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-GB',
    trace: 'retain-on-failure',
    // Root has no sandbox on Linux.
    launchOptions: {
      executablePath: findTool('chromium') ?? undefined,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
