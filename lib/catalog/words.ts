/** Letters that are two without being an accent. */
const ligatures: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** How texts are compared: lower case, no accents, words of letters and digits. `Pâte d’Œuf` → `['pate', 'd', 'oeuf']` */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => ligatures[letter] as string)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
