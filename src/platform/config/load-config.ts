import type { Config } from './config.js';
import { mailConfigOf } from './mail-environment.js';
import { environmentSchema } from './schema.js';

/** The environment cannot be used. The message lists every wrong variable: its name, its value, the correct form. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
}

/** Variables whose value must not be repeated on a screen or in a log. */
const secret = new Set(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'FOI_BOUNCE_TOKEN', 'FOI_METRICS_TOKEN']);

function shown(name: string, value: string | undefined): string {
  if (value === undefined) return 'it is not set';
  if (secret.has(name)) return 'its value (not shown, it may hold a password) is something else';
  return `found ${JSON.stringify(value.slice(0, 80))}`;
}

/**
 * Reads the configuration. An empty variable counts as not set, as compose files produce it.
 * @throws ConfigurationRefused naming every wrong variable at once.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `  ${name}: expected ${issue.message}; ${shown(name, given[name])}`;
    });
    throw new ConfigurationRefused(`The environment is not usable / 环境变量有误:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    production: env.NODE_ENV === 'production',
    process: env.PROCESS,
    database: { url: env.DATABASE_URL, dataDir: env.FOI_DATA_DIR, poolSize: env.DATABASE_POOL },
    redisUrl: env.REDIS_URL,
    queue: { prefix: env.FOI_QUEUE_PREFIX, lockSeconds: env.FOI_QUEUE_LOCK_SECONDS },
    metricsToken: env.FOI_METRICS_TOKEN,
    mail: mailConfigOf(env),
    webhooks: { timeoutSeconds: env.WEBHOOK_TIMEOUT_SECONDS },
    publicUrl: env.FOI_PUBLIC_URL,
    bounceToken: env.FOI_BOUNCE_TOKEN,
    http: { host: env.HOST, port: env.PORT, trustedProxies: env.FOI_TRUSTED_PROXIES },
    session: {
      idleMinutes: env.FOI_SESSION_IDLE_MINUTES,
      maxHours: env.FOI_SESSION_MAX_HOURS,
      secureCookie: env.FOI_SESSION_SECURE,
    },
    logLevel: env.LOG_LEVEL,
    demo: env.FOI_DEMO,
    today: env.FOI_TODAY,
  };
}
