import { type Result, readPlaywright, readVitest } from './count.ts';

export const folder = 'test-results';

export type Runner = {
  /** A tool of node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  /** The JSON that it leaves behind, and how to read it; without one, the line that it prints is read. */
  report?: { file: string; read: (report: never) => Result };
};

/** Beside the houses of tests/setup/ports.ts. */
const chaosPort = Number(process.env.LEVAIN_TEST_PORT || 9180) + 400;

/** In this order: what is quick and says most comes first. Of one suite all runners run, one after the other. */
export const suites = {
  check: [{ command: ['node', 'scripts/check.ts'] }],
  unit: [vitest('unit')],
  integration: [vitest('integration')],
  e2e: [playwright('e2e')],
  // The integration tests again and a shopper's journey, with Redis Clusters for the store and the cache.
  cluster: [vitest('cluster'), playwright('e2e-cluster', '--config=playwright.cluster.config.ts')],
  chaos: [{ command: ['node', 'scripts/chaos.ts', '--short', '--port', `${chaosPort}`] }],
  containers: [vitest('containers')],
  former: [{ command: ['node', 'tests/former/run.ts'] }],
} as const satisfies Record<string, readonly Runner[]>;

/**
 * CI ends a run after 45 minutes, the installation included, and then it has shown nothing. There a suite is left out, and counted as skipped, if it would
 * not come to its end by then: how many minutes each of these takes at most on two cores.
 */
const CI_MINUTES = 43;
const atMost: Partial<Record<SuiteName, number>> = { cluster: 5, chaos: 3, containers: 6, former: 2.5 };

/** Whether there is no time left for a suite, so many minutes after the first began. */
export function isTooLate(name: SuiteName, minutes: number): boolean {
  return Boolean(process.env.CI) && minutes + (atMost[name] ?? 0) > CI_MINUTES;
}

export type SuiteName = keyof typeof suites;
export const suiteNames = Object.keys(suites) as SuiteName[];

function vitest(project: string): Runner {
  const file = `${folder}/${project}.json`;
  return {
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    report: { file, read: readVitest },
  };
}

/** Its configuration says where its report goes. */
function playwright(report: string, ...args: string[]): Runner {
  return {
    command: ['playwright', 'test', ...args],
    report: { file: `${folder}/${report}.json`, read: readPlaywright },
  };
}
