import { pino, type Logger } from 'pino';
import type { Config } from '../config/index.js';

export type { Logger } from 'pino';

interface Loggable {
  readonly type: string;
  readonly message: string;
  readonly code: unknown;
  readonly stack: string | undefined;
  readonly cause: Loggable | undefined;
}

/** The parts of an error that hold no rows: PostgreSQL's `detail`, `where` and parameters quote personal data. */
function loggableError(error: unknown): Loggable | undefined {
  if (!(error instanceof Error)) return undefined;
  return {
    type: error.name,
    message: error.message,
    code: 'code' in error ? error.code : undefined,
    stack: error.stack,
    cause: loggableError(error.cause),
  };
}

/** What must never be in a log, wherever a careless line might put it. */
const redacted = [
  'req',
  'body',
  'headers',
  'cookie',
  'cookies',
  'password',
  'token',
  '*.password',
  '*.cookie',
  '*.token',
];

/** JSON lines on stdout. A request is named by its number, method and route pattern: addresses and bodies name people. */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggableError },
    redact: { paths: redacted, censor: '[left out]' },
  });
}
