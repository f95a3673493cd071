import { expect, test } from 'vitest';
import { cakeStages, mayAsk, mayFollow, nextStage, reachedAtLeast, stepProblem } from './stages.ts';

test('a cake that goes well passes every stage once, in this order', () => {
  const path = ['waiting', 'drawing', 'drawn', 'accepted', 'baking', 'decorating', 'ready', 'collected'] as const;
  for (const [index, stage] of path.entries()) {
    const following = cakeStages.filter((to) => to !== 'cancelled' && mayFollow(stage, to));
    expect(following).toEqual(path.slice(index + 1, index + 2));
  }
});

test('a cake can be called off until it is handed out', () => {
  const open = cakeStages.filter((stage) => mayFollow(stage, 'cancelled'));
  expect(open).toEqual(['waiting', 'drawing', 'drawn', 'accepted', 'baking', 'decorating', 'ready']);
});

test('the baker moves what is drawn, and nothing that is over', () => {
  expect(cakeStages.map(nextStage)).toEqual([
    ...[null, null, 'accepted', 'baking', 'decorating', 'ready', 'collected'],
    ...[null, null],
  ]);
});

test('a cake that was called off has come nowhere', () => {
  expect(cakeStages.filter((stage) => reachedAtLeast(stage, 'decorating'))).toEqual([
    'decorating',
    'ready',
    'collected',
  ]);
});

test('the baker asks while the cake is in hand', () => {
  expect(cakeStages.filter(mayAsk)).toEqual(['drawn', 'accepted', 'baking', 'decorating']);
});

test('only the next stage is open to a cake, and the oven only once its shopper has answered', () => {
  const problemsAt = (stage: (typeof cakeStages)[number], isAsked = false) =>
    (['accepted', 'baking', 'decorating'] as const).map((to) => stepProblem({ stage, isAsked }, to));
  expect(problemsAt('drawing')).toEqual(Array(3).fill('cake-not-yours-yet'));
  expect(problemsAt('accepted')).toEqual(['cake-step', null, 'cake-step']);
  expect(problemsAt('accepted', true)).toEqual(['cake-step', 'question-open', 'cake-step']);
  expect(problemsAt('baking', true)).toEqual(['cake-step', 'cake-step', null]);
  expect(problemsAt('decorating')).toEqual(Array(3).fill('cake-step'));
  for (const over of ['collected', 'cancelled'] as const) {
    expect(problemsAt(over)).toEqual(Array(3).fill('cake-is-over'));
  }
});
