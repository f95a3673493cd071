import { type ClientRequest, request } from 'node:http';
import { newToken, sessionId } from '#lib/accounts/sessions.ts';

type Arrival = { key: string; millis: number };
export type Tab = { recipient: string; arrivals: Arrival[]; hasEnded: boolean; close: () => void };

/** How many are opened at once. */
const AT_ONCE = 50;

/** Opens streams as guests' browsers do, through `origin`, each for somebody else. All have begun when it is done. */
export async function openStreams(origin: string, count: number, signal: AbortSignal): Promise<Tab[]> {
  const tabs: Tab[] = [];
  const openNext = async () => {
    while (tabs.length < count) {
      signal.throwIfAborted();
      const { tab, hasBegun } = openStream(origin);
      tabs.push(tab);
      await hasBegun;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, openNext));
  return tabs;
}

function openStream(origin: string): { tab: Tab; hasBegun: Promise<void> } {
  const token = newToken();
  let asked: ClientRequest | null = null;
  const tab: Tab = {
    recipient: `guest:${sessionId(token)}`,
    arrivals: [],
    hasEnded: false,
    close: () => asked?.destroy(),
  };
  const { promise: hasBegun, resolve, reject } = Promise.withResolvers<void>();
  asked = request(
    `${origin}/api/events`,
    { agent: false, headers: { cookie: `levain.guest=${token}` } },
    (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream was refused: ${response.statusCode}`));
      response.setEncoding('utf8').on('data', (chunk: string) => {
        const now = Date.now();
        if (chunk.includes('event: at')) resolve();
        for (const [, data = ''] of chunk.matchAll(/^data: (\{.*\})$/gm)) {
          const { key, at } = JSON.parse(data) as { key: string; at: string };
          tab.arrivals.push({ key, millis: now - Date.parse(at) });
        }
      });
      response.on('close', () => {
        tab.hasEnded = true;
      });
      // Closed by us, or by the house, which `hasEnded` says.
      response.on('error', () => undefined);
    },
  );
  asked.on('error', reject).end();
  return { tab, hasBegun };
}
