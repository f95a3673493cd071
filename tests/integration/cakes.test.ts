import { randomUUID } from 'node:crypto';
import { execa } from 'execa';
import { expect, test, vi } from 'vitest';
import { shortId } from '#lib/cakes/find-cake.ts';
import { listCakes } from '#lib/cakes/list-cakes.ts';
import type { CakeStage } from '#lib/cakes/stages.ts';
import { advanceCake, type BakerStage } from '#lib/orders/advance-cake.ts';
import { advanceOrder } from '#lib/orders/advance-order.ts';
import { answerQuestion } from '#lib/orders/answer-question.ts';
import { askAboutCake } from '#lib/orders/ask-about-cake.ts';
import { getOrder, orderKey, ownsCake } from '#lib/orders/find-order.ts';
import { pushOrderNews } from '#lib/orders/push-order-news.ts';
import { db } from '#lib/platform/db/client.ts';
import { as, changesOf } from './fixtures/audit.ts';
import { news } from './fixtures/news.ts';
import { orderCakes } from './fixtures/ordered-cakes.ts';
import { replica, whileReplicaStandsStill } from './fixtures/replica.ts';
import { newOwner } from './fixtures/shopper.ts';
import { newsTold } from './fixtures/told.ts';
import { createUser } from './fixtures/users.ts';

const stageOf = async (id: string) => (await db().cake.findUniqueOrThrow({ where: { id } })).stage;
const statusOf = async (id: string) => (await db().order.findUniqueOrThrow({ where: { id } })).status;
const eventsOf = async (cakeId: string) =>
  (await db().cakeEvent.findMany({ where: { cakeId }, orderBy: { id: 'asc' } })).map(({ stage }) => stage);
const mailsTo = async (recipient: string) =>
  (await db().mail.findMany({ where: { recipient } })).map(({ template }) => template);
const kindsTold = async (number: string) => (await newsTold(number)).map(({ kind }) => kind);

/** `npm run cake`, as a process of its own. */
const cake = (...args: string[]) => execa(process.execPath, ['scripts/cake.ts', ...args], { reject: false });

test('a cake goes from the drawing to the counter, its order with it, and all of it is told once', async () => {
  const { id, number, owner, email, cakeId } = await orderCakes();
  expect(await advanceCake(cakeId)).toBe('accepted');
  expect(await statusOf(id)).toBe('paid');
  expect(await advanceCake(cakeId)).toBe('baking');
  expect(await statusOf(id)).toBe('baking');
  expect(await advanceCake(cakeId)).toBe('decorating');
  expect(await advanceCake(cakeId)).toBe('ready');
  expect(await statusOf(id)).toBe('ready');
  expect(await advanceCake(cakeId)).toBe('collected');
  expect(await statusOf(id)).toBe('collected');

  const told = await newsTold(number);
  expect(told.map(({ key }) => key)).toEqual([
    `cake:${cakeId}:accepted`,
    `cake:${cakeId}:baking`,
    `order:${id}:baking`,
    `cake:${cakeId}:decorating`,
    `cake:${cakeId}:ready`,
    `order:${id}:ready`,
    `cake:${cakeId}:collected`,
    `order:${id}:collected`,
  ]);
  for (const { recipients } of told) expect(recipients).toEqual([owner, 'staff']);
  expect(await mailsTo(email)).toEqual(['order-ready']);
});

test('moving a cake to where it is changes nothing', async () => {
  const { number, cakeId } = await orderCakes({ stages: ['accepted'] });
  expect(await advanceCake(cakeId, { to: 'baking' })).toBe('baking');
  expect(await advanceCake(cakeId, { to: 'baking' })).toBe('baking');
  expect(await eventsOf(cakeId)).toEqual(['drawing', 'drawn', 'accepted', 'baking']);
  expect(await kindsTold(number)).toEqual(['cake-baking', 'order-baking']);
});

test.each<[CakeStage, BakerStage | undefined, string]>([
  ['waiting', undefined, 'cake-not-yours-yet'],
  ['drawing', 'accepted', 'cake-not-yours-yet'],
  ['accepted', 'ready', 'cake-step'],
  ['decorating', 'baking', 'cake-step'],
  ['collected', undefined, 'cake-is-over'],
  ['cancelled', 'accepted', 'cake-is-over'],
])('a cake that is %s can’t be moved to %s: %s', async (stage, to, reason) => {
  const { number, cakeId } = await orderCakes({ stages: [stage] });
  await expect(advanceCake(cakeId, { to })).rejects.toMatchObject({ code: 'conflict', reason });
  expect(await stageOf(cakeId)).toBe(stage);
  expect(await newsTold(number)).toEqual([]);
});

