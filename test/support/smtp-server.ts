import { readFileSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { type ParsedMail, simpleParser } from 'mailparser';

/** What the server does to whoever comes. */
export type SmtpMode =
  | 'accept'
  /** 451 at RCPT TO: come back later. */
  | 'refuse_4xx'
  /** 550 at RCPT TO: unknown recipient. */
  | 'refuse_5xx'
  /** 554 instead of a greeting: no service for you. */
  | 'refuse_at_greeting'
  /** Takes the message and never answers. */
  | 'hang'
  /** Takes the connection and never greets. */
  | 'hang_at_greeting'
  /** Ends the connection in the middle of the message. */
  | 'die_in_data'
  /** Keeps the message and ends the connection before saying so. */
  | 'take_and_die'
  /** Keeps the message and never says so. */
  | 'take_and_hang';

export interface ReceivedMail {
  readonly raw: string;
  readonly parsed: ParsedMail;
  readonly from: string;
  readonly to: readonly string[];
  readonly wasEncrypted: boolean;
  /** The logged-in user; undefined when there is none. */
  readonly user: string | undefined;
}

export interface TestSmtpServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  readonly port: number;
  /** May be changed between two messages. */
  mode: SmtpMode;
  /** All it keeps, oldest first. */
  readonly received: readonly ReceivedMail[];
  /** How many connections there have been. */
  readonly connections: number;
  close(): Promise<void>;
}

export interface TestSmtpOptions {
  readonly mode?: SmtpMode;
  /** 0: any that is free. Give one to come back at the same place after dying. */
  readonly port?: number;
  /** `none`: knows no encryption; `starttls`: offers it; `implicit`: from the first byte. */
  readonly tls?: 'none' | 'starttls' | 'implicit';
  /** Whom it lets in; everybody, without login, when left out. */
  readonly login?: { readonly user: string; readonly password: string };
}

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/tls', name);
/** For `SMTP_CA_FILE`: whoever trusts it trusts the server below. */
export const testCaFile = fixture('localhost.cert.pem');

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** A mail server on 127.0.0.1 that fails as configured. */
export async function startSmtpServer(options: TestSmtpOptions = {}): Promise<TestSmtpServer> {
  const { tls = 'none', login, port = 0 } = options;
  const state: { mode: SmtpMode; connections: number } = { mode: options.mode ?? 'accept', connections: 0 };
  const received: ReceivedMail[] = [];
  const sockets = new Map<number, Socket>();

  const keep = async (raw: Buffer, session: SMTPServerSession) => {
    const { mailFrom, rcptTo } = session.envelope;
    received.push({
      raw: raw.toString('latin1'),
      parsed: await simpleParser(raw),
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      wasEncrypted: session.secure,
      user: typeof session.user === 'string' ? session.user : undefined,
    });
  };
  const die = (session: SMTPServerSession) => {
    if (tls !== 'none') throw new Error('it can die without TLS only');
    sockets.get(session.remotePort)?.destroy();
  };

  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: tls === 'starttls' ? [] : ['STARTTLS'],
    secure: tls === 'implicit',
    key: readFileSync(fixture('localhost.key.pem')),
    cert: readFileSync(testCaFile),
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      if (state.mode === 'refuse_at_greeting') done(refusal(554, 'no service'));
      else if (state.mode !== 'hang_at_greeting') done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) done(null, { user: username ?? '' });
      else done(refusal(535, 'wrong password'));
    },
    onRcptTo(_address, _session, done) {
      if (state.mode === 'refuse_4xx') done(refusal(451, 'try again later'));
      else if (state.mode === 'refuse_5xx') done(refusal(550, 'no such mailbox'));
      else done();
    },
    onData(stream, session, done) {
      if (state.mode === 'die_in_data') {
        stream.once('data', () => {
          die(session);
        });
        return;
      }
      const take = async (raw: Buffer): Promise<void> => {
        if (state.mode === 'hang') return;
        await keep(raw, session);
        if (state.mode === 'take_and_die') die(session);
        else if (state.mode !== 'take_and_hang') done(null, 'taken');
      };
      // A client that is killed in the middle of its message ends the stream with an error; no one is left to answer.
      void bytesOf(stream).then(take, () => undefined);
    },
  });
  // Dying in mid-sentence is what some modes are for.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    state.connections++;
    const from = socket.remotePort ?? 0;
    sockets.set(from, socket);
    socket.once('close', () => sockets.delete(from));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.server.address() as AddressInfo).port;
  const person = login === undefined ? '' : `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@`;
  return {
    // By name, for the certificate's sake.
    url: `${tls === 'implicit' ? 'smtps' : 'smtp'}://${person}localhost:${bound}`,
    port: bound,
    get mode() {
      return state.mode;
    },
    set mode(mode) {
      state.mode = mode;
    },
    received,
    get connections() {
      return state.connections;
    },
    async close() {
      // Not under TLS: pulling a socket away below a handshake crashes Node. Those end by `closeTimeout`.
      if (tls === 'none') for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}
