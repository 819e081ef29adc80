import { type DeliveryAnswer, recordOf } from '../outgoing/index.js';

/** Optional fields of nodemailer's errors. */
interface SmtpFailure {
  readonly code?: unknown;
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly permanent?: unknown;
}

/** The commands that are about this message; a refusal of any other is about our access, which can be corrected. */
const aboutMessage = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** Replies to those commands that are about our access all the same: log in, or encrypt, first. */
const aboutAccess = new Set<unknown>([530, 534, 535, 538]);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Texts that the administrator can act on; nodemailer's own text follows. */
const meanings: Readonly<Record<string, string>> = {
  EABORT: '已放弃等待 / given up',
  EAUTH: '邮件服务器拒绝登录 / the mail server refuses the login',
  ENOAUTH: '邮件服务器要求登录 / the mail server wants a login',
  ECONNECTION: '连接中断 / the connection broke off',
  EDNS: '找不到邮件服务器 / the mail server is not found',
  ESOCKET: '无法连接邮件服务器 / the mail server cannot be reached',
  ETIMEDOUT: '邮件服务器没有响应 / the mail server does not answer',
  ETLS: '加密连接失败 / no encrypted connection',
};

/**
 * Turns what sending threw into an answer: no error of a server may break the sending job.
 * @param wasHandedOver whether all of the message was given to the connection; without a reply its fate is unknown.
 */
export function answerOfFailure(error: unknown, wasHandedOver = false): DeliveryAnswer {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const code = textOf(failure.code);
  const answer = textOf(failure.response) || recordOf(error);
  const original = textOf(failure.originalCode);
  const reason = recordOf(
    [meanings[code], original, answer].filter((part) => part !== undefined && part !== '').join(': '),
  );
  const command = textOf(failure.command);
  const refused = failure.permanent === true && aboutMessage.has(command) && !aboutAccess.has(failure.responseCode);
  // No reply at all, and not for lack of a connection: the message fits no envelope, or is larger than the server
  // takes.
  const unfit = ['EENVELOPE', 'EMESSAGE'].includes(code) && typeof failure.responseCode !== 'number';
  if (refused || unfit) return { result: 'permanent', reason };
  const mayHaveArrived = wasHandedOver && typeof failure.responseCode !== 'number';
  return { result: 'temporary', reason, ...(mayHaveArrived ? { mayHaveArrived } : undefined) };
}
