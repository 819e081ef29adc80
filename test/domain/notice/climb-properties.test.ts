import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { dueNotifications, type Told, type WatchedDeadline } from '../../../src/domain/notice/climb.js';
import { defaultNoticeRules, type LadderRule, type NoticeRules } from '../../../src/domain/notice/rules.js';
import { rungOrder } from '../../../src/domain/notice/rung.js';
import { anyDay, anyMoment } from './samples.js';
import { slowLadder } from './slow-ladder.js';

const whom = fc.subarray([...rungOrder], { minLength: 1 });
const ladder: fc.Arbitrary<LadderRule> = fc.record({
  id: fc.constant('any'),
  title: fc.constant({ zh: '任意', en: 'any' }),
  kinds: fc.constant('any' as const),
  steps: fc
    .uniqueArray(fc.integer({ min: -15, max: 6 }), { maxLength: 6 })
    .chain((thresholds) =>
      fc.tuple(...thresholds.map((threshold) => fc.record({ threshold: fc.constant(threshold), recipients: whom }))),
    ),
  late: fc.array(
    fc.record({ from: fc.integer({ min: 1, max: 5 }), every: fc.integer({ min: 1, max: 6 }), recipients: whom }),
    { maxLength: 2 },
  ),
  climb: fc.option(fc.record({ everyWorkdays: fc.integer({ min: 1, max: 3 }), upTo: fc.constantFrom(...rungOrder) })),
});

/** A reply of early 2024 under some ladder: around the Spring Festival, with make-up Sundays on 4 and 18 February. */
const story = fc.record({
  ladder,
  dueOn: anyDay('2024-01-20', '2024-03-05'),
  editionAt: anyMoment('2024-01-02', '2024-03-20'),
});
const rulesOf = (one: LadderRule): NoticeRules => ({ ...defaultNoticeRules, ladders: [one] });
const horizon = '2024-04-10T23:59';
const runs = { numRuns: 300 };

/** An engine whose rows are kept, asked at moments in any order; somebody may acknowledge what he was told. */
function engine({ ladder: one, dueOn, editionAt }: { ladder: LadderRule; dueOn: string; editionAt: string }) {
  const deadline: WatchedDeadline = { kind: 'reply', bearer: 'agency', status: 'open', dueOn, editionAt };
  const told: Told[] = [];
  const log: { threshold: number; at: string; now: string; isClimb: boolean }[] = [];
  return {
    told,
    log,
    look: (now: string): string | null => {
      const { tell, nextAt } = dueNotifications(deadline, told, now, rulesOf(one), publishedCalendar);
      for (const { threshold, at, isClimb } of tell) {
        told.push({ threshold, toldAt: now, acknowledgedAt: null });
        log.push({ threshold, at, now, isClimb });
      }
      return nextAt;
    },
    acknowledge: (nth: number, at: string): void => {
      const index = told.length === 0 ? -1 : nth % told.length;
      const one = told[index];
      if (one !== undefined) told[index] = { ...one, acknowledgedAt: one.acknowledgedAt ?? at };
    },
  };
}

const stepsOf = (log: ReturnType<typeof engine>['log']): [number, string][] =>
  log.filter(({ isClimb }) => !isClimb).map(({ threshold, at }): [number, string] => [threshold, at]);

