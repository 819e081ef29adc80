import type { ClockAct, ClockInput } from '../../../src/domain/clock/clock-input.js';
import type { RefusalCode, WarningCode } from '../../../src/domain/clock/clock-assessment.js';
import type { ClockOutput, LedgerDay } from '../../../src/domain/clock/day-ledger.js';
import { readFixture } from '../../support/fixtures.js';

/**
 * The rules of test/fixtures/clock/README.md implemented a second time, as plainly and slowly as possible: every
 * question replays the accepted acts and walks day by day. It shares no code with the clock it checks.
 */

const holidays = readFixture<{ off_days: string[]; makeup_workdays: string[] }>('calendar', 'holidays.json');
const statutory = readFixture<{ years: Record<string, { date: string }[]> }>('calendar', 'statutory-days.json');

type Act = Exclude<ClockAct, { act: 'unknown' }>;

/** Days off and make-up workdays, and the published years. */
export interface SlowCalendar {
  readonly off: ReadonlySet<string>;
  readonly makeup: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
}

export const publishedDays: SlowCalendar = {
  off: new Set([
    ...holidays.off_days,
    ...Object.values(statutory.years).flatMap((days) => days.map((day) => day.date)),
  ]),
  makeup: new Set(holidays.makeup_workdays),
  years: new Set(['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']),
};

