import { execa } from 'execa';
import type { TestProject } from 'vitest/node';
import { projectFolder } from '#scripts/house/layout.ts';
import { releaseOfSources } from '#scripts/release/name.ts';
import { testPorts } from '#tests/setup/ports.ts';
import { takeInterrupt } from '#tests/setup/take-interrupt.ts';
import { findEngine } from './find-engine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** For `docker` and `compose`; without it, why there is none. */
    containers: { env: Record<string, string>; compose: string[] } | { reason: string };
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
  const options = { cwd: projectFolder, env, cancelSignal: interruption.signal, all: true };
  try {
    const start = Date.now();
    // First whatever comes from package registries, and then the rest of the image of web with no network at all.
    const packages = ['build', '-f', 'docker/web.Dockerfile', '--build-arg', 'NPM_CONFIG_REGISTRY', '.'];
    await execa('docker', [...packages, '--target', 'packages'], options);
    const web = [
      ...packages,
      '--build-arg',
      'LEVAIN_RELEASE',
      '--network',
      'none',
      '-t',
      `levain-web:${env.LEVAIN_RELEASE}`,
    ];
    await execa('docker', web, options);
    await execa(compose[0] as string, [...compose.slice(1), 'build'], options);
    process.stdout.write(`\nimages: built in ${Math.round((Date.now() - start) / 1000)} s\n`);
  } catch (error) {
    await engine.stop();
    throw error;
  }
  provide('containers', { env: { ...env, SITE_URL: `http://localhost:${port}` }, compose });
  return engine.stop;
}

/** The commit, where it is known. */
async function nameRelease(): Promise<string> {
  const { stdout, exitCode } = await execa('git', ['rev-parse', 'HEAD'], { cwd: projectFolder, reject: false });
  return exitCode === 0 ? stdout : releaseOfSources();
}

/** Compose as a part of `docker`, or as the program it was before. */
async function findCompose(env: Record<string, string>): Promise<string[]> {
  const files = ['-f', 'docker/compose.yaml', '-p', 'levain-test'];
  const { exitCode } = await execa('docker', ['compose', 'version'], { env, reject: false });
  return exitCode === 0 ? ['docker', 'compose', ...files] : ['docker-compose', ...files];
}
