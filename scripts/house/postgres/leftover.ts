import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf } from '../identity.ts';

/**
 * PostgreSQL leaves postmaster.pid behind when it is killed, and refuses to start while any process has that number.
 * A server that really works on this folder is told to stop; a file that names somebody else is removed.
 */
export async function clearLeftover(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = await readFile(file, 'utf8').then(
    (text) => Number.parseInt(text, 10),
    () => null,
  );
  if (!pid) return;
  const isOurs = () => {
    const command = commandOf(pid);
    return command.includes('postgres') && command.includes(data);
  };
  if (isOurs()) process.kill(pid, 'SIGINT');
  for (let waited = 0; isOurs() && waited < 20_000; waited += 100) await pause(100);
  if (!isOurs()) await rm(file, { force: true });
}
