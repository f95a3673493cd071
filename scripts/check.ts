import { Command } from 'commander';
import { execa } from 'execa';
import pc from 'picocolors';

new Command('npm run check').description('Format, lint, types, import rules between the rooms, unused code.').parse();

const rooms = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests', 'workers'];
/** What the tool says when it has looked at nothing must not pass for a clean result. */
type Check = { name: string; command: string[]; mustSay?: RegExp };

const checks: Check[] = [
  {
    name: 'format and lint',
    command: ['biome', 'ci', '--error-on-warnings', '--colors=off'],
    mustSay: /Checked [1-9]\d+ files/,
  },
  // Next writes the types of routes and of CSS imports; a fresh clone has none yet.
  { name: 'types of routes', command: ['next', 'typegen'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'imports', command: ['depcruise', ...rooms], mustSay: /no dependency violations found \([1-9]\d+ modules/ },
  { name: 'unused code', command: ['knip'] },
];

let failed = 0;
for (const { name, command, mustSay } of checks) {
  const [tool = '', ...args] = command;
  const start = performance.now();
  const { all, exitCode } = await execa(tool, args, {
    preferLocal: true,
    all: true,
    reject: false,
    env: { FORCE_COLOR: '0' },
  });
  const isFine = exitCode === 0 && (!mustSay || mustSay.test(all));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${isFine ? pc.green('✓') : pc.red('✗')} ${name} ${pc.dim(`${seconds} s`)}\n`);
  if (isFine) continue;
  failed += 1;
  process.stdout.write(`${all}\n`);
}
process.stdout.write(`${checks.length - failed} passed, ${failed} failed, 0 skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;
