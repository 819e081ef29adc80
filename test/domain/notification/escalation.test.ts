import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import {
  dueNotifications,
  type SentNotification,
  type TrackedDeadline,
} from '../../../src/domain/notification/due-notifications.js';
import {
  defaultNotificationPolicy,
  type NotificationPolicy,
} from '../../../src/domain/notification/notification-policy.js';
import { course, reply, notifiedAt, unheard } from './samples.js';

const lookAt = (
  deadline: TrackedDeadline,
  now: string,
  notified: readonly SentNotification[] = [],
  rules = defaultNotificationPolicy,
) => dueNotifications(deadline, notified, now, rules, publishedCalendar);
const silent = { notify: [], nextAt: null, recomputeAt: null };
const stepsOnly: NotificationPolicy = {
  ...defaultNotificationPolicy,
  escalation: defaultNotificationPolicy.escalation.map((policy) => ({ ...policy, escalate: null })),
};

describe('the escalation policy of a reply', () => {
  it('is notified 5, 3 and 1 working days before, on the day, and every working day once late, at nine', () => {
    expect(course(reply, '2026-02-25T23:59', stepsOnly).lines).toEqual([
      '2026-02-03T09:00 step -5: handler',
      '2026-02-05T09:00 step -3: handler',
      '2026-02-09T09:00 step -1: handler, unit_head',
      '2026-02-10T09:00 step 0: handler, unit_head',
      '2026-02-11T09:00 step 1: handler, unit_head, office_head',
      '2026-02-12T09:00 step 2: handler, unit_head, office_head',
      '2026-02-13T09:00 step 3: handler, unit_head, office_head, supervising_office',
      // A make-up Saturday (调休上班) is a working day; the Spring Festival after it is not.
      '2026-02-14T09:00 step 4: handler, unit_head, office_head',
      '2026-02-24T09:00 step 5: handler, unit_head, office_head',
      '2026-02-25T09:00 step 6: handler, unit_head, office_head',
    ]);
  });

  it('escalates one level each working day between two reminders until a recipient acknowledges', () => {
    expect(course(reply, '2026-02-11T23:59').lines).toEqual([
      '2026-02-03T09:00 step -5: handler',
      '2026-02-04T09:00 escalate -4: deputy',
      '2026-02-05T09:00 step -3: handler',
      '2026-02-06T09:00 escalate -2: unit_head',
      '2026-02-09T09:00 step -1: handler, unit_head',
      '2026-02-10T09:00 step 0: handler, unit_head',
      '2026-02-11T09:00 step 1: handler, unit_head, office_head',
    ]);
  });

  it('stops escalating once a recipient acknowledges, until the next reminder, and begins again from the first level', () => {
    expect(course(reply, '2026-02-06T23:59', defaultNotificationPolicy, { [-5]: '2026-02-03T15:00' }).lines).toEqual([
      '2026-02-03T09:00 step -5: handler',
      '2026-02-05T09:00 step -3: handler',
      '2026-02-06T09:00 escalate -2: deputy',
    ]);
  });

  it('stops escalating when the deputy acknowledges what escalated to him, or the handler an older reminder', () => {
    const byDeputy = course(reply, '2026-02-06T23:59', defaultNotificationPolicy, { [-4]: '2026-02-04T10:00' });
    expect(byDeputy.lines.at(-1)).toBe('2026-02-06T09:00 escalate -2: deputy');
    const notified = [
      unheard(-3, '2026-02-05T09:00'),
      { ...unheard(-5, '2026-02-03T09:00'), acknowledgedAt: '2026-02-05T09:30' },
    ];
    expect(notifiedAt('2026-02-06T09:00', notified)).toEqual([]);
  });

  it('never escalates above the level that the rules name', () => {
    const rules: NotificationPolicy = {
      ...defaultNotificationPolicy,
      escalation: [
        {
          id: 'one',
          title: { zh: '一', en: 'one' },
          kinds: 'any',
          steps: [
            { threshold: -8, recipients: ['handler'] },
            { threshold: 0, recipients: ['handler'] },
          ],
          late: [{ from: 1, every: 1, recipients: ['handler'] }],
          escalate: { everyWorkdays: 2, upTo: 'unit_head' },
        },
      ],
    };
    expect(course(reply, '2026-02-10T23:59', rules).lines).toEqual([
      '2026-01-29T09:00 step -8: handler',
      '2026-02-02T09:00 escalate -6: deputy',
      '2026-02-04T09:00 escalate -4: unit_head',
      '2026-02-10T09:00 step 0: handler',
    ]);
    const notified = [
      unheard(-8, '2026-01-29T09:00'),
      unheard(-6, '2026-02-02T09:00'),
      unheard(-4, '2026-02-04T09:00'),
    ];
    expect(notifiedAt('2026-02-06T09:00', notified, reply, rules)).toEqual([]);
  });

  it('is notified on the due day itself when that is a day off, and counts only working days as late', () => {
    const onSunday: TrackedDeadline = { ...reply, dueOn: '2026-03-15' };
    const { lines } = course({ ...onSunday, versionAt: '2026-03-11T12:00' }, '2026-03-16T23:59', stepsOnly);
    expect(lines).toEqual([
      '2026-03-11T12:00 step -3: handler',
      '2026-03-13T09:00 step -1: handler, unit_head',
      '2026-03-15T09:00 step 0: handler, unit_head',
      '2026-03-16T09:00 step 1: handler, unit_head, office_head',
    ]);
  });

  it('marks a due-day notification only on the due day', () => {
    const due = [unheard(-1, '2026-02-09T09:00')];
    const priorities = (now: string) =>
      lookAt(reply, now, due).notify.map(({ threshold, priority }) => [threshold, priority]);
    expect(priorities('2026-02-10T21:00')).toContainEqual([0, 'due_day']);
    expect(priorities('2026-02-11T08:00')).toContainEqual([0, 'ordinary']);
  });
});

