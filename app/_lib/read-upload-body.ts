import { AppError } from '#lib/platform/errors.ts';

/**
 * The bytes that a page of ours sent, no more than `most`; what is longer is not read to its end.
 * @throws AppError `forbidden` for a request from another site's page, and `too-large`
 */
export async function readUploadBody(request: Request, most: number): Promise<Uint8Array> {
  requireSameOrigin(request);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw new AppError('too-large', { message: `more than ${most} bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Browsers tell with every POST which site's page it comes from. */
function requireSameOrigin({ headers }: Request): void {
  const origin = headers.get('origin');
  if (!origin || URL.parse(origin)?.host !== headers.get('host')) {
    throw new AppError('forbidden', { message: `a request from ${origin ?? 'nowhere'}` });
  }
}
