import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bodyMalformed, bodyNotUtf8, textUnstorable } from './known-problems.js';
import { ProblemError } from './problem.js';
import { holdsUnstorable, mayHoldUnstorable } from './unstorable.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Nobody's form is this deep, and a deeper one is made to exhaust whoever walks it. */
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
