import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { newToken, sessionId } from '#lib/accounts/sessions.ts';
import { type ActionAnswer, callServerAction, findServerAction } from '../lab/server-action.ts';
import type { Kind, Sample } from './samples.ts';

/** Pauses (ms) before an action that got no answer is sent again: those of `components/forms/call-action.ts`. */
const PAUSES = [300, 1200];
/** Who is told "try again in a moment" does so after this long (ms), and gives up after that. */
const PRESS_AGAIN = 1000;
const GIVE_UP = 60_000;
/** Nobody waits for longer (ms). */
const PATIENCE = 60_000;

const folder = 'app/[locale]/(shop)';
const actionFiles = {
  addToCart: `${folder}/(cart)/basket/actions.ts`,
  addCake: `${folder}/(cart)/basket/actions.ts`,
  setQuantity: `${folder}/(cart)/basket/actions.ts`,
  holdCheckout: `${folder}/(orders)/checkout/actions.ts`,
  placeOrder: `${folder}/(orders)/checkout/actions.ts`,
  cancelOrder: `${folder}/(orders)/orders/[number]/actions.ts`,
} as const;
type ActionName = keyof typeof actionFiles;
export type Actions = Record<ActionName, string>;

export async function findActions(): Promise<Actions> {
  const names = Object.keys(actionFiles) as ActionName[];
  const found = await Promise.all(names.map(async (name) => [name, await findServerAction(actionFiles[name], name)]));
  return Object.fromEntries(found);
}

export type Surroundings = { origin: string; actions: Actions; note: (sample: Sample) => void };
export type Browser = ReturnType<typeof openBrowser>;
type Result = NonNullable<ActionAnswer['result']>;

/** A guest's browser: it asks for pages once, and sends actions as the shop's own code does. */
export function openBrowser({ origin, actions, note }: Surroundings, kind: Kind) {
  const token = newToken();
  const cookie = `levain.guest=${token}`;

  const noted = (sample: Partial<Sample> & Pick<Sample, 'failure' | 'isIdempotent'>, start: number) =>
    note({ kind, endedAt: Date.now(), millis: performance.now() - start, cache: null, release: null, ...sample });

  /** The answer's text; null if there was none, or not the right one. */
  async function get(path: string): Promise<string | null> {
    const start = performance.now();
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const { status, headers, ...response } = await fetchText(`${origin}${path}`, { headers: { cookie }, signal });
      const failure = status < 400 ? null : `${path}: status ${status}`;
      const about = { cache: headers.get('x-cache'), release: headers.get('x-release') };
      noted({ failure, isIdempotent: true, ...about }, start);
      return failure === null ? response.text : null;
    } catch (error) {
      noted({ failure: `${path}: ${reasonOf(error)}`, isIdempotent: true }, start);
      return null;
    }
  }

  async function send(name: ActionName, input: unknown): Promise<Result | null> {
    const start = performance.now();
    const args = ['en', input];
    try {
      const call = { origin, path: '/en/basket', action: actions[name], args, headers: { cookie }, patience: PATIENCE };
      const { status, result } = await callServerAction(call);
      const isRefused = result?.ok === false && ['unavailable', 'rate-limited'].includes(result.code ?? '');
      const failure = result === null ? `status ${status}` : isRefused ? result.reason : null;
      noted({ failure: failure ? `${name}: ${failure}` : null, isIdempotent: false }, start);
      return result;
    } catch (error) {
      noted({ failure: `${name}: ${reasonOf(error)}`, isIdempotent: false }, start);
      return null;
    }
  }

  /** Sends an action, and sends it again as long as it gets no answer. */
  async function call(name: ActionName, input: unknown): Promise<Result | null> {
    for (const pause of [...PAUSES, null]) {
      const result = await send(name, input);
      if (result || pause === null) return result;
      await wait(pause);
    }
    return null;
  }

  return {
    token,
    owner: `guest:${sessionId(token)}`,
    get,
    /** Presses the button until the shop has decided; null if it never did. */
    async press(name: ActionName, input: object): Promise<Result | null> {
      for (const end = Date.now() + GIVE_UP; Date.now() < end; await wait(PRESS_AGAIN)) {
        const result = await call(name, input);
        if (result && result.code !== 'unavailable') return result;
      }
      return null;
    },
  };
}

/** For an addition, or an order's form: made once, and sent as often as it takes. */
export const newId = () => randomUUID();

async function fetchText(address: string, init: RequestInit) {
  const response = await fetch(address, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code || cause?.message || message;
}
