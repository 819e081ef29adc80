import type { Client } from './client.js';

/** One server-sent event. */
export interface StreamEvent {
  readonly type: string;
  readonly data: string;
}

/** An open page as the stream sees it: all events, in order. */
export class StreamListener {
  private readonly events: StreamEvent[] = [];
  private rest = '';

  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** Opens a stream for whoever is logged in, and waits until it stands. */
  static async open(url: string, client: Client): Promise<StreamListener> {
    const answer = await fetch(`${url}/api/stream`, { headers: { cookie: client.session ?? '' } });
    const reader = answer.body?.getReader();
    if (answer.status !== 200 || reader === undefined) throw new Error(`no stream: ${answer.status}`);
    const listener = new StreamListener(reader);
    await listener.until(({ type }) => type === 'ready');
    return listener;
  }

  /** Reads until an event arrives; earlier events count as well. */
  async until(wanted: (event: StreamEvent) => boolean): Promise<StreamEvent> {
    const decoder = new TextDecoder();
    for (;;) {
      const found = this.events.find(wanted);
      if (found !== undefined) return found;
      const { value, done } = await this.reader.read();
      if (done) throw new Error(`the stream ended after ${JSON.stringify(this.events)}`);
      this.take(this.rest + decoder.decode(value, { stream: true }));
    }
  }

  /** The cases received so far, as `{id, revision}`. */
  get cases(): readonly unknown[] {
    return this.events.filter(({ type }) => type === 'case').map(({ data }) => JSON.parse(data) as unknown);
  }

  /** All events so far, as text: to check what must not be in it. */
  get text(): string {
    return this.events.map(({ type, data }) => `${type} ${data}`).join('\n');
  }

  async close(): Promise<void> {
    await this.reader.cancel();
  }

  private take(text: string): void {
    const blocks = text.split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = new Map(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const type = lines.get('event');
      if (type !== undefined) this.events.push({ type, data: lines.get('data') ?? '' });
    }
  }
}
