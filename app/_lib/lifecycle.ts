import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { startCollector } from '#lib/engine/collector.ts';
import { identity } from '#lib/platform/env.ts';
import { startHeartbeat } from '#lib/platform/heartbeat/start-heartbeat.ts';
import { log } from '#lib/platform/log.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { closeAll, remember } from '#lib/platform/remembered.ts';
import { endStreams } from './open-streams.ts';
import { holdLateJoiners } from './page-questions.ts';

/** The balancer asks every 500 ms and believes two answers; then nobody sends new requests any more. */
const LEAVE_BALANCER = 1500;
/** What is not answered this long (ms) after the signal is cut off. */
const DEADLINE = 15_000;

type Lifecycle = {
  /** The process is to end. */
  isDraining: boolean;
  hasBeenReady: boolean;
  /** Somebody has taken this clone out by hand. */
  isResting: boolean;
  inFlight: number;
  server: Server | null;
};

export const lifecycle = () =>
  remember<Lifecycle>('lifecycle', () => ({
    isDraining: false,
    hasBeenReady: false,
    isResting: false,
    inFlight: 0,
    server: null,
  }));

/** Whether new requests are better sent to another clone. */
export function isLeaving(): boolean {
  const { isDraining, isResting } = lifecycle();
  return isDraining || isResting;
}

const membership = () =>
  remember('lifecycle.membership', () => [startHeartbeat({ role: 'web', state }), startCollector()]);

/** Tells the rest of the house that this clone is there; it may be the one that looks at it for the engine room. */
export function joinHouse(): void {
  membership();
}

function state() {
  const { isDraining, hasBeenReady, isResting } = lifecycle();
  if (isDraining) return 'stopping';
  if (!hasBeenReady) return 'starting';
  return isResting ? 'drained' : 'ready';
}

type Exchange = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * Signs every answer with the clone and its release, counts and times requests, and drains on SIGTERM. It listens to
 * Node's own diagnostics channels, which tell it of each request before anybody answers it.
 */
export function watchRequests(): void {
  const { LEVAIN_CLONE, LEVAIN_RELEASE } = identity();
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Exchange;
    const state = lifecycle();
    if (state.server !== server) holdLateJoiners(server);
    state.server = server;
    state.inFlight += 1;
    metrics().requestsInFlight.inc();
    response.setHeader('x-served-by', LEVAIN_CLONE);
    response.setHeader('x-release', LEVAIN_RELEASE);
    if (state.isDraining) response.setHeader('connection', 'close');
    const start = performance.now();
    response.once('close', () => {
      state.inFlight -= 1;
      metrics().requestsInFlight.dec();
      // A stream's time says how long a tab was open.
      if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return;
      // Nobody waits for these, and they are asked every half second.
      if (/^\/api\/(ready|health|metrics)\b/.test(request.url ?? '')) return;
      const labels = { method: request.method ?? '', status: String(response.statusCode) };
      metrics().requests.observe(labels, (performance.now() - start) / 1000);
    });
  });
}

/** SIGTERM and SIGINT: readiness fails, the balancer looks elsewhere, requests in flight end, exit 0. */
export function drainOnSignal(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      drain().then(
        () => process.exit(0),
        (error: unknown) => {
          log().error({ error }, 'draining failed');
          process.exit(1);
        },
      );
    });
  }
}

async function drain(): Promise<void> {
  const state = lifecycle();
  state.isDraining = true;
  const deadline = Date.now() + DEADLINE;
  log().info({ inFlight: state.inFlight }, 'draining');
  endStreams();
  await wait(LEAVE_BALANCER);
  state.server?.close();
  state.server?.closeIdleConnections();
  while (state.inFlight > 0 && Date.now() < deadline) await wait(20);
  if (state.inFlight > 0) log().warn({ inFlight: state.inFlight }, 'cut off at the deadline');
  await Promise.all(membership().map(({ stop }) => stop()));
  await closeAll();
}
