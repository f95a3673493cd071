'use client';

import { useAreaTexts } from '#components/i18n/area-provider.tsx';
import type { Member, Sample } from '#lib/engine/schema.ts';
import type { Formats } from './format.ts';
import { Flow, Node } from './topology-parts.tsx';

/** Where things stand in the picture: columns by x, and how much room a member takes. */
const COLUMNS = { readers: 10, edge: 170, balancer: 350, members: 540, services: 810 } as const;
const WIDTH = 960;
const NODE = { width: 140, height: 52 } as const;
const ROW = 66;

type Props = { sample: Sample; formats: Formats };

/** The house with the traffic on it: the thicker and the faster a line, the more goes along it. */
export function Topology({ sample, formats }: Props) {
  const t = useAreaTexts('engine');
  const clones = sample.members.filter(({ role }) => role === 'web');
  const workers = sample.members.filter(({ role }) => role === 'worker');
  const rows = Math.max(4, clones.length + workers.length);
  const height = rows * ROW + 60;
  const rate = (value: number | null) =>
    value === null ? t('unknown') : t('perSecond', { value: formats.number(value) });
  const cloneY = (index: number) => 30 + index * ROW;
  const workerY = (index: number) => 50 + (clones.length + index) * ROW;
  const middle = 30 + ((Math.max(1, clones.length) - 1) * ROW) / 2;
  const requests = sum(clones, ({ requests: value }) => value);
  const serviceY = (index: number) => 30 + (index * (height - 60 - NODE.height)) / 3;
  const { store, cache } = sample.redis;
  const isReplicaThere = sample.replica !== 'none';
  const services = [
    { key: 'cache', rate: cache?.commands ?? null, isAway: !cache },
    { key: 'store', rate: store?.commands ?? null, isAway: !store },
    { key: 'primary', rate: sample.sql.primary, isAway: false },
    ...(isReplicaThere ? [{ key: 'replica', rate: sample.sql.replica, isAway: sample.replica === null } as const] : []),
  ] as const;
  const ready = clones.filter(({ state }) => state === 'ready').length;
  const summary = t('topology.summary', {
    requests: rate(sample.edge?.requests ?? null),
    passed: rate(requests),
    ready: String(ready),
    all: String(clones.length),
  });
  const out = COLUMNS.members + NODE.width;
  const spine = out + 50;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section aria-label={t('topology.scroll')} tabIndex={0} className="relative -mx-5 overflow-x-auto px-5">
      <svg
        role="img"
        aria-label={summary}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className="mx-auto block w-full max-w-[70rem] min-w-[44rem] text-text"
      >
        <Flow
          from={[COLUMNS.readers + 110, middle + 26]}
          to={[COLUMNS.edge, middle + 26]}
          rate={sample.edge?.requests ?? requests}
        />
        <Flow from={[COLUMNS.edge + NODE.width, middle + 26]} to={[COLUMNS.balancer, middle + 26]} rate={requests} />
        {clones.map((clone, index) => (
          <Flow
            key={clone.id}
            from={[COLUMNS.balancer + NODE.width, middle + 26]}
            to={[COLUMNS.members, cloneY(index) + 26]}
            rate={clone.requests}
            isCut={clone.state !== 'ready'}
          />
        ))}
        {clones.map((clone, index) => (
          <Flow
            key={clone.id}
            from={[out, cloneY(index) + 26]}
            to={[spine, middle + 26]}
            rate={clone.requests}
            isCut={clone.state !== 'ready'}
          />
        ))}
        {workers.map((worker, index) => (
          <Flow
            key={worker.id}
            from={[out, workerY(index) + 26]}
            to={[spine, middle + 26]}
            rate={worker.jobs}
            isCut={worker.state !== 'ready'}
          />
        ))}
        {services.map((service, index) => (
          <Flow
            key={service.key}
            from={[spine, middle + 26]}
            to={[COLUMNS.services, serviceY(index) + 26]}
            rate={service.rate ?? 0}
            isCut={service.isAway}
          />
        ))}

        <Node
          x={COLUMNS.readers}
          y={middle}
          width={110}
          title={t('part.readers')}
          text={rate(sample.edge?.requests ?? null)}
        />
        <Node x={COLUMNS.edge} y={middle} title={t('part.edge')} text={edgeText()} />
        <Node x={COLUMNS.balancer} y={middle} title={t('part.balancer')} text={rate(requests)} />
        {clones.map((clone, index) => (
          <Node
            key={clone.id}
            x={COLUMNS.members}
            y={cloneY(index)}
            title={clone.id}
            text={memberText(clone, rate(clone.requests))}
            state={clone.state}
          />
        ))}
        {workers.map((worker, index) => (
          <Node
            key={worker.id}
            x={COLUMNS.members}
            y={workerY(index)}
            title={worker.id}
            text={memberText(worker, rate(worker.jobs))}
            state={worker.state}
          />
        ))}
        {services.map(({ key, rate: value, isAway }, index) => (
          <Node
            key={key}
            x={COLUMNS.services}
            y={serviceY(index)}
            title={t(`part.${key}`)}
            text={isAway ? t('services.away') : rate(value)}
            state={isAway ? 'gone' : 'ready'}
          />
        ))}
      </svg>
    </section>
  );

  function edgeText(): string {
    const { edge } = sample.layers;
    if (!edge) return t('unknown');
    const reads = edge.hits + edge.misses;
    return reads === 0
      ? rate(sample.edge?.requests ?? null)
      : t('topology.hits', { ratio: formats.percent((100 * edge.hits) / reads) });
  }

  function memberText({ state }: Member, traffic: string): string {
    return state === 'ready' ? traffic : t(`state.${state}`);
  }
}

function sum(members: Member[], of: (member: Member) => number): number {
  return members.reduce((total, member) => total + of(member), 0);
}
