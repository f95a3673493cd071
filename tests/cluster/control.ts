import { inject } from 'vitest';

/** Stops a part in its own way, as a machine that is taken down would, and leaves it so. */
export function stopPart(name: string): Promise<void> {
  return control(`/stop/${name}`);
}

/** Resolves once its cluster is whole again. */
export function startPart(name: string): Promise<void> {
  return control(`/start/${name}`);
}

async function control(path: string): Promise<void> {
  const response = await fetch(`${inject('controlUrl')}${path}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
}
