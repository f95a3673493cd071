import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Layout } from './layout.ts';
import type { PartSpec } from './process.ts';
import type { About, Supervisor } from './supervisor.ts';
import { Trouble } from './trouble.ts';

/**
 * The door through which another program of this user's (a deploy) has parts of an open house started and stopped: HTTP on
 * a Unix socket. Whoever watches over the parts stays the one process that has them, and what the shell gave it at its
 * start is what new parts are given.
 */
type Order = { do: 'start'; part: PartSpec } | { do: 'stop'; name: string } | { do: 'become'; about: Partial<About> };
type Outcome = { ok: true } | { ok: false; message: string };

export async function openControl(supervisor: Supervisor, layout: Layout): Promise<{ close: () => Promise<void> }> {
  await rm(layout.controlSocket, { force: true });
  const server = createServer(async (asked, response) => {
    const outcome = await readOrder(asked)
      .then((order) => carryOut(supervisor, order))
      .then(
        (): Outcome => ({ ok: true }),
        (error: Error): Outcome => ({ ok: false, message: error.message }),
      );
    response.end(JSON.stringify(outcome));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(layout.controlSocket, resolve));
  await chmod(layout.controlSocket, 0o600);
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(layout.controlSocket, { force: true });
    },
  };
}

async function readOrder(asked: IncomingMessage): Promise<Order> {
  return JSON.parse(await text(asked)) as Order;
}

async function carryOut(supervisor: Supervisor, order: Order): Promise<void> {
  switch (order.do) {
    case 'start':
      if (supervisor.parts.some(({ spec }) => spec.name === order.part.name)) {
        throw new Error(`there is a ${order.part.name} already`);
      }
      await supervisor.start({ ...order.part, env: { ...process.env, ...order.part.env } }).catch(async (error) => {
        await supervisor.dismiss(order.part.name);
        throw error;
      });
      return;
    case 'stop':
      return supervisor.dismiss(order.name);
    case 'become':
      return supervisor.become(order.about);
  }
}

/** What `openControl` takes, from the other side. Each resolves when it is done. */
export function controlOf(layout: Layout) {
  return {
    /** Until the part is ready. @throws Trouble if it does not get so; it is gone again then */
    start: (part: PartSpec) => give(layout, { do: 'start', part }),
    /** Until it has drained and ended. */
    stop: (name: string) => give(layout, { do: 'stop', name }),
    become: (about: Partial<About>) => give(layout, { do: 'become', about }),
  };
}

async function give(layout: Layout, order: Order): Promise<void> {
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    request({ socketPath: layout.controlSocket, method: 'POST', path: '/' }, (response) => {
      text(response).then((body) => resolve(JSON.parse(body) as Outcome), reject);
    })
      .once('error', reject)
      .end(JSON.stringify(order));
  }).catch((cause: Error) => {
    throw new Trouble(`The house can't be reached: ${cause.message}.`, 'Is it open? Look with "npm run status".', {
      cause,
    });
  });
  if (!outcome.ok) throw new Trouble(outcome.message, 'The house is as it was before.');
}
