import { getRequester } from '#app/_lib/requester.ts';
import { getOrder } from '#lib/orders/find-order.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ number: string }> };

/** How an order stands, for its page. Foreign orders are 404, like those that do not exist. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  const key = new URL(request.url).searchParams.get('key');
  try {
    const { owner } = await getRequester();
    const order = await getOrder(number, { owner, key });
    return order ? answer(200, order.view) : answer(404, { code: 'not-found' });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } });
}
