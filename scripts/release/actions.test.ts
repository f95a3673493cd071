import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../house/layout.ts';

test('every server action is one of a file of actions, and so closes over nothing that Next would have to encrypt', () => {
  const files = readdirSync(join(projectFolder, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /[.]tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(projectFolder, 'app', file), 'utf8') }))
    .filter(({ text }) => /^\s*['"]use server['"]/m.test(text));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(({ text }) => !text.startsWith("'use server'")).map(({ file }) => file)).toEqual([]);
});
