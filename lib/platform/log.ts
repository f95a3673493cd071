import pino, { type Logger } from 'pino';
import { identity } from './env.ts';
import { remember } from './remembered.ts';

/** The process's log: one JSON line each, on standard output. Payloads and sessions are never logged. */
export function log(): Logger {
  return remember('log', () => {
    const { LOG_LEVEL, LEVAIN_CLONE, LEVAIN_RELEASE } = identity();
    return pino({
      level: LOG_LEVEL,
      base: { clone: LEVAIN_CLONE, release: LEVAIN_RELEASE },
      timestamp: pino.stdTimeFunctions.isoTime,
    });
  });
}
