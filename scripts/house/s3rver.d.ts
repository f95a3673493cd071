/** As much of s3rver, which has no types, as the storage server uses. */
declare module 's3rver' {
  import type { Readable } from 'node:stream';

  type StoredObject = { bucket: string; key: string; content: Buffer | Readable; metadata: object };

  type Store = {
    getResourcePath: (bucket: string, key: string, resource: string) => string;
    putMetadata: (bucket: string, key: string, metadata: object, md5: string) => Promise<void>;
    putObject: (object: StoredObject) => Promise<{ size: number; md5: string }>;
  };

  export default class S3rver {
    constructor(options: object);
    store: Store;
    run(): Promise<unknown>;
    close(): Promise<void>;
  }
}
