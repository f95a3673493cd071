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

/** From the JSON report of Vitest. */
export function countVitest(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

/** From the JSON report of Playwright. One that passed at its second attempt has passed; the runner has named it. */
export function countPlaywright({
  stats: { expected, unexpected, flaky, skipped },
}: {
  stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
}): Count {
  return { passed: expected + flaky, failed: unexpected, skipped };
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
