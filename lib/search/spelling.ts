/** Typing errors forgiven in a word of so many letters. */
function toleranceOf(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/**
 * How many letters were forgotten, added, taken for another, or swapped with their neighbour.
 * Source: Damerau's distance in its restricted form ("optimal string alignment").
 */
export function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && isSwapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}

/**
 * The word that was most likely meant, or null if none is near enough. `candidates`: the likelier the earlier. With
 * `isUnfinished` the beginning of a longer word may be meant, too.
 */
export function closestWord(asked: string, candidates: readonly string[], isUnfinished: boolean): string | null {
  let best: { word: string; cost: number } | null = null;
  for (const word of candidates) {
    const whole = distance(asked, word);
    // An unfinished word is a guess twice over.
    const begun = isUnfinished ? distance(asked, word.slice(0, asked.length)) + 0.5 : whole;
    const cost = Math.min(whole, begun);
    if (cost < toleranceOf(asked) + 1 && (!best || cost < best.cost)) best = { word, cost };
  }
  return best?.word ?? null;
}
