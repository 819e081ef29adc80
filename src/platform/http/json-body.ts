import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyMalformed, bodyNotUtf8, textUnstorable } from './known-problems.js';
import { ProblemError } from './problem.js';

/** JSON escapes of NUL and of surrogates; the pairs among the latter are sound and found to be so afterwards. */
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Whether a text, or a text anywhere in a parsed value, holds what PostgreSQL cannot store as it was sent. */
export function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (Array.isArray(value)) return value.some(holdsUnstorable);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, member]) => !isStorable(key) || holdsUnstorable(member));
}

/** Whether a JSON text is worth looking through: only an escape can bring such characters into sound UTF-8. */
export function mayHoldUnstorable(json: string): boolean {
  return suspicious.test(json);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** No form is nested this deep; a deeper body is an attempt to exhaust the parser. */
const deepest = 64;

function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw new ProblemError(bodyNotUtf8, { cause });
  }
}

/** Brackets inside strings count too: a text with that many of them unclosed is no text of a form either. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > deepest) return true;
  }
  return false;
}

/**
 * Takes JSON bodies only, strictly: Fastify's own parser would repair broken UTF-8 in silence, and a form or a plain
 * text could be posted across sites by a page that may not send JSON.
 */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done) => {
      try {
        const text = decode(body);
        if (isTooDeep(text)) throw new ProblemError(bodyMalformed);
        void parse(request, text, (error, value: unknown) => {
          if (error) done(text === '' ? error : new ProblemError(bodyMalformed, { cause: error }), undefined);
          else if (mayHoldUnstorable(text) && holdsUnstorable(value)) done(new ProblemError(textUnstorable), undefined);
          else done(null, value);
        });
      } catch (error) {
        done(error as Error, undefined);
      }
    },
  );
}
