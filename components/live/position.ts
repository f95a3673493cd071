/** For so long (ms) after its last sign of life, a browser goes on where its tabs were: a reload, a page further on. */
const FRESH = 60_000;

const keyOf = (scope: string) => `levain.live.${scope}`;

/** Notes how far this browser has heard. */
export function keepPosition(scope: string, id: string): void {
  try {
    localStorage.setItem(keyOf(scope), `${id} ${Date.now()}`);
  } catch {
    // A browser that keeps nothing begins with what the page knows.
  }
}

/** How far this browser had heard a moment ago; null if it was not here then. */
export function keptPosition(scope: string): string | null {
  try {
    const [id = '', at = ''] = localStorage.getItem(keyOf(scope))?.split(' ') ?? [];
    return id && Date.now() - Number(at) < FRESH ? id : null;
  } catch {
    return null;
  }
}
