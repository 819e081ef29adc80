import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { dueNotifications, type Told, type WatchedDeadline } from '../../../src/domain/notice/climb.js';
import { defaultNoticeRules, type NoticeRules } from '../../../src/domain/notice/rules.js';
import { course, reply, toldAt, unheard } from './samples.js';

const lookAt = (deadline: WatchedDeadline, now: string, told: readonly Told[] = [], rules = defaultNoticeRules) =>
  dueNotifications(deadline, told, now, rules, publishedCalendar);
const silent = { tell: [], nextAt: null, recomputeAt: null };
const stepsOnly: NoticeRules = {
  ...defaultNoticeRules,
  ladders: defaultNoticeRules.ladders.map((ladder) => ({ ...ladder, climb: null })),
};

describe('the ladder of a reply', () => {
  it('is told 5, 3 and 1 working days before, on the day, and every working day once late, at nine', () => {
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

  it('climbs one rung each working day between two reminders while nobody acknowledges', () => {
    expect(course(reply, '2026-02-11T23:59').lines).toEqual([
      '2026-02-03T09:00 step -5: handler',
      '2026-02-04T09:00 climb -4: deputy',
      '2026-02-05T09:00 step -3: handler',
      '2026-02-06T09:00 climb -2: unit_head',
      '2026-02-09T09:00 step -1: handler, unit_head',
      '2026-02-10T09:00 step 0: handler, unit_head',
      '2026-02-11T09:00 step 1: handler, unit_head, office_head',
    ]);
  });

  it('stops climbing once somebody acknowledges, until the next reminder, and begins again from the first rung', () => {
    expect(course(reply, '2026-02-06T23:59', defaultNoticeRules, { [-5]: '2026-02-03T15:00' }).lines).toEqual([
      '2026-02-03T09:00 step -5: handler',
      '2026-02-05T09:00 step -3: handler',
      '2026-02-06T09:00 climb -2: deputy',
    ]);
  });

  it('stops climbing when the deputy acknowledges what climbed to him, or the handler an older reminder', () => {
    const byDeputy = course(reply, '2026-02-06T23:59', defaultNoticeRules, { [-4]: '2026-02-04T10:00' });
    expect(byDeputy.lines.at(-1)).toBe('2026-02-06T09:00 climb -2: deputy');
    const told = [
      unheard(-3, '2026-02-05T09:00'),
      { ...unheard(-5, '2026-02-03T09:00'), acknowledgedAt: '2026-02-05T09:30' },
    ];
    expect(toldAt('2026-02-06T09:00', told)).toEqual([]);
  });

  it('never climbs above the rung that the rules name', () => {
    const rules: NoticeRules = {
      ...defaultNoticeRules,
      ladders: [
        {
          id: 'one',
          title: { zh: '一', en: 'one' },
          kinds: 'any',
          steps: [
            { threshold: -8, recipients: ['handler'] },
            { threshold: 0, recipients: ['handler'] },
          ],
          late: [{ from: 1, every: 1, recipients: ['handler'] }],
          climb: { everyWorkdays: 2, upTo: 'unit_head' },
        },
      ],
    };
    expect(course(reply, '2026-02-10T23:59', rules).lines).toEqual([
      '2026-01-29T09:00 step -8: handler',
      '2026-02-02T09:00 climb -6: deputy',
      '2026-02-04T09:00 climb -4: unit_head',
      '2026-02-10T09:00 step 0: handler',
    ]);
    const told = [unheard(-8, '2026-01-29T09:00'), unheard(-6, '2026-02-02T09:00'), unheard(-4, '2026-02-04T09:00')];
    expect(toldAt('2026-02-06T09:00', told, reply, rules)).toEqual([]);
  });

  it('is told on the due day itself when that is a day off, and calls late only working days', () => {
    const onSunday: WatchedDeadline = { ...reply, dueOn: '2026-03-15' };
    const { lines } = course({ ...onSunday, editionAt: '2026-03-11T12:00' }, '2026-03-16T23:59', stepsOnly);
    expect(lines).toEqual([
      '2026-03-11T12:00 step -3: handler',
      '2026-03-13T09:00 step -1: handler, unit_head',
      '2026-03-15T09:00 step 0: handler, unit_head',
      '2026-03-16T09:00 step 1: handler, unit_head, office_head',
    ]);
  });

  it('marks the due day’s own alert only on the due day', () => {
    const due = [unheard(-1, '2026-02-09T09:00')];
    const urgencies = (now: string) =>
      lookAt(reply, now, due).tell.map(({ threshold, urgency }) => [threshold, urgency]);
    expect(urgencies('2026-02-10T21:00')).toContainEqual([0, 'due_day']);
    expect(urgencies('2026-02-11T08:00')).toContainEqual([0, 'ordinary']);
  });
});

describe('a deadline that opens or moves late', () => {
  it('is told at once, once, by the newest threshold it has missed', () => {
    const late: WatchedDeadline = { ...reply, editionAt: '2026-02-06T16:20' };
    expect(toldAt('2026-02-06T16:20', [], late)).toEqual(['-3 handler']);
    const [first] = lookAt(late, '2026-02-06T16:20').tell;
    expect(first?.at).toBe('2026-02-06T16:20');
    expect(toldAt('2026-02-06T16:21', [unheard(-3, '2026-02-06T16:20')], late)).toEqual([]);
    expect(lookAt(late, '2026-02-06T16:21', [unheard(-3, '2026-02-06T16:20')]).nextAt).toBe('2026-02-09T09:00');
  });

  it('is told at once when it was long overdue on the day it became known', () => {
    const old: WatchedDeadline = { ...reply, editionAt: '2026-05-20T11:00' };
    const { tell, nextAt } = lookAt(old, '2026-05-20T11:00');
    expect(tell).toHaveLength(1);
    expect(tell[0]?.recipients).toEqual(['handler', 'unit_head', 'office_head']);
    expect(nextAt).toBe('2026-05-21T09:00');
  });

  it('owes nothing yet when it opens before the first threshold', () => {
    expect(lookAt(reply, reply.editionAt)).toEqual({ tell: [], nextAt: '2026-02-03T09:00', recomputeAt: null });
  });

  it('is told one thing only when it opens in the very minute of a threshold', () => {
    expect(toldAt('2026-02-05T09:00', [], { ...reply, editionAt: '2026-02-05T09:00' })).toEqual(['-3 handler']);
  });
});

describe('after an outage', () => {
  it('all that was owed is told, oldest first, and only the present climb', () => {
    const told = [unheard(-5, '2026-02-03T09:00')];
    expect(toldAt('2026-02-04T18:00', told)).toEqual(['-4 climbs to deputy']);
    expect(toldAt('2026-02-11T10:00', told)).toEqual([
      '-3 handler',
      '-1 handler, unit_head',
      '0 handler, unit_head',
      '1 handler, unit_head, office_head',
    ]);
  });

  it('leaves those who are told late the same time to act before it climbs', () => {
    expect(toldAt('2026-02-04T08:59', [unheard(-5, '2026-02-04T08:58')])).toEqual([]);
    const told = [unheard(-5, '2026-02-04T10:00')];
    expect(toldAt('2026-02-04T10:01', told)).toEqual([]);
    expect(lookAt(reply, '2026-02-04T10:01', told).nextAt).toBe('2026-02-05T09:00');
  });

  it('climbs once, to the next rung, when several climbs were missed', () => {
    const told = [unheard(-20, '2026-01-13T09:00')];
    const rules: NoticeRules = {
      ...defaultNoticeRules,
      ladders: defaultNoticeRules.ladders.map((ladder) => ({
        ...ladder,
        steps: [{ threshold: -20, recipients: ['handler' as const] }, ...ladder.steps],
      })),
    };
    expect(toldAt('2026-01-20T11:00', told, { ...reply, editionAt: '2026-01-05T09:00' }, rules)).toEqual([
      '-15 climbs to deputy',
    ]);
  });
});

describe('a clock that is set back or forward', () => {
  it('tells no threshold of an edition twice', () => {
    const told = [unheard(-5, '2026-02-03T09:00'), unheard(-3, '2026-02-05T09:00')];
    expect(toldAt('2026-02-04T09:00', told)).toEqual([]);
    expect(lookAt(reply, '2026-02-02T09:00', told).nextAt).toBe('2026-02-06T09:00');
  });

  it('takes an acknowledgement for one, though by that clock it came before the reminder', () => {
    const told = [{ ...unheard(-5, '2026-02-03T09:00'), acknowledgedAt: '2026-02-02T15:00' }];
    expect(toldAt('2026-02-04T09:00', told)).toEqual([]);
  });
});

describe('what is told to nobody', () => {
  it.each(['waiting', 'met', 'missed', 'void'])('a deadline that is %s', (status) => {
    expect(lookAt({ ...reply, status }, '2026-02-10T09:00')).toEqual(silent);
  });

  it('a clock that stands still', () => {
    expect(lookAt({ ...reply, dueOn: null }, '2026-02-10T09:00')).toEqual(silent);
  });

  it.each(['applicant', 'consulted'])(
    'what the %s has to do, but it is computed anew when its day has passed',
    (bearer) => {
      const theirs: WatchedDeadline = { ...reply, bearer };
      const recomputeAt = '2026-02-11T00:00';
      expect(lookAt(theirs, '2026-02-10T09:00')).toEqual({ tell: [], nextAt: recomputeAt, recomputeAt });
      expect(lookAt(theirs, '2026-02-11T00:00')).toEqual({ tell: [], nextAt: null, recomputeAt });
    },
  );

  it.each(['review_body', 'court'])('what the %s has to do, which stays so until they act', (bearer) => {
    expect(lookAt({ ...reply, bearer }, '2026-02-10T09:00')).toEqual(silent);
    expect(lookAt({ ...reply, bearer }, '2026-05-10T09:00')).toEqual(silent);
  });

  it('a chance of the agency that has lapsed, even before the row knows it', () => {
    const chance: WatchedDeadline = { ...reply, kind: 'supplement_notice' };
    expect(course(chance, '2026-03-10T09:00', stepsOnly).lines).toEqual([
      '2026-02-05T09:00 step -3: handler',
      '2026-02-09T09:00 step -1: handler, unit_head',
      '2026-02-10T09:00 step 0: handler, unit_head',
    ]);
    expect(lookAt(chance, '2026-02-10T09:00').nextAt).toBe('2026-02-11T00:00');
  });
});

describe('other duties', () => {
  it('asks for a receipt that nobody confirmed from the working day after it arrived', () => {
    const receipt: WatchedDeadline = {
      ...reply,
      kind: 'receipt_confirmation',
      dueOn: '2026-02-06',
      editionAt: '2026-02-06T14:00',
    };
    expect(course(receipt, '2026-02-10T23:59').lines).toEqual([
      '2026-02-09T09:00 step 1: handler, office_head, registrar',
      '2026-02-10T09:00 step 2: handler, office_head, registrar',
    ]);
  });

  it('reminds the statistician of the annual report from 20 working days before', () => {
    const report: WatchedDeadline = {
      ...reply,
      kind: 'annual_dept',
      dueOn: '2026-01-31',
      editionAt: '2025-12-01T05:00',
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

  it('20: a job that is run twice tells once, and one that was skipped for a day tells all', () => {
    expect(toldAt('2026-02-05T09:00', [unheard(-5, '2026-02-03T09:00'), unheard(-3, '2026-02-05T09:00')])).toEqual([]);
    expect(toldAt('2026-02-06T09:00', [unheard(-5, '2026-02-03T09:00')])).toEqual(['-3 handler']);
    const climbed = [unheard(-5, '2026-02-03T09:00'), unheard(-4, '2026-02-04T09:00')];
    expect(toldAt('2026-02-04T09:01', climbed)).toEqual([]);
  });
});
