import { type DeliveryAnswer, type PostAnswer, recordOf } from '../../../platform/outgoing/index.js';

/** Upper limit of a receiver's Retry-After: one day. */
const longestWait = 86_400;

/** Retry-After holds seconds or a date. */
function waitOf(headers: PostAnswer['headers'], now: Date): number | undefined {
  const header = headers['retry-after'];
  if (header === undefined) return undefined;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - now.valueOf()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 1), longestWait);
}

export type TemporaryAnswer = Extract<DeliveryAnswer, { readonly result: 'temporary' }>;

export const temporary = (reason: string, retryAfterSeconds?: number): TemporaryAnswer => ({
  result: 'temporary',
  reason: recordOf(reason),
  ...(retryAfterSeconds === undefined ? undefined : { retryAfterSeconds }),
});

export const permanent = (reason: string): DeliveryAnswer => ({ result: 'permanent', reason: recordOf(reason) });

/** Statuses after which the same request may succeed later. */
const later = new Set([408, 423, 425, 429]);

/** Maps a status to the result of an attempt. @param now for a Retry-After that is a date. */
export function answerOfStatus({ status, headers, body }: PostAnswer, now: Date): DeliveryAnswer {
  const content = recordOf(`HTTP ${status} ${body}`);
  if (status >= 200 && status < 300) return { result: 'accepted', providerAnswer: content };
  if (status >= 500 || later.has(status)) return temporary(content, waitOf(headers, now));
  if (status >= 300 && status < 400) return permanent(`不跟随跳转 / redirects are not followed: ${content}`);
  return permanent(content);
}
