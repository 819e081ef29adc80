import pg from 'pg';
import { applicationRole, connectionSettings } from './connection.js';
import type { Session } from './session.js';

/** A subscriber to one topic. Both methods are called on the event loop between other work, and must not throw. */
export interface SignalListener {
  /** A transaction that sent this has committed, in this process or another. */
  onSignal(payload: string): void;
  /** The connection was away, or is new: signals may have been lost, so state derived from them must be discarded. */
  missed(): void;
}

/** The one channel of all signals. */
export const channel = 'foi_signals';
const topicShape = /^[a-z][a-z0-9_.-]{0,60}$/;
/** PostgreSQL takes 8,000 bytes in all. */
const longest = 7_900;
const firstPause = 100;
const longestPause = 5_000;
/** How often, in milliseconds, an idle connection is checked: a firewall may drop it silently. */
const heartbeat = 30_000;

/** A signal as it travels. @throws RangeError when the topic is no topic, or the payload is too long. */
export function signalText(topic: string, payload: string): string {
  if (!topicShape.test(topic)) throw new RangeError(`Not a topic: ${topic.slice(0, 60)}`);
  const length = Buffer.byteLength(payload);
  if (length > longest) throw new RangeError(`A signal carries ${longest} bytes at most, not ${length}`);
  return `${topic} ${payload}`;
}

/**
 * Signals from one process to all, itself included, by LISTEN and NOTIFY over one connection beside the pool. A signal
 * leaves when its transaction commits and not at all when it rolls back; it is a hint, never the record: its subject is
 * stored in a row. Connects at the first subscription, and again by itself, however long the database was away.
 */
export class Signals {
  private readonly listeners = new Map<string, Set<SignalListener>>();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private pause = firstPause;
  private hasBegun = false;
  private isClosed = false;
  private listening = false;

  /** @param url where the pool connects as well. */
  constructor(private readonly url: string) {}

  /** Whether signals arrive at present. While they do not, state derived from them should not be trusted. */
  get isListening(): boolean {
    return this.listening;
  }

  /**
   * Sends to every process, when the transaction commits. The same payload sent twice in one transaction may arrive
   * once.
   * @throws RangeError when the topic is no topic, or the payload is too long: send an id, and let the reader look it
   * up.
   */
  async send(session: Session, topic: string, payload: string): Promise<void> {
    await session.query('select pg_notify($1, $2)', [channel, signalText(topic, payload)], 'send_signal');
  }

  /**
   * Listens until the function given back is called. `missed` is called once the connection stands, and each time anew.
   */
  on(topic: string, listener: SignalListener): () => void {
    const those = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, those.add(listener));
    if (!this.hasBegun) {
      this.hasBegun = true;
      void this.connect();
    }
    return () => {
      those.delete(listener);
    };
  }

  /** Ends the connection; subscribers receive no further signals. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.listening = false;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      ...connectionSettings(this.url, applicationRole),
      application_name: 'foi signals',
      query_timeout: 10_000,
    });
    this.client = client;
    client.on('error', () => {
      this.lose(client);
    });
    client.on('end', () => {
      this.lose(client);
    });
    client.on('notification', ({ payload }) => {
      this.deliver(payload ?? '');
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      if (this.client !== client) return;
      this.listening = true;
      this.pause = firstPause;
      this.tellMissed();
      this.watch(client);
    } catch {
      this.lose(client);
    }
  }

  private deliver(text: string): void {
    const space = text.indexOf(' ');
    for (const listener of this.listeners.get(text.slice(0, space)) ?? []) listener.onSignal(text.slice(space + 1));
  }

  private tellMissed(): void {
    for (const those of this.listeners.values()) for (const listener of those) listener.missed();
  }

  private watch(client: pg.Client): void {
    this.after(heartbeat, () => {
      client.query('select 1').then(
        () => {
          if (this.client === client) this.watch(client);
        },
        () => {
          this.lose(client);
        },
      );
    });
  }

  /** Called at the first sign that the connection is lost; later signs are ignored. */
  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    const wasListening = this.listening;
    this.listening = false;
    if (this.isClosed) return;
    if (wasListening) this.tellMissed();
    this.after(this.pause, () => void this.connect());
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private after(milliseconds: number, work: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(work, milliseconds);
    this.timer.unref();
  }
}
