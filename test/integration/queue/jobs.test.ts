import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { Metrics } from '../../../src/platform/metrics/index.js';
import { defineJob, Handles, type JobHandler } from '../../../src/platform/queue/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { closeWorkplaces, freshPrefix, kinds, noteJob, openWorkplace, until, type Workplace } from './workplace.js';

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe.each(kinds)('jobs kept in $name', ({ env: kept }) => {
  let database: TestDatabase;
  let env: Readonly<Record<string, string>>;
  let place: Workplace;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    env = { ...kept, FOI_QUEUE_PREFIX: freshPrefix() };
    place = await openWorkplace({ database, env });
  });
  afterEach(closeWorkplaces);

  it('are done at once, one by one or many at a time', async () => {
    await place.add(noteJob, { text: 'one' });
    await place.queues.addMany(noteJob, [{ payload: { text: 'two' } }, { payload: { text: 'three' } }]);
    await until(() => place.scribe.texts.length === 3);
    expect(place.scribe.texts.sort()).toEqual(['one', 'three', 'two']);
    await place.queues.idle();
    expect((await place.queues.counts()).timers).toEqual({ waiting: 0, delayed: 0, active: 0, failed: 0 });
  });

  it('wait for their instant', async () => {
    await place.add(noteJob, { text: 'later' }, { at: inAnHour() });
    await place.add(noteJob, { text: 'soon' }, { at: new Date(Date.now() + 200) });
    await until(() => place.scribe.texts.length === 1);
    await place.queues.idle();
    expect(place.scribe.texts).toEqual(['soon']);
    expect((await place.queues.counts()).timers.delayed).toBe(1);
  });

  it('of one id are one job while it waits', async () => {
    const at = inAnHour();
    for (const text of ['first', 'second', 'third']) await place.add(noteJob, { text }, { id: 'same', at });
    expect((await place.queues.counts()).timers).toEqual({ waiting: 0, delayed: 1, active: 0, failed: 0 });
  });

  it('of an id that was done are done again', async () => {
    for (const text of ['first', 'second']) {
      await place.add(noteJob, { text }, { id: 'same' });
      await place.queues.idle();
    }
    expect(place.scribe.texts).toEqual(['first', 'second']);
  });

  it('are tried three times, with pauses, and again when their id is added after that', async () => {
    let tries = 0;
    place.scribe.before = (text) => {
      tries += 1;
      if (text === 'first') throw new Error('no ink');
    };
    await place.add(noteJob, { text: 'first' }, { id: 'same' });
    await until(() => place.log.lines.some((line) => /^error .*note\.take failed .*try 3 of 3/.test(line)));
    expect(tries).toBe(3);
    await place.add(noteJob, { text: 'second' }, { id: 'same' });
    await place.queues.idle();
    expect(place.scribe.texts).toEqual(['second']);
  });

  it('with a payload that does not fit fail aloud, once, without showing it', async () => {
    const loose = defineJob({ ...noteJob, payload: z.object({ text: z.unknown() }) });
    await place.add(loose, { text: 330106 }, { id: 'wrong' });
    await until(() => place.log.lines.length > 0);
    await place.queues.idle();
    expect(place.scribe.texts).toEqual([]);
    expect(place.log.lines).toEqual([
      expect.stringMatching(/^error .*note\.take failed \(note\.take~wrong, try 1 of 3\)/),
    ]);
    expect(place.log.lines.join()).not.toContain('330106');
  });

  it('refuse an id that the queue would misread', async () => {
    await expect(place.add(noteJob, { text: 'x' }, { id: 'a:b' })).rejects.toThrow(TypeError);
  });

  it('refuse to be added when not registered with the application', async () => {
    const other = defineJob({ name: 'other.thing', queue: 'timers', payload: z.object({}) });
    await expect(place.add(other, {})).rejects.toThrow('other.thing is not among the jobs');
  });

  it('are shared between two processes, each done once', async () => {
    const second = await openWorkplace({ database, env });
    for (const { scribe } of [place, second]) scribe.before = () => pause(5);
    const texts = Array.from({ length: 200 }, (_, index) => `note ${index}`);
    await place.queues.addMany(
      noteJob,
      texts.map((text) => ({ payload: { text } })),
    );
    await place.queues.idle();
    const each = [place.scribe.texts, second.scribe.texts];
    expect(each.flat().sort()).toEqual(texts.sort());
    expect(each.every((done) => done.length > 0)).toBe(true);
  });

  it('under way are finished before a process ends', async () => {
    let hasBegun = false;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const other = await openWorkplace({ database, env: { ...env, FOI_QUEUE_PREFIX: freshPrefix() } });
    // On PostgreSQL the two share the queue: whoever takes the job is the one to be closed.
    for (const { scribe } of [place, other])
      scribe.before = async () => {
        hasBegun = true;
        await released;
      };
    await other.add(noteJob, { text: 'half done' });
    await until(() => hasBegun);
    const closing = Promise.all([other.close(), place.close()]);
    release();
    await closing;
    expect([...other.scribe.texts, ...place.scribe.texts]).toEqual(['half done']);
    const next = await openWorkplace({ database, env });
    await next.queues.idle();
    expect(next.scribe.texts).toEqual([]);
  });

  it('of a process that only serves people wait for one that works', async () => {
    await place.close();
    const web = await openWorkplace({ database, env: { ...env, PROCESS: 'web' }, handlers: [] });
    await web.add(noteJob, { text: 'for later' });
    expect((await web.queues.counts()).timers.waiting).toBe(1);
    place = await openWorkplace({ database, env });
    await until(() => place.scribe.texts.length === 1);
  });

  it('come due when a clock that is set by hand is set on', async () => {
    await place.close();
    const clock = new SettableClock('2026-01-20');
    place = await openWorkplace({ database, env, clock });
    await place.add(noteJob, { text: 'tomorrow' }, { at: new Date('2026-01-21T01:00:00Z') });
    expect(await place.queues.promoteDue()).toBe(0);
    clock.set('2026-01-21');
    expect(await place.queues.promoteDue()).toBe(1);
    await until(() => place.scribe.texts.length === 1);
  });

  it('done regularly are done once in each period for all processes, and when one more starts', async () => {
    let rounds = 0;
    const regular = defineJob({ name: 'round.make', queue: 'upkeep', payload: z.object({}), everySeconds: 86_400 });
    @Handles(regular)
    class MakeRound implements JobHandler<object> {
      execute(): Promise<void> {
        rounds += 1;
        return Promise.resolve();
      }
    }
    const prefix = { FOI_QUEUE_PREFIX: freshPrefix() };
    const options = { database, env: { ...env, ...prefix }, jobs: [regular], handlers: [MakeRound] };
    await place.close();
    const [one] = await Promise.all([openWorkplace(options), openWorkplace(options)]);
    await until(() => rounds === 3);
    await openWorkplace(options);
    await until(() => rounds === 4);
    await one.queues.idle();
    expect(rounds).toBe(4);
  });

  it('report to the metrics how many there are and how long they took', async () => {
    await place.add(noteJob, { text: 'counted' });
    await place.queues.idle();
    const { body } = await place.context.get(Metrics).text();
    expect(body).toContain('foi_queue_jobs{queue="timers",state="waiting"} 0');
    expect(body).toContain('foi_queue_job_seconds_count{job="note.take",outcome="done"} 1');
    expect(body).toContain('foi_queue_reachable 1');
  });
});

