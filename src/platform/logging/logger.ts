import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
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

/** Fields that must never be logged, wherever they occur. */
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

/**
 * JSON lines on stdout. A request is named by its number, method and route pattern: addresses and bodies name people.
 */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggableError },
    redact: { paths: redacted, censor: '[left out]' },
  });
}

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/**
 * Nest's own messages through pino, without a middleware around every request as `nestjs-pino` would put there.
 * Nest passes the context (and for errors a stack before it) as trailing texts.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  log(message: unknown, ...rest: unknown[]): void {
    // Nest reports every route and module at start: of use to a developer only.
    this.write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    if (message instanceof Error) this.logger[level]({ err: message, context }, message.message);
    else this.logger[level]({ context, stack: rest.length > 1 ? rest[0] : undefined }, String(message));
  }
}
