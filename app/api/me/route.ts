import { getRequester, keepGuestCookie, keepSessionCookie } from '#app/_lib/requester.ts';
import type { Me } from '#components/me/use-me.ts';
import { listWishes } from '#lib/accounts/wishlist.ts';
import { getOwnCart } from '#lib/checkout/own-cart.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { readBellSummary } from '#lib/platform/events/bell.ts';
import { log } from '#lib/platform/log.ts';

export const dynamic = 'force-dynamic';

/** What the islands on static pages show of the person who looks at them. Nobody else may keep it. */
export async function GET(): Promise<Response> {
  try {
    const requester = await getRequester();
    await keepSessionCookie(requester);
    await keepGuestCookie(requester);
    const { user, owner } = requester;
    const [cart, wishes, live] = await Promise.all([
      getOwnCart(owner),
      user ? listWishes(user.id) : [],
      owner ? readBellSummary(owner) : null,
    ]);
    return answer(200, {
      user: user && { id: user.id, name: user.name, email: user.email, role: user.role, avatarId: user.avatarId },
      cart,
      wishes,
      live,
    } satisfies Me);
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ error: error instanceof Error ? error.message : String(error) }, 'me failed');
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