describe('a process that works', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startTestDatabase();
  });
  afterAll(() => database.close());

  const env = { FOI_QUEUE_PREFIX: freshPrefix() };

  it('does not start while a job has no handler, and names it', async () => {
    const lonely = defineJob({ name: 'lonely.job', queue: 'timers', payload: z.object({}) });
    await expect(openWorkplace({ database, env, jobs: [noteJob, lonely] })).rejects.toThrow(
      /lonely\.job: 1 times among the jobs, handled by nothing/,
    );
  });

  it('does not start while two handle one job, or one handles an unknown job', async () => {
    const stray = defineJob({ name: 'stray.job', queue: 'timers', payload: z.object({}) });
    const nothing = (): Promise<void> => Promise.resolve();
    @Handles(noteJob)
    class First {
      execute = nothing;
    }
    @Handles(noteJob)
    class Second {
      execute = nothing;
    }
    @Handles(stray)
    class Stray {
      execute = nothing;
    }
    const opening = openWorkplace({ database, env, handlers: [First, Second, Stray] });
    await expect(opening).rejects.toThrow(
      /note\.take: .*handled by First, Second\n.*stray\.job: 0 times among the jobs, handled by Stray/,
    );
  });

  it('keeps its jobs where the application’s role cannot see them, and sees nothing else itself', async () => {
    const place = await openWorkplace({ database, env });
    await expect(database.database.query('select * from bullmq.job')).rejects.toThrow('permission denied');
    const [row] = await database.asOwner<{ sees: boolean }>(
      "select has_schema_privilege('foi_queue', 'foi', 'USAGE') as sees",
    );
    expect(row?.sees).toBe(false);
    await place.add(noteJob, { text: 'kept' }, { at: new Date(Date.now() + 60_000) });
    const [kept] = await database.asOwner<{ jobs: number }>('select count(*)::int as jobs from bullmq.job');
    expect(kept?.jobs).toBe(1);
    await place.close();
  });
});
