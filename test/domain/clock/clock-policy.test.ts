import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import {
  type ClockPeriod,
  type ClockPolicy,
  policySources,
  statutoryPolicy,
} from '../../../src/domain/clock/clock-policy.js';
import { explainDays } from '../../../src/domain/clock/explain-days.js';
import { assess, codesOf, handedIn } from './clock-samples.js';

const settled = (change: Partial<ClockPolicy>): ClockPolicy => ({ ...statutoryPolicy, ...change });
/** Another law: a period that begins on a day of it has other working days. */
const lasting = (code: ClockPeriod, days: number): ClockPolicy =>
  settled({ workingDays: (period, on) => (period === code ? days : statutoryPolicy.workingDays(period, on)) });

describe('the policy of the clock', () => {
  it('has a source and a reason for everything that the law leaves open', () => {
    expect(['workingDays', ...Object.keys(policySources)].sort()).toEqual(Object.keys(statutoryPolicy).sort());
    for (const { citation, reason } of Object.values(policySources)) {
      expect(citation).not.toBe('');
      expect(reason.zh).not.toBe('');
      expect(reason.en).not.toBe('');
    }
  });

  it('counts by other configured periods', () => {
    expect(assess(handedIn('2024-05-28'), lasting('reply', 10)).dueOn).toBe('2024-06-11');
    const late = handedIn('2024-06-12', { act: 'correction_notice', on: '2024-06-12' });
    expect(codesOf(assess(late).warnings)).toEqual(['CORRECTION_NOTICE_LATE']);
    expect(assess(late, lasting('supplement_notice', 15))).toMatchObject({
      status: 'awaiting_correction',
      correctionNoticeBy: '2024-06-18',
      warnings: [],
    });
    const sent = handedIn('2024-06-05', { act: 'consultation_sent', on: '2024-06-03', id: 'a', party: 'third_party' });
    expect(assess(sent, lasting('third_party_opinion', 5)).dueOn).toBe('2024-07-02');
    const extension = handedIn('2024-06-05', { act: 'extension_notified', on: '2024-06-03', workingDays: 15 });
    expect(codesOf(assess(extension, lasting('reply_extension', 10)).refusals)).toEqual(['EXTENSION_OVER_LIMIT']);
  });

  it('counts each period by the law in force on its first day', () => {
    const changed = settled({
      workingDays: (period, on) => (on < '2024-06-01' ? statutoryPolicy.workingDays(period, on) : 10),
    });
    expect(assess(handedIn('2024-05-31'), changed).dueOn).toBe(assess(handedIn('2024-05-31')).dueOn);
    expect(assess({ ...handedIn('2024-06-03'), submittedOn: '2024-06-03' }, changed).dueOn).toBe('2024-06-18');
    const asked = (on: string) => assess(handedIn(on, { act: 'fee_notice', on }), changed).waiting?.applicantDueOn;
    expect([asked('2024-05-31'), asked('2024-06-03')]).toEqual(['2024-07-01', '2024-06-18']);
  });

  it('gives the applicant’s own last day while it waits', () => {
    const asked = handedIn('2024-05-31', { act: 'correction_notice', on: '2024-05-30', deliveredOn: '2024-05-31' });
    expect(assess(asked).waiting).toEqual({
      for: 'correction',
      act: 0,
      sinceOn: '2024-05-30',
      applicantDueOn: '2024-06-24',
    });
    const short = handedIn('2024-05-31', { act: 'correction_notice', on: '2024-05-30', periodWorkingDays: 5 });
    expect(assess(short).waiting?.applicantDueOn).toBe('2024-06-06');
    expect(assess(asked, lasting('supplement_due', 10)).waiting?.applicantDueOn).toBe('2024-06-17');
    const fee = handedIn('2024-05-31', { act: 'fee_notice', on: '2024-05-30' });
    expect(assess(fee).waiting).toEqual({
      for: 'payment',
      act: 0,
      sinceOn: '2024-05-30',
      applicantDueOn: '2024-06-28',
    });
  });

  it('can let a late correction notice stop and restart the clock', () => {
    const policy = settled({ lateCorrectionNotice: 'restarts' });
    const asked = handedIn('2024-06-12', { act: 'correction_notice', on: '2024-06-12' });
    expect(assess(asked, policy)).toMatchObject({ status: 'awaiting_correction', dueOn: null });
    expect(codesOf(assess(asked, policy).warnings)).toEqual(['CORRECTION_NOTICE_LATE']);
    const corrected = handedIn('2024-06-18', ...asked.acts, { act: 'correction_received', on: '2024-06-17' });
    expect(assess(corrected, policy).dueOn).toBe('2024-07-15');
    expect(assess(corrected).dueOn).toBe('2024-06-25');
  });

  it('can begin a consultation on the day it is sent, or after its delivery', () => {
    const input = handedIn(
      '2024-06-14',
      { act: 'consultation_sent', on: '2024-06-03', id: 'a', party: 'other_agency', deliveredOn: '2024-06-05' },
      { act: 'consultation_sent', on: '2024-06-04', id: 'b', party: 'other_agency' },
      { act: 'consultation_returned', on: '2024-06-04', id: 'b' },
      { act: 'consultation_returned', on: '2024-06-07', id: 'a' },
    );
    expect(assess(input).dueOn).toBe('2024-07-01');
    expect(assess(input, settled({ consultationInterval: 'from_sending' })).dueOn).toBe('2024-07-02');
    const delivered = assess(input, settled({ consultationInterval: 'after_delivery' }));
    expect(delivered.dueOn).toBe('2024-06-27');
    expect(delivered.suspensions).toEqual([{ afterOn: '2024-06-05', endOn: '2024-06-07' }]);
  });

  it('can let payment resume the period instead of restarting it', () => {
    const policy = settled({ payment: 'resumes' });
    const input = handedIn(
      '2024-06-14',
      { act: 'fee_notice', on: '2024-06-03' },
      { act: 'fee_paid', on: '2024-06-06' },
    );
    const clock = assess(input, policy);
    expect(clock.dueOn).toBe('2024-06-28');
    expect(clock.runs).toHaveLength(1);
    expect(clock.consultations).toEqual([]);
    const day = explainDays(clock, publishedCalendar).find(({ date }) => date === '2024-06-04');
    expect(day).toMatchObject({ kind: 'suspended', because: { text: { zh: '等待缴费的时间，不计入' } } });
    expect(assess(input).dueOn).toBe('2024-07-05');
  });
});
