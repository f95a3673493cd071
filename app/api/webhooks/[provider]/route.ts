import { readBody } from '#app/_lib/read-body.ts';
import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { providerCalled } from '#lib/payments/providers.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

export const dynamic = 'force-dynamic';

/** As much as the edge lets through (bytes): what is refused half read would be in the way of the next request. */
const LARGEST = 1024 * 1024;

type Context = { params: Promise<{ provider: string }> };

/**
 * Where payment providers tell of payments. Only the signature says who is speaking, so it is checked over the bytes as
 * they came. Anything but 2xx makes a provider tell it again later.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { provider: name } = await params;
  try {
    const provider = providerCalled(name);
    const event = await provider.readEvent(
      (await readBody(request, { most: LARGEST, reason: 'too-large' })).toString(),
      request.headers,
    );
    const outcome = event ? await recordPaymentEvent(name, event) : 'foreign';
    return answer(200, { outcome });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ provider: name, error: error instanceof Error ? error.message : String(error) }, 'webhook refused');
    return answer(statusOf[code], { code });
  }
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
