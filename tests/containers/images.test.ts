import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeContainers, docker, inspect, setting } from './fixtures/containers.ts';

const MB = 1_000_000;
const image = (name: string) => `levain-${name}:${setting('LEVAIN_RELEASE')}`;
const inside = (...command: string[]) =>
  docker('run', '--rm', '--network', 'none', '--read-only', '--entrypoint', 'sh', image('web'), '-c', ...command);

describeContainers('the images', () => {
  test.each(['web', 'edge', 'balancer'])('%s runs as nobody in particular, and tells how it is', async (name) => {
    const { Config } = await inspect(image(name));
    expect(Config.User).toBe('1000:1000');
    expect(Config.Healthcheck?.Test.length).toBeGreaterThan(1);
  });

  test('web adds at most 200 MB to its base', async () => {
    const base = process.env.NODE_IMAGE || 'node:24-bookworm-slim';
    const [own, below] = await Promise.all([inspect(image('web')), inspect(base)]);
    process.stdout.write(`web: ${Math.round((own.Size - below.Size) / MB)} MB on top of its base\n`);
    expect(own.Size - below.Size).toBeLessThan(200 * MB);
  });

  test('web is one release: the commit, for its processes and for open tabs', async () => {
    const release = setting('LEVAIN_RELEASE');
    expect(await inside('cat release')).toBe(release);
    const { config } = JSON.parse(await inside('cat .next/required-server-files.json'));
    expect(config.deploymentId).toBe(release);
  });

  test('web has no package of the development', async () => {
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, object>;
    const found = (await inside('ls -d node_modules/* node_modules/@*/*')).split('\n');
    expect(found).toContain('node_modules/next');
    const unwanted = Object.keys(devDependencies ?? {}).map((name) => `node_modules/${name}`);
    expect(found.filter((name) => unwanted.includes(name))).toEqual([]);
  });

  test('web has what is only looked for when somebody asks for it', async () => {
    const board = "require.resolve('@bull-board/ui/package.json', { paths: ['/app/node_modules/@bull-board/api'] })";
    const page = `require('node:path').join(${board}, '../dist/index.ejs')`;
    expect(await inside(`node -p "require('node:fs').existsSync(${page})"`)).toBe('true');
  });

  test('web has no secret: neither set, nor in its history, nor left in a file', async () => {
    const { Config } = await inspect(image('web'));
    const history = await docker('history', '--no-trunc', '--format', '{{.CreatedBy}}', image('web'));
    expect(`${Config.Env.join('\n')}\n${history}`).not.toMatch(/secret=|token=|password=|_auth|:\/\/[^/\s]+:[^/\s]+@/i);
    const names = ['.env', '.env.*', '.npmrc', '.git', '.netrc', 'secrets.json', '.levain'];
    const tests = names.map((name) => `-name '${name}'`).join(' -o ');
    expect(await inside(`find / -xdev \\( ${tests} \\) -not -path '/usr/local/lib/node_modules/*' || true`)).toBe('');
  });

  test('web can change nothing of itself', async () => {
    expect(await inside('find /app -writable')).toBe('');
  });
});
