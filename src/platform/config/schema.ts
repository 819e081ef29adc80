import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { mailVariables, missingForMail } from './mail-environment.js';

/** A whole number within bounds, as text. */
function whole(from: number, to: number, fallback: number) {
  const form = `a whole number from ${from} to ${to}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, form)
    .transform(Number)
    .refine((value) => value >= from && value <= to, form)
    .default(fallback);
}

function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, `one of ${choices.join(', ')}`);
}

function yesOrNo() {
  return z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');
}

function url(protocols: readonly string[], example: string) {
  const form = `an address like ${example}`;
  return z.string().refine((value) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    return parsed !== undefined && protocols.includes(parsed.protocol);
  }, form);
}

function isCalendarDate(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(value);
}

/** An address, or a network of them with the length of its prefix. */
function isNetwork(value: string): boolean {
  const [address = '', prefix, ...more] = value.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** The variables, by name. Each message states the correct form, since it follows "expected" in the error. */
export const environmentSchema = z
  .object({
    NODE_ENV: oneOf(['development', 'test', 'production']).default('development'),
    PROCESS: oneOf(['web', 'worker', 'all']).default('all'),
    DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
    DATABASE_POOL: whole(1, 500, 16),
    FOI_DATA_DIR: z.string().default('var'),
    REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
    FOI_QUEUE_PREFIX: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,40}$/, 'a short name of lower-case letters, digits, - and _, like foi')
      .default('foi'),
    FOI_QUEUE_LOCK_SECONDS: whole(2, 300, 15),
    FOI_METRICS_TOKEN: z
      .string()
      .regex(/^[\w.~+/=-]{16,200}$/, 'at least 16 letters, digits or any of -._~+/=')
      .optional(),
    ...mailVariables,
    SMTP_TIMEOUT_SECONDS: whole(1, 300, 30),
    // Not set: as many as the server accepts.
    MAIL_PER_MINUTE: whole(1, 100_000, 0).transform((perMinute) => (perMinute === 0 ? undefined : perMinute)),
    WEBHOOK_TIMEOUT_SECONDS: whole(1, 120, 10),
    FOI_PUBLIC_URL: url(['http:', 'https:'], 'https://foi.example.gov.cn').optional(),
    HOST: z.string().default('0.0.0.0'),
    PORT: whole(0, 65535, 3000),
    FOI_TRUSTED_PROXIES: z
      .string()
      .transform((value) => value.split(',').map((address) => address.trim()))
      .refine((addresses) => addresses.every(isNetwork), 'addresses or networks like 10.0.0.5,192.168.1.0/24')
      .default([]),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
    FOI_SESSION_IDLE_MINUTES: whole(1, 1440, 30),
    FOI_SESSION_MAX_HOURS: whole(1, 168, 12),
    FOI_SESSION_SECURE: yesOrNo().optional(),
    FOI_DEMO: yesOrNo().optional(),
    FOI_TODAY: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-01-20')
      .refine(isCalendarDate, 'a date that exists, like 2026-01-20')
      .optional(),
  })
  .superRefine((env, context) => {
    for (const [name, message] of missingForMail(env)) context.addIssue({ code: 'custom', path: [name], message });
    if (env.NODE_ENV !== 'production') return;
    const forbid = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    if (env.FOI_TODAY !== undefined) forbid('FOI_TODAY', 'no value: production uses the real date');
    if (env.FOI_DEMO === true) forbid('FOI_DEMO', 'false: the passwords of the demonstration accounts are public');
  })
  .transform((env) => ({
    ...env,
    FOI_DATA_DIR: resolve(env.FOI_DATA_DIR),
    FOI_PUBLIC_URL: (env.FOI_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    // In development only warnings and errors matter; a server logs every request.
    LOG_LEVEL: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
    FOI_SESSION_SECURE: env.FOI_SESSION_SECURE ?? env.NODE_ENV === 'production',
    FOI_DEMO: env.FOI_DEMO ?? env.NODE_ENV !== 'production',
  }));
