import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openEventStream } from '#app/_lib/event-stream.ts';
import { endStreams } from '#app/_lib/open-streams.ts';
import { pushNews } from '#lib/notifications/news.ts';
import { hangBell, listRinging, markRead, readBellSummary } from '#lib/platform/events/bell.ts';
import { follow } from '#lib/platform/events/follow.ts';
import { BEFORE_ALL, compareIds } from '#lib/platform/events/ids.ts';
import { readAfter, readLast } from '#lib/platform/events/read.ts';
import { streamKey } from '#lib/platform/events/streams.ts';
import { askStore } from '#lib/platform/redis/ask-store.ts';
import { askServers } from '#lib/platform/redis/servers.ts';
import { withEnvironment } from './fixtures/cache.ts';
import { news, pushMany } from './fixtures/news.ts';

const someone = () => `guest:${randomUUID()}`;

/** What a follower is told. */
function listen(recipient: string, after: string) {
  const heard: string[] = [];
  const resets: string[] = [];
  const marks: string[] = [];
  const ids: string[] = [];
  const end = follow(recipient, after, {
    hear: ({ id, body }) => {
      ids.push(id);
      heard.push(JSON.parse(body).key);
    },
    reset: (id) => resets.push(id),
    read: (id) => marks.push(id),
  });
  return { heard, ids, resets, marks, end };
}

test('a follower is told what came after the last it had, then what comes', async () => {
  const recipient = someone();
  const [, second, third] = await pushMany(recipient, 3);
  const { events } = await readAfter(recipient, BEFORE_ALL);
  const { heard, end } = listen(recipient, events[0]?.id ?? '');
  await end;
  expect(heard).toEqual([second, third]);
  const [fourth] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([second, third, fourth]);
  (await end)();
});

test('at the seam of what there is and what comes nothing is lost and nothing told twice', async () => {
  const recipient = someone();
  const told = await pushMany(recipient, 250);
  const pushing = pushMany(recipient, 250);
  const followers = Array.from({ length: 20 }, () => listen(recipient, BEFORE_ALL));
  await Promise.all(followers.map(({ end }) => end));
  const all = [...told, ...(await pushing)];
  for (const { heard, ids } of followers) {
    await expect.poll(() => heard.length).toBeGreaterThanOrEqual(all.length);
    expect(heard).toEqual(all);
    expect(ids).toEqual([...ids].sort(compareIds));
  }
  for (const { end } of followers) (await end)();
});

test('news that is pushed twice, even at once, is heard once', async () => {
  const recipient = someone();
  const { heard, end } = listen(recipient, BEFORE_ALL);
  await end;
  const one = news();
  await Promise.all([1, 2, 3].map(() => pushNews([recipient], one)));
  const [last] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toContain(last);
  expect(heard).toEqual([one.key, last]);
  expect(await readBellSummary(recipient)).toMatchObject({ unread: 2 });
  (await end)();
});

test('who was away for longer than a stream reaches back reads everything anew', async () => {
  const recipient = someone();
  await pushMany(recipient, 1);
  const first = await readLast(recipient);
  await pushMany(recipient, 700);
  expect(await readAfter(recipient, first)).toMatchObject({ isBroken: true, events: [] });
  expect(await readAfter(recipient, BEFORE_ALL)).toMatchObject({ isBroken: true });
  const { heard, resets, end } = listen(recipient, first);
  await end;
  expect(resets).toEqual([await readLast(recipient)]);
  const [next] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([next]);
  (await end)();
});

test('an id from a future that the store has lost leads to a reset, and what comes then is heard', async () => {
  const recipient = someone();
  await pushMany(recipient, 2);
  const { heard, resets, end } = listen(recipient, await readLast(recipient));
  await end;
  await askStore((redis) =>
    redis.del(streamKey(recipient), `${streamKey(recipient)}:seen`, `${streamKey(recipient)}:bell`),
  );
  await killSubscription();
  await expect.poll(() => resets).toEqual([BEFORE_ALL]);
  const [next] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([next]);
  (await end)();
});

test('what came while the subscription was lost is told once it is back', async () => {
  const recipient = someone();
  const { heard, end } = listen(recipient, BEFORE_ALL);
  await end;
  const [first] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([first]);
  await killSubscription();
  const missed = await pushMany(recipient, 5);
  await expect.poll(() => heard).toEqual([first, ...missed]);
  const [last] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([first, ...missed, last]);
  (await end)();
});

