import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { Metrics } from '../../../src/platform/metrics/index.js';
import { defineJob, Handles, type JobHandler, Queues } from '../../../src/platform/queue/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { closeWorkplaces, freshPrefix, kinds, noteJob, openWorkplace, until, type Workplace } from './workplace.js';

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
    await place.queues.add(noteJob, { text: 'one' });
    await place.queues.addMany(noteJob, [{ payload: { text: 'two' } }, { payload: { text: 'three' } }]);
    await until(() => place.scribe.notes.length === 3);
    expect(place.scribe.texts.sort()).toEqual(['one', 'three', 'two']);
    await place.queues.idle();
    expect((await place.queues.counts()).timers).toEqual({ waiting: 0, delayed: 0, active: 0, failed: 0 });
  });

  it('wait for their instant', async () => {
    await place.queues.add(noteJob, { text: 'soon' }, { at: new Date(Date.now() + 700) });
    await place.queues.idle();
    expect(place.scribe.notes).toEqual([]);
    expect((await place.queues.counts()).timers.delayed).toBe(1);
    await until(() => place.scribe.notes.length === 1);
  });

  it('of one id are one job while it waits', async () => {
    const at = new Date(Date.now() + 600);
    for (const text of ['first', 'second', 'third']) await place.queues.add(noteJob, { text }, { id: 'same', at });
    await until(() => place.scribe.notes.length > 0);
    await place.queues.idle();
    expect(place.scribe.texts).toEqual(['first']);
  });

  it('of an id that was done are done again', async () => {
    for (const text of ['first', 'second']) {
      await place.queues.add(noteJob, { text }, { id: 'same' });
      await place.queues.idle();
    }
    expect(place.scribe.texts).toEqual(['first', 'second']);
  });

  it('of an id that was given up are tried again when somebody adds it', async () => {
    place.scribe.before = (text) => {
      if (text === 'first') throw new Error('no ink');
    };
    await place.queues.add(noteJob, { text: 'first' }, { id: 'same', attempts: 1 });
    await until(() => place.log.lines.some((line) => line.includes('note.take failed')));
    await place.queues.add(noteJob, { text: 'second' }, { id: 'same' });
    await place.queues.idle();
    expect(place.scribe.texts).toEqual(['second']);
  });

  it('are tried again, with a pause, as often as they say, and know which try is the last', async () => {
    const tries: [number, boolean][] = [];
    place.scribe.before = (_text, { attempt, isLast }) => {
      tries.push([attempt, isLast]);
      if (!isLast) throw new Error('no ink');
    };
    await place.queues.add(noteJob, { text: 'stubborn' });
    await until(() => place.scribe.notes.length === 1);
    expect(tries).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it('with a payload that does not fit fail aloud, once, without showing it', async () => {
    const loose = defineJob({ ...noteJob, payload: z.object({ text: z.unknown() }) });
    await place.queues.add(loose, { text: 330106 }, { id: 'wrong' });
    await until(() => place.log.lines.length > 0);
    await place.queues.idle();
    expect(place.scribe.notes).toEqual([]);
    expect(place.log.lines).toEqual([
      expect.stringMatching(/^error .*note\.take failed \(note\.take~wrong, try 1 of 3\)/),
    ]);
    expect(place.log.lines.join()).not.toContain('330106');
  });

  it('refuse an id that the queue would misread', async () => {
    await expect(place.queues.add(noteJob, { text: 'x' }, { id: 'a:b' })).rejects.toThrow(TypeError);
  });

  it('refuse to be added when the application was not told of them', async () => {
    const other = defineJob({ name: 'other.thing', queue: 'timers', payload: z.object({}) });
    await expect(place.queues.add(other, {})).rejects.toThrow('other.thing is not among the jobs');
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
    await other.queues.add(noteJob, { text: 'half done' });
    await until(() => hasBegun);
    const closing = Promise.all([other.close(), place.close()]);
    release();
    await closing;
    expect([...other.scribe.texts, ...place.scribe.texts]).toEqual(['half done']);
    const next = await openWorkplace({ database, env });
    await next.queues.idle();
    expect(next.scribe.notes).toEqual([]);
  });

  it('of a process that only serves people wait for one that works', async () => {
    await place.close();
    const web = await openWorkplace({ database, env: { ...env, PROCESS: 'web' }, handlers: [] });
    await web.queues.add(noteJob, { text: 'for later' });
    expect((await web.queues.counts()).timers.waiting).toBe(1);
    place = await openWorkplace({ database, env });
    await until(() => place.scribe.notes.length === 1);
  });

  it('come due when a clock that is set by hand is set on', async () => {
    await place.close();
    const clock = new SettableClock('2026-01-20');
    place = await openWorkplace({ database, env, clock });
    await place.queues.add(noteJob, { text: 'tomorrow' }, { at: new Date('2026-01-21T01:00:00Z') });
    expect(await place.queues.promoteDue()).toBe(0);
    clock.set('2026-01-21');
    expect(await place.queues.promoteDue()).toBe(1);
    await until(() => place.scribe.notes.length === 1);
  });

  it('done regularly have one schedule for all processes, and are done when one more starts', async () => {
    const rounds: string[] = [];
    const regular = defineJob({ name: 'round.make', queue: 'upkeep', payload: z.object({}), everySeconds: 3_600 });
    @Handles(regular)
    class MakeRound implements JobHandler<object> {
      execute(_payload: object, { id }: { readonly id: string }): Promise<void> {
        rounds.push(id);
        return Promise.resolve();
      }
    }
    const options = {
      database,
      env: { ...env, FOI_QUEUE_PREFIX: freshPrefix() },
      jobs: [regular],
      handlers: [MakeRound],
    };
    await place.close();
    const [one, two] = await Promise.all([openWorkplace(options), openWorkplace(options)]);
    await until(() => rounds.includes('round.make~start'));
    // Two that start at once may each look; what they come to is one schedule, and nothing left to do.
    await until(async () => {
      const { waiting, active, delayed, failed } = (await one.queues.counts()).upkeep;
      return waiting === 0 && active === 0 && delayed === 1 && failed === 0;
    });
    await one.close();
    const third = await openWorkplace(options);
    await until(() => rounds.filter((id) => id === 'round.make~start').length >= 2);
    expect((await third.queues.counts()).upkeep.delayed).toBe(1);
    await two.close();
  });

  it('tell the metrics how many there are and how long they took', async () => {
    await place.queues.add(noteJob, { text: 'counted' });
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
      /lonely\.job: nobody handles it/,
    );
  });

  it('does not start while two handle one job, or one handles a job nobody knows', async () => {
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
    await expect(opening).rejects.toThrow(/handled more than once, by First, Second\n.*stray\.job: handled by Stray/);
  });

  it('keeps its jobs where the application’s role cannot see them, and sees nothing else itself', async () => {
    const place = await openWorkplace({ database, env });
    await expect(database.database.query('select * from bullmq.job')).rejects.toThrow('permission denied');
    const [row] = await database.asOwner<{ sees: boolean }>(
      "select has_schema_privilege('foi_queue', 'foi', 'USAGE') as sees",
    );
    expect(row?.sees).toBe(false);
    expect(place.context.get(Queues).kind).toBe('postgresql');
    await place.close();
  });
});