test('of two bakers who see a cake at one stage one moves it, and the other is told who has', async () => {
  const [ada, ben] = [await createUser({ name: 'Ada' }), await createUser({ name: 'Ben' })];
  const { number, cakeId } = await orderCakes({ stages: ['accepted'] });
  const step = { from: 'accepted', to: 'baking' } as const;
  const outcomes = await Promise.allSettled(
    [ada, ben].flatMap((user) => [
      as(user, () => advanceCake(cakeId, step)),
      as(user, () => advanceCake(cakeId, step)),
    ]),
  );
  // Whoever was first may send it again.
  const [change] = await changesOf(number);
  const winner = change?.actorName ?? '';
  expect(outcomes.map(({ status }, at) => [at < 2 ? 'Ada' : 'Ben', status])).toEqual(
    ['Ada', 'Ada', 'Ben', 'Ben'].map((name) => [name, name === winner ? 'fulfilled' : 'rejected']),
  );
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    const values = { who: winner, stage: 'baking' };
    expect(outcome.reason).toMatchObject({ code: 'conflict', reason: 'cake-moved', values });
  }
  expect(await stageOf(cakeId)).toBe('baking');
  expect(await kindsTold(number)).toEqual(['cake-baking', 'order-baking']);
  expect(await changesOf(number)).toEqual([
    {
      ...{ action: 'cake.advance', actorKind: 'user', actorName: winner },
      ...{ before: { cakeId, stage: 'accepted' }, after: { cakeId, stage: 'baking' } },
    },
  ]);
});

test('what somebody saw stages ago is not moved on from where it is', async () => {
  const [ada, ben] = [await createUser({ name: 'Ada' }), await createUser({ name: 'Ben' })];
  const { id, cakeId } = await orderCakes({ stages: ['decorating'], status: 'baking' });
  await as(ada, () => advanceCake(cakeId, { from: 'decorating' }));
  await expect(as(ben, () => advanceCake(cakeId, { from: 'accepted' }))).rejects.toMatchObject({
    reason: 'cake-moved',
    values: { who: 'Ada', stage: 'ready' },
  });
  // Who did it before the audit log knew of it is nobody in particular.
  const older = await orderCakes({ stages: ['baking'] });
  await expect(as(ben, () => advanceCake(older.cakeId, { from: 'accepted' }))).rejects.toMatchObject({
    reason: 'cake-moved',
    values: { who: { en: 'Somebody' } },
  });
  await as(ada, () => advanceOrder(id, 'collected'));
  await expect(as(ben, () => advanceCake(cakeId, { from: 'ready' }))).rejects.toMatchObject({
    reason: 'cake-moved',
    values: { who: 'Ada', stage: 'collected' },
  });
  const over = await orderCakes({ stages: ['cancelled'] });
  await expect(as(ben, () => advanceCake(over.cakeId, { from: 'drawn' }))).rejects.toMatchObject({
    reason: 'cake-is-over',
  });
});

test('of two who move one order, one does, and the other is told who has', async () => {
  const [ada, ben] = [await createUser({ name: 'Ada' }), await createUser({ name: 'Ben' })];
  const { id, number, email } = await orderCakes({ stages: ['ready'], status: 'baking' });
  await as(ada, () => advanceOrder(id, 'ready', { from: 'baking' }));
  await as(ada, () => advanceOrder(id, 'ready', { from: 'baking' }));
  await expect(as(ben, () => advanceOrder(id, 'ready', { from: 'baking' }))).rejects.toMatchObject({
    code: 'conflict',
    reason: 'order-moved',
    values: { who: 'Ada', status: 'ready' },
  });
  expect(await mailsTo(email)).toEqual(['order-ready']);
  expect((await changesOf(number)).map(({ action, before, after }) => ({ action, before, after }))).toEqual([
    { action: 'order.advance', before: { status: 'baking' }, after: { status: 'ready' } },
  ]);
});

test('a question asked twice in the same words is asked once, and leaves one audit entry', async () => {
  const { number, cakeId } = await orderCakes({ stages: ['accepted'] });
  const [one, other] = await Promise.all([askAboutCake(cakeId, 'Blue?'), askAboutCake(cakeId, 'Blue?')]);
  expect(one).toBe(other);
  expect(await kindsTold(number)).toEqual(['cake-question']);
  expect(await changesOf(number)).toMatchObject([{ action: 'cake.ask', after: { cakeId, question: 'Blue?' } }]);
});

