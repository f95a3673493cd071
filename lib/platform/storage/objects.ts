import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { env } from '../env.ts';
import { remember } from '../remembered.ts';

/** What others see under a key. Keys name content by its hash, so an object never changes. */
export type StoredObject = { body: ReadableStream; contentType: string; contentLength: number; etag: string };

function client(): S3Client {
  return remember(
    's3',
    () => {
      const { S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env();
      return new S3Client({
        endpoint: S3_ENDPOINT,
        region: S3_REGION,
        forcePathStyle: true,
        credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
        maxAttempts: 3,
      });
    },
    async (s3) => s3.destroy(),
  );
}

/** Makes the bucket if there is none. */
export async function ensureBucket(): Promise<void> {
  await client()
    .send(new CreateBucketCommand({ Bucket: env().S3_BUCKET }))
    .catch((error: unknown) => {
      const known = ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'];
      if (!(error instanceof S3ServiceException && known.includes(error.name))) throw error;
    });
}

export async function putObject(key: string, body: Buffer, contentType: string): Promise<void> {
  await client().send(
    new PutObjectCommand({ Bucket: env().S3_BUCKET, Key: key, Body: body, ContentType: contentType }),
  );
}

/** The object, its body as a stream, or null if there is none. @throws if storage is away */
export async function getObject(key: string): Promise<StoredObject | null> {
  try {
    const answer = await client().send(new GetObjectCommand({ Bucket: env().S3_BUCKET, Key: key }));
    if (!answer.Body) return null;
    return {
      body: answer.Body.transformToWebStream(),
      contentType: answer.ContentType ?? 'application/octet-stream',
      contentLength: answer.ContentLength ?? 0,
      etag: answer.ETag ?? '',
    };
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** The same, whole. For small ones. */
export async function readObject(key: string): Promise<Buffer | null> {
  const object = await getObject(key);
  return object && Buffer.from(await new Response(object.body).arrayBuffer());
}

/** What is not there counts as deleted. @throws if storage is away */
export async function deleteObjects(keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((key) => client().send(new DeleteObjectCommand({ Bucket: env().S3_BUCKET, Key: key }))));
}

/** Deletes what lies under keys that begin so; meant for a few objects. May run twice. @throws if storage is away */
export async function deleteFolder(prefix: string): Promise<void> {
  await deleteObjects(await listKeys(prefix));
}

/** The keys that begin so, up to a thousand. @throws if storage is away */
export async function listKeys(prefix: string): Promise<string[]> {
  const { Contents = [] } = await client().send(new ListObjectsV2Command({ Bucket: env().S3_BUCKET, Prefix: prefix }));
  return Contents.flatMap(({ Key }) => Key ?? []);
}

export async function hasObject(key: string): Promise<boolean> {
  try {
    await client().send(new HeadObjectCommand({ Bucket: env().S3_BUCKET, Key: key }));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}
