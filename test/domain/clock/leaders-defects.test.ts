import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { assessClock } from '../../../src/domain/clock/assess-clock.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import { assess, codesOf, handedIn } from './clock-samples.js';

describe('defects of other products, in the clock', () => {
  it('defect 1: a suspension across a weekend takes out its working days only', () => {
    const { dueOn } = assess(
      handedIn(
        '2024-06-25',
        { act: 'consultation_sent', on: '2024-06-06', id: 'a', party: 'other_agency' },
        { act: 'consultation_returned', on: '2024-06-11', id: 'a' },
      ),
    );
    // Friday 7 and Tuesday 11; the weekend and the Dragon Boat Monday between them never counted.
    expect(dueOn).toBe('2024-06-27');
  });

  it('defect 2: overlapping suspensions are merged, never added', () => {
    const one = assess(
      handedIn(
        '2024-06-25',
        { act: 'consultation_sent', on: '2024-06-03', id: 'a', party: 'other_agency' },
        { act: 'consultation_returned', on: '2024-06-17', id: 'a' },
      ),
    );
    const three = assess(
      handedIn(
        '2024-06-25',
        { act: 'consultation_sent', on: '2024-06-03', id: 'a', party: 'other_agency' },
        { act: 'consultation_sent', on: '2024-06-04', id: 'b', party: 'third_party' },
        { act: 'consultation_sent', on: '2024-06-05', id: 'c', party: 'co_author' },
        { act: 'consultation_returned', on: '2024-06-06', id: 'b' },
        { act: 'consultation_returned', on: '2024-06-14', id: 'c' },
        { act: 'consultation_returned', on: '2024-06-17', id: 'a' },
      ),
    );
    expect(three.dueOn).toBe(one.dueOn);
    expect(three.suspensions).toEqual([{ afterOn: '2024-06-03', endOn: '2024-06-17' }]);
    expect(three.consultations).toHaveLength(3);
  });

  it('defect 5: a holiday announced later moves the day due, and the old calendar still gives the old day', () => {
    const input = { channel: 'in_person' as const, submittedOn: '2026-12-21', acts: [], asOf: '2026-12-21' };
    const later = publishedCalendar.withAnnouncement({
      year: 2027,
      offDays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
      makeupWorkdays: [],
      sources: ['https://www.gov.cn/'],
    });
    expect(assess(input)).toMatchObject({ dueOn: '2027-01-19', provisional: true });
    expect(assessClock(input, later)).toMatchObject({ dueOn: '2027-01-20', provisional: false });
  });

  it('defect 6: a missing calendar year never gives a blank date, and is reported', () => {
    const output = clockOutput(
      { channel: 'in_person', submittedOn: '2031-03-03', acts: [], asOf: '2031-03-04' },
      publishedCalendar,
    );
    expect(output).toMatchObject({ dueOn: '2031-03-31', provisional: true });
    expect(output.ledger.every((day) => day.provisional)).toBe(true);
    expect(assess({ channel: 'in_person', submittedOn: '2026-12-01', acts: [], asOf: '2026-12-01' }).provisional).toBe(
      false,
    );
  });

  it('defect 7: a make-up Saturday counts', () => {
    const { ledger } = clockOutput(
      { channel: 'in_person', submittedOn: '2026-02-13', acts: [], asOf: '2026-02-14' },
      publishedCalendar,
    );
    expect(ledger[1]).toEqual({ date: '2026-02-14', kind: 'counted', n: 1, makeup: true });
  });

  it('defect 8: an extension notified after the due day is refused, and moves nothing', () => {
    const { dueOn, refusals, status, extension } = assess(
      handedIn('2024-06-30', { act: 'extension_notified', on: '2024-06-26', workingDays: 20 }),
    );
    expect([dueOn, status, extension]).toEqual(['2024-06-25', 'overdue', null]);
    expect(refusals).toEqual([
      {
        act: 0,
        code: 'EXTENSION_AFTER_DUE',
        kind: 'extension_notified',
        asked: 20,
        on: '2024-06-26',
        receivedOn: '2024-05-27',
        dueOn: '2024-06-25',
        waitingFor: null,
        against: null,
        limitWorkingDays: null,
        latestOn: '2024-06-25',
      },
    ]);
    expect(assess(handedIn('2024-06-30', { act: 'extension_notified', on: '2024-06-25', workingDays: 20 })).dueOn).toBe(
      '2024-07-23',
    );
  });

  it('defect 8: an extension is judged by what was known that day, not by an opinion that came back later', () => {
    const { refusals } = assess(
      handedIn(
        '2024-08-30',
        { act: 'consultation_sent', on: '2024-06-20', id: 'a', party: 'third_party' },
        { act: 'extension_notified', on: '2024-07-16', workingDays: 5 },
        { act: 'consultation_returned', on: '2024-07-17', id: 'a' },
      ),
    );
    // On 16 July the 15 working days from 20 June had run out on the 11th, and the period on the 16th.
    expect(refusals).toEqual([]);
    const open = assess(
      handedIn(
        '2024-08-30',
        { act: 'consultation_sent', on: '2024-06-20', id: 'a', party: 'other_agency' },
        { act: 'extension_notified', on: '2024-08-20', workingDays: 5 },
      ),
    );
    expect(codesOf(open.refusals)).toEqual([]);
  });

  it('defect 9: a second extension adds nothing, and the cap holds', () => {
    const { dueOn, refusals } = assess(
      handedIn(
        '2024-06-30',
        { act: 'extension_notified', on: '2024-06-10', workingDays: 20 },
        { act: 'extension_notified', on: '2024-06-20', workingDays: 20 },
      ),
    );
    expect(dueOn).toBe('2024-07-23');
    expect(codesOf(refusals)).toEqual(['EXTENSION_REPEATED']);
    for (const workingDays of [0, -5, 21, 1000, 1.5, Number.NaN]) {
      const { refusals: refused } = assess(
        handedIn('2024-06-30', { act: 'extension_notified', on: '2024-06-10', workingDays }),
      );
      expect(codesOf(refused)).toEqual(['EXTENSION_OVER_LIMIT']);
    }
  });

  it('defect 10: a restart without a stop is refused, and a stop and restart on one day work', () => {
    const early = assess(
      handedIn(
        '2024-06-03',
        { act: 'correction_received', on: '2024-05-29' },
        { act: 'correction_notice', on: '2024-05-30' },
      ),
    );
    expect(codesOf(early.refusals)).toEqual(['NO_CORRECTION_NOTICE']);
    expect(early.status).toBe('awaiting_correction');
    const oneDay = assess(
      handedIn(
        '2024-06-03',
        { act: 'correction_notice', on: '2024-05-30' },
        { act: 'correction_received', on: '2024-05-30' },
      ),
    );
    expect(oneDay).toMatchObject({ status: 'running', dueOn: '2024-06-28', refusals: [] });
    const paid = assess(
      handedIn('2024-06-03', { act: 'fee_notice', on: '2024-05-30' }, { act: 'fee_paid', on: '2024-05-30' }),
    );
    expect(paid).toMatchObject({ status: 'running', dueOn: '2024-06-28', refusals: [] });
    const back = assess(
      handedIn(
        '2024-06-03',
        { act: 'consultation_returned', on: '2024-05-30', id: 'a' },
        { act: 'consultation_sent', on: '2024-05-30', id: 'a', party: 'third_party' },
        { act: 'consultation_returned', on: '2024-05-30', id: 'a' },
      ),
    );
    expect(codesOf(back.refusals)).toEqual(['NO_OPEN_CONSULTATION']);
    expect(back).toMatchObject({ status: 'running', dueOn: '2024-06-25', suspensions: [] });
  });

  it('defect 22: the first due day is kept beside the one that counts', () => {
    const clock = assess(
      handedIn(
        '2024-07-10',
        { act: 'correction_notice', on: '2024-05-30' },
        { act: 'correction_received', on: '2024-06-11' },
        { act: 'extension_notified', on: '2024-07-01', workingDays: 20 },
      ),
    );
    expect(clock.firstDueOn).toBe('2024-06-25');
    expect(clock.originalDueOn).toBe('2024-07-09');
    expect(clock.dueOn).toBe('2024-08-06');
    expect(clock.runs).toEqual([
      { baseOn: '2024-05-27', startedBy: 'receipt', act: null },
      { baseOn: '2024-06-11', startedBy: 'correction', act: 1 },
    ]);
    const delayed = assess(handedIn('2024-06-12', { act: 'delay_notified', on: '2024-06-11', untilOn: '2024-09-30' }));
    expect(delayed).toMatchObject({ dueOn: '2024-09-30', originalDueOn: '2024-06-25', firstDueOn: '2024-06-25' });
  });
});
