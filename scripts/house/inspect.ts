import type { HouseEnvironment } from './environment.ts';
import { isRunning } from './identity.ts';
import { layoutOf } from './layout.ts';
import { probe } from './probe.ts';
import type { Row } from './report.ts';
import { type PartRecord, readState } from './state.ts';

type HouseView = {
  url: string;
  release: string;
  environment: HouseEnvironment;
  /** False when the process that watches over the parts is gone. */
  isSupervised: boolean;
  rows: Row[];
};

/** Looks at a house from outside, and asks every part how it is. Null when none is open. */
export async function inspectHouse(home?: string): Promise<HouseView | null> {
  const state = readState(layoutOf(home));
  if (!state) return null;
  const { url, release, environment, supervisor, parts } = state;
  return {
    url,
    release,
    environment,
    isSupervised: isRunning(supervisor),
    rows: await Promise.all(parts.map(inspect)),
  };
}

async function inspect({ name, identity, url, probe: what, restarts }: PartRecord): Promise<Row> {
  const row = { name, pid: identity?.pid ?? null, address: url };
  if (!identity || !isRunning(identity)) return { ...row, pid: null, health: 'stopped' };
  const again = restarts > 0 ? `started again ${restarts} ×` : undefined;
  try {
    await probe(what);
    return { ...row, health: 'ready', note: again };
  } catch (error) {
    return { ...row, health: 'not ready', note: (error as Error).message };
  }
}