test('two processes that move a cake at once move it once', async () => {
  const { number, cakeId } = await orderCakes({ stages: ['decorating'] });
  const [one, other] = await Promise.all([
    cake('advance', number, '--to', 'ready'),
    cake('advance', number, '--to', 'ready'),
  ]);
  expect([one.stdout, other.stdout]).toEqual([`${number} is ready`, `${number} is ready`]);
  expect(await eventsOf(cakeId)).toEqual(['drawing', 'drawn', 'accepted', 'baking', 'decorating', 'ready']);
  expect(await kindsTold(number)).toEqual(['cake-ready', 'order-ready']);
}, 60_000);

test('eight at once that want the next stage, of a cake and of its order, leave no half of it', async () => {
  const { id, email, cakeId } = await orderCakes({ stages: ['decorating'], status: 'baking' });
  await Promise.allSettled([
    ...Array.from({ length: 4 }, () => advanceCake(cakeId, { to: 'ready' })),
    ...Array.from({ length: 4 }, () => advanceOrder(id, 'ready')),
  ]);
  expect([await stageOf(cakeId), await statusOf(id)]).toEqual(['ready', 'ready']);
  expect(await mailsTo(email)).toEqual(['order-ready']);
});

test('an order is in the oven with its first cake, and ready with its last', async () => {
  const { id, email, cakeIds } = await orderCakes({ stages: ['accepted', 'accepted', 'cancelled'] });
  const [first = '', second = ''] = cakeIds;
  await advanceCake(first, { to: 'baking' });
  await advanceCake(second, { to: 'baking' });
  await advanceCake(first, { to: 'decorating' });
  await advanceCake(first, { to: 'ready' });
  expect(await statusOf(id)).toBe('baking');
  expect(await mailsTo(email)).toEqual([]);
  await advanceCake(second, { to: 'decorating' });
  await advanceCake(second, { to: 'ready' });
  expect(await statusOf(id)).toBe('ready');
  expect(await mailsTo(email)).toEqual(['order-ready']);
});

test('who wants no mail when it is ready gets none', async () => {
  const user = await createUser({ wantsReadyMail: false });
  const { cakeId, email } = await orderCakes({
    userId: user.id,
    email: user.email,
    stages: ['decorating'],
    status: 'baking',
  });
  await advanceCake(cakeId);
  expect(await mailsTo(email)).toEqual([]);
});

test('an order does not get ahead of its cakes, and who collects it collects them', async () => {
  const { id, cakeIds } = await orderCakes({ stages: ['ready', 'decorating'], status: 'baking' });
  const [, late = ''] = cakeIds;
  await expect(advanceOrder(id, 'ready')).rejects.toMatchObject({ code: 'conflict', reason: 'cakes-not-ready' });
  await advanceCake(late);
  await expect(advanceOrder(id, 'baking')).rejects.toMatchObject({ code: 'conflict' });
  await advanceOrder(id, 'collected');
  expect(await Promise.all(cakeIds.map(stageOf))).toEqual(['collected', 'collected']);
});

test('an open question keeps a cake out of the oven until it is answered', async () => {
  const { id, number, email, cakeId } = await orderCakes({ stages: ['accepted'] });
  const questionId = await askAboutCake(cakeId, 'Is blue right?');
  await expect(advanceCake(cakeId)).rejects.toMatchObject({ code: 'conflict', reason: 'question-open' });
  await expect(askAboutCake(cakeId, 'And green?')).rejects.toMatchObject({ reason: 'question-open' });
  expect(await mailsTo(email)).toEqual(['cake-question']);

  const answer = { orderId: id, questionId, answer: 'Blue, please.' };
  await Promise.all([answerQuestion(answer), answerQuestion(answer)]);
  await expect(answerQuestion({ ...answer, answer: 'Red!' })).rejects.toMatchObject({ reason: 'question-answered' });
  expect((await getOrder(number, { owner: null, key: orderKey(id) }))?.view.cakes[0]?.questions).toMatchObject([
    { text: 'Is blue right?', answer: 'Blue, please.' },
  ]);
  expect(await advanceCake(cakeId)).toBe('baking');
  expect(await kindsTold(number)).toEqual(['cake-question', 'cake-answered', 'cake-baking', 'order-baking']);
});

test('two who ask at once ask one question', async () => {
  const { cakeId, email } = await orderCakes();
  const asked = await Promise.allSettled([askAboutCake(cakeId, 'One?'), askAboutCake(cakeId, 'Two?')]);
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await mailsTo(email)).toEqual(['cake-question']);
});

