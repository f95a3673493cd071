import { type Result, readPlaywright, readVitest } from './count.ts';

export const folder = 'test-results';

export type Suite = {
  /** A tool of node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  /** The JSON that it leaves behind, and how to read it; without one, the line that it prints is read. */
  report?: { file: string; read: (report: never) => Result };
};

/** In this order: what is quick and says most comes first. */
export const suites = {
  check: { command: ['node', 'scripts/check.ts'] },
  unit: vitest('unit'),
  integration: vitest('integration'),
  // playwright.config.ts says where its report goes.
  e2e: { command: ['playwright', 'test'], report: { file: `${folder}/e2e.json`, read: readPlaywright } },
  containers: vitest('containers'),
} as const satisfies Record<string, Suite>;

export type SuiteName = keyof typeof suites;
export const suiteNames = Object.keys(suites) as SuiteName[];

function vitest(project: string): Suite {
  const file = `${folder}/${project}.json`;
  return {
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    report: { file, read: readVitest },
  };
}
