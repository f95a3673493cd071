import { expect, test } from 'vitest';
import { cakePaths, proofAsked } from './paths.ts';

const id = '01a2b3c4-0000-7000-8000-00000000abcd';

test('the addresses of a proof lead to what is in storage of it', () => {
  const [, , , cakeId = '', name = ''] = cakePaths.proof(id, { view: 'top', width: 800 }).split('/');
  expect(proofAsked(cakeId, name)).toEqual({ key: `cakes/${id}/top-800.webp`, isForStaff: false });
  expect(proofAsked(id, cakePaths.sheet(id).split('/').at(-1) ?? '')).toEqual({
    key: `cakes/${id}/sheet.pdf`,
    isForStaff: true,
  });
  expect(cakePaths.proof(id, { view: 'top', width: 320, key: 'a+b' })).toMatch(/\.webp\?key=a%2Bb$/);
});

test.each([
  [id, 'top-801.webp'],
  [id, 'top-800.webp/..'],
  [id, '../sheet.pdf'],
  [id, 'SHEET.pdf'],
  [id, ''],
  ['..', 'sheet.pdf'],
  [`${id}/../x`, 'sheet.pdf'],
  [id.toUpperCase(), 'sheet.pdf'],
])('%s and %s lead nowhere', (cakeId, name) => {
  expect(proofAsked(cakeId, name)).toBeNull();
});
