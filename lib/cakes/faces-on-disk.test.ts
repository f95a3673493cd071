import { cp, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFaces } from './faces-on-disk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faces-'));
  await cp('node_modules/@fontsource', folder, {
    recursive: true,
    filter: (source) => !source.includes('.') || /latin(-ext)?-\d+-normal[.]woff$/.test(source),
  });
});
afterEach(() => rm(folder, { recursive: true }));

const unavailable = { code: 'unavailable', reason: 'face-missing' };

test('a face that is missing is told by its name', async () => {
  await expect(readFaces(folder)).resolves.toHaveProperty('caveat');
  await rm(join(folder, 'caveat/files/caveat-latin-700-normal.woff'));
  await expect(readFaces(folder)).rejects.toMatchObject({ ...unavailable, message: expect.stringContaining('caveat') });
});

test('a face that is broken is told too', async () => {
  await truncate(join(folder, 'pacifico/files/pacifico-latin-400-normal.woff'), 2000);
  await expect(readFaces(folder)).rejects.toMatchObject({
    ...unavailable,
    message: expect.stringContaining('pacifico'),
  });
});