describe('a deadline that opens or moves late', () => {
  it('is notified at once, once, by the newest threshold it has missed', () => {
    const late: TrackedDeadline = { ...reply, versionAt: '2026-02-06T16:20' };
    expect(notifiedAt('2026-02-06T16:20', [], late)).toEqual(['-3 handler']);
    const [first] = lookAt(late, '2026-02-06T16:20').notify;
    expect(first?.at).toBe('2026-02-06T16:20');
    expect(notifiedAt('2026-02-06T16:21', [unheard(-3, '2026-02-06T16:20')], late)).toEqual([]);
    expect(lookAt(late, '2026-02-06T16:21', [unheard(-3, '2026-02-06T16:20')]).nextAt).toBe('2026-02-09T09:00');
  });

  it('is notified at once when it was long overdue on the day it became known', () => {
    const old: TrackedDeadline = { ...reply, versionAt: '2026-05-20T11:00' };
    const { notify, nextAt } = lookAt(old, '2026-05-20T11:00');
    expect(notify).toHaveLength(1);
    expect(notify[0]?.recipients).toEqual(['handler', 'unit_head', 'office_head']);
    expect(nextAt).toBe('2026-05-21T09:00');
  });

  it('is not due for a notification when it opens before the first threshold', () => {
    expect(lookAt(reply, reply.versionAt)).toEqual({ notify: [], nextAt: '2026-02-03T09:00', recomputeAt: null });
  });

  it('is notified only once when it opens in the very minute of a threshold', () => {
    expect(notifiedAt('2026-02-05T09:00', [], { ...reply, versionAt: '2026-02-05T09:00' })).toEqual(['-3 handler']);
  });
});

describe('after an outage', () => {
  it('sends all notifications that were due, oldest first, and only the current escalation', () => {
    const notified = [unheard(-5, '2026-02-03T09:00')];
    expect(notifiedAt('2026-02-04T18:00', notified)).toEqual(['-4 escalates to deputy']);
    expect(notifiedAt('2026-02-11T10:00', notified)).toEqual([
      '-3 handler',
      '-1 handler, unit_head',
      '0 handler, unit_head',
      '1 handler, unit_head, office_head',
    ]);
  });

  it('leaves recipients of a late notification the same time to act before it escalates', () => {
    expect(notifiedAt('2026-02-04T08:59', [unheard(-5, '2026-02-04T08:58')])).toEqual([]);
    const notified = [unheard(-5, '2026-02-04T10:00')];
    expect(notifiedAt('2026-02-04T10:01', notified)).toEqual([]);
    expect(lookAt(reply, '2026-02-04T10:01', notified).nextAt).toBe('2026-02-05T09:00');
  });

  it('escalates once, to the next level, when several escalations were missed', () => {
    const notified = [unheard(-20, '2026-01-13T09:00')];
    const rules: NotificationPolicy = {
      ...defaultNotificationPolicy,
      escalation: defaultNotificationPolicy.escalation.map((policy) => ({
        ...policy,
        steps: [{ threshold: -20, recipients: ['handler' as const] }, ...policy.steps],
      })),
    };
    expect(notifiedAt('2026-01-20T11:00', notified, { ...reply, versionAt: '2026-01-05T09:00' }, rules)).toEqual([
      '-15 escalates to deputy',
    ]);
  });
});

