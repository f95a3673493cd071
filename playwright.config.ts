import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';
import { findTool } from '#scripts/house/tools.ts';
import { houseUrl } from '#tests/e2e/setup/address.ts';

export const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Through the edge of a house of their own, which `globalSetup` opens beside any that is running. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/setup/house.ts',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // One at a time and in this order: what is broken on purpose comes last. Not by `dependencies`, as those would skip
  // the tests of the faults when a page fails.
  workers: 1,
  // In CI a machine may be held up for a moment; what needed another attempt is named in the output.
  retries: process.env.CI ? 2 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: houseUrl,
    colorScheme: 'light',
    locale: 'en-GB',
    // A trace of all that goes well would cost a quarter of the time.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: { executablePath: findTool('chromium') ?? undefined, args: quietBrowser() },
  },
  projects: [
    { name: 'desktop', testMatch: 'pages/**/*.spec.ts', testIgnore: '**/phone.spec.ts', use: desktop },
    { name: 'phone', testMatch: 'pages/**/*.spec.ts', testIgnore: '**/desktop.spec.ts', use: phone },
    { name: 'shopping', testMatch: 'shopping/**/*.spec.ts', testIgnore: '**/*.phone.spec.ts', use: desktop },
    { name: 'shopping-phone', testMatch: 'shopping/**/*.phone.spec.ts', use: phone },
    { name: 'staff', testMatch: 'staff/**/*.spec.ts', use: desktop },
    { name: 'house', testMatch: 'house/**/*.spec.ts', use: desktop },
    { name: 'faults', testMatch: 'faults/**/*.spec.ts', timeout: 180_000, use: desktop },
    { name: 'release', testMatch: 'release/**/*.spec.ts', use: desktop },
  ],
} satisfies PlaywrightTestConfig);

/** A browser that talks to the shop and to nobody else; root has no sandbox on Linux. */
function quietBrowser(): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    ...['--disable-default-apps', '--no-pings', '--disable-domain-reliability'],
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}
