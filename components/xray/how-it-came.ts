/** What the edge has said of an answer, in `Server-Timing`. */
export type Answered = { edge: string | null; clone: string | null; age: number | null };

/**
 * How the page at `path` came to this browser: as a document, or as the payload that Next's router fetched. If the browser
 * does not know any more, the edge is asked for its head; that is how it would come now.
 */
export async function howItCame(path: string, signal: AbortSignal): Promise<Answered> {
  const entries = [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
    .filter((entry) => isOf(path, entry as PerformanceResourceTiming))
    .sort((one, other) => other.startTime - one.startTime) as PerformanceResourceTiming[];
  const told = entries.find(({ serverTiming }) => serverTiming.length > 0);
  if (told) return fromTimings(told.serverTiming.map(({ name, description }) => [name, description]));
  const response = await fetch(path, { method: 'HEAD', signal, cache: 'no-store' });
  return fromTimings(parseTimings(response.headers.get('server-timing') ?? ''));
}

/** The page itself, or its whole payload; not what was fetched of it ahead. */
function isOf(path: string, { name, entryType }: PerformanceResourceTiming): boolean {
  const { pathname, search } = new URL(name);
  return pathname === path && (entryType === 'navigation' || search.includes('_rsc='));
}

/** `edge;desc="hit", age;desc="3"` → `[['edge', 'hit'], ['age', '3']]`. No description of ours has a comma in it. */
export function parseTimings(header: string): [name: string, description: string][] {
  return header.split(',').flatMap((timing): [string, string][] => {
    const [name = '', ...parameters] = timing.trim().split(';');
    const text = parameters.find((parameter) => parameter.startsWith('desc='))?.slice('desc='.length) ?? '';
    return name ? [[name, text.replace(/^"|"$/g, '')]] : [];
  });
}

function fromTimings(timings: [name: string, description: string][]): Answered {
  const byName = new Map(timings);
  const age = byName.get('age');
  return { edge: byName.get('edge') || null, clone: byName.get('clone') || null, age: age ? Number(age) : null };
}
