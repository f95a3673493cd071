'use client';

import { useEffect, useState } from 'react';
import { listenWhenIdle } from '#components/live/listen-when-idle.ts';
import { machinesScope } from '#components/live/scope.ts';
import { HISTORY, SAMPLE_EVERY, type Sample } from '#lib/engine/schema.ts';

const ADDRESS = '/api/admin/engine';
/** A house that nobody has looked at for so long (ms) is not shown as if it were live. */
const STALE = 4 * SAMPLE_EVERY;
/** Pause (ms) before the past is asked for again where it could not be had. */
const TRY_AGAIN = 3000;

type Past = { samples: Sample[]; after: string };

/** The last quarter of an hour, the oldest first, and growing; `isStale` once nothing new has come for a while. */
export function useEngine(latest: Sample | null): { samples: Sample[]; isStale: boolean } {
  const [samples, setSamples] = useState(latest ? [latest] : []);
  const [isStale, setIsStale] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    let stop: () => void = () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let staleTimer = setTimeout(() => setIsStale(true), STALE);

    const take = (more: Sample[]) => setSamples((known) => mergeSamples(known, more));
    const isAlive = () => {
      clearTimeout(staleTimer);
      staleTimer = setTimeout(() => setIsStale(true), STALE);
      setIsStale(false);
    };
    const begin = async () => {
      try {
        const response = await fetch(ADDRESS, { signal: leaving.signal });
        if (!response.ok) throw new Error(`${ADDRESS} answered ${response.status}`);
        const { samples: past, after } = (await response.json()) as Past;
        take(past);
        stop();
        stop = listenWhenIdle<Sample>(machinesScope(after), {
          onNews: ({ news }) => {
            take([news]);
            isAlive();
          },
          onReset: begin,
        });
      } catch {
        // The store is away, or the network: what was missed is in the past when it is back.
        if (!leaving.signal.aborted) timer = setTimeout(begin, TRY_AGAIN);
      }
    };
    void begin();

    return () => {
      leaving.abort();
      clearTimeout(timer);
      clearTimeout(staleTimer);
      stop();
    };
  }, []);

  return { samples, isStale };
}

/** Once each, in order, and no more than a quarter of an hour. */
function mergeSamples(known: Sample[], more: Sample[]): Sample[] {
  const byTime = new Map([...known, ...more].map((sample) => [sample.at, sample]));
  const all = [...byTime.values()].sort((one, other) => one.at - other.at);
  const newest = all.at(-1)?.at ?? 0;
  return all.filter(({ at }) => newest - at <= HISTORY);
}
