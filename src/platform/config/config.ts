import { type DynamicModule, Module } from '@nestjs/common';
import type { MailConfig } from './mail-config.js';

/** All settings from the environment, parsed once at start. No other file reads the environment. */
export interface Config {
  readonly production: boolean;
  /** Which part of the work this process does. */
  readonly process: 'web' | 'worker' | 'all';
  readonly database: {
    /** A PostgreSQL server of your own; absent, an embedded one runs under `dataDir`. */
    readonly url: string | undefined;
    /** Absolute path of the folder that holds the embedded database. */
    readonly dataDir: string;
    /** Connections that this process may hold at most. */
    readonly poolSize: number;
  };
  readonly redisUrl: string | undefined;
  readonly queue: {
    /** Begins every key in Redis, so that several installations can share one. */
    readonly prefix: string;
    /** Seconds after which the jobs of an unresponsive worker are taken over by another. */
    readonly lockSeconds: number;
  };
  /** Token required to read `/metrics`; without it only the machine itself and private networks may read it. */
  readonly metricsToken: string | undefined;
  readonly mail: MailConfig;
  readonly webhooks: {
    /** Seconds that the receiver of a webhook or of a robot's message has for its whole answer. */
    readonly timeoutSeconds: number;
  };
  /** Public address of the application, without a trailing slash: links in messages begin with it. */
  readonly publicUrl: string;
  /** Token that a mail server must present to report a bounce; without it bounces cannot be reported. */
  readonly bounceToken: string | undefined;
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** Proxies trusted to state a client's address; without them it is the address of the connection. */
    readonly trustedProxies: readonly string[];
  };
  readonly session: {
    /** Minutes without a request after which a session ends. */
    readonly idleMinutes: number;
    /** Hours after which a session ends, however busy it is. */
    readonly maxHours: number;
    /** Whether the cookie is only ever sent over https. */
    readonly secureCookie: boolean;
  };
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whether an empty database is filled with demonstration agencies and accounts, whose passwords are public. */
  readonly demo: boolean;
  /** A legal date (YYYY-MM-DD, Asia/Shanghai) to use as today: for demonstrations, never in production. */
  readonly today: string | undefined;
}

/** Injection token of the parsed `Config`. */
export const CONFIG = Symbol('Config');

/** Makes the configuration, read once at the start of the process, available everywhere. */
@Module({})
export class ConfigModule {
  static for(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    };
  }
}
