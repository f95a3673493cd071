/** Longest wait (ms) for a moment in which the page has nothing better to do. */
const PATIENCE = 1500;

/** Runs `work` when the page is through with what it is for. Answers what calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: PATIENCE });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, PATIENCE / 5);
  return () => clearTimeout(timer);
}
