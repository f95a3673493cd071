import { defineConfig } from '@playwright/test';
import houses, { desktop } from './playwright.config.ts';

/** Shoppers' whole journeys, of bread and of a cake, in a house whose store and cache are a Redis Cluster each. */
export default defineConfig({
  ...houses,
  outputDir: 'test-results/e2e-cluster',
  globalSetup: './tests/e2e/setup/cluster-house.ts',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e-cluster.json' }]],
  // A killed clone, and the keyboard, are of no consequence for Redis.
  grepInvert: /a clone killed|by keyboard/,
  projects: [{ name: 'cluster', testMatch: 'shopping/{journey,cakes-journey}.spec.ts', use: desktop }],
});
