import { expect, test } from 'vitest';
import { withVote } from './votes.ts';

const mine = { own: null, votes: { 1: 4 } };

test('a vote is added, and may be cast again', () => {
  const voted = withVote(mine, { reviewId: 2, isHelpful: true, helpful: 1 });
  expect(voted.votes).toEqual({ 1: 4, 2: 1 });
  expect(withVote(voted, { reviewId: 2, isHelpful: true, helpful: 3 }).votes).toEqual({ 1: 4, 2: 3 });
});

test('a vote is taken back, and the others stay', () => {
  expect(withVote({ ...mine, votes: { 1: 4, 2: 1 } }, { reviewId: 1, isHelpful: false, helpful: 3 }).votes).toEqual({
    2: 1,
  });
  expect(mine.votes).toEqual({ 1: 4 });
});
