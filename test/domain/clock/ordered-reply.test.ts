import { describe, expect, it } from '@jest/globals';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import type { ClockAct, ClockInput, OrderedPeriod } from '../../../src/domain/clock/clock-input.js';
import { statutoryPolicy } from '../../../src/domain/clock/clock-policy.js';
import { explainDays } from '../../../src/domain/clock/explain-days.js';
import { explainFinding } from '../../../src/domain/clock/refusal-texts.js';
import { assess, codesOf } from './clock-samples.js';

/** An order received on Monday 2024-05-27. */
const ordered = (period: OrderedPeriod, asOf: string, ...acts: ClockAct[]): ClockInput => ({
  channel: 'in_person',
  submittedOn: '2024-05-27',
  acts,
  asOf,
  period,
});

describe('a reply ordered anew by a review body or court', () => {
  it('is due after the working days that the order gives, or on the day it names', () => {
    expect(assess(ordered({ workingDays: 15 }, '2024-06-01'))).toMatchObject({
      dueOn: '2024-06-18',
      firstDueOn: '2024-06-18',
      targetWorkingDays: 15,
      remainingWorkingDays: 11,
      runs: [{ baseOn: '2024-05-27', startedBy: 'order', act: null }],
    });
    expect(assess(ordered({ dueOn: '2024-06-15' }, '2024-06-01'))).toMatchObject({
      dueOn: '2024-06-15',
      firstDueOn: '2024-06-15',
      originalDueOn: '2024-06-15',
      targetWorkingDays: null,
      usedWorkingDays: null,
      remainingWorkingDays: null,
      status: 'running',
    });
    expect(assess(ordered({ dueOn: '2024-06-15' }, '2024-06-16')).status).toBe('overdue');
  });

  it('cannot be extended or delayed by the office', () => {
    const { dueOn, refusals } = assess(
      ordered(
        { workingDays: 15 },
        '2024-06-10',
        { act: 'extension_notified', on: '2024-06-03', workingDays: 5 },
        { act: 'delay_notified', on: '2024-06-03', untilOn: '2024-09-01' },
      ),
    );
    expect(dueOn).toBe('2024-06-18');
    expect(codesOf(refusals)).toEqual(['EXTENSION_NOT_OPEN_AFTER_ORDER', 'DELAY_NOT_OPEN_AFTER_ORDER']);
    for (const refusal of refusals) expect(explainFinding(refusal).remedy.zh).toContain('在2024-06-18（含当日）前答复');
  });

  it('is neither stopped nor restarted by a correction or a fee, which are accepted with a warning', () => {
    const { dueOn, status, refusals, warnings, waiting } = assess(
      ordered(
        { workingDays: 15 },
        '2024-06-10',
        { act: 'correction_notice', on: '2024-05-29' },
        { act: 'correction_received', on: '2024-05-31' },
        { act: 'fee_notice', on: '2024-06-03' },
        { act: 'fee_paid', on: '2024-06-05' },
      ),
    );
    expect([dueOn, status, waiting, refusals]).toEqual(['2024-06-18', 'running', null, []]);
    expect(codesOf(warnings)).toEqual(['CORRECTION_AFTER_ORDER', 'FEE_NOTICE_AFTER_ORDER']);
    for (const warning of warnings) expect(explainFinding(warning).message.zh).toContain('复议决定或者判决');
  });

  it('still leaves out the time of a consultation from working days, but not from a day that is named', () => {
    const acts: ClockAct[] = [
      { act: 'consultation_sent', on: '2024-06-03', id: 'a', party: 'third_party' },
      { act: 'consultation_returned', on: '2024-06-06', id: 'a' },
    ];
    expect(assess(ordered({ workingDays: 15 }, '2024-06-10', ...acts)).dueOn).toBe('2024-06-21');
    expect(assess(ordered({ dueOn: '2024-06-18' }, '2024-06-10', ...acts)).dueOn).toBe('2024-06-18');
  });

  it('can be extended where an agency’s policy says so', () => {
    const input = ordered({ workingDays: 15 }, '2024-06-10', {
      act: 'extension_notified',
      on: '2024-06-03',
      workingDays: 5,
    });
    expect(assess(input, { ...statutoryPolicy, extensionAfterOrder: 'allowed' })).toMatchObject({
      dueOn: '2024-06-25',
      originalDueOn: '2024-06-18',
      refusals: [],
    });
  });

  it('is explained by the order', () => {
    const days = explainDays(assess(ordered({ dueOn: '2024-06-14' }, '2024-06-10')), publishedCalendar);
    expect(days[0]?.because.article).toBe('责令重新答复的复议决定或者判决');
    expect(days[1]?.because.text.zh).toBe('第1个工作日；责令在2024-06-14前重新答复，以该日为准');
    const counted = explainDays(assess(ordered({ workingDays: 15 }, '2024-06-10')), publishedCalendar);
    expect(counted[1]?.because.article).toBe('责令重新答复的复议决定或者判决');
  });
});
