import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import {
  dueNotifications,
  type SentNotification,
  type TrackedDeadline,
} from '../../../src/domain/notification/due-notifications.js';
import {
  defaultNotificationPolicy,
  type EscalationPolicy,
  type NotificationPolicy,
} from '../../../src/domain/notification/notification-policy.js';
import { levelOrder } from '../../../src/domain/notification/escalation-level.js';
import { anyDay, anyMoment } from './samples.js';
import { slowEscalation } from './slow-escalation.js';

const whom = fc.subarray([...levelOrder], { minLength: 1 });
const policy: fc.Arbitrary<EscalationPolicy> = fc.record({
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
  escalate: fc.option(
    fc.record({ everyWorkdays: fc.integer({ min: 1, max: 3 }), upTo: fc.constantFrom(...levelOrder) }),
  ),
});

/** A reply of early 2024 under some policy: around the Spring Festival, with make-up Sundays on 4 and 18 February. */
const story = fc.record({
  policy,
  dueOn: anyDay('2024-01-20', '2024-03-05'),
  versionAt: anyMoment('2024-01-02', '2024-03-20'),
});
const rulesOf = (one: EscalationPolicy): NotificationPolicy => ({ ...defaultNotificationPolicy, escalation: [one] });
const horizon = '2024-04-10T23:59';
const runs = { numRuns: 300 };

/** An engine whose rows are kept, evaluated at moments in any order; recipients may acknowledge their notifications. */
function engine({ policy: one, dueOn, versionAt }: { policy: EscalationPolicy; dueOn: string; versionAt: string }) {
  const deadline: TrackedDeadline = { kind: 'reply', bearer: 'agency', status: 'open', dueOn, versionAt };
  const notified: SentNotification[] = [];
  const log: { threshold: number; at: string; now: string; isEscalation: boolean }[] = [];
  return {
    notified,
    log,
    look: (now: string): string | null => {
      const { notify, nextAt } = dueNotifications(deadline, notified, now, rulesOf(one), publishedCalendar);
      for (const { threshold, at, isEscalation } of notify) {
        notified.push({ threshold, notifiedAt: now, acknowledgedAt: null });
        log.push({ threshold, at, now, isEscalation });
      }
      return nextAt;
    },
    acknowledge: (nth: number, at: string): void => {
      const index = notified.length === 0 ? -1 : nth % notified.length;
      const one = notified[index];
      if (one !== undefined) notified[index] = { ...one, acknowledgedAt: one.acknowledgedAt ?? at };
    },
  };
}

const stepsOf = (log: ReturnType<typeof engine>['log']): [number, string][] =>
  log.filter(({ isEscalation }) => !isEscalation).map(({ threshold, at }): [number, string] => [threshold, at]);

describe('the escalation policy, whatever the clock does', () => {
  it('notifies each threshold that is due, and none twice, at any moments in any order', () => {
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
        const owed = slowEscalation(one.policy, one.dueOn, one.versionAt, latest);
        const escalated = new Set(log.filter(({ isEscalation }) => isEscalation).map(({ threshold }) => threshold));
        expect(new Map(stepsOf(log))).toEqual(new Map([...owed].filter(([threshold]) => !escalated.has(threshold))));
        expect([...owed.keys()].filter((threshold) => escalated.has(threshold))).toEqual([]);
        const thresholds = log.map(({ threshold }) => threshold);
        expect(thresholds).toEqual([...new Set(thresholds)]);
        for (const { at, now } of log) expect(at <= now).toBe(true);
      }),
      runs,
    );
  });

  it('is evaluated again no later than a notification is due, and sends it then', () => {
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
        expect(stepsOf(log).sort()).toEqual([...slowEscalation(one.policy, one.dueOn, one.versionAt, horizon)].sort());
        for (const { now, at } of log) expect(now).toBe(at);
      }),
      runs,
    );
  });

  it('escalates only between two thresholds, one level at a time, never above the top, and not when it was acknowledged', () => {
    fc.assert(
      fc.property(story, fc.array(fc.option(fc.nat(), { freq: 3 }), { minLength: 60, maxLength: 60 }), (one, acts) => {
        const deadline: TrackedDeadline = { kind: 'reply', bearer: 'agency', status: 'open', ...one };
        const notified: SentNotification[] = [];
        let reached = -1;
        let isAcknowledged = false;
        let at: string | null = one.versionAt;
        for (let turn = 0; at !== null && at <= horizon; turn++) {
          const now: string = at;
          const { notify, nextAt } = dueNotifications(deadline, notified, now, rulesOf(one.policy), publishedCalendar);
          for (const { threshold, isEscalation, recipients } of notify) {
            const heights = recipients.map((level) => (typeof level === 'string' ? levelOrder.indexOf(level) : 0));
            if (isEscalation) {
              expect(isAcknowledged).toBe(false);
              expect(heights).toEqual([reached + 1]);
              expect(reached + 1).toBeLessThanOrEqual(levelOrder.indexOf(one.policy.escalate?.upTo ?? 'handler'));
            }
            reached = Math.max(isAcknowledged ? 0 : reached, ...heights);
            isAcknowledged = false;
            notified.push({ threshold, notifiedAt: now, acknowledgedAt: null });
          }
          const last = notified.at(-1);
          if (last !== undefined && acts[turn] != null && !isAcknowledged) {
            notified[notified.length - 1] = { ...last, acknowledgedAt: now };
            isAcknowledged = true;
          }
          if (nextAt !== null) expect(nextAt > now).toBe(true);
          at = nextAt;
        }
      }),
      runs,
    );
  });

  it('notifies no one of deadlines that wait, are done, or belong to other parties', () => {
    const other = fc.oneof(
      fc.record({ bearer: fc.constant('agency'), status: fc.constantFrom('waiting', 'met', 'missed', 'void') }),
      fc.record({
        bearer: fc.constantFrom('applicant', 'consulted', 'review_body', 'court'),
        status: fc.constant('open'),
      }),
    );
    fc.assert(
      fc.property(story, other, anyMoment('2024-01-02', '2024-04-10'), (one, whose, now) => {
        const deadline: TrackedDeadline = { kind: 'reply', dueOn: one.dueOn, versionAt: one.versionAt, ...whose };
        expect(dueNotifications(deadline, [], now, rulesOf(one.policy), publishedCalendar).notify).toEqual([]);
      }),
    );
  });
});
