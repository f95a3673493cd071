import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { identity } from '#lib/platform/env.ts';
import { log } from '#lib/platform/log.ts';
import { metrics } from '#lib/platform/metrics.ts';
import { closeAll, remember } from '#lib/platform/remembered.ts';

/** The balancer asks every 500 ms and believes two answers; then nobody sends new requests any more. */
const LEAVE_BALANCER = 1500;
/** What is not answered this long (ms) after the signal is cut off. */
const DEADLINE = 15_000;

type Lifecycle = {
  isDraining: boolean;
  inFlight: number;
  server: Server | null;
  /** The answers under way, by the path that was asked for. */
  answers: Map<string, Set<ServerResponse>>;
  /** When the renders under way began, by path (microseconds of the cache's clock). */
  renders: Map<string, string[]>;
};

export const lifecycle = () =>
  remember<Lifecycle>('lifecycle', () => ({
    isDraining: false,
    inFlight: 0,
    server: null,
    answers: new Map(),
    renders: new Map(),
  }));

type Exchange = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * Signs every answer with the clone and its release, counts and times requests, and drains on SIGTERM. It listens to
 * Node's own diagnostics channels, so it sees each request without standing in its way.
 */
export function watchRequests(): void {
  const { LEVAIN_CLONE, LEVAIN_RELEASE } = identity();
  subscribe('http.server.request.start', (message) => {
    const { request, response, server } = message as Exchange;
    const state = lifecycle();
    state.server = server;
    state.inFlight += 1;
    metrics().requestsInFlight.inc();
    response.setHeader('x-served-by', LEVAIN_CLONE);
    response.setHeader('x-release', LEVAIN_RELEASE);
    if (state.isDraining) response.setHeader('connection', 'close');
    const path = request.url?.split('?', 1)[0] ?? '';
    const siblings = state.answers.get(path) ?? new Set();
    state.answers.set(path, siblings.add(response));
    const start = performance.now();
    response.once('close', () => {
      state.inFlight -= 1;
      metrics().requestsInFlight.dec();
      siblings.delete(response);
      if (siblings.size === 0 && state.answers.get(path) === siblings) state.answers.delete(path);
      const labels = { method: request.method ?? '', status: String(response.statusCode) };
      metrics().requests.observe(labels, (performance.now() - start) / 1000);
    });
  });
}

/**
 * Says in all answers under way for a page as of when that page is (microseconds of the cache's clock). Requests may share
 * a render that began before a change: the edge knows by this that what it gets is older than its own question.
 */
export function sayAsOf(path: string, asOf: string): void {
  const { answers, renders } = lifecycle();
  // Some of the answers may wait for a render that began earlier; nobody knows which.
  const oldest = [asOf, ...(renders.get(path) ?? [])].reduce((one, other) => (other < one ? other : one));
  for (const response of answers.get(path) ?? []) {
    if (!response.headersSent && !response.hasHeader('x-as-of')) response.setHeader('x-as-of', oldest);
  }
}

/** A render that has not ended after this long (microseconds) has failed, and is forgotten. */
const LONGEST_RENDER = 30_000_000;

export function noteRenderBegan(path: string, begun: string): void {
  const { renders } = lifecycle();
  const recent = (renders.get(path) ?? []).filter((other) => Number(begun) - Number(other) < LONGEST_RENDER);
  renders.set(path, [...recent, begun]);
}

export function noteRenderEnded(path: string, begun: string): void {
  const { renders } = lifecycle();
  // Earlier questions of the same render included.
  const others = (renders.get(path) ?? []).filter((other) => other > begun);
  if (others.length > 0) renders.set(path, others);
  else renders.delete(path);
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
  await wait(LEAVE_BALANCER);
  state.server?.close();
  state.server?.closeIdleConnections();
  while (state.inFlight > 0 && Date.now() < deadline) await wait(20);
  if (state.inFlight > 0) log().warn({ inFlight: state.inFlight }, 'cut off at the deadline');
  await closeAll();
}
