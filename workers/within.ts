/** Work that hears its signal ends with it; what does not is given up, and has to be one that may run twice. */
export async function within(ms: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const timeUp = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`not done within ${ms} ms`);
      timeUp.abort(error);
      reject(error);
    }, ms);
  });
  try {
    await Promise.race([work(timeUp.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
