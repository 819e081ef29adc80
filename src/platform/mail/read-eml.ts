/** A stored message as a page shows it. */
export interface ReadMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** As the message says it, an RFC 5322 date; empty when it says none. */
  readonly date: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** Whose it is; null when nobody of ours wrote it. */
  readonly agencyId: string | null;
  readonly text: string;
  /** Null when there is none. Show it in a sandbox only. */
  readonly html: string | null;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Splits one part into its headers, unfolded, by lower-case name, and its body. */
function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end === null ? source : source.slice(0, end.index);
  const body = end === null ? '' : source.slice(end.index + end[0].length);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body };
}

const quotedPrintable = (body: string): Buffer =>
  Buffer.from(
    body
      .replace(/[ \t]*=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** RFC 2047: `=?utf-8?B?…?=`; the blank between two such words is none. */
const decodedWords = (value: string): string =>
  value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/(?:=\?utf-8\?([bq])\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, kind = '', word = '']) =>
          kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : quotedPrintable(word.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );

function decodedBody({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return (encoding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1')).toString('utf8');
}

function partsOf(whole: Part): readonly Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(whole.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [whole];
  return whole.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^\r?\n/, '')));
}

const isOf = (type: string) => (part: Part) =>
  (part.headers.get('content-type') ?? 'text/plain').toLowerCase().startsWith(type);

/** Reads a message of the form that we write. Anything else is read as well as it goes, and never thrown at. */
export function readEml(source: Buffer): ReadMail {
  // Byte by character, so that no byte is lost before its encoding is known.
  const whole = partOf(source.toString('latin1'));
  const header = (name: string) => decodedWords(whole.headers.get(name) ?? '');
  const parts = partsOf(whole);
  const text = parts.find(isOf('text/plain'));
  const html = parts.find(isOf('text/html'));
  return {
    from: header('from'),
    to: header('to'),
    subject: header('subject'),
    date: header('date'),
    messageId: header('message-id'),
    agencyId: whole.headers.get('x-foi-agency') ?? null,
    text: text === undefined ? '' : decodedBody(text),
    html: html === undefined ? null : decodedBody(html),
  };
}
