import { can, type Permission } from '#lib/accounts/permissions.ts';
import type { User } from '#lib/accounts/schema.ts';
import { actAs } from '#lib/platform/audit/actor.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { getRequester } from './requester.ts';

/**
 * A route handler of the dashboard's: it asks who calls, runs `work` in their name, and answers its value as JSON (a
 * Response as it is), or `{ code, reason }` with the status of what went wrong. Kept by no cache. For who may not, there
 * is no such thing.
 */
export async function staffRoute(permission: Permission, work: (user: User) => Promise<object>): Promise<Response> {
  try {
    const { user } = await getRequester();
    if (!user || !can(user, permission)) return answer(404, { code: 'not-found', reason: 'not-found' });
    const value = await actAs({ kind: 'user', id: user.id, name: user.name }, () => work(user));
    return value instanceof Response ? value : answer(200, value);
  } catch (error) {
    if (error instanceof AppError) return answer(statusOf[error.code], { code: error.code, reason: error.reason });
    log().error({ error: error instanceof Error ? error.stack : String(error) }, 'a route of the staff failed');
    return answer(503, { code: 'unavailable', reason: 'unexpected' });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
