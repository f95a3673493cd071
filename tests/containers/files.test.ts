import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#scripts/house/layout.ts';

const folder = join(projectFolder, 'docker');
const read = (name: string) => readFile(join(folder, name), 'utf8');

test('images begin with Debian or Node, and their files need no newer builder than any engine has', async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.Dockerfile'));
  expect(files.sort()).toEqual(['balancer.Dockerfile', 'edge.Dockerfile', 'web.Dockerfile']);
  for (const file of files) {
    const text = await read(file);
    expect(text).toMatch(/^ARG \w+=(debian:bookworm-slim|node:24-bookworm-slim)$/m);
    expect(text).toMatch(/^USER 1000:1000$/m);
    expect(text).not.toMatch(/^# *syntax|--link|--mount|<<[A-Z]/m);
  }
});

test('edge and balancer run the very files of a local house', async () => {
  expect(await read('edge.Dockerfile')).toContain('docker/edge.vcl');
  expect(await read('balancer.Dockerfile')).toContain('docker/haproxy.cfg');
});

test('a house in containers opens one port, to its own machine, and brings no secret', async () => {
  const text = await read('compose.yaml');
  expect(text.match(/^ +ports:.*$/gm)).toEqual([expect.stringMatching(/^ +ports: \["127\.0\.0\.1:[^"]+:8080"\]$/)]);
  expect(text).not.toMatch(/^ +\w*(SECRET|TOKEN|PASSWORD)\w*(?<!_FILE): +(?!\$\{\w+:-\}$|S3RVER$)/m);
});
