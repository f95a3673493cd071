import { AppError } from '#lib/platform/errors.ts';

/** A request's body, no more than `most` bytes of it in memory at any time. @throws AppError `too-large` */
export async function readBody(request: Request, { most, reason }: { most: number; reason: string }): Promise<Buffer> {
  const tooLarge = () => new AppError('too-large', { message: `more than ${most} bytes`, reason });
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > most) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
