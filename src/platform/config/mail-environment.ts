import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MailConfig } from './mail-config.js';

const addressForm = /^[^\s@<>,;:"()[\]\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*$/u;
const sender = /^(?:(?<name>[^<>"\p{Cc}]*?)\s*<(?<inner>[^<>]+)>|(?<bare>[^<>\s]+))$/u;

/** `信息公开办公室 <foi@example.gov.cn>` or the address alone. */
function parseSender(value: string): { name: string; address: string } | undefined {
  const { name = '', inner, bare } = sender.exec(value.trim())?.groups ?? {};
  const address = inner ?? bare ?? '';
  return addressForm.test(address) ? { name, address } : undefined;
}

function smtpAddress(value: string): { host: string; port: number; secure: boolean; user?: string; password?: string } {
  const { hostname, port, protocol, username, password } = new URL(value);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? undefined : { user: decodeURIComponent(username) }),
    ...(password === '' ? undefined : { password: decodeURIComponent(password) }),
  };
}

function isSmtpAddress(value: string): boolean {
  if (!/^smtps?:\/\/[^/]/i.test(value) || !URL.canParse(value)) return false;
  const { hostname, pathname, search } = new URL(value);
  return hostname !== '' && ['', '/'].includes(pathname) && search === '' && isDecodable(value);
}

function isDecodable(value: string): boolean {
  try {
    decodeURIComponent(value);
    return true;
  } catch {
    return false;
  }
}

/** A file that must be readable and have the required content; the value is its content. */
function fileHolding(what: string, check: (pem: string) => unknown) {
  return z.string().transform((path, context) => {
    try {
      const pem = readFileSync(path, 'utf8');
      check(pem);
      return pem;
    } catch (error) {
      const reason = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
      context.addIssue({ code: 'custom', message: `a readable file with ${what}${reason}` });
      return z.NEVER;
    }
  });
}

/** The variables about mail, by name; those that are numbers stand with the others in the schema. */
export const mailVariables = {
  SMTP_URL: z
    .string()
    .refine(isSmtpAddress, 'an address like smtps://user:password@mail.example.gov.cn:465, special characters as %40')
    .transform(smtpAddress)
    .optional(),
  SMTP_STARTTLS: z.enum(['required', 'opportunistic'], 'required or opportunistic').optional(),
  SMTP_CA_FILE: fileHolding('PEM certificates', (pem) => new X509Certificate(pem)).optional(),
  MAIL_FROM: z
    .string()
    .transform((value, context) => {
      const parsed = parseSender(value);
      if (parsed !== undefined) return parsed;
      context.addIssue({ code: 'custom', message: 'an address like 信息公开办公室 <foi@example.gov.cn>' });
      return z.NEVER;
    })
    .optional(),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i, 'a domain like example.gov.cn')
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'a selector like mail2026')
    .optional(),
  DKIM_KEY_FILE: fileHolding('a PEM private key', (pem) => createPrivateKey(pem)).optional(),
  FOI_BOUNCE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{24,200}$/, '24 to 200 visible ASCII characters, hard to guess')
    .optional(),
};

interface MailEnvironment {
  readonly SMTP_URL?: ReturnType<typeof smtpAddress> | undefined;
  readonly SMTP_STARTTLS?: 'required' | 'opportunistic' | undefined;
  readonly SMTP_CA_FILE?: string | undefined;
  readonly SMTP_TIMEOUT_SECONDS: number;
  readonly MAIL_FROM?: { name: string; address: string } | undefined;
  readonly MAIL_PER_MINUTE?: number | undefined;
  readonly DKIM_DOMAIN?: string | undefined;
  readonly DKIM_SELECTOR?: string | undefined;
  readonly DKIM_KEY_FILE?: string | undefined;
}

/** Variables missing beside those that are set: [variable, the correct form]. */
export function missingForMail(env: Partial<MailEnvironment>): (readonly [string, string])[] {
  const dkim = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const;
  const someDkim = dkim.some((name) => env[name] !== undefined);
  return [
    ...(env.SMTP_URL !== undefined && env.MAIL_FROM === undefined
      ? [['MAIL_FROM', 'the sender’s address, because SMTP_URL is set'] as const]
      : []),
    ...dkim
      .filter((name) => someDkim && env[name] === undefined)
      .map((name) => [name, `to be set as well: ${dkim.join(', ')} go together`] as const),
  ];
}

/** The configuration of mail from valid variables. */
export function mailConfigOf(env: MailEnvironment): MailConfig {
  const { SMTP_URL: smtp, DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_KEY_FILE: privateKey } = env;
  return {
    smtp: smtp && {
      ...smtp,
      user: smtp.user,
      password: smtp.password,
      // A password is never sent unencrypted unless that is configured.
      startTls: env.SMTP_STARTTLS ?? (smtp.password === undefined ? 'opportunistic' : 'required'),
      ca: env.SMTP_CA_FILE,
      timeoutSeconds: env.SMTP_TIMEOUT_SECONDS,
      perMinute: env.MAIL_PER_MINUTE,
    },
    from: env.MAIL_FROM ?? { name: '政府信息公开办件提醒', address: 'foi-casework@localhost' },
    dkim:
      domainName === undefined || keySelector === undefined || privateKey === undefined
        ? undefined
        : { domainName, keySelector, privateKey },
  };
}
