import { expect, test } from 'vitest';
import { formatCount, judge, readCount, readPlaywright, readVitest, sum } from './count.ts';

const none = { passed: 0, failed: 0, skipped: 0 };

const assertion = (fullName: string, status: string, failureMessages: string[] = []) => ({
  fullName,
  status,
  failureMessages,
});

test('the reports of all runners are summed up, with names of what failed and of what passed at a later attempt', () => {
  const vitest = readVitest({
    ...{ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    testResults: [
      {
        ...{ name: 'a.test.ts', status: 'failed', message: '' },
        assertionResults: [
          assertion('is well', 'passed'),
          assertion('breaks', 'failed', ['it broke']),
          assertion('wavers', 'passed', ['it broke once']),
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module\nat b.test.ts', assertionResults: [] },
    ],
  });
  const playwright = readPlaywright({
    stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 },
    suites: [
      {
        file: 'c.spec.ts',
        specs: [{ title: 'opens', line: 3, tests: [{ projectName: 'phone', status: 'unexpected' }] }],
        suites: [
          {
            file: 'c.spec.ts',
            specs: [{ title: 'shuts', line: 9, tests: [{ projectName: 'phone', status: 'flaky' }] }],
          },
        ],
      },
    ],
  });
  expect(formatCount(sum([vitest.count, playwright.count]))).toBe('13 passed, 2 failed, 3 skipped');
  expect(vitest.failed).toEqual(['b.test.ts: no such module', 'a.test.ts › breaks']);
  expect(vitest.flaky).toEqual(['a.test.ts › wavers']);
  expect(playwright.failed).toEqual(['[phone] c.spec.ts:3 › opens']);
  expect(playwright.flaky).toEqual(['[phone] c.spec.ts:9 › shuts']);
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
