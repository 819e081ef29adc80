import { lookup as resolve } from 'node:dns';
import { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses behind which no receiver of ours can be, but where machines keep their own credentials. */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('224.0.0.0', 4, 'ipv4');
never.addAddress('255.255.255.255', 'ipv4');
// Metadata services outside the link-local network: 阿里云, Oracle, and AWS over IPv6.
never.addAddress('100.100.100.200', 'ipv4');
never.addAddress('192.0.0.192', 'ipv4');
never.addAddress('fd00:ec2::254', 'ipv6');
never.addAddress('::', 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
// IPv4 embedded in IPv6 (NAT64, 6to4): not used in intranets, and a way around the list above.
never.addSubnet('64:ff9b::', 96, 'ipv6');
never.addSubnet('2002::', 16, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether requests may not go to this IP address. Private networks are allowed: that is where the systems of a
 * government are. The machine itself is not, but for development and tests.
 */
export function isRefusedAddress(address: string, allowsLoopback: boolean): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return never.check(address, family) || (!allowsLoopback && loopback.check(address, family));
}

/** A name or an address that we send nothing to. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/** All of it was sent, and no answer came: whether it was accepted is unknown. */
export class AnswerMissed extends Error {
  override readonly name = 'AnswerMissed';
}

export interface Posting {
  readonly url: URL;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the machine itself may be addressed: in development and tests. */
  readonly allowsLoopback: boolean;
  readonly signal: AbortSignal;
}

export interface PostAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The beginning of what came back; what comes after is not waited for. */
  readonly body: string;
}

/** The part of a response that is read: robots answer in one line. */
const mostRead = 16_384;

/**
 * Looks a name up and refuses what must not be reached: at the moment of connecting, so that nothing can change
 * between.
 */
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
