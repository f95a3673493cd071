import { AppError } from '#lib/platform/errors.ts';
import { enginePaths } from '../paths.ts';
import { withEntry } from './with-entry.ts';

/** Jobs follow from what is committed, and nothing else knows of them: no button throws away those that have not run. */
const FORBIDDEN = /\/(empty|obliterate)$/;

/**
 * Something that is done to jobs and queues in Bull Board, with an entry that names its address there.
 * @throws AppError `forbidden` for what would lose jobs that wait
 */
export async function actOnBoard(request: Request, ask: (request: Request) => Promise<Response>): Promise<Response> {
  const path = new URL(request.url).pathname.slice(`${enginePaths.board}/api`.length);
  if (FORBIDDEN.test(path)) throw new AppError('forbidden', { message: `${path} would lose jobs` });
  let answer: Response | null = null;
  await withEntry(
    { action: 'queue.board', subject: path.slice(0, 200), after: { method: request.method } },
    async () => {
      answer = await ask(request);
      return answer.ok;
    },
  );
  if (!answer) throw new Error('Bull Board was not asked');
  return answer;
}
