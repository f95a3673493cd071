/**
 * An S3 storage for one machine: `node scripts/house/storage-server.ts <folder> <port> <bucket> [<host>]`. It asks nobody for
 * a key: on another host than the loopback only the shop's own network may reach it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import S3rver from 's3rver';

const [directory, port, bucket, host = '127.0.0.1'] = process.argv.slice(2);
const server = new S3rver({
  address: host,
  port: Number(port),
  directory,
  silent: true,
  // A bucket is the first part of the path: `http://storage:9000` names none.
  vhostBuckets: false,
  configureBuckets: [{ name: bucket }],
});
server.store.putObject = (object) => putWhole(server.store, object);
await server.run();

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
    setTimeout(() => process.exit(0), 2000).unref();
  });
}

/**
 * s3rver writes an object in place: a reader, or a crash in between, would meet half of it, and two writers would mix.
 * Here it is written aside, and takes its name in one step when it is complete.
 */
async function putWhole(store: S3rver['store'], object: Parameters<S3rver['store']['putObject']>[0]) {
  const { bucket, key, content, metadata } = object;
  const path = store.getResourcePath(bucket, key, 'object');
  const draft = store.getResourcePath(bucket, key, `draft-${randomUUID()}`);
  const hash = createHash('md5');
  let size = 0;
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(
      content instanceof Readable ? content : Readable.from([content]),
      async function* measure(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      },
      createWriteStream(draft),
    );
    const md5 = hash.digest('hex');
    await store.putMetadata(bucket, key, metadata, md5);
    await rename(draft, path);
    return { size, md5 };
  } finally {
    await rm(draft, { force: true });
  }
}
