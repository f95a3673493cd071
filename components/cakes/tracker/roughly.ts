/**
 * A time to wait as people say it, never too short: to the next ten seconds, and from a minute and a half to the next minute.
 */
export function roughly(seconds: number): { unit: 'seconds' | 'minutes'; count: number } {
  if (seconds <= 90) return { unit: 'seconds', count: Math.max(10, Math.ceil(seconds / 10) * 10) };
  return { unit: 'minutes', count: Math.ceil(seconds / 60) };
}
