'use client';

import { useMemo } from 'react';
import useSWR from 'swr';
import type { EngineActions } from '#components/admin/engine/actions.ts';
import { formatsOf } from '#components/admin/engine/format.ts';
import { QueueTable } from '#components/admin/engine/queue-table.tsx';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import type { QueuesView } from '#lib/engine/schema.ts';
import { DeadLetters, type Redrive } from './dead-letters.tsx';

const ADDRESS = '/api/admin/queues';
/** How often (ms) the queues are looked at. */
const EVERY = 2000;

type Props = {
  initial: QueuesView;
  locale: Locale;
  /** Null for who may look and not touch. */
  actions: { setPaused: EngineActions['setPaused']; redrive: Redrive } | null;
};

/** All queues, and what is dead in them. */
export function QueuesRoom({ initial, locale, actions }: Props) {
  const engine = useAreaTexts('engine');
  const formats = useMemo(() => formatsOf(locale), [locale]);
  const { data, error, mutate } = useSWR<QueuesView>(ADDRESS, look, {
    fallbackData: initial,
    refreshInterval: EVERY,
    errorRetryInterval: EVERY,
  });
  const { queues, letters } = data ?? initial;
  return (
    <div className="space-y-8">
      <p role="status" className="text-sm text-danger empty:hidden">
        {error ? engine('away') : ''}
      </p>
      <Panel>
        <QueueTable queues={queues} setPaused={actions?.setPaused ?? null} {...{ formats, locale }} />
      </Panel>
      <DeadLetters letters={letters} redrive={actions?.redrive ?? null} onSent={() => void mutate()} locale={locale} />
    </div>
  );
}

async function look(address: string): Promise<QueuesView> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
