import { AppError } from '#lib/platform/errors.ts';
import { queueNames } from '#lib/platform/queue/dead-letters.ts';
import { queue } from '#lib/platform/queue/queues.ts';
import { enginePaths } from '../paths.ts';
import { withEntry } from './with-entry.ts';

/** What may be done to all queues, to a queue, and to one job. Whatever else the board offers, now or in a later version, is refused. */
const toAll = ['pause', 'resume'];
const toQueue = ['pause', 'resume', 'promote', 'retry/failed', 'clean/completed', 'clean/failed'];
const toJob = ['retry', 'promote', 'clean'];

/**
 * Something that is done to jobs and queues in Bull Board, with an entry that names its address there. Jobs follow from what is
 * committed, and nothing else knows of them: what loses, alters or makes up jobs that have not run is not done.
 * @throws AppError `forbidden` for that
 */
export async function actOnBoard(request: Request, ask: (request: Request) => Promise<Response>): Promise<Response> {
  const deed = await requireAllowed(request);
  const path = `/queues/${pathOf(deed)}`;
  let answer: Response | null = null;
  await withEntry(
    { action: 'queue.board', subject: path.slice(0, 200), after: { method: request.method } },
    async () => {
      // What was read is what is done: the board is asked for it anew, and for nothing more.
      answer = await ask(new Request(new URL(`${enginePaths.board}/api${path}`, request.url), { method: 'PUT' }));
      return answer.ok;
    },
  );
  if (!answer) throw new Error('Bull Board was not asked');
  return answer;
}

/** The parts of an address behind `/api/queues`, as the board's router reads them: split first, then decoded. */
async function requireAllowed(request: Request): Promise<string[]> {
  const { pathname } = new URL(request.url);
  const parts = readParts(pathname.slice(`${enginePaths.board}/api/`.length));
  const [root, ...deed] = parts;
  const isAllowed = request.method === 'PUT' && root === 'queues' && (await mayBeDone(deed));
  if (!isAllowed) throw new AppError('forbidden', { message: `${request.method} ${pathname} is not done here` });
  return deed;
}

const pathOf = (parts: string[]) => parts.map(encodeURIComponent).join('/');

function readParts(path: string): string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}

async function mayBeDone([name = '', ...deed]: string[]): Promise<boolean> {
  if (deed.length === 0) return toAll.includes(name);
  const known = queueNames.find((one) => one === name);
  if (!known) return false;
  if (deed.length === 1 || deed[0] === 'retry' || deed[0] === 'clean') return toQueue.includes(pathOf(deed));
  const [jobId = '', step = '', ...more] = deed;
  if (more.length > 0 || !toJob.includes(step)) return false;
  return step !== 'clean' || (await isOver(known, jobId));
}

/** Only what has run is thrown away. */
async function isOver(name: (typeof queueNames)[number], jobId: string): Promise<boolean> {
  const job = await queue(name).getJob(jobId);
  return job !== null && ['completed', 'failed'].includes(await job.getState());
}
