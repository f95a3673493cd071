import { expect, test } from 'vitest';
import en from '../../messages/en.json';
import fr from '../../messages/fr.json';

type Tree = { [key: string]: string | Tree };

/** `{ 'home.heroTitle': 'Bread…' }` */
function flat(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : flat(value, [...path, key]),
  );
}

function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort();
}

test('French has the texts that English has, and no others', () => {
  expect(flat(fr).map(([key]) => key)).toEqual(flat(en).map(([key]) => key));
});

test('a text takes the same arguments in both', () => {
  const argumentsIn = (tree: Tree) => flat(tree).map(([key, message]) => [key, argumentsOf(message)]);
  expect(argumentsIn(fr)).toEqual(argumentsIn(en));
});
