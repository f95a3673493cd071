import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#scripts/house/layout.ts';

const folder = join(projectFolder, 'docker');
/** One that is written down; the storage for one machine has a well-known one, and is nobody's but the house's. */
const secret = /^ +\w*(SECRET|TOKEN|PASSWORD)\w*(?<!_FILE): +(?!\$\{\w+:-(S3RVER)?\}$|S3RVER$)/m;
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
  expect(text).not.toMatch(secret);
});

test('a house on a swarm opens one port, brings no secret, and has a limit to the memory of each part', async () => {
  const text = await read('stack.yaml');
  expect(text.match(/^ +ports:.*$/gm)).toEqual([expect.stringMatching(/target: 8080.*mode: host/)]);
  expect(text).not.toMatch(secret);
  // What is set can be read by whoever may look at a service: secrets come as files, each from a secret of the swarm.
  expect(text).not.toMatch(/^ +(\w*(SECRET|TOKEN|PASSWORD)\w*|DATABASE_\w*URL|SMTP_URL|\w*REDIS_URL)(?<!_FILE):/m);
  const files = [...text.matchAll(/^ {4}\w+_FILE: (\S+)$/gm)].map(([, file]) => file);
  const handed = [...text.matchAll(/^ {4}- \{ source: ([\w-]+), target: ([^\s,]+),/gm)];
  expect(files.length).toBeGreaterThan(0);
  expect(handed.map(([, , file]) => file).sort()).toEqual(files.sort());
  for (const [, name] of handed) expect(text).toMatch(new RegExp(`^ {2}${name}: \\{ external: true, name: `, 'm'));
  const parts = text.match(/^ {4}deploy:$/gm) ?? [];
  expect(parts.length).toBeGreaterThan(0);
  expect(text.match(/^ {6}resources: \{ limits: \{ memory: \w+ \} \}$/gm)).toHaveLength(parts.length);
  // No IPVS is asked for: each name leads to the containers themselves.
  expect(text.match(/^ {6}endpoint_mode: dnsrr$/gm)).toHaveLength(parts.length);
});
