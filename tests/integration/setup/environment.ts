import { afterAll, beforeEach, inject } from 'vitest';
import { closeAll } from '#lib/platform/remembered.ts';
import { emptyCache } from '../fixtures/cache.ts';

Object.assign(process.env, inject('environment'), {
  // There is no edge here: tests that want one bring their own.
  EDGE_PURGE_URLS: '',
  LOG_LEVEL: 'error',
});

beforeEach(emptyCache);
afterAll(closeAll);
