import { dayNumber, legalDateOf } from '../calendar/legal-date.js';
import type { WorkCalendar } from '../calendar/work-calendar.js';
import type { ClockRun } from './clock-assessment.js';
import type { ConsultationSent, ConsultedParty, OrderedPeriod } from './clock-input.js';
import { type ClockPolicy, opinionPeriods } from './clock-policy.js';

/** An accepted act and its day number. */
export interface Mark {
  readonly act: number;
  readonly day: number;
}

/** Days not counted: after `after`, up to and with its end. */
export interface Interval {
  readonly act: number;
  readonly after: number;
  /** Of a consultation; null for a wait for payment that policy takes out of the period. */
  readonly consultation: { readonly id: string; readonly party: ConsultedParty; readonly sent: number } | null;
  /** The last day it can suspend; infinite for another agency. */
  readonly cap: number;
  returned: Mark | null;
}

export interface CorrectionMark extends Mark {
  /** Whether it stops the clock: sent in time, and no order sets the period. */
  readonly stops: boolean;
  readonly applicantDay: number;
  received: Mark | null;
}

export interface FeeMark extends Mark {
  readonly stops: boolean;
  readonly applicantDay: number;
  paid: Mark | null;
}

export interface RunMark {
  readonly base: number;
  readonly startedBy: ClockRun['startedBy'];
  readonly act: number | null;
}

/**
 * The state of a clock after the acts applied so far, in day numbers. Only `applyAct` changes it; queries take time in
 * the number of consultations, never of days.
 */
export class ClockState {
  /** The present run last. */
  readonly runs: RunMark[];
  base: number;
  /** Working days of the present run, with its extension. */
  target: number;
  extension: (Mark & { readonly workingDays: number }) | null = null;
  delay: (Mark & { readonly untilDay: number }) | null = null;
  correction: CorrectionMark | null = null;
  fee: FeeMark | null = null;
  answer: Mark | null = null;
  /** The last accepted act. */
  last: Mark | null = null;
  /** In order of their first day. */
  readonly intervals: Interval[] = [];
  readonly isOrdered: boolean;
  /** The day an order names, when it names a day rather than a period. */
  private readonly orderedDay: number | null;
  readonly initialTarget: number;

  constructor(
    readonly calendar: WorkCalendar,
    readonly policy: ClockPolicy,
    readonly received: number,
    period: OrderedPeriod | undefined,
  ) {
    this.isOrdered = period !== undefined;
    this.orderedDay = period !== undefined && 'dueOn' in period ? dayNumber(period.dueOn) : null;
    this.initialTarget =
      period !== undefined && 'workingDays' in period
        ? period.workingDays
        : policy.workingDays('reply', legalDateOf(received));
    this.base = received;
    this.target = this.initialTarget;
    this.runs = [{ base: received, startedBy: this.isOrdered ? 'order' : 'receipt', act: null }];
  }

  get waitingFor(): 'correction' | 'payment' | null {
    if (this.correction !== null && this.correction.stops && this.correction.received === null) return 'correction';
    if (this.fee !== null && this.fee.stops && this.fee.paid === null) return 'payment';
    return null;
  }

  /** Whether something is awaited from the applicant; an answer ends every wait. */
  get isWaiting(): boolean {
    return this.answer === null && this.waitingFor !== null;
  }

  /** The notice whose response the clock awaits. */
  get notice(): CorrectionMark | FeeMark | null {
    const waitingFor = this.waitingFor;
    if (waitingFor === null) return null;
    return waitingFor === 'correction' ? this.correction : this.fee;
  }

  /** A day that is due whatever is counted: a reasonable delay (第三十五条), or one that an order names. */
  get fixedDueDay(): number | null {
    return this.delay === null ? this.orderedDay : this.delay.untilDay;
  }

  /**
   * The day due as known now, as if nothing were awaited; null when an open consultation without a cap leaves it
   * unknown.
   */
  dueDay(): number | null {
    return this.fixedDueDay ?? this.dayCounted(this.target);
  }

  /** The day due as known now; null also while something is awaited from the applicant. */
  dueDayNow(): number | null {
    return this.isWaiting ? null : this.dueDay();
  }

  /** The day due on receipt, before any act. */
  get firstDueDay(): number {
    return this.orderedDay ?? this.calendar.dayAfter(this.received, Math.max(0, this.initialTarget));
  }

  /** The day the present run would be due without its extension and delay. */
  originalDueDay(): number | null {
    return this.orderedDay ?? this.dayCounted(this.initialTarget);
  }

  /** The last day that a consultation keeps from counting, as known now. */
  endOf(interval: Interval): number {
    const returned = interval.returned === null ? Infinity : interval.returned.day;
    const answered = this.answer === null ? Infinity : this.answer.day;
    return Math.min(interval.cap, returned, answered);
  }

  /** The working day of the present run that has this number; null when no end is known of a consultation before it. */
  private dayCounted(target: number): number | null {
    const { calendar } = this;
    if (target <= 0) return this.base;
    let from = this.base;
    let left = target;
    for (const interval of this.intervals) {
      const end = this.endOf(interval);
      if (end <= from || end <= interval.after) continue;
      if (interval.after > from) {
        const counted = calendar.ordinalOf(interval.after) - calendar.ordinalOf(from);
        if (counted >= left) break;
        left -= counted;
      }
      if (end === Infinity) return null;
      from = end;
    }
    return calendar.dayAt(calendar.ordinalOf(from) + left);
  }

  /** Working days counted after the base, up to and with a day. */
  countedUpTo(day: number): number {
    const { calendar } = this;
    let from = this.base;
    let counted = 0;
    for (const interval of this.intervals) {
      if (interval.after >= day) break;
      const end = this.endOf(interval);
      if (end <= from || end <= interval.after) continue;
      if (interval.after > from) counted += calendar.ordinalOf(interval.after) - calendar.ordinalOf(from);
      from = end;
    }
    return day > from ? counted + calendar.ordinalOf(day) - calendar.ordinalOf(from) : counted;
  }

  /** Begins a new run: what was extended or delayed before is void. */
  restart(startedBy: 'correction' | 'payment', mark: Mark): void {
    this.runs.push({ base: mark.day, startedBy, act: mark.act });
    this.base = mark.day;
    this.target = this.initialTarget;
    this.extension = null;
    this.delay = null;
  }

  suspend(sent: ConsultationSent, mark: Mark): void {
    const delivered = sent.deliveredOn ? dayNumber(sent.deliveredOn) : mark.day;
    const period = opinionPeriods[sent.party];
    this.insert({
      act: mark.act,
      after: { after_sending: mark.day, from_sending: mark.day - 1, after_delivery: delivered }[
        this.policy.consultationInterval
      ],
      consultation: { id: sent.id, party: sent.party, sent: mark.day },
      cap: period === null ? Infinity : this.calendar.dayAfter(delivered, this.policy.workingDays(period, sent.on)),
      returned: null,
    });
  }

  /** Takes a wait for payment out of the period, where policy has the clock resume rather than restart. */
  exclude(notice: Mark, end: Mark): void {
    this.insert({ act: notice.act, after: notice.day, consultation: null, cap: end.day, returned: end });
  }

  private insert(interval: Interval): void {
    let at = this.intervals.length;
    while (at > 0 && (this.intervals[at - 1]?.after ?? 0) > interval.after) at--;
    this.intervals.splice(at, 0, interval);
  }
}
