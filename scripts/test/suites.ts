import { type Result, readPlaywright, readVitest } from './count.ts';

export const folder = 'test-results';

export type Runner = {
  /** A tool of node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  /** The JSON that it leaves behind, and how to read it; without one, the line that it prints is read. */
  report?: { file: string; read: (report: never) => Result };
};

/** In this order: what is quick and says most comes first. Of one suite all runners run, one after the other. */
export const suites = {
  check: [{ command: ['node', 'scripts/check.ts'] }],
  unit: [vitest('unit')],
  integration: [vitest('integration')],
  // The integration tests again and a shopper's journey, with Redis Clusters for the store and the cache.
  cluster: [vitest('cluster'), playwright('e2e-cluster', '--config=playwright.cluster.config.ts')],
  e2e: [playwright('e2e')],
} as const satisfies Record<string, readonly Runner[]>;

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
