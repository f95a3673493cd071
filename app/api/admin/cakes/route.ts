import { getRequester } from '#app/_lib/requester.ts';
import { isStaff } from '#lib/accounts/schema.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

/** How all cakes stand, for the staff's page of them. For everybody else there is no such thing. */
export async function GET(): Promise<Response> {
  try {
    const { user } = await getRequester();
    if (!user || !isStaff(user)) return answer(404, { code: 'not-found' });
    return answer(200, await listCakes(new Date()));
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
