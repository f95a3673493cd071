import { expect, test } from 'vitest';
import { countPlaywright, countVitest, formatCount, judge, readCount, sum } from './count.ts';

const none = { passed: 0, failed: 0, skipped: 0 };

test('the reports of all runners are summed up', () => {
  const vitest = countVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  const playwright = countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(formatCount(sum([vitest, playwright]))).toBe('13 passed, 2 failed, 3 skipped');
});

test('a line that was written is read again, and of several the last one', () => {
  const count = { passed: 4, failed: 1, skipped: 0 };
  expect(readCount(`1 passed, 0 failed, 0 skipped\nnoise\n${formatCount(count)}\n`)).toEqual(count);
  expect(readCount('all is well')).toBeNull();
});

test('a runner that ends badly, silently or without having done anything counts as a failure', () => {
  expect(judge({ ...none, passed: 3 }, 0)).toEqual({ ...none, passed: 3 });
  expect(judge({ ...none, passed: 3, failed: 2 }, 1)).toEqual({ ...none, passed: 3, failed: 2 });
  expect(judge({ ...none, passed: 3 }, 1)).toEqual({ ...none, passed: 3, failed: 1 });
  expect(judge(null, 0)).toEqual({ ...none, failed: 1 });
  expect(judge(null, undefined)).toEqual({ ...none, failed: 1 });
  expect(judge({ ...none, skipped: 3 }, 0)).toEqual({ ...none, failed: 1, skipped: 3 });
});
