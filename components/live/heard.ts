/** How many events this page has heard since it was loaded; for the X-ray. */
let count = 0;
const listeners = new Set<() => void>();

export function countHeard(): void {
  count += 1;
  for (const tell of listeners) tell();
}

export const heard = {
  count: () => count,
  subscribe: (tell: () => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};
