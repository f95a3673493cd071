import { fileURLToPath } from 'node:url';
import { surrogateKeyHeaders } from './lib/catalog/surrogate-keys.ts';

/** @type {import('next').NextConfig} */
export default {
  // One release has one id: clones tell it apart from others by it, and so do open tabs.
  deploymentId: process.env.LEVAIN_RELEASE || undefined,
  // A release is a folder that needs nothing from outside but Node: scripts/release/build.ts.
  output: 'standalone',
  // This folder and no other, whatever lies around it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  cacheHandler: fileURLToPath(new URL('./app/_lib/page-cache-handler.ts', import.meta.url)),
  // Pages live in the shared cache; a memory of Next's own could serve what another clone has thrown away.
  cacheMaxMemorySize: 0,
  // The edge compresses once for all clones.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks the types of everything, once; a build that somebody waits for need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: they hold connections, native code, or are shared with the cache handler.
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@bull-board/api',
    '@bull-board/hono',
    '@node-rs/argon2',
    'bull',
    'hono',
    'ioredis',
    'pg',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  rewrites: async () => [
    { source: '/robots.txt', destination: '/crawlers/robots.txt' },
    { source: '/sitemap.xml', destination: '/crawlers/sitemap.xml' },
    { source: '/sitemaps/:page(\\d+).xml', destination: '/crawlers/sitemap-:page.xml' },
  ],
  headers: async () => [
    ...surrogateKeyHeaders(),
    ...['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png'].map((source) => ({
      source,
      headers: [{ key: 'cache-control', value: 'public, max-age=86400, immutable' }],
    })),
    {
      source: '/:path*',
      headers: [
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
        { key: 'x-frame-options', value: 'DENY' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
    // What answers with something else than a page says so itself.
    {
      source: '/:path((?!api/|_next/|admin/queues).*)',
      headers: [{ key: 'content-security-policy', value: contentSecurityPolicy() }],
    },
  ],
};

/**
 * A page has scripts, styles and pictures from here alone, and is in nobody's frame. Scripts in the page itself stay allowed, as one
 * that is cached for everybody can't carry a nonce; forms may lead on to payment and sign-in services (decision 35).
 */
function contentSecurityPolicy() {
  // React makes its traces out of strings while somebody develops.
  const scripts = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
