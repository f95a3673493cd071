import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { remember } from './remembered.ts';

/** An empty variable counts as unset. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const withDefault = <T extends z.ZodType<string>>(schema: T, value: string) =>
  z.preprocess((given) => (given === '' || given === undefined ? value : given), schema);
const commaSeparated = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** One server, or some of a cluster's. */
const redisUrls = z
  .string()
  .pipe(commaSeparated)
  .pipe(z.array(z.url({ protocol: /^rediss?$/ })).min(1));

/** Who this process is. All have defaults, so this much is known during a build too. */
const identitySchema = z.object({
  LEVAIN_RELEASE: withDefault(z.string(), 'development'),
  LEVAIN_CLONE: withDefault(z.string(), 'local'),
  LOG_LEVEL: withDefault(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']), 'info'),
});

/** Every variable the web and the workers read; `.env.example` explains each. */
const envSchema = identitySchema.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_REPLICA_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  STORE_REDIS_URL: redisUrls,
  CACHE_REDIS_URL: redisUrls,
  S3_ENDPOINT: z.url(),
  S3_REGION: withDefault(z.string(), 'us-east-1'),
  S3_BUCKET: withDefault(z.string(), 'levain'),
  S3_ACCESS_KEY_ID: z.string().min(1),
  S3_SECRET_ACCESS_KEY: z.string().min(1),
  EDGE_PURGE_URLS: withDefault(z.string(), '').pipe(commaSeparated),
  EDGE_PURGE_TOKEN: withDefault(z.string(), ''),
  EDGE_STATS_URLS: withDefault(z.string(), '').pipe(commaSeparated),
  WARM_URL: optional(z.url()),
  DOCS_URL: optional(z.url()),
  SITE_URL: withDefault(z.url(), 'http://localhost:8080'),
  AUTH_SECRET: z.string().min(32),
  GITHUB_ID: optional(z.string()),
  GITHUB_SECRET: optional(z.string()),
  GITHUB_URL: withDefault(z.url(), 'https://github.com'),
  GOOGLE_ID: optional(z.string()),
  GOOGLE_SECRET: optional(z.string()),
  GOOGLE_ISSUER: withDefault(z.url(), 'https://accounts.google.com'),
  STRIPE_SECRET_KEY: optional(z.string()),
  STRIPE_WEBHOOK_SECRET: optional(z.string()),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: withDefault(z.string(), 'Levain <hello@levain.example>'),
  WORKER_PORT: z.preprocess((value) => (value ? value : 8101), z.coerce.number().int().min(1).max(65535)),
  WORKER_HOST: withDefault(z.string(), '127.0.0.1'),
});
export type Env = z.infer<typeof envSchema>;

/**
 * The environment, read once, at the first call and not at import: a build needs none of it.
 * @throws one Error that lists everything that is missing or wrong
 */
export function env(): Env {
  return remember('env', () => parseEnv(process.env));
}

/** The part of the environment that never fails. */
export function identity(): z.infer<typeof identitySchema> {
  return remember('identity', () => identitySchema.parse(process.env));
}

type Variables = Record<string, string | undefined>;

export function parseEnv(variables: Variables): Env {
  const result = envSchema.safeParse({ ...variables, ...readFiles(variables) });
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete (see .env.example):\n${lines.join('\n')}`);
}

/** What is not set itself may stand in a file that `<NAME>_FILE` names: so containers are handed their secrets. */
function readFiles(variables: Variables): Variables {
  const found = Object.keys(envSchema.shape).flatMap((name) => {
    const file = !variables[name] && variables[`${name}_FILE`];
    return file ? [[name, readFileSync(/* turbopackIgnore: true */ file, 'utf8').trim()]] : [];
  });
  return Object.fromEntries(found);
}
