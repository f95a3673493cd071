import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { remember } from './remembered.ts';

/** Upper bounds (s) of the buckets that requests are counted in. */
export const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'levain_http_request_seconds',
      help: 'Time from the request to the end of the answer, but for the questions of the machinery itself',
      labelNames: ['method', 'status'],
      buckets: [...REQUEST_BUCKETS],
      registers,
    }),
    requestsInFlight: new Gauge({ name: 'levain_http_requests_in_flight', help: 'Requests being answered', registers }),
    eventStreams: new Gauge({ name: 'levain_event_streams', help: 'Tabs that are told news', registers }),
    cacheReads: new Counter({
      name: 'levain_cache_reads_total',
      help: 'Reads per layer (page, object, derived) and result (memory, hit, miss, invalidated, bad, unavailable)',
      labelNames: ['layer', 'result'],
      registers,
    }),
    objectSources: new Counter({
      name: 'levain_object_sources_total',
      help: 'Where Product objects came from after a cache miss',
      labelNames: ['source'],
      registers,
    }),
    bakedPages: new Counter({
      name: 'levain_baked_pages_total',
      help: 'Pages made anew, by why (new, invalidated, unreadable, cache-away)',
      labelNames: ['why'],
      registers,
    }),
    sql: new Counter({
      name: 'levain_sql_queries_total',
      help: 'SQL statements sent, by server',
      labelNames: ['server'],
      registers,
    }),
    jobs: new Histogram({
      name: 'levain_job_seconds',
      help: 'Time a job took, by name and outcome',
      labelNames: ['job', 'outcome'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30],
      registers,
    }),
    published: new Histogram({
      name: 'levain_change_visible_seconds',
      help: 'Time from the moment the queue has a change to the purge of the edge',
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
  };
}

/** The process's metrics, in Prometheus terms. */
export function metrics() {
  return remember('metrics', createMetrics);
}
