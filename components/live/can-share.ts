/** Whether this browser's tabs can share a connection; if not, each asks for itself. */
export function canShare(): boolean {
  return navigator.locks !== undefined && typeof BroadcastChannel === 'function';
}
