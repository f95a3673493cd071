import type { Counter, Histogram } from 'prom-client';
import { latestBaked } from '../cache/baked.ts';
import { identity } from '../env.ts';
import { metrics } from '../metrics.ts';
import type { Beat } from './beats.ts';

const startedAt = Math.round(Date.now() - process.uptime() * 1000);

/** How this process is now, read off its own metrics. */
export async function takePulse({ role, state }: Pick<Beat, 'role' | 'state'>): Promise<Beat> {
  const { LEVAIN_CLONE, LEVAIN_RELEASE } = identity();
  const own = metrics();
  const [latency, cacheReads, sql, jobs, baked, inFlight, streams] = await Promise.all([
    bucketsOf(own.requests),
    sumsOf(own.cacheReads, ['layer', 'result']),
    sumsOf(own.sql, ['server']),
    sumsOf(own.jobs, ['outcome'], '_count'),
    sumsOf(own.bakedPages, ['why']),
    own.requestsInFlight.get(),
    own.eventStreams.get(),
  ]);
  return {
    id: LEVAIN_CLONE,
    role,
    release: LEVAIN_RELEASE,
    pid: process.pid,
    startedAt,
    state,
    memory: process.memoryUsage.rss(),
    inFlight: inFlight.values[0]?.value ?? 0,
    streams: streams.values[0]?.value ?? 0,
    totals: { latency, cacheReads, sql, jobs, baked },
    lastBaked: latestBaked(),
  };
}

/** Sums of a metric by some of its labels: `page hit` → 12. */
async function sumsOf<L extends string>(
  metric: Counter<L> | Histogram<L>,
  labels: readonly L[],
  suffix = '',
): Promise<Record<string, number>> {
  const { name, values } = await metric.get();
  const sums: Record<string, number> = {};
  for (const sample of values) {
    if (suffix && (sample as { metricName?: string }).metricName !== name + suffix) continue;
    const key = labels.map((label) => sample.labels[label]).join(' ');
    sums[key] = (sums[key] ?? 0) + sample.value;
  }
  return sums;
}

/** A histogram's buckets over all its labels, each with what fell into it alone. */
async function bucketsOf(histogram: Histogram<string>): Promise<number[]> {
  const { name, values } = await histogram.get();
  const upTo = new Map<number, number>();
  for (const { metricName, labels, value } of values) {
    if (metricName !== `${name}_bucket`) continue;
    const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le);
    upTo.set(bound, (upTo.get(bound) ?? 0) + value);
  }
  const sums = [...upTo].sort(([one], [other]) => one - other).map(([, sum]) => sum);
  return sums.map((sum, index) => sum - (sums[index - 1] ?? 0));
}
