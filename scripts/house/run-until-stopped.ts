import colors from 'picocolors';
import { type HouseOptions, startHouse } from './house.ts';
import { showProgress } from './progress.ts';
import { explain, formatTable } from './report.ts';

/** One Ctrl-C reaches us from the terminal and from npm: what comes this soon after the first is the same one. */
const sameKeyPress = 1000;

/** Opens a house, shows it, and keeps it until a signal comes: the first ends it in order, a second one hurries. */
export async function runUntilStopped(options: HouseOptions): Promise<void> {
  const began = Date.now();
  const progress = showProgress();
  const giveUp = new AbortController();
  const { stopped, onHurry } = listenForSignals(giveUp);
  try {
    const house = await startHouse({ ...options, progress, signal: giveUp.signal });
    const rows = house.parts.map(({ name, state, pid, url }) => {
      return { name, health: state === 'ready' ? 'ready' : 'not ready', pid, address: url } as const;
    });
    progress.say(`\n${formatTable(rows)}\n`);
    progress.say(`${colors.bold(`Open ${colors.cyan(house.url)}`)}  ${colors.dim(`(ready in ${seconds(began)})`)}`);
    progress.say(colors.dim('Ctrl-C ends everything; "npm run status" looks at it from another terminal.\n'));
    await stopped;
    progress.say(colors.dim('Once more to hurry.'));
    onHurry(() => void house.stop({ hurry: true }).catch(() => undefined));
    const end = Date.now();
    await house.stop();
    progress.say(`${colors.green('✓')} Everything is stopped ${colors.dim(seconds(end))}`);
  } catch (error) {
    if (giveUp.signal.aborted && error === giveUp.signal.reason) progress.say('Stopped before it was open.');
    else {
      console.error(explain(error));
      process.exitCode = 1;
    }
  }
  process.exit();
}

function listenForSignals(giveUp: AbortController) {
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  let first = 0;
  let hurry: (() => void) | null = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (first && Date.now() - first > sameKeyPress) return hurry?.();
      if (first) return;
      first = Date.now();
      console.log('\nStopping …');
      giveUp.abort(new Error('stopped'));
      resolve();
    });
  }
  const onHurry = (action: () => void) => {
    hurry = action;
  };
  return { stopped, onHurry };
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
