import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, legalDateOf } from '../../../src/domain/calendar/legal-date.js';
import { publishedCalendar } from '../../../src/domain/calendar/published-announcements.js';
import { assessClock, dueOnAsKnown } from '../../../src/domain/clock/assess-clock.js';
import type { ClockAct, ClockInput } from '../../../src/domain/clock/clock-input.js';
import { clockOutput } from '../../../src/domain/clock/clock-output.js';
import { history } from './histories.js';
import { next } from './slow-clock.js';

const answer = (input: ClockInput) => clockOutput(input, publishedCalendar);
const withoutFindings = (input: ClockInput) => ({ ...answer(input), refused: null, warnings: null });
const onDay = (from: string, to: string) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map((day) => legalDateOf(day));
const runs = { numRuns: 400 };

describe('the statutory clock, whatever happens', () => {
  it('gives each calendar day once, in order, and counts none twice', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { ledger, receivedOn } = answer(input);
        ledger.forEach(({ date }, index) => {
          expect(date).toBe(next(receivedOn ?? '', index));
        });
        const numbers = ledger.flatMap(({ n }) => (n === undefined ? [] : [n]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(ledger.filter(({ kind }) => kind === 'base').length).toBe(receivedOn === null ? 0 : 1);
      }),
      runs,
    );
  });

  it('is due on the day whose number is the target, unless a date is due instead', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { dueOn, targetWorkingDays } = assessClock(input, publishedCalendar);
        fc.pre(dueOn !== null && targetWorkingDays !== null);
        expect(answer(input).ledger.find(({ date }) => date === dueOn)?.n).toBe(targetWorkingDays);
      }),
      runs,
    );
  });

  it('is changed by nothing that comes after the answer', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 400 }), (input, later) => {
        const before = input.acts.filter(({ on }) => on <= input.asOf);
        const closed: ClockInput = { ...input, acts: [...before, { act: 'answered', on: input.asOf }] };
        fc.pre(assessClock(closed, publishedCalendar).answer !== null);
        const after = before.map((act) => ({ ...act, on: next(input.asOf, later) }));
        const goneOn = { ...closed, acts: [...closed.acts, ...after], asOf: next(input.asOf, later) };
        expect(withoutFindings(goneOn)).toEqual(withoutFindings(closed));
        expect(assessClock(goneOn, publishedCalendar).refusals.slice(-after.length)).toHaveLength(after.length);
      }),
      runs,
    );
  });

  it('is changed by no refused act, and by none dated after the query day', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { refused } = answer(input);
        const out = new Set(refused.map(({ act }) => act));
        const acts = input.acts.filter((act, index) => !out.has(index) && act.on <= input.asOf);
        expect(withoutFindings({ ...input, acts })).toEqual(withoutFindings(input));
        expect(answer({ ...input, acts }).refused).toEqual([]);
      }),
      runs,
    );
  });

  it('knows on each day only what was known on that day', () => {
    fc.assert(
      fc.property(history, onDay('2019-01-01', '2041-02-01'), (input, on) => {
        const known = { ...input, asOf: on };
        expect(dueOnAsKnown(input, on, publishedCalendar)).toBe(answer(known).dueOn);
      }),
      runs,
    );
  });

  it('counts overlapping consultations once: any number of them suspends the days of their union', () => {
    const spans = fc.array(fc.tuple(fc.nat({ max: 25 }), fc.nat({ max: 20 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(onDay('2019-01-02', '2026-06-30'), spans, (receivedOn, list) => {
        const acts = list
          .flatMap(([start, length], index): ClockAct[] => [
            { act: 'consultation_sent', on: next(receivedOn, start), id: String(index), party: 'other_agency' },
            { act: 'consultation_returned', on: next(receivedOn, start + length), id: String(index) },
          ])
          .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.act === b.act ? 0 : a.act < b.act ? 1 : -1));
        const input: ClockInput = { channel: 'in_person', submittedOn: receivedOn, acts, asOf: next(receivedOn, 60) };
        const { dueOn, suspensions, refusals } = assessClock(input, publishedCalendar);
        expect(refusals).toEqual([]);
        const suspended = new Set<string>();
        for (const [start, length] of list) {
          for (let day = start + 1; day <= start + length; day++) suspended.add(next(receivedOn, day));
        }
        let due = receivedOn;
        for (let count = 0; count < 20;) {
          due = next(due);
          if (publishedCalendar.isWorkday(due) && !suspended.has(due)) count++;
        }
        expect(dueOn).toBe(due);
        const merged = suspensions.flatMap(({ afterOn, endOn }) => {
          const days: string[] = [];
          for (let day = next(afterOn); day <= (endOn ?? ''); day = next(day)) days.push(day);
          return days;
        });
        expect(merged).toEqual([...suspended].sort());
      }),
      runs,
    );
  });

  it('is never due earlier for a holiday moved in, and never later for a make-up day', () => {
    const quiet = history.map((input) => ({
      ...input,
      acts: input.acts.filter(({ act }) => act === 'consultation_sent' || act === 'consultation_returned'),
    }));
    fc.assert(
      fc.property(quiet, fc.integer({ min: -20, max: 80 }), (input, days) => {
        const { dueOn, receivedOn } = assessClock(input, publishedCalendar);
        fc.pre(dueOn !== null && receivedOn !== null);
        const day = next(receivedOn, days);
        const notice = { year: 2026, offDays: [day], makeupWorkdays: [], sources: [], scope: 'agency' as const };
        const off = assessClock(input, publishedCalendar.withAnnouncement(notice)).dueOn ?? '9999-12-31';
        expect(off >= dueOn).toBe(true);
      }),
      runs,
    );
    fc.assert(
      fc.property(onDay('2019-01-02', '2026-10-30'), fc.integer({ min: 1, max: 40 }), (submittedOn, days) => {
        const input: ClockInput = { channel: 'in_person', submittedOn, acts: [], asOf: submittedOn };
        const day = next(submittedOn, days);
        const notice = { year: 2026, offDays: [], makeupWorkdays: [day], sources: [], scope: 'agency' as const };
        const before = assessClock(input, publishedCalendar).dueOn ?? '';
        expect((assessClock(input, publishedCalendar.withAnnouncement(notice)).dueOn ?? '') <= before).toBe(true);
      }),
      runs,
    );
  });

  it('is put off by an extension by exactly its working days', () => {
    fc.assert(
      fc.property(onDay('2019-01-02', '2026-06-30'), fc.integer({ min: 1, max: 20 }), (submittedOn, workingDays) => {
        const input = { channel: 'in_person' as const, submittedOn, asOf: submittedOn };
        const plain = assessClock({ ...input, acts: [] }, publishedCalendar);
        const act = { act: 'extension_notified' as const, on: submittedOn, workingDays };
        const extended = assessClock({ ...input, acts: [act] }, publishedCalendar);
        expect(publishedCalendar.countWorkdays(plain.dueOn ?? '', extended.dueOn ?? '')).toBe(workingDays);
        expect(extended.originalDueOn).toBe(plain.dueOn);
      }),
      runs,
    );
  });

  it('marks every day of an unpublished year, a statutory day off among them, and the answer that holds one', () => {
    fc.assert(
      fc.property(history, (input) => {
        const { ledger, provisional } = answer(input);
        for (const day of ledger) {
          expect(day.provisional ?? false).toBe(!publishedCalendar.isPublished(Number(day.date.slice(0, 4))));
          if (publishedCalendar.announcementOf(day.date)?.scope === 'statutory')
            expect(day.kind).toMatch(/^(holiday|base)$/);
        }
        expect(provisional).toBe(ledger.some((day) => day.provisional));
      }),
      runs,
    );
  });

  it('keeps waiting for a correction when the fee is paid meanwhile, and keeps that fee as paid when it comes', () => {
    const days = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(onDay('2019-01-02', '2026-06-30'), days, days, days, (receivedOn, toPay, toCorrect, toAsk) => {
        const paidOn = next(receivedOn, toPay);
        const correctedOn = next(paidOn, toCorrect);
        const paid: ClockInput = {
          ...{ channel: 'in_person', submittedOn: receivedOn, asOf: paidOn },
          acts: [
            { act: 'fee_notice', on: receivedOn },
            { act: 'correction_notice', on: receivedOn },
            { act: 'fee_paid', on: paidOn },
          ],
        };
        expect(answer(paid)).toMatchObject({ status: 'awaiting_correction', dueOn: null, refused: [] });
        const askedAgainOn = next(correctedOn, toAsk);
        const corrected = answer({
          ...paid,
          acts: [
            ...paid.acts,
            { act: 'correction_received', on: correctedOn },
            { act: 'fee_notice', on: askedAgainOn },
          ],
          asOf: askedAgainOn,
        });
        expect(corrected.dueOn).toBe(publishedCalendar.addWorkdays(correctedOn, 20));
        expect(corrected.refused).toEqual([{ act: 4, code: 'FEE_NOTICE_REPEATED' }]);
      }),
      runs,
    );
  });
});
