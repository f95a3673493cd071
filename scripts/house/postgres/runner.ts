import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { findOnPath } from '../find-on-path.ts';
import { Trouble } from '../trouble.ts';

export type Owner = { uid: number; gid: number };

/** How PostgreSQL's programs are run: as ourselves, or, since it refuses to run as root, as somebody else. */
export type Runner = {
  /** Null: as ourselves. */
  owner: Owner | null;
  wrap: (command: string, args: readonly string[]) => { command: string; args: string[] };
};

/**
 * @param reach the folders that PostgreSQL has to get to
 * @param data its data, which may exist already
 * @throws Trouble when we are root and can't become anybody else
 */
export function chooseRunner({ reach, data }: { reach: readonly string[]; data: string }): Runner {
  if (process.getuid?.() !== 0) return { owner: null, wrap: (command, args) => ({ command, args: [...args] }) };
  const owner = ownerOf(data) ?? lookUp('postgres') ?? lookUp('nobody');
  const setpriv = findOnPath('setpriv');
  if (!owner || !setpriv) {
    throw new Trouble(
      `PostgreSQL does not run as root, and ${owner ? 'setpriv (util-linux)' : 'an unprivileged user'} is missing.`,
      'Start the house as an ordinary user, or install util-linux.',
    );
  }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const prefix = reach.every(isOpenToAll) ? identity : [...identity, ...throughClosedFolders];
  return { owner, wrap: (command, args) => ({ command: setpriv, args: [...prefix, '--', command, ...args] }) };
}

/**
 * A clone may lie below a folder that only root can enter. These capabilities open the way; without the securebit,
 * access(2), with which PostgreSQL looks for its own programs, would not count them.
 */
const throughClosedFolders = [
  '--inh-caps=+dac_override,+dac_read_search',
  '--ambient-caps=+dac_override,+dac_read_search',
  '--securebits=+no_setuid_fixup',
];

function isOpenToAll(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Data that already belongs to somebody stays theirs. */
function ownerOf(folder: string): Owner | null {
  if (!existsSync(folder)) return null;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? null : { uid, gid };
}

function lookUp(user: string): Owner | null {
  try {
    const number = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return null;
  }
}
