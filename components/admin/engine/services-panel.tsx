'use client';

import { Stat } from '#components/admin/ui/stat.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { RedisState, Sample } from '#lib/engine/schema.ts';
import type { Formats } from './format.ts';

/** How the database's replica and both Redis do. */
export function ServicesPanel({ samples, formats }: { samples: Sample[]; formats: Formats }) {
  const t = useAreaTexts('engine');
  const sample = samples.at(-1);
  if (!sample) return null;
  const { replica, redis } = sample;
  const evicted = samples.reduce((sum, one) => sum + (one.redis.cache?.evictions ?? 0), 0);
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      {replica === 'none' ? (
        <Stat label={t('services.lag')} value="–" note={t('services.noReplica')} />
      ) : (
        <Stat
          label={t('services.lag')}
          value={replica ? formats.duration(replica.ms) : t('services.away')}
          note={replica && t('services.bytes', { bytes: formats.bytes(replica.bytes) })}
        />
      )}
      <Stat label={t('services.storeMemory')} value={memoryOf(redis.store)} note={noteOf(redis.store)} />
      <Stat
        label={t('services.cacheMemory')}
        value={memoryOf(redis.cache)}
        note={
          <>
            {noteOf(redis.cache)}
            <br />
            {t('services.evicted', { count: evicted })}
          </>
        }
      />
    </dl>
  );

  function memoryOf(state: RedisState | null): string {
    return state ? formats.bytes(state.memory) : t('services.away');
  }

  function noteOf(state: RedisState | null): string | null {
    if (!state) return null;
    const limit = state.limit > 0 ? `${t('services.of', { limit: formats.bytes(state.limit) })} · ` : '';
    return limit + t('services.commands', { value: formats.number(state.commands) });
  }
}
