import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';

/** Below this many bytes compressing costs more than it saves. */
const COMPRESS_FROM = 1024;
const RAW = 0;
const ZSTD = 1;
const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Bytes as the cache keeps them: one byte that tells how, then the body, compressed where it pays. */
export async function packBytes(body: Buffer): Promise<Buffer> {
  if (body.length < COMPRESS_FROM) return Buffer.concat([Buffer.of(RAW), body]);
  const compressed = await compress(body);
  return compressed.length < body.length
    ? Buffer.concat([Buffer.of(ZSTD), compressed])
    : Buffer.concat([Buffer.of(RAW), body]);
}

/** The inverse of `packBytes`. @throws on bytes that it did not make */
export async function unpackBytes(packed: Buffer): Promise<Buffer> {
  const body = packed.subarray(1);
  if (packed[0] === RAW) return body;
  if (packed[0] === ZSTD) return decompress(body);
  throw new Error(`unknown packing ${packed[0]}`);
}
