/**
 * Things that must exist once per process, however often a module is loaded. Next bundles route handlers,
 * instrumentation and the cache handler separately, so module scope is not once: globalThis is.
 */
const symbol = Symbol.for('levain.remembered');
type Remembered = { value: unknown; close?: () => Promise<unknown> };
const holder = globalThis as typeof globalThis & { [symbol]?: Map<string, Remembered> };

function all(): Map<string, Remembered> {
  holder[symbol] ??= new Map();
  return holder[symbol];
}

/** Returns what `create` made the first time. `close`, if given, runs in `closeAll`. */
export function remember<T>(name: string, create: () => T, close?: (value: T) => Promise<unknown>): T {
  const known = all().get(name);
  if (known) return known.value as T;
  const value = create();
  all().set(name, { value, close: close && (() => close(value)) });
  return value;
}

/** Closes every connection, the youngest first. Errors while closing are of no consequence and are dropped. */
export async function closeAll(): Promise<void> {
  const entries = [...all().values()].reverse();
  all().clear();
  for (const entry of entries) await entry.close?.().catch(() => undefined);
}
