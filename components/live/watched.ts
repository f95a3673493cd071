/** Orders whose tracker this tab shows: what happens to them is seen, and need not be called out. */
const watched = new Map<string, number>();

export function watchOrder(number: string): () => void {
  watched.set(number, (watched.get(number) ?? 0) + 1);
  return () => {
    watched.set(number, (watched.get(number) ?? 1) - 1);
  };
}

export function isWatched(number: string): boolean {
  return (watched.get(number) ?? 0) > 0;
}
