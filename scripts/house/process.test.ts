import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tail } from './log-tail.ts';
import { Part, type PartSpec } from './process.ts';

let logs: string;

beforeAll(async () => {
  logs = await mkdtemp(join(tmpdir(), 'levain-'));
});
afterAll(() => rm(logs, { recursive: true }));

test('who does not start is told of by its own lines, not by those of who had the place before', async () => {
  const file = join(logs, 'web-4.log');
  await appendFile(file, 'the former clone drains\n'.repeat(20));
  const part = new Part(partThatRuns(`console.log('no such module'); process.exit(1);`), { logs, onChange: () => {} });
  const { message } = await part.start().then(
    () => expect.unreachable(),
    (error: Error) => error,
  );
  expect(message).toContain('web-4 did not start: it ended at once');
  expect(message).toContain('no such module');
  expect(message).not.toContain('the former clone');
  expect(tail({ file })).toContain('the former clone');
});

test('who says nothing is not spoken for', async () => {
  await appendFile(join(logs, 'web-4.log'), 'the former clone drains\n');
  const part = new Part(partThatRuns('process.exit(1);'), { logs, onChange: () => {} });
  await expect(part.start()).rejects.toThrow(/it ended at once$/);
});

function partThatRuns(program: string): PartSpec {
  return {
    name: 'web-4',
    command: process.execPath,
    args: ['-e', program],
    port: 1,
    url: 'http://127.0.0.1:1',
    probe: { kind: 'http', url: 'http://127.0.0.1:1' },
    readyWithin: 10_000,
    stopSignal: 'SIGTERM',
    stopWithin: 1000,
  };
}
