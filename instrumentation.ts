/** Next calls this once per server process, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { drainOnSignal, joinHouse, watchRequests } = await import('#app/_lib/lifecycle.ts');
  watchRequests();
  joinHouse();
  if (process.env.NEXT_MANUAL_SIG_HANDLE) drainOnSignal();
}
