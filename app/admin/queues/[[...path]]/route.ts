import { preferredLocale } from '#app/_lib/preferred-locale.ts';
import { askBoard } from '#app/_lib/queue-board.ts';
import { getRequester } from '#app/_lib/requester.ts';
import { requireSameOrigin } from '#app/_lib/same-origin.ts';
import { staffRoute } from '#app/_lib/staff-route.ts';
import { accountPaths, withNext } from '#lib/accounts/paths.ts';
import { actOnBoard } from '#lib/engine/operate/act-on-board.ts';
import { enginePaths } from '#lib/engine/paths.ts';

export const dynamic = 'force-dynamic';

/** Bull Board, for who may operate the machines; who is not signed in does so first, and who may not gets a page that says so. */
export async function GET(request: Request): Promise<Response> {
  const isPage = request.headers.get('accept')?.includes('text/html');
  const asker = await getRequester().catch(() => null);
  if (isPage && asker && !asker.user) {
    const locale = preferredLocale(request.headers.get('accept-language'));
    const location = withNext(accountPaths.signIn(locale), enginePaths.board);
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } });
  }
  const answer = await staffRoute('operate', () => askBoard(request));
  // The edge puts the dashboard's page for what is not there in place of a 404 that is a page.
  if (!isPage || answer.status !== 404) return answer;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' };
  return new Response(null, { status: 404, headers });
}

/** What is done there is done by pages of the shop alone, and leaves an entry in the audit log. */
async function change(request: Request): Promise<Response> {
  return staffRoute('operate', () => {
    requireSameOrigin(request);
    return actOnBoard(request, askBoard);
  });
}

export { change as DELETE, change as PATCH, change as POST, change as PUT };
