import { dayNumber, legalDateOf } from '../calendar/legal-date.js';
import type { RefusalCode, WarningCode } from './clock-assessment.js';
import type {
  ClockAct,
  ConsultationReturned,
  ConsultationSent,
  CorrectionNotice,
  DelayNotified,
  ExtensionNotified,
  FeeNotice,
} from './clock-input.js';
import type { ClockState, Mark } from './clock-state.js';

/** Why an act is refused or warned about, with the facts to explain it. */
interface Grounds {
  readonly against?: Mark | null;
  readonly limit?: number;
  readonly latestDay?: number | null;
}

export interface Refused extends Grounds {
  readonly refused: RefusalCode;
}

export interface Warned extends Grounds {
  readonly warned: WarningCode;
}

/** Null: accepted without a finding. */
export type Verdict = Refused | Warned | null;

/** Takes the next act, in the order recorded (rule 4); a refused one changes nothing. */
export function applyAct(state: ClockState, act: ClockAct, mark: Mark): Verdict {
  const verdict = precedence(state, mark) ?? applyKind(state, act, mark);
  if (verdict === null || 'warned' in verdict) state.last = mark;
  return verdict;
}

function precedence(state: ClockState, mark: Mark): Refused | null {
  if (mark.day < state.received) return { refused: 'ACT_BEFORE_RECEIPT' };
  if (state.last !== null && mark.day < state.last.day) return { refused: 'ACT_OUT_OF_ORDER', against: state.last };
  if (state.answer !== null) return { refused: 'ALREADY_ANSWERED', against: state.answer };
  return null;
}

function applyKind(state: ClockState, act: ClockAct, mark: Mark): Verdict {
  switch (act.act) {
    case 'correction_notice':
      return correctionNotice(state, act, mark);
    case 'correction_received':
      return correctionReceived(state, mark);
    case 'consultation_sent':
      return consultationSent(state, act, mark);
    case 'consultation_returned':
      return consultationReturned(state, act, mark);
    case 'extension_notified':
      return extensionNotified(state, act, mark);
    case 'fee_notice':
      return feeNotice(state, act, mark);
    case 'fee_paid':
      return feePaid(state, mark);
    case 'delay_notified':
      return delayNotified(state, act, mark);
    case 'answered':
      state.answer = mark;
      return null;
    default:
      return { refused: 'UNKNOWN_ACT' };
  }
}

/** 第三十条, rule 5. */
function correctionNotice(state: ClockState, act: CorrectionNotice, mark: Mark): Verdict {
  if (state.correction !== null) return { refused: 'CORRECTION_NOTICE_REPEATED', against: state.correction };
  const { calendar, policy } = state;
  const limit = policy.workingDays('supplement_notice', legalDateOf(state.received));
  const latestDay = calendar.dayAfter(state.received, limit);
  const isLate = mark.day > latestDay;
  const delivered = act.deliveredOn ? dayNumber(act.deliveredOn) : mark.day;
  state.correction = {
    ...mark,
    stops: !state.isOrdered && (!isLate || policy.lateCorrectionNotice === 'restarts'),
    applicantDay: calendar.dayAfter(delivered, act.periodWorkingDays ?? policy.workingDays('supplement_due', act.on)),
    received: null,
  };
  if (state.isOrdered) return { warned: 'CORRECTION_AFTER_ORDER' };
  return isLate ? { warned: 'CORRECTION_NOTICE_LATE', limit, latestDay } : null;
}

function correctionReceived(state: ClockState, mark: Mark): Verdict {
  const { correction } = state;
  if (correction === null) return { refused: 'NO_CORRECTION_NOTICE' };
  if (correction.received !== null) return { refused: 'ALREADY_CORRECTED', against: correction.received };
  correction.received = mark;
  if (correction.stops) {
    state.restart('correction', mark);
    if (state.fee !== null && state.fee.paid === null) state.fee = null;
  }
  return null;
}

