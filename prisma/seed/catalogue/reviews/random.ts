export type Random = () => number;

export const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** A shuffled copy (Fisher-Yates). */
export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Deals the cards in turn, so that the same one comes back as late as possible; shuffled once. */
export function dealer<T>(random: Random, cards: readonly T[]): () => T {
  const deck = shuffle(random, cards);
  let next = 0;
  return () => deck[next++ % deck.length] as T;
}
