import { AppError } from '../errors.ts';
import { remember } from '../remembered.ts';
import { connectNow, promptStoreRedis, type RedisClient } from './connections.ts';

const connecting = () => remember('redis.store.connecting', () => ({ first: null as Promise<void> | null }));

/**
 * Runs a command on the store for somebody who waits. @throws AppError `unavailable` if the store is away or does not
 * answer in time; a command that timed out may have been carried out, so let it be one that may run twice
 */
export async function askStore<T>(command: (redis: RedisClient) => Promise<T>): Promise<T> {
  const redis = promptStoreRedis();
  const state = connecting();
  if (redis.status === 'wait') state.first = connectNow(redis).catch(() => undefined);
  if (redis.status === 'connecting' || redis.status === 'connect') await state.first;
  try {
    if (redis.status !== 'ready') throw new Error(`its connection is ${redis.status}`);
    return await command(redis);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError('unavailable', { message: `the store is away: ${message}`, reason: 'store-away', cause: error });
  }
}
