import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { House } from '#scripts/house/house.ts';

/** What tests, which run in processes of their own, may know of the house. */
export type HouseView = Pick<House, 'url' | 'release' | 'folder' | 'environment' | 'parts'>;

/**
 * The hands of the tests in the house: `GET /`, `POST /kill/web-2?signal=SIGKILL`, `POST /stop/cache`,
 * `POST /start/cache`. On the loopback only.
 */
export async function openControl(house: House): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    act(house, request).then(
      () => response.setHeader('content-type', 'application/json').end(JSON.stringify(view(house))),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

function view({ url, release, folder, environment, parts }: House): HouseView {
  return { url, release, folder, environment, parts };
}

async function act(house: House, { method, url = '/' }: IncomingMessage): Promise<void> {
  if (method === 'GET') return;
  const { pathname, searchParams } = new URL(url, 'http://control');
  const [, action, part = ''] = pathname.split('/');
  if (action === 'kill') return house.kill(part, (searchParams.get('signal') ?? 'SIGKILL') as NodeJS.Signals);
  if (action === 'stop') return house.stopPart(part);
  if (action === 'start') return house.startPart(part);
  throw new Error(`nothing is called ${action}`);
}
