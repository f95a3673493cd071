import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** What was written to a file after its first `from` bytes: what stands before is somebody else's. */
export type Log = { file: string; from?: number };

/** The last lines of a log, indented to be shown below a message; '' when there are none. */
export function tail({ file, from = 0 }: Log, lines = 12): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const buffer = Buffer.alloc(Math.min(Math.max(size - from, 0), 8192));
      readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
      const text = buffer.toString('utf8').trimEnd();
      if (!text) return '';
      return text
        .split('\n')
        .slice(-lines)
        .map((line) => `    ${line}`)
        .join('\n');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}

/** Where in a log the next line will stand; 0 where there is no log yet. */
export function endOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
