/**
 * Runners of tests don't wait for their set-up at Ctrl-C, and would leave its servers behind. This takes the signal
 * away from them. Answers how to give it back.
 */
export function takeInterrupt(onInterrupt: () => void): () => void {
  const former = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  process.on('SIGINT', onInterrupt);
  return () => {
    process.removeListener('SIGINT', onInterrupt);
    for (const listener of former) process.on('SIGINT', listener);
  };
}
