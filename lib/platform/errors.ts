/**
 * What goes wrong in the bakery's own terms. `message` is for the log; `userMessage` is fit for people.
 * Edges translate it: an action into a result, a route into a status, a worker into a retry or an end.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;

  constructor(
    code: ErrorCode,
    { message, userMessage, cause }: { message: string; userMessage?: string; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'AppError';
    this.code = code;
    this.userMessage = userMessage ?? message;
  }
}

export type ErrorCode = 'not-found' | 'invalid' | 'unavailable';
