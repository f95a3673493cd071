import type { CakeDesign } from './schema.ts';

/** White space, and what leaves no mark at all: zero-width spaces, joiners, soft hyphens. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
/** Control characters and halves of a letter: no keyboard has them, no nozzle and no pen writes them. */
const UNWRITABLE = /[[\p{Cc}\p{Cs}]--\s]/gv;

/** Whether nothing of a text can be seen; all that asks whether there are words asks this. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

/** Whether a cake has an inscription, or has it there. */
export function isWrittenOn({ inscription }: Pick<CakeDesign, 'inscription'>, place = inscription.place): boolean {
  return !isBlank(inscription.text) && inscription.place === place;
}

/** What of a text nobody could write down, each once. */
export function unwritableIn(text: string): string[] {
  return [...new Set(text.match(UNWRITABLE))];
}

export const isWritable = (text: string) => unwritableIn(text).length === 0;

/** Letters as they can be told: what can’t be seen by its number. */
export function nameLetters(letters: readonly string[]): string {
  return letters.map(nameOf).join(' ');
}

function nameOf(letter: string): string {
  if (!/^[\p{C}\p{Z}]/u.test(letter)) return letter;
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** In one line, to be broken where it has to be. */
export function onOneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

/** Without these letters, given as `nameLetters` tells them, and without the gaps that they leave. */
export function withoutLetters(text: string, letters: string): string {
  return letters
    .split(' ')
    .filter(Boolean)
    .map((name) => (/^U\+[0-9A-F]{4,6}$/.test(name) ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : name))
    .reduce((rest, letter) => rest.replaceAll(letter, ''), text)
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}