describe('a clock that is set back or forward', () => {
  it('notifies no threshold of a version twice', () => {
    const notified = [unheard(-5, '2026-02-03T09:00'), unheard(-3, '2026-02-05T09:00')];
    expect(notifiedAt('2026-02-04T09:00', notified)).toEqual([]);
    expect(lookAt(reply, '2026-02-02T09:00', notified).nextAt).toBe('2026-02-06T09:00');
  });

  it('accepts an acknowledgement that by that clock came before the reminder', () => {
    const notified = [{ ...unheard(-5, '2026-02-03T09:00'), acknowledgedAt: '2026-02-02T15:00' }];
    expect(notifiedAt('2026-02-04T09:00', notified)).toEqual([]);
  });
});

describe('deadlines that notify no one', () => {
  it.each(['waiting', 'met', 'missed', 'void'])('a deadline that is %s', (status) => {
    expect(lookAt({ ...reply, status }, '2026-02-10T09:00')).toEqual(silent);
  });

  it('a suspended clock', () => {
    expect(lookAt({ ...reply, dueOn: null }, '2026-02-10T09:00')).toEqual(silent);
  });

  it.each(['applicant', 'consulted'])(
    'a deadline of the %s, but it is computed anew when its day has passed',
    (bearer) => {
      const theirs: TrackedDeadline = { ...reply, bearer };
      const recomputeAt = '2026-02-11T00:00';
      expect(lookAt(theirs, '2026-02-10T09:00')).toEqual({ notify: [], nextAt: recomputeAt, recomputeAt });
      expect(lookAt(theirs, '2026-02-11T00:00')).toEqual({ notify: [], nextAt: null, recomputeAt });
    },
  );

  it.each(['review_body', 'court'])('a deadline of the %s, which stays open until they act', (bearer) => {
    expect(lookAt({ ...reply, bearer }, '2026-02-10T09:00')).toEqual(silent);
    expect(lookAt({ ...reply, bearer }, '2026-05-10T09:00')).toEqual(silent);
  });

  it('a lapsed deadline of the agency, even before its row is updated', () => {
    const chance: TrackedDeadline = { ...reply, kind: 'supplement_notice' };
    expect(course(chance, '2026-03-10T09:00', stepsOnly).lines).toEqual([
      '2026-02-05T09:00 step -3: handler',
      '2026-02-09T09:00 step -1: handler, unit_head',
      '2026-02-10T09:00 step 0: handler, unit_head',
    ]);
    expect(lookAt(chance, '2026-02-10T09:00').nextAt).toBe('2026-02-11T00:00');
  });
});

describe('other duties', () => {
  it('sends reminders of an unconfirmed receipt from the working day after it arrived', () => {
    const receipt: TrackedDeadline = {
      ...reply,
      kind: 'receipt_confirmation',
      dueOn: '2026-02-06',
      versionAt: '2026-02-06T14:00',
    };
    expect(course(receipt, '2026-02-10T23:59').lines).toEqual([
      '2026-02-09T09:00 step 1: handler, office_head, registrar',
      '2026-02-10T09:00 step 2: handler, office_head, registrar',
    ]);
  });

  it('reminds the statistician of the annual report from 20 working days before', () => {
    const report: TrackedDeadline = {
      ...reply,
      kind: 'annual_dept',
      dueOn: '2026-01-31',
      versionAt: '2025-12-01T05:00',
    };
    // 2026-01-31 is a Saturday: the law's day stays, and the last working day before it is one day before.
    expect(course(report, '2026-02-02T23:59').lines).toEqual([
      '2026-01-05T09:00 step -20: statistician',
      '2026-01-19T09:00 step -10: statistician',
      '2026-01-26T09:00 step -5: statistician',
      '2026-01-28T09:00 step -3: office_head, statistician',
      '2026-01-30T09:00 step -1: office_head, statistician',
      '2026-01-31T09:00 step 0: office_head, statistician',
      '2026-02-02T09:00 step 1: office_head, statistician',
    ]);
  });
});

describe('defects of the leaders', () => {
  it('3: a case more than 7 days late never drops out of the reminders', () => {
    const { lines } = course(reply, '2026-12-31T23:59', stepsOnly);
    const workdays = publishedCalendar.countWorkdays('2026-02-10', '2026-12-31');
    expect(lines.filter((line) => / step [1-9]/.test(line))).toHaveLength(workdays);
    expect(lines.at(-1)).toMatch(/^2026-12-31T09:00 step/);
  });

  it('20: a job that is run twice notifies once, and one that was skipped for a day notifies all', () => {
    expect(notifiedAt('2026-02-05T09:00', [unheard(-5, '2026-02-03T09:00'), unheard(-3, '2026-02-05T09:00')])).toEqual(
      [],
    );
    expect(notifiedAt('2026-02-06T09:00', [unheard(-5, '2026-02-03T09:00')])).toEqual(['-3 handler']);
    const escalated = [unheard(-5, '2026-02-03T09:00'), unheard(-4, '2026-02-04T09:00')];
    expect(notifiedAt('2026-02-04T09:01', escalated)).toEqual([]);
  });
});
