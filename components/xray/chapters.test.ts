import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Chapter, chapterHref, chapters } from './chapters.ts';

test.each(Object.entries(chapters))('the chapter for "%s" is in the documentation', async (_name, title) => {
  const text = await readFile('docs/architecture.md', 'utf8');
  expect(text.split('\n')).toContain(title === 'Architecture' ? `# ${title}` : `## ${title}`);
});

test.each<[Chapter, string | null, string]>([
  ['why', null, '/api/docs/architecture.md#:~:text=How%20a%20change%20becomes%20visible'],
  ['why', 'https://git.example/docs/', 'https://git.example/docs/architecture.md#how-a-change-becomes-visible'],
])('%s, with docs at %s, is at %s', (chapter, docs, href) => {
  expect(chapterHref(chapter, docs)).toBe(href);
});