export function next(date: string, step = 1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

export function slowClock(input: ClockInput, calendar: SlowCalendar = publishedDays): ClockOutput {
  const works = (date: string): boolean => calendar.makeup.has(date) || (!isWeekend(date) && !calendar.off.has(date));
  const nthAfter = (date: string, n: number): string => {
    let day = date;
    for (let count = 0; count < n;) {
      day = next(day);
      if (works(day)) count++;
    }
    return day;
  };

  const receipts = { in_person: input.submittedOn, registered_mail: input.signedOn } as Record<string, string | null>;
  const received = (input.channel in receipts ? receipts[input.channel] : input.confirmedOn) ?? null;
  const refused: { act: number; code: RefusalCode }[] = [];
  const warnings: { act: number; code: WarningCode }[] = [];
  if (received === null || received > input.asOf) {
    return {
      receivedOn: null,
      dueOn: null,
      status: 'awaiting_confirmation',
      usedWorkingDays: null,
      remainingWorkingDays: null,
      provisional: false,
      refused,
      warnings,
      ledger: [],
    };
  }

  /** The state so far, derived from the accepted acts alone. */
  function story(accepted: readonly Act[]) {
    let base: string = received ?? '';
    let target = 20;
    let extended = false;
    let until: string | null = null;
    let correction: 'none' | 'asked' | 'ignored' | 'done' = 'none';
    let fee: 'none' | 'open' | 'paid' = 'none';
    let answered: string | null = null;
    let corrected = false;
    const restart = (on: string): void => {
      base = on;
      target = 20;
      extended = false;
      until = null;
    };
    for (const act of accepted) {
      if (act.act === 'correction_notice') correction = act.on <= nthAfter(received ?? '', 7) ? 'asked' : 'ignored';
      if (act.act === 'correction_received') {
        corrected = true;
        if (correction === 'asked') {
          restart(act.on);
          if (fee === 'open') fee = 'none';
          correction = 'done';
        }
      }
      if (act.act === 'extension_notified') {
        target += act.workingDays;
        extended = true;
      }
      if (act.act === 'fee_notice') fee = 'open';
      if (act.act === 'fee_paid') {
        restart(act.on);
        fee = 'paid';
      }
      if (act.act === 'delay_notified') until = act.untilOn;
      if (act.act === 'answered') answered = act.on;
    }
    const awaiting = correction === 'asked' ? 'awaiting_correction' : fee === 'open' ? 'awaiting_payment' : null;
    return { base, target, extended, until, correction, corrected, fee, answered, awaiting } as const;
  }

  function endOf(accepted: readonly Act[], sent: Extract<Act, { act: 'consultation_sent' }>): string | null {
    const ends: string[] = [];
    for (const act of accepted) {
      if (act.act === 'consultation_returned' && act.id === sent.id) ends.push(act.on);
      if (act.act === 'answered') ends.push(act.on);
    }
    if (sent.party !== 'other_agency') ends.push(nthAfter(sent.deliveredOn ?? sent.on, 15));
    return ends.sort()[0] ?? null;
  }

  const consultations = (accepted: readonly Act[]) =>
    accepted.flatMap((act) => (act.act === 'consultation_sent' ? [{ sent: act.on, end: endOf(accepted, act) }] : []));

  const outside = (accepted: readonly Act[]): ((day: string) => boolean) => {
    const known = consultations(accepted);
    return (day) => !known.some(({ sent, end }) => day > sent && (end === null || day <= end));
  };

  function dueAsKnown(accepted: readonly Act[]): string | null {
    const { base, target, until } = story(accepted);
    if (until !== null) return until;
    const counts = outside(accepted);
    const isOpen = consultations(accepted).some(({ end }) => end === null);
    const stop = isOpen ? next(input.asOf > base ? input.asOf : base, 400) : '9999-12-31';
    let day = base;
    for (let count = 0; count < target;) {
      day = next(day);
      if (day > stop) return null;
      if (works(day) && counts(day)) count++;
    }
    return day;
  }

  function objection(accepted: readonly Act[], act: ClockAct): RefusalCode | null {
    const now = story(accepted);
    if (act.on < (received ?? '')) return 'ACT_BEFORE_RECEIPT';
    if (accepted.some((earlier) => act.on < earlier.on)) return 'ACT_OUT_OF_ORDER';
    if (now.answered !== null) return 'ALREADY_ANSWERED';
    const due = dueAsKnown(accepted);
    const isPast = due !== null && act.on > due;
    const sent = (id: string): boolean => accepted.some((one) => one.act === 'consultation_sent' && one.id === id);
    const back = (id: string): boolean => accepted.some((one) => one.act === 'consultation_returned' && one.id === id);
    switch (act.act) {
      case 'correction_notice':
        return now.correction === 'none' ? null : 'CORRECTION_NOTICE_REPEATED';
      case 'correction_received':
        return now.correction === 'none' ? 'NO_CORRECTION_NOTICE' : now.corrected ? 'ALREADY_CORRECTED' : null;
      case 'consultation_sent':
        return sent(act.id) ? 'CONSULTATION_REPEATED' : null;
      case 'consultation_returned':
        return sent(act.id) && !back(act.id) ? null : 'NO_OPEN_CONSULTATION';
      case 'extension_notified':
        if (now.extended) return 'EXTENSION_REPEATED';
        if (![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].includes(act.workingDays))
          return 'EXTENSION_OVER_LIMIT';
        if (now.awaiting !== null) return 'CLOCK_NOT_RUNNING';
        return isPast ? 'EXTENSION_AFTER_DUE' : null;
      case 'fee_notice':
        if (now.fee !== 'none') return 'FEE_NOTICE_REPEATED';
        if (now.awaiting === 'awaiting_correction') return 'CLOCK_NOT_RUNNING';
        return isPast ? 'FEE_NOTICE_AFTER_DUE' : null;
      case 'fee_paid':
        return now.fee === 'open' ? null : 'NO_OPEN_FEE_NOTICE';
      case 'delay_notified':
        if (now.awaiting !== null) return 'CLOCK_NOT_RUNNING';
        if (isPast) return 'DELAY_AFTER_DUE';
        return due !== null && act.untilOn <= due ? 'DELAY_NOT_LATER' : null;
      case 'answered':
        return null;
      default:
        return 'UNKNOWN_ACT';
    }
  }

  const accepted: Act[] = [];
  for (const [index, act] of input.acts.entries()) {
    if (act.on > input.asOf) continue;
    const code = objection(accepted, act);
    if (code !== null || act.act === 'unknown') {
      refused.push({ act: index, code: code ?? 'UNKNOWN_ACT' });
      continue;
    }
    accepted.push(act);
    const isLate = act.act === 'correction_notice' && act.on > nthAfter(received, 7);
    if (isLate) warnings.push({ act: index, code: 'CORRECTION_NOTICE_LATE' });
  }

  const { base, target, until, answered, awaiting } = story(accepted);
  const isAwaiting = answered === null && awaiting !== null;
  const dueOn = isAwaiting ? null : dueAsKnown(accepted);
  const counts = outside(accepted);
  const upTo = answered ?? input.asOf;
  const ledger: LedgerDay[] = [];
  let used = 0;
  let n = 0;
  for (let date = received; date <= upTo || (dueOn !== null && date <= dueOn); date = next(date)) {
    const kind =
      date === base
        ? 'base'
        : calendar.off.has(date)
          ? 'holiday'
          : !works(date)
            ? 'weekend'
            : date < base || isAwaiting
              ? 'void'
              : counts(date)
                ? 'counted'
                : 'suspended';
    if (kind === 'counted') n++;
    if (kind === 'counted' && date <= upTo) used++;
    ledger.push({
      date,
      kind,
      ...(kind === 'counted' ? { n } : {}),
      ...(calendar.makeup.has(date) ? { makeup: true } : {}),
      ...(calendar.years.has(date.slice(0, 4)) ? {} : { provisional: true }),
    });
  }
  const isSuspended = consultations(accepted).some(
    ({ sent, end }) => sent <= input.asOf && (end === null || input.asOf < end),
  );
  const hasNumbers = !isAwaiting && until === null;
  return {
    receivedOn: received,
    dueOn,
    status:
      answered !== null
        ? dueOn !== null && answered > dueOn
          ? 'answered_late'
          : 'answered_in_time'
        : (awaiting ?? (dueOn !== null && input.asOf > dueOn ? 'overdue' : isSuspended ? 'suspended' : 'running')),
    usedWorkingDays: hasNumbers ? used : null,
    remainingWorkingDays: hasNumbers ? target - used : null,
    provisional: ledger.some((day) => day.provisional),
    refused,
    warnings,
    ledger,
  };
}
