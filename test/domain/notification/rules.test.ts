import { describe, expect, it } from '@jest/globals';
import { policyFor } from '../../../src/domain/notification/escalation-policy.js';
import {
  defaultNotificationPolicy as defaults,
  type EscalationPolicy,
  type NotificationPolicy,
  notificationPolicyErrors,
} from '../../../src/domain/notification/notification-policy.js';

const rest = defaults.escalation.find(({ kinds }) => kinds === 'any');
if (rest === undefined) throw new Error('the default rules match every kind');
const withRest = (change: Partial<EscalationPolicy>): NotificationPolicy => ({
  ...defaults,
  escalation: [{ ...rest, ...change }],
});
const withEvent = (id: keyof NotificationPolicy['events'], enabled: boolean): NotificationPolicy => ({
  ...defaults,
  events: { ...defaults.events, [id]: { enabled, recipients: [] } },
});
const found = (rules: NotificationPolicy): string[] =>
  notificationPolicyErrors(rules).map(({ path, code }) => `${path} ${code}`);
const noRecipients = { threshold: -2, recipients: [] };

describe('the rules of an agency', () => {
  it('are sound by default', () => {
    expect(notificationPolicyErrors(defaults)).toEqual([]);
  });

  it.each<[string, NotificationPolicy, string[]]>([
    ['an invalid time', { ...defaults, notifyAt: '9:00' }, ['notifyAt NOT_A_TIME']],
    ['an invalid hour', { ...defaults, quiet: { from: '24:00', until: '08:00' } }, ['quiet.from NOT_A_TIME']],
    [
      'quiet hours by day',
      { ...defaults, quiet: { from: '12:00', until: '14:00' }, notifyAt: '15:00', digestAt: '15:00' },
      ['quiet QUIET_BY_DAY', 'notifyAt IN_QUIET_HOURS', 'digestAt IN_QUIET_HOURS'],
    ],
    ['reminders in quiet hours', { ...defaults, notifyAt: '07:00' }, ['notifyAt IN_QUIET_HOURS']],
    [
      'a digest before the reminders it holds',
      { ...defaults, digestAt: '08:30' },
      ['digestAt DIGEST_BEFORE_REMINDERS'],
    ],
    ['a catch-up after no time', { ...defaults, catchUpAfterMinutes: 0 }, ['catchUpAfterMinutes NOT_MINUTES']],
    [
      'no policy for the rest',
      { ...defaults, escalation: defaults.escalation.slice(0, -1) },
      ['escalation NO_POLICY_FOR_THE_REST'],
    ],
    [
      'a policy that hides those after it',
      { ...defaults, escalation: [rest, { ...rest, id: 'other' }] },
      ['escalation[0].kinds POLICY_HIDES_OTHERS'],
    ],
    [
      'two escalation policies of one name',
      { ...defaults, escalation: [{ ...rest, kinds: ['reply'] }, rest] },
      ['escalation[1].id BAD_ID'],
    ],
    [
      'one kind in two escalation policies',
      {
        ...defaults,
        escalation: [{ ...rest, id: 'a', kinds: ['reply'] }, { ...rest, id: 'b', kinds: ['reply'] }, rest],
      },
      ['escalation[1].kinds KIND_TAKEN'],
    ],
    [
      'a kind that an earlier beginning takes',
      {
        ...defaults,
        escalation: [{ ...rest, id: 'a', kinds: ['annual_*'] }, { ...rest, id: 'b', kinds: ['annual_gov'] }, rest],
      },
      ['escalation[1].kinds KIND_TAKEN'],
    ],
    [
      'a policy for nothing',
      { ...defaults, escalation: [{ ...rest, id: 'a', kinds: [] }, rest] },
      ['escalation[0].kinds NO_KINDS'],
    ],
    [
      'a threshold named twice',
      withRest({ steps: [...rest.steps, ...rest.steps.slice(0, 1)] }),
      ['escalation[0].steps[4].threshold THRESHOLD_TWICE'],
    ],
    [
      'half a working day',
      withRest({ steps: [...rest.steps, { threshold: -1.5, recipients: ['handler'] }] }),
      ['escalation[0].steps[4].threshold NOT_WORKING_DAYS'],
    ],
    [
      'a reminder without recipients',
      withRest({ steps: [...rest.steps, noRecipients] }),
      ['escalation[0].steps[4].recipients NO_RECIPIENT'],
    ],
    [
      'late notifications every 0 days',
      withRest({ late: [...rest.late, { from: 0, every: 0, recipients: ['handler'] }] }),
      ['escalation[0].late[2].from NOT_WORKING_DAYS', 'escalation[0].late[2].every NOT_WORKING_DAYS'],
    ],
    [
      'an escalation every 0 days',
      withRest({ escalate: { everyWorkdays: 0, upTo: 'office_head' } }),
      ['escalation[0].escalate.everyWorkdays NOT_WORKING_DAYS'],
    ],
    ['an event without recipients', withEvent('assigned', true), ['events.assigned.recipients NO_RECIPIENT']],
  ])('are refused for %s', (_, rules, problems) => {
    expect(found(rules)).toEqual(problems);
  });

  it('cannot switch off the due day, nor late duties', () => {
    expect(found(withRest({ steps: rest.steps.filter(({ threshold }) => threshold !== 0) }))).toEqual([
      'escalation[0].steps DUE_DAY_SILENT',
    ]);
    for (const late of [
      [],
      [{ from: 2, every: 1, recipients: ['handler' as const] }],
      [{ from: 1, every: 6, recipients: ['handler' as const] }],
    ]) {
      expect(found(withRest({ late }))).toEqual(['escalation[0].late LATE_SILENT']);
    }
    expect(found(withRest({ late: [{ from: 1, every: 5, recipients: ['handler'] }] }))).toEqual([]);
  });

  it('need no due day for duties due on arrival, and no late notifications for deadlines that lapse', () => {
    const escalation = [
      { ...rest, id: 'receipt', kinds: ['receipt_confirmation'], steps: [] },
      { ...rest, id: 'chances', kinds: ['supplement_notice', 'extension_notice'], late: [] },
      rest,
    ];
    expect(found({ ...defaults, escalation })).toEqual([]);
  });

  it('cannot switch off events that report a failure of the system, but may switch off the rest', () => {
    expect(found(withEvent('calendar_missing', false))).toEqual(['events.calendar_missing.enabled CANNOT_BE_SILENCED']);
    expect(found(withEvent('delivery_failed', false))).toEqual(['events.delivery_failed.enabled CANNOT_BE_SILENCED']);
    expect(found(withEvent('supervision_opened', false))).toEqual([
      'events.supervision_opened.enabled CANNOT_BE_SILENCED',
    ]);
    expect(found(withEvent('assigned', false))).toEqual([]);
  });

  it('state the error and the remedy in both languages', () => {
    const [problem] = notificationPolicyErrors({ ...defaults, digestAt: '08:30' });
    expect(problem?.message.zh).toBe('汇总（08:30）早于当日提醒（09:00），提醒会晚一天送到');
    expect(problem?.remedy).toEqual({ zh: '不早于 09:00', en: 'not before 09:00' });
  });
});

describe('the escalation policy of a kind', () => {
  it('is the first that names it, or the beginning of it, else the one for the rest', () => {
    const idOf = (kind: string) => policyFor(kind, defaults)?.id;
    expect(idOf('receipt_confirmation')).toBe('receipt');
    expect(idOf('annual_gov')).toBe('annual');
    expect(idOf('service')).toBe('short');
    expect(idOf('proactive_publish')).toBe('publication');
    expect(idOf('reply')).toBe('agency_duty');
    expect(idOf('a_kind_of_tomorrow')).toBe('agency_duty');
  });
});