describe('the ladder, whatever the clock does', () => {
  it('tells each threshold that is owed, and no threshold twice, at any moments in any order', () => {
    // Some far apart and some within a few days, as sweeps are.
    const moment = fc.oneof(anyMoment('2024-01-02', '2024-04-10'), anyMoment('2024-01-22', '2024-01-26'));
    const looks = fc.array(fc.tuple(moment, fc.option(fc.nat())), { maxLength: 12 });
    fc.assert(
      fc.property(story, looks, (one, moments) => {
        const { look, acknowledge, log } = engine(one);
        for (const [now, nth] of moments) {
          look(now);
          if (nth !== null) acknowledge(nth, now);
        }
        const latest =
          moments
            .map(([now]) => now)
            .sort()
            .at(-1) ?? '';
        const owed = slowLadder(one.ladder, one.dueOn, one.editionAt, latest);
        const climbed = new Set(log.filter(({ isClimb }) => isClimb).map(({ threshold }) => threshold));
        expect(new Map(stepsOf(log))).toEqual(new Map([...owed].filter(([threshold]) => !climbed.has(threshold))));
        expect([...owed.keys()].filter((threshold) => climbed.has(threshold))).toEqual([]);
        const thresholds = log.map(({ threshold }) => threshold);
        expect(thresholds).toEqual([...new Set(thresholds)]);
        for (const { at, now } of log) expect(at <= now).toBe(true);
      }),
      runs,
    );
  });

  it('is asked again no later than anything is owed, and tells it then', () => {
    fc.assert(
      fc.property(story, fc.array(fc.option(fc.nat()), { minLength: 60, maxLength: 60 }), (one, acts) => {
        const { look, acknowledge, log } = engine(one);
        let at: string | null = '2024-01-01T00:00';
        for (let turn = 0; at !== null && at <= horizon; turn++) {
          const now: string = at;
          at = look(now);
          if (at !== null) expect(at > now).toBe(true);
          const nth = acts[turn] ?? null;
          if (nth !== null) acknowledge(nth, now);
        }
        expect(stepsOf(log).sort()).toEqual([...slowLadder(one.ladder, one.dueOn, one.editionAt, horizon)].sort());
        for (const telling of log) expect(telling.now).toBe(telling.at);
      }),
      runs,
    );
  });

  it('climbs only between two thresholds, one rung at a time, never above the top, and not when it was heard', () => {
    fc.assert(
      fc.property(story, fc.array(fc.option(fc.nat(), { freq: 3 }), { minLength: 60, maxLength: 60 }), (one, acts) => {
        const deadline: WatchedDeadline = { kind: 'reply', bearer: 'agency', status: 'open', ...one };
        const told: Told[] = [];
        let reached = -1;
        let isHeard = false;
        let at: string | null = one.editionAt;
        for (let turn = 0; at !== null && at <= horizon; turn++) {
          const now: string = at;
          const { tell, nextAt } = dueNotifications(deadline, told, now, rulesOf(one.ladder), publishedCalendar);
          for (const { threshold, isClimb, recipients } of tell) {
            const heights = recipients.map((rung) => (typeof rung === 'string' ? rungOrder.indexOf(rung) : 0));
            if (isClimb) {
              expect(isHeard).toBe(false);
              expect(heights).toEqual([reached + 1]);
              expect(reached + 1).toBeLessThanOrEqual(rungOrder.indexOf(one.ladder.climb?.upTo ?? 'handler'));
            }
            reached = Math.max(isHeard ? 0 : reached, ...heights);
            isHeard = false;
            told.push({ threshold, toldAt: now, acknowledgedAt: null });
          }
          const last = told.at(-1);
          if (last !== undefined && acts[turn] != null && !isHeard) {
            told[told.length - 1] = { ...last, acknowledgedAt: now };
            isHeard = true;
          }
          if (nextAt !== null) expect(nextAt > now).toBe(true);
          at = nextAt;
        }
      }),
      runs,
    );
  });

  it('tells nobody of what waits, of what is done, or of what others have to do', () => {
    const other = fc.oneof(
      fc.record({ bearer: fc.constant('agency'), status: fc.constantFrom('waiting', 'met', 'missed', 'void') }),
      fc.record({
        bearer: fc.constantFrom('applicant', 'consulted', 'review_body', 'court'),
        status: fc.constant('open'),
      }),
    );
    fc.assert(
      fc.property(story, other, anyMoment('2024-01-02', '2024-04-10'), (one, whose, now) => {
        const deadline: WatchedDeadline = { kind: 'reply', dueOn: one.dueOn, editionAt: one.editionAt, ...whose };
        expect(dueNotifications(deadline, [], now, rulesOf(one.ladder), publishedCalendar).tell).toEqual([]);
      }),
    );
  });
});
