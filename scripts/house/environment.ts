import type { RedisKind } from './plan.ts';
import type { Ports } from './ports.ts';
import { databaseUrl } from './postgres/parts.ts';
import { redisUrls } from './redis.ts';
import type { Secrets } from './secrets.ts';
import { bucket } from './storage.ts';

export type HouseEnvironment = Record<string, string>;

type About = { release: string; hasEdge: boolean; redis: RedisKind };

/**
 * What the web and the workers are told. The addresses of the house's own parts are the house's to say, so that a
 * DATABASE_URL left in the shell by another project is never migrated or seeded; of the rest, what is given wins.
 */
export function environmentOf(ports: Ports, secrets: Secrets, { release, hasEdge, redis }: About): HouseEnvironment {
  const edge = `http://localhost:${ports.edge}`;
  const local = (port: number) => `http://127.0.0.1:${port}`;
  return {
    LEVAIN_RELEASE: release,
    DATABASE_URL: databaseUrl(ports.primary, secrets),
    DATABASE_REPLICA_URL: databaseUrl(ports.replica, secrets),
    STORE_REDIS_URL: redisUrls('store', { ports, redis }),
    CACHE_REDIS_URL: redisUrls('cache', { ports, redis }),
    S3_ENDPOINT: local(ports.storage),
    S3_REGION: 'us-east-1',
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    EDGE_PURGE_URLS: hasEdge ? local(ports.edge) : '',
    EDGE_PURGE_TOKEN: secrets.purgeToken,
    EDGE_STATS_URLS: hasEdge ? local(ports.edgeStats) : '',
    WARM_URL: hasEdge ? local(ports.edge) : '',
    AUTH_SECRET: secrets.authSecret,
    SITE_URL: process.env.SITE_URL || edge,
    LOG_LEVEL: process.env.LOG_LEVEL || 'info',
  };
}

/** The environment of a child process: ours on top of the shell's, as a rule of the shell that this process has. */
export function surroundings(
  environment: HouseEnvironment,
  more: HouseEnvironment = {},
  shell: Record<string, string | undefined> = process.env,
): NodeJS.ProcessEnv {
  return { ...shell, ...environment, ...more } as NodeJS.ProcessEnv;
}
