import { lookup as resolve } from 'node:dns';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isRefusedAddress } from './refused-addresses.js';

/** A name or an address that we send nothing to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** All of it was sent, and no answer came: whether it was taken, nobody knows. */
export class AnswerMissed extends Error {
  override readonly name = 'AnswerMissed';
}

export interface Posting {
  readonly url: URL;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the machine itself may be asked: in development and tests. */
  readonly allowsLoopback: boolean;
  readonly signal: AbortSignal;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The beginning of what came back; what comes after is not waited for. */
  readonly body: string;
}

/** As much of an answer as is read: robots say what they have to say in a line. */
const mostRead = 16_384;

/** Looks a name up and refuses what must not be reached: at the moment of connecting, so that nothing can change between. */
const lookupWithin =
  (allowsLoopback: boolean): LookupFunction =>
  (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        done(error, []);
        return;
      }
      const allowed = addresses.filter(({ address }) => !isRefusedAddress(address, allowsLoopback));
      const [first] = allowed;
      if (first === undefined) done(new AddressRefused('the name leads to an address that is not allowed'), []);
      else if (options.all === true) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length >= mostRead) break;
  }
  return Buffer.concat(chunks).subarray(0, mostRead).toString('utf8');
}

function open({ url, body, headers, allowsLoopback, signal }: Posting): ClientRequest {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isRefusedAddress(host, allowsLoopback))
    throw new AddressRefused('the address is not allowed');
  const start = url.protocol === 'https:' ? overHttps : overHttp;
  return start(url, {
    method: 'POST',
    signal,
    // A connection that lay idle may be dead, and one message a minute gains nothing by keeping it.
    agent: false,
    lookup: lookupWithin(allowsLoopback),
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'foi-casework',
    },
  });
}

/**
 * Posts JSON and gives back whatever was answered. A redirect is an answer, and not followed: it could lead anywhere.
 * @throws AddressRefused, AnswerMissed with the network's error as its cause, or that error.
 */
export function postJson(posting: Posting): Promise<PostAnswer> {
  return new Promise((fulfil, reject) => {
    const request = open(posting);
    request.once('error', (error) => {
      reject(request.writableFinished ? new AnswerMissed(error.message, { cause: error }) : error);
    });
    request.once('response', (response) => {
      beginningOf(response)
        .then((body) => {
          fulfil({ status: response.statusCode ?? 0, headers: response.headers, body });
          request.destroy();
        })
        .catch(reject);
    });
    request.end(posting.body);
  });
}
