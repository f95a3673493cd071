import { relative } from 'node:path';

export type Count = { passed: number; failed: number; skipped: number };

export function sum(counts: readonly Count[]): Count {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

export function formatCount({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** The last line of the form that `formatCount` writes; null if there is none. */
export function readCount(output: string): Count | null {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed, (\d+) skipped$/gm)].at(-1);
  if (!line) return null;
  const [, passed, failed, skipped] = line.map(Number) as [number, number, number, number];
  return { passed, failed, skipped };
}

/** What a runner has done, and by name what failed, and what passed at a later attempt: that counts as passed. */
export type Result = { count: Count; failed: string[]; flaky: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name: string;
    /** Of a file that could not even be loaded. */
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
};

/** From the JSON report of Vitest. */
export function readVitest(report: VitestReport): Result {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${relative('', file.name)} › ${fullName}`,
      status,
      hasFailedOnce: Boolean(failureMessages?.length),
    })),
  );
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    count: { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests },
    failed: [
      ...unloaded.map(({ name, message }) => `${relative('', name)}: ${message.split('\n', 1)[0]}`),
      ...tests.filter(({ status }) => status === 'failed').map(({ name }) => name),
    ],
    flaky: tests.filter(({ status, hasFailedOnce }) => status === 'passed' && hasFailedOnce).map(({ name }) => name),
  };
}

type PlaywrightStatus = 'expected' | 'unexpected' | 'flaky' | 'skipped';
type PlaywrightSuite = {
  file: string;
  specs: { title: string; line: number; tests: { projectName: string; status: PlaywrightStatus }[] }[];
  suites?: PlaywrightSuite[];
};

/** From the JSON report of Playwright. */
export function readPlaywright({
  stats: { expected, unexpected, flaky, skipped },
  suites,
}: {
  stats: Record<PlaywrightStatus, number>;
  suites: PlaywrightSuite[];
}): Result {
  return {
    count: { passed: expected + flaky, failed: unexpected, skipped },
    failed: suites.flatMap((suite) => namesIn(suite, 'unexpected')),
    flaky: suites.flatMap((suite) => namesIn(suite, 'flaky')),
  };
}

function namesIn({ file, specs, suites = [] }: PlaywrightSuite, wanted: PlaywrightStatus): string[] {
  const own = specs.flatMap(({ title, line, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ projectName }) => `[${projectName}] ${file}:${line} › ${title}`),
  );
  return [...own, ...suites.flatMap((suite) => namesIn(suite, wanted))];
}

/**
 * What a runner's end means: one that fails without a failed test, that leaves no report, or that has looked at
 * nothing, has crashed, which counts as a failure of its own.
 */
export function judge(count: Count | null, exitCode: number | undefined): Count {
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: 0 };
  const isCrash = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isCrash ? 1 : failed, skipped };
}
