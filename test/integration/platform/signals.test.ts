import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Signals } from '../../../src/platform/database/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

/** All signals that one listener received, in order. */
class Ear {
  readonly received: string[] = [];
  private readonly waiting: { readonly enough: () => boolean; readonly go: () => void }[] = [];

  onSignal(payload: string): void {
    this.tell(`received ${payload}`);
  }

  missed(): void {
    this.tell('missed');
  }

  count(what: string): number {
    return this.received.filter((one) => one === what).length;
  }

  /** Resolves as soon as that was received so many times. */
  until(what: string, times = 1): Promise<void> {
    const enough = () => this.count(what) >= times;
    return enough() ? Promise.resolve() : new Promise((go) => this.waiting.push({ enough, go }));
  }

  private tell(what: string): void {
    this.received.push(what);
    for (const { enough, go } of this.waiting) if (enough()) go();
  }
}

describe('signals between processes', () => {
  let test: TestDatabase;
  const open: Signals[] = [];
  const process = (): Signals => {
    const signals = new Signals(test.url);
    open.push(signals);
    return signals;
  };

  beforeAll(async () => {
    test = await startTestDatabase();
  });
  afterEach(async () => {
    for (const signals of open.splice(0)) await signals.close();
  });
  afterAll(() => test.close());

  it('reach the sender and every other process when the transaction commits', async () => {
    const [one, other] = [process(), process()];
    const [mine, theirs] = [new Ear(), new Ear()];
    one.on('calendars', mine);
    other.on('calendars', theirs);
    await Promise.all([mine.until('missed'), theirs.until('missed')]);
    expect([one.isListening, other.isListening]).toEqual([true, true]);

    await test.database.transaction((session) => one.send(session, 'calendars', 'agency 1'));
    await Promise.all([mine.until('received agency 1'), theirs.until('received agency 1')]);
  });

  it('do not leave a transaction that is rolled back, and do not reach listeners of another topic', async () => {
    const signals = process();
    const [ear, elsewhere] = [new Ear(), new Ear()];
    signals.on('calendars', ear);
    signals.on('notices', elsewhere);
    await ear.until('missed');

    const undone = test.database.transaction(async (session) => {
      await signals.send(session, 'calendars', 'never');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await test.database.transaction((session) => signals.send(session, 'calendars', 'after'));
    await ear.until('received after');
    expect(ear.count('received never')).toBe(0);
    expect(elsewhere.received).toEqual(['missed']);
  });

  it('make listeners clear their caches when the connection breaks, and resume by themselves', async () => {
    const signals = process();
    const ear = new Ear();
    signals.on('calendars', ear);
    await ear.until('missed');

    await test.asServer(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'foi signals' AND datname = $1",
      [new URL(test.url).pathname.slice(1)],
    );
    await ear.until('missed', 3);
    expect(signals.isListening).toBe(true);
    await test.database.transaction((session) => signals.send(session, 'calendars', 'again'));
    await ear.until('received again');
  });

  it('stop for a listener that has gone', async () => {
    const signals = process();
    const [gone, stays] = [new Ear(), new Ear()];
    const leave = signals.on('calendars', gone);
    signals.on('calendars', stays);
    await stays.until('missed');
    leave();
    await test.database.transaction((session) => signals.send(session, 'calendars', 'x y z'));
    await stays.until('received x y z');
    expect(gone.count('received x y z')).toBe(0);
  });

  it('refuse what PostgreSQL would not carry, before it costs the transaction', async () => {
    const signals = process();
    const long = test.database.transaction((session) => signals.send(session, 'calendars', '公'.repeat(3000)));
    await expect(long).rejects.toThrow('7900 bytes at most, not 9000');
    const odd = test.database.transaction((session) => signals.send(session, 'two words', ''));
    await expect(odd).rejects.toThrow('Not a topic: two words');
  });
});
