import { recordPaymentEvent } from '#lib/orders/record-payment-event.ts';
import { providerCalled } from '#lib/payments/providers.ts';
import { AppError, statusOf } from '#lib/platform/errors.ts';
import { log } from '#lib/platform/log.ts';

export const dynamic = 'force-dynamic';

/** No provider has that much to say (bytes). */
const LARGEST = 256 * 1024;

type Context = { params: Promise<{ provider: string }> };

/**
 * Where payment providers tell of payments. Only the signature says who is speaking, so it is checked over the bytes as
 * they came. Anything but 2xx makes a provider tell it again later.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { provider: name } = await params;
  try {
    const provider = providerCalled(name);
    const event = await provider.readEvent(await readBody(request), request.headers);
    const outcome = event ? await recordPaymentEvent(name, event) : 'foreign';
    return answer(200, { outcome });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'unavailable';
    log().warn({ provider: name, error: error instanceof Error ? error.message : String(error) }, 'webhook refused');
    return answer(statusOf[code], { code });
  }
}

/** Stops reading where it gets too long, whatever the headers say. @throws AppError `too-large` */
async function readBody(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST) throw new AppError('too-large', { message: 'a webhook of that size is none' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
