import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import {
  type SentAgencyNotification,
  dueAgencyNotifications,
} from '../../../src/domain/notification/agency-notifications.js';
import { agencyText } from '../../../src/domain/notification/agency-text.js';
import { defaultNotificationPolicy as rules } from '../../../src/domain/notification/notification-policy.js';
import { notifiedAs } from '../../../src/domain/notification/escalation-level.js';
import { anyMoment } from './samples.js';

const withNextYear = publishedCalendar.withAnnouncement({
  year: 2027,
  offDays: ['2027-01-01'],
  makeupWorkdays: [],
  sources: ['https://www.gov.cn/'],
});

/** The notifications of an agency that is evaluated at each `nextAt`. */
function lines(from: string, until: string, calendar = publishedCalendar): string[] {
  const notified: SentAgencyNotification[] = [];
  const found: string[] = [];
  for (let now = from; now <= until;) {
    const { notify, nextAt } = dueAgencyNotifications(now, calendar, notified, rules);
    notified.push(...notify);
    found.push(
      ...notify.map((one) => `${one.at} ${one.rule} ${one.subject}: ${one.recipients.map(notifiedAs).join(', ')}`),
    );
    expect(nextAt > now).toBe(true);
    now = nextAt;
  }
  return found;
}

describe('next year’s calendar', () => {
  it('is requested once a week in November, each working day from December, at rising levels', () => {
    const found = lines('2026-10-01T00:00', '2026-12-16T23:59').filter((line) => line.includes('calendar_missing'));
    expect(found.slice(0, 7)).toEqual([
      '2026-11-02T09:00 calendar_missing 2027: role:administrator',
      '2026-11-09T09:00 calendar_missing 2027: role:administrator',
      '2026-11-16T09:00 calendar_missing 2027: role:administrator',
      '2026-11-23T09:00 calendar_missing 2027: role:administrator',
      '2026-11-30T09:00 calendar_missing 2027: role:administrator',
      '2026-12-01T09:00 calendar_missing 2027: office_head, role:administrator',
      '2026-12-02T09:00 calendar_missing 2027: office_head, role:administrator',
    ]);
    expect(found).toHaveLength(5 + 10 + 2);
    expect(found.at(-2)).toBe(
      '2026-12-15T09:00 calendar_missing 2027: office_head, supervising_office, role:administrator',
    );
  });

  it('is no longer requested once it is published, and that of the following year from next November', () => {
    expect(
      lines('2026-10-01T00:00', '2027-10-31T23:59', withNextYear).filter((line) => line.includes('calendar')),
    ).toEqual([]);
    expect(dueAgencyNotifications('2027-01-05T10:00', withNextYear, [], rules).nextAt).toBe('2027-11-01T09:00');
  });

  it('is still requested each working day of the year itself', () => {
    const found = lines('2027-01-04T00:00', '2027-01-05T23:59').filter((line) => line.startsWith('2027-01-05'));
    expect(found).toEqual([
      '2027-01-05T09:00 calendar_missing 2027: office_head, supervising_office, role:administrator',
    ]);
  });

  it('notifies only the newest after an outage, and nothing older on a clock set back', () => {
    const { notify } = dueAgencyNotifications('2026-11-19T10:00', publishedCalendar, [], rules);
    expect(notify.map(({ at, id }) => [at, id])).toEqual([['2026-11-16T09:00', 'calendar_missing_2027_-46']]);
    expect(dueAgencyNotifications('2026-11-10T10:00', publishedCalendar, notify, rules).notify).toEqual([]);
  });
});

describe('carry-over', () => {
  it('is notified on the first working day of December, and of each week after it', () => {
    expect(lines('2026-11-30T10:00', '2027-01-10T00:00', withNextYear)).toEqual([
      '2026-12-01T09:00 carry_over 2026: office_head, role:statistician',
      '2026-12-07T09:00 carry_over 2026: office_head, role:statistician',
      '2026-12-14T09:00 carry_over 2026: office_head, role:statistician',
      '2026-12-21T09:00 carry_over 2026: office_head, role:statistician',
      '2026-12-28T09:00 carry_over 2026: office_head, role:statistician',
    ]);
  });

  it('notifies no one where an agency has switched it off', () => {
    const off = { ...rules, events: { ...rules.events, carry_over: { enabled: false, recipients: [] } } };
    expect(dueAgencyNotifications('2026-12-08T09:00', withNextYear, [], off).notify).toEqual([]);
  });
});

describe('notifications of an agency', () => {
  it('are sent once each, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(anyMoment('2026-10-20', '2027-01-20'), { maxLength: 20 }), (moments) => {
        const notified: SentAgencyNotification[] = [];
        for (const now of moments) {
          const { notify, nextAt } = dueAgencyNotifications(now, publishedCalendar, notified, rules);
          for (const one of notify) expect(one.at <= now).toBe(true);
          expect(nextAt > now).toBe(true);
          notified.push(...notify);
        }
        const ids = notified.map(({ rule, subject, threshold }) => `${rule} ${subject} ${threshold}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('state what is missing, or how much is carried over', () => {
    expect(agencyText({ rule: 'calendar_missing', subject: '2027' }, 0).title.zh).toBe(
      '2027年放假安排尚未录入，涉及该年的期限均为暂定',
    );
    expect(agencyText({ rule: 'carry_over', subject: '2026' }, 12).title.zh).toBe('2026年年底结转：目前 12 件未办结');
  });
});
