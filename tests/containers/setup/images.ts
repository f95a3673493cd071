import { execa } from 'execa';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '#scripts/house/layout.ts';
import { releaseOfSources } from '#scripts/release/name.ts';
import { testPorts } from '#tests/setup/ports.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';
import { findEngine } from './find-engine.ts';
import { endSwarm, isInSwarm, project } from './swarm.ts';

type Command = [string, ...string[]];
type Options = { cwd: string; env: Record<string, string>; cancelSignal: AbortSignal; all: true };

declare module 'vitest' {
  export interface ProvidedContext {
    /** For `docker` and `compose`; without it, why there is none. */
    containers: { env: Record<string, string>; compose: string[]; isInSwarm: boolean } | { reason: string };
  }
}

/** An engine, and on it the images of what is checked out; they stay there, so that the next time is quicker. */
export default async function setup({ provide, vitest }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const engine = await findEngine();
  if ('reason' in engine) {
    process.stdout.write(`\ncontainers: skipped, ${engine.reason}\n`);
    provide('containers', engine);
    return undefined;
  }
  const interruption = new AbortController();
  takeInterrupt(() => {
    interruption.abort();
    void vitest.cancelCurrentRun('keyboard-input');
  });
  const port = `${testPorts.containers}`;
  const env = { ...engine.env, LEVAIN_RELEASE: await nameRelease(), LEVAIN_PORT: port };
  const compose = await findCompose(engine.env);
  const clear = async () => {
    await endSwarm(engine.env);
    await execa(compose[0], [...compose.slice(1), 'down', '--volumes', '--timeout', '5'], { cwd: projectFolder, env });
  };
  const end = async () => {
    await clear().finally(engine.stop);
  };
  let isTaken: boolean;
  try {
    await clear();
    isTaken = await isInSwarm(engine.env);
    if (isTaken) process.stdout.write('containers: nothing is tried on a swarm, this engine belongs to one\n');
    const start = Date.now();
    await buildImages(compose, { cwd: projectFolder, env, cancelSignal: interruption.signal, all: true });
    process.stdout.write(`\nimages: built in ${Math.round((Date.now() - start) / 1000)} s\n`);
  } catch (error) {
    await end();
    throw error;
  }
  provide('containers', { env: { ...env, SITE_URL: `http://localhost:${port}` }, compose, isInSwarm: isTaken });
  return end;
}

/**
 * First whatever comes from package registries, and then the rest of the image of web with no network at all. By the
 * builder of old, for which a network makes no other image: Compose 1.29 finds all that it needs there.
 */
async function buildImages(compose: Command, options: Options): Promise<void> {
  const registry = process.env.NPM_CONFIG_REGISTRY ?? '';
  const { LEVAIN_RELEASE } = options.env;
  const build = (...args: string[]) =>
    execa('docker', ['build', '--build-arg', `NPM_CONFIG_REGISTRY=${registry}`, ...args, '.'], {
      ...options,
      env: { ...options.env, DOCKER_BUILDKIT: '0' },
    });
  const web = ['-f', 'docker/web.Dockerfile'];
  await Promise.all([
    build(...web, '--target', 'packages'),
    ...['edge', 'balancer'].map((name) => build('-f', `docker/${name}.Dockerfile`)),
  ]);
  await build(...web, '--network', 'none', '--build-arg', 'LEVAIN_RELEASE', '-t', `levain-web:${LEVAIN_RELEASE}`);
  await execa(compose[0], [...compose.slice(1), 'build'], options);
}

/** The commit, where it is known. */
async function nameRelease(): Promise<string> {
  const { stdout, exitCode } = await execa('git', ['rev-parse', 'HEAD'], { cwd: projectFolder, reject: false });
  return exitCode === 0 ? stdout : releaseOfSources();
}

/** Compose as a part of `docker`, or as the program it was before. */
async function findCompose(env: Record<string, string>): Promise<Command> {
  const files = ['-f', 'docker/compose.yaml', '-p', project];
  const { exitCode } = await execa('docker', ['compose', 'version'], { env, reject: false });
  return exitCode === 0 ? ['docker', 'compose', ...files] : ['docker-compose', ...files];
}
