import { isRunning } from '../house/identity.ts';
import type { Layout } from '../house/layout.ts';
import { readHolder } from '../house/lock.ts';
import { readState } from '../house/state.ts';
import { Trouble } from '../house/trouble.ts';
import { partsOf } from './parts.ts';

/** What is to be said of a roll to this release that stopped between two steps: how far it got, and the ways out of it. */
export function describeInterruption(layout: Layout, release: string, { isWayBack }: { isWayBack: boolean }): Trouble {
  const clones = partsOf(layout, 'web');
  const fresh = clones.filter((clone) => clone.release === release).length;
  return new Trouble(
    `Interrupted: ${fresh} of ${clones.length} clones are of ${release}.`,
    isWayBack
      ? 'Go on with "npm run deploy -- --rollback".'
      : 'Go on with "npm run deploy", or back with "npm run deploy -- --rollback".',
  );
}

/** The same of the house as it stands; null where no roll has begun, or one is still under way. */
export async function findInterruption(layout: Layout): Promise<Trouble | null> {
  const state = readState(layout);
  if (!state?.coming) return null;
  const deployer = await readHolder(layout.deployLock);
  if (deployer && isRunning(deployer)) return null;
  return describeInterruption(layout, state.coming, { isWayBack: state.isWayBack ?? false });
}
