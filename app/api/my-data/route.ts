import { getRequester } from '#app/_lib/requester.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';
import { exportData } from '#lib/privacy/export-data.ts';

export const dynamic = 'force-dynamic';

const headers = { 'cache-control': 'private, no-store' };

/** Everything the shop knows of who asks, as a file. */
export async function GET(): Promise<Response> {
  try {
    const { user, sessionId } = await getRequester();
    const data = user && sessionId ? await exportData(user.id, sessionId) : null;
    if (!data) return Response.json({ code: 'unauthenticated' }, { status: statusOf.unauthenticated, headers });
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="levain-my-data.json"',
      },
    });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'export failed');
    return Response.json({ code }, { status: statusOf[code], headers });
  }
}