test('two hundred followers have one subscription, and each hears its own', async () => {
  const followers = Array.from({ length: 200 }, () => {
    const recipient = someone();
    return { recipient, ...listen(recipient, BEFORE_ALL) };
  });
  await Promise.all(followers.map(({ end }) => end));
  await expect.poll(countSubscriptions).toBe(1);
  const one = news();
  await pushNews(
    followers.map(({ recipient }) => recipient),
    one,
  );
  for (const { heard } of followers) await expect.poll(() => heard).toEqual([one.key]);
  for (const { end } of followers) (await end)();
});

test('who has left hears nothing more', async () => {
  const recipient = someone();
  const { heard, end } = listen(recipient, BEFORE_ALL);
  const stays = listen(recipient, BEFORE_ALL);
  (await end)();
  await stays.end;
  const [key] = await pushMany(recipient, 1);
  await expect.poll(() => stays.heard).toEqual([key]);
  expect(heard).toEqual([]);
  (await stays.end)();
});

test('a bell that is hung up before the first news tells it, and stays where it has been read', async () => {
  const recipient = someone();
  await hangBell(recipient);
  expect(await readBellSummary(recipient)).toEqual({ after: BEFORE_ALL, unread: 0 });
  const { heard, end } = listen(recipient, BEFORE_ALL);
  await end;
  const [key] = await pushMany(recipient, 1);
  await expect.poll(() => heard).toEqual([key]);
  await (await end)();
  await pushNews([recipient], news({ kind: 'cake-ready' }));
  const { after, unread } = (await readBellSummary(recipient)) ?? { after: '', unread: 0 };
  expect(unread).toBeGreaterThan(0);
  await markRead(recipient, after);
  await hangBell(recipient);
  expect(await readBellSummary(recipient)).toEqual({ after, unread: 0 });
});

test('a bell has what rang, newest first; its mark moves forward only, and every device hears of it', async () => {
  const recipient = someone();
  expect(await readBellSummary(recipient)).toBeNull();
  await pushNews([recipient], news({ kind: 'cake-accepted' }));
  await pushNews([recipient], news({ kind: 'cake-progress', percent: 40 }));
  await pushNews([recipient], news({ kind: 'cake-ready' }));
  const { events } = await listRinging(recipient);
  expect(events.map(({ body }) => JSON.parse(body).kind)).toEqual(['cake-ready', 'cake-accepted']);
  const [newest = '', oldest = ''] = events.map(({ id }) => id);
  expect(await readBellSummary(recipient)).toEqual({ after: newest, unread: 2 });

  const { marks, end } = listen(recipient, newest);
  await end;
  await expect.poll(countSubscriptions).toBe(1);
  await markRead(recipient, oldest);
  expect(await readBellSummary(recipient)).toMatchObject({ unread: 1 });
  await markRead(recipient, newest);
  await markRead(recipient, oldest);
  await markRead(recipient, '9999999999999-0');
  expect(await readBellSummary(recipient)).toMatchObject({ unread: 0 });
  expect(await listRinging(recipient)).toMatchObject({ readUpTo: newest });
  await expect.poll(() => marks).toEqual([oldest, newest]);
  (await end)();
});

test('a reader who does not read is cut off, and a recipient has no more than twenty streams', async () => {
  const recipient = someone();
  const open = () => {
    const left = new AbortController();
    return openEventStream({ recipient, after: null, signal: left.signal }).then(({ body }) => ({ body, left }));
  };
  const slow = await open();
  for (let pushed = 0; pushed < 3; pushed += 1) await pushMany(recipient, 500);
  await expect(drain(slow.body)).rejects.toMatchObject({ name: 'AbortError' });

  const streams = await Promise.all(Array.from({ length: 20 }, open));
  await expect(open()).rejects.toMatchObject({ code: 'rate-limited' });
  streams[0]?.left.abort();
  const last = await open();
  endStreams();
  expect(await drain(last.body)).toMatch(/^: ok\n/);
  const again = await open();
  again.left.abort();
});

test('with the store away nobody is let in, and it is said', async () => {
  await withEnvironment({ STORE_REDIS_URL: 'redis://127.0.0.1:1' }, async () => {
    const { signal } = new AbortController();
    await expect(openEventStream({ recipient: someone(), after: null, signal })).rejects.toMatchObject({
      code: 'unavailable',
      reason: 'store-away',
    });
  });
});

async function drain(body: ReadableStream<Uint8Array> | null): Promise<string> {
  return new Response(body).text();
}

async function countSubscriptions(): Promise<number> {
  const replies = await askStore((redis) => askServers(redis, (server) => server.pubsub('NUMSUB', 'events')));
  return replies.reduce((sum, [, count]) => sum + Number(count), 0);
}

/** As if the network had failed; it is made anew by itself. */
async function killSubscription(): Promise<void> {
  await expect.poll(countSubscriptions).toBe(1);
  await askStore((redis) => askServers(redis, (server) => server.client('KILL', 'TYPE', 'pubsub')));
}
