/** The rooms of the code and who may import whom: see docs/architecture.md. */
const pureFiles =
  '^lib/([^/]+/((desk|audit)/)?(schema|price|paths|status|stages|vat|bakery|days|totals|permissions)[.]ts$|[^/]+/[^/]+-form[.]ts$|platform/events/ids[.]ts$|notifications/kinds[.]ts$|cakes/design/)';

/** The domains, each above those it may import. */
const domains = [
  ...['catalog', 'shop', 'search', 'notifications', 'accounts', 'cakes', 'cart', 'checkout', 'payments', 'orders'],
  'reviews',
  // Of a person everything, in every domain: to hand it over, or to delete it.
  'privacy',
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'lib-is-free-of-next-and-react',
      severity: 'error',
      from: { path: '^lib/' },
      to: {
        path: [
          '^(next|react|react-dom|server-only|use-intl)($|/)',
          'node_modules/(next|react|react-dom|server-only|use-intl)/',
        ],
      },
    },
    {
      name: 'lib-imports-lib',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|workers|scripts|prisma|tests)/' },
    },
    {
      name: 'platform-imports-platform',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: '^lib/', pathNot: '^lib/platform/' },
    },
    ...domains.slice(0, -1).map((domain, index) => ({
      name: `lib-${domain}-imports-what-is-below-it`,
      severity: 'error',
      from: { path: `^lib/${domain}/` },
      to: { path: `^lib/(${domains.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'components-are-fed-by-props',
      comment: 'components import components and pure files that a browser can run',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|lib|workers|scripts|prisma|tests)/', pathNot: pureFiles },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'their tests may read from the disk what a browser would fetch',
      severity: 'error',
      from: { path: pureFiles, pathNot: '[.]test[.]ts$' },
      to: { path: '^lib/', pathNot: pureFiles },
    },
    {
      name: 'workers-import-lib',
      severity: 'error',
      from: { path: '^workers/' },
      to: { path: '^(app|components|scripts|prisma|tests)/' },
    },
    {
      name: 'app-imports-lib-and-components',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(workers|scripts|prisma|tests)/' },
    },
    {
      name: 'scripts-import-lib',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(app|components|workers)/' },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/platform/db/generated|[.]next)/' },
    // Type-only imports cross rooms too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