test('a question is answered through its own order only, and while the cake is in hand', async () => {
  const { id, cakeId } = await orderCakes();
  const stranger = await orderCakes();
  const questionId = await askAboutCake(cakeId, 'Is blue right?');
  const foreign = { orderId: stranger.id, questionId, answer: 'No' };
  await expect(answerQuestion(foreign)).rejects.toMatchObject({ code: 'not-found' });
  await expect(answerQuestion({ ...foreign, questionId: randomUUID() })).rejects.toMatchObject({ code: 'not-found' });
  await db().cake.update({ where: { id: cakeId }, data: { stage: 'cancelled' } });
  await expect(answerQuestion({ orderId: id, questionId, answer: 'No' })).rejects.toMatchObject({
    reason: 'too-late-to-answer',
  });
  await expect(askAboutCake(cakeId, 'And now?')).rejects.toMatchObject({ reason: 'cake-not-in-hand' });
});

test('a cake is seen by who ordered it and by who has the link, and by nobody else', async () => {
  const { id, owner, cakeId } = await orderCakes();
  expect(await ownsCake(cakeId, { owner, key: null })).toBe(true);
  expect(await ownsCake(cakeId, { owner: null, key: orderKey(id) })).toBe(true);
  expect(await ownsCake(cakeId, { owner: newOwner(), key: null })).toBe(false);
  expect(await ownsCake(cakeId, { owner: null, key: null })).toBe(false);
  expect(await ownsCake(cakeId, { owner: null, key: orderKey(randomUUID()) })).toBe(false);
  expect(await ownsCake(randomUUID(), { owner, key: null })).toBe(false);
});

test('who hears news of an order reads what it tells, however far the replica is', async () => {
  const { number, owner, cakeId } = await orderCakes({ stages: ['accepted'] });
  const stageSeen = async () => (await getOrder(number, { owner, key: null }))?.view.cakes[0]?.stage;
  await vi.waitFor(async () => expect(await replica().cake.findUnique({ where: { id: cakeId } })).not.toBeNull(), 5000);
  await whileReplicaStandsStill(async () => {
    await db().cake.update({ where: { id: cakeId }, data: { stage: 'baking' } });
    expect(await stageSeen()).toBe('accepted');
    await pushOrderNews([owner], news({ orderNumber: number, cakeId }));
    expect(await stageSeen()).toBe('baking');
  });
});

test('the staff see every cake that is under way, and what it waits for', async () => {
  const { number, cakeIds } = await orderCakes({
    stages: ['accepted', 'drawn'],
    wishes: { note: '', allergies: 'nuts' },
    hasConcern: true,
  });
  const [accepted = ''] = cakeIds;
  await askAboutCake(accepted, 'Is blue right?');
  const lines = (await listCakes(new Date())).filter(({ orderNumber }) => orderNumber === number);
  expect(lines).toMatchObject([
    {
      stage: 'drawn',
      position: { nth: 2, of: 2 },
      hasConcern: true,
      wishes: { allergies: 'nuts' },
      isRush: false,
      openQuestions: [],
    },
    { stage: 'accepted', position: { nth: 1, of: 2 }, openQuestions: ['Is blue right?'] },
  ]);
});

test('npm run cake lists, moves and asks, and says what is wrong', async () => {
  const { number, cakeIds } = await orderCakes({ stages: ['accepted', 'drawn'], hasConcern: true });
  const [first = '', second = ''] = cakeIds;
  expect((await cake('ask', shortId(first), 'Is blue right?')).stdout).toBe(`asked about ${shortId(first)}`);
  const { stdout } = await cake('list');
  expect(stdout).toMatch(
    new RegExp(`^ {2}${shortId(first)} {2}${number}/1 .* Ada Crumb {2}look at its words, waits`, 'm'),
  );
  expect(stdout).toContain('asked: Is blue right?');
  expect((await cake('advance', `${number}/2`)).stdout).toBe(`${number}/2 is accepted`);
  expect(await stageOf(second)).toBe('accepted');
  expect(await changesOf(number)).toMatchObject([
    { action: 'cake.ask', actorKind: 'command' },
    { action: 'cake.advance', actorKind: 'command', before: { cakeId: second, stage: 'drawn' } },
  ]);

  const wrong: [string[], RegExp][] = [
    [['advance', number], /may be/],
    [['advance', `${number}/3`], /there is no cake/],
    [['advance', 'abc'], /there is no cake/],
    [['advance', first], /waits for an answer/],
    [['advance', second, '--to', 'ready'], /baking comes next/],
    [['advance', second, '--to', 'eaten'], /Allowed choices/],
    [['ask', second, ' '], /1 to 500/],
  ];
  await Promise.all(
    wrong.map(async ([args, told]) => {
      const { exitCode, stderr } = await cake(...args);
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(told);
      expect(stderr).not.toMatch(/\n {4}at /);
    }),
  );
}, 60_000);
