'use client';

import { useMemo } from 'react';
import { Panel } from '#components/admin/ui/panel.tsx';
import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import { HoverLink } from '#components/ui/hover-link.tsx';
import type { Locale } from '#lib/catalog/schema.ts';
import { enginePaths } from '#lib/engine/paths.ts';
import type { Sample } from '#lib/engine/schema.ts';
import type { EngineActions } from './actions.ts';
import { BakedPanel } from './baked-panel.tsx';
import { CachesPanel } from './caches-panel.tsx';
import { Charts } from './charts.tsx';
import { formatsOf } from './format.ts';
import { LiveLine } from './live-line.tsx';
import { MemberCard } from './member-card.tsx';
import { OperateButton } from './operate-button.tsx';
import { PurgeForm } from './purge-form.tsx';
import { QueueTable } from './queue-table.tsx';
import { ServicesPanel } from './services-panel.tsx';
import { Topology } from './topology.tsx';
import { useEngine } from './use-engine.ts';

type Props = {
  latest: Sample | null;
  locale: Locale;
  /** Null for who may look and not touch. */
  actions: EngineActions | null;
};

/** The whole house at work. */
export function EngineRoom({ latest, locale, actions }: Props) {
  const t = useAreaTexts('engine');
  const formats = useMemo(() => formatsOf(locale), [locale]);
  const { samples, isStale } = useEngine(latest);
  const sample = samples.at(-1);
  const releases = new Set(sample?.members.filter(({ state }) => state === 'ready').map(({ release }) => release));
  return (
    <>
      <LiveLine sample={sample ?? null} isStale={isStale} formats={formats} />
      {sample && (
        <div className="space-y-8">
          <Panel title={t('topology.title')} aside={releases.size > 1 && t('members.mixed', { count: releases.size })}>
            <Topology sample={sample} formats={formats} />
          </Panel>
          {(['web', 'worker'] as const).map((role) => (
            <section key={role} aria-labelledby={`members-${role}`}>
              <h2 id={`members-${role}`} className="mb-4 text-2xl">
                {t(`members.${role}`)}
              </h2>
              <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
                {sample.members
                  .filter((member) => member.role === role)
                  .map((member) => (
                    <MemberCard
                      key={member.id}
                      setDrained={actions?.setDrained ?? null}
                      now={sample.at}
                      {...{ member, formats, locale }}
                    />
                  ))}
              </div>
            </section>
          ))}
          <section aria-labelledby="caches">
            <h2 id="caches" className="mb-4 text-2xl">
              {t('layers.title')}
            </h2>
            <CachesPanel samples={samples} formats={formats} />
            {actions && (
              <Panel title={t('purge.title')} className="mt-4">
                <div className="grid gap-6 lg:grid-cols-[1fr_auto] lg:items-start">
                  <PurgeForm locale={locale} action={actions.purge} />
                  <OperateButton
                    locale={locale}
                    action={actions.flush}
                    input={{}}
                    look="danger"
                    label={t('flush.button')}
                    done={t('flush.done')}
                    texts={{
                      title: t('flush.title'),
                      text: t('flush.text'),
                      confirm: t('flush.button'),
                      cancel: t('cancel'),
                    }}
                  />
                </div>
              </Panel>
            )}
          </section>
          <BakedPanel samples={samples} formats={formats} />
          <Panel
            title={t('queues.title')}
            aside={
              <HoverLink href={enginePaths.queues(locale)} className="underline underline-offset-4 hover:text-primary">
                {t('queues.more')}
              </HoverLink>
            }
          >
            <QueueTable queues={sample.queues ?? []} setPaused={actions?.setPaused ?? null} {...{ formats, locale }} />
          </Panel>
          <section aria-labelledby="services">
            <h2 id="services" className="mb-4 text-2xl">
              {t('services.title')}
            </h2>
            <ServicesPanel samples={samples} formats={formats} />
          </section>
          <Charts samples={samples} formats={formats} />
        </div>
      )}
    </>
  );
}
