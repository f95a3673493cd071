/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'app/_lib/page-cache-handler.ts',
    'workers/index.ts',
    'lib/cakes/proof/in-the-drawing-room.ts',
    'scripts/*.{ts,mjs}',
    'scripts/prisma/*.ts',
    'scripts/house/edge-stats-server.ts',
    'scripts/house/storage-server.ts',
    'scripts/lab/note-peak-memory.ts',
    'scripts/release/{build,publish-assets,renew-edge}.ts',
    'playwright.cluster.config.ts',
    'tests/containers/{playwright.config,journey.spec}.ts',
    'tests/containers/setup/*.ts',
    'tests/e2e/setup/*.ts',
    'tests/former/run.ts',
    'tests/integration/setup/*.ts',
    'tests/integration/fixtures/{add-to-cart,count-use,open-house,read-product}.ts',
  ],
  project: ['{app,components,lib,prisma,scripts,tests,workers}/**/*.{ts,tsx,mjs}', '*.{js,ts,mjs}'],
  ignoreDependencies: [
    // Run as a program, by scripts/check.ts.
    '@biomejs/biome',
    // Imported by the generated database client, which is not looked at.
    '@prisma/client',
    // Imported by app/globals.css.
    'tailwindcss',
    // Their files are named by app/_lib/fonts.ts.
    '@fontsource-variable/fraunces',
    '@fontsource-variable/instrument-sans',
    // Its files are named by lib/cakes/sheet/pen.ts.
    '@fontsource/instrument-sans',
  ],
};
