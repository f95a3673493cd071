import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The last lines of a log, indented to be shown below a message; '' when there are none. */
export function tail(file: string, lines = 12): string {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const { size } = fstatSync(descriptor);
      const buffer = Buffer.alloc(Math.min(size, 8192));
      readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
      const text = buffer.toString('utf8').trimEnd();
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
