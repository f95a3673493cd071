/** In one line, to be broken where it has to be. */
export function onOneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}

/** Without these letters, given with spaces between them, and without the gaps that they leave. */
export function withoutLetters(text: string, letters: string): string {
  return letters
    .split(' ')
    .filter(Boolean)
    .reduce((rest, letter) => rest.replaceAll(letter, ''), text)
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/g, ' ').trim())
    .join('\n')
    .trim();
}