/** 第三十二至三十四条, rule 6. */
function consultationSent(state: ClockState, act: ConsultationSent, mark: Mark): Verdict {
  const earlier = consultationOf(state, act.id);
  if (earlier !== null) {
    const sent = earlier.consultation?.sent ?? mark.day;
    return { refused: 'CONSULTATION_REPEATED', against: { act: earlier.act, day: sent } };
  }
  state.suspend(act, mark);
  return null;
}

function consultationReturned(state: ClockState, act: ConsultationReturned, mark: Mark): Verdict {
  const consultation = consultationOf(state, act.id);
  if (consultation === null) return { refused: 'NO_OPEN_CONSULTATION' };
  if (consultation.returned !== null) return { refused: 'NO_OPEN_CONSULTATION', against: consultation.returned };
  consultation.returned = mark;
  return null;
}

function consultationOf(state: ClockState, id: string) {
  return state.intervals.find((interval) => interval.consultation?.id === id) ?? null;
}

/** 第三十三条第二款, rule 7: checked in this order. */
function extensionNotified(state: ClockState, act: ExtensionNotified, mark: Mark): Verdict {
  if (state.isOrdered && state.policy.extensionAfterOrder === 'refused') {
    return { refused: 'EXTENSION_NOT_OPEN_AFTER_ORDER' };
  }
  if (state.extension !== null) return { refused: 'EXTENSION_REPEATED', against: state.extension };
  const limit = state.policy.workingDays('reply_extension', act.on);
  if (!Number.isInteger(act.workingDays) || act.workingDays < 1 || act.workingDays > limit) {
    return { refused: 'EXTENSION_OVER_LIMIT', limit };
  }
  if (state.notice !== null) return { refused: 'CLOCK_NOT_RUNNING', against: state.notice };
  const due = state.dueDay();
  if (due !== null && mark.day > due) return { refused: 'EXTENSION_AFTER_DUE', latestDay: due };
  state.extension = { ...mark, workingDays: act.workingDays };
  state.target += act.workingDays;
  return null;
}

/** 第四十二条 and the fee rules, rule 8: checked in this order. */
function feeNotice(state: ClockState, act: FeeNotice, mark: Mark): Verdict {
  if (state.fee !== null) return { refused: 'FEE_NOTICE_REPEATED', against: state.fee };
  if (state.notice !== null) return { refused: 'CLOCK_NOT_RUNNING', against: state.notice };
  const due = state.dueDay();
  if (due !== null && mark.day > due) return { refused: 'FEE_NOTICE_AFTER_DUE', latestDay: due };
  const delivered = act.deliveredOn ? dayNumber(act.deliveredOn) : mark.day;
  state.fee = {
    ...mark,
    stops: !state.isOrdered,
    applicantDay: state.calendar.dayAfter(delivered, state.policy.workingDays('fee_pay', act.on)),
    paid: null,
  };
  return state.isOrdered ? { warned: 'FEE_NOTICE_AFTER_ORDER' } : null;
}

function feePaid(state: ClockState, mark: Mark): Verdict {
  const { fee } = state;
  if (fee === null) return { refused: 'NO_OPEN_FEE_NOTICE' };
  if (fee.paid !== null) return { refused: 'NO_OPEN_FEE_NOTICE', against: fee.paid };
  fee.paid = mark;
  if (!fee.stops) return null;
  if (state.policy.payment === 'restarts') state.restart('payment', mark);
  else state.exclude(fee, mark);
  return null;
}

/** 第三十五条, rule 9: checked in this order. */
function delayNotified(state: ClockState, act: DelayNotified, mark: Mark): Verdict {
  if (state.isOrdered) return { refused: 'DELAY_NOT_OPEN_AFTER_ORDER' };
  if (state.notice !== null) return { refused: 'CLOCK_NOT_RUNNING', against: state.notice };
  const due = state.dueDay();
  const untilDay = dayNumber(act.untilOn);
  if (due !== null && mark.day > due) return { refused: 'DELAY_AFTER_DUE', latestDay: due };
  if (due !== null && untilDay <= due) return { refused: 'DELAY_NOT_LATER', latestDay: due };
  state.delay = { ...mark, untilDay };
  return null;
}
