import { actAsCommand } from '#lib/platform/audit/actor.ts';
import { layoutOf } from './layout.ts';
import { readState } from './state.ts';
import { Trouble } from './trouble.ts';

/**
 * Makes this process work on the house that is open, as its web and workers do. What the shell gives wins: with
 * DATABASE_URL set, the whole environment is taken to be the caller's. What it changes is written down as
 * done at the command line. @throws Trouble if no house is open
 */
export function enterHouse(): void {
  if (!enterHouseIfOpen()) throw new Trouble('The shop is not running.', 'Start it with: npm start');
}

/** The same where a house is not needed for everything. Answers whether there is an environment to work in. */
export function enterHouseIfOpen(): boolean {
  actAsCommand();
  if (process.env.DATABASE_URL || process.env.DATABASE_URL_FILE) return true;
  const state = readState(layoutOf());
  for (const [name, value] of Object.entries(state?.environment ?? {})) process.env[name] ??= value;
  return state !== null;
}
