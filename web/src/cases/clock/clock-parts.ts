import type { Text } from '../../language.js';
import type { CaseDetail } from '../case.js';

type Clock = CaseDetail['clock'];

/** The meaning of a segment of the ring. */
export type RingPart = 'used' | 'left' | 'suspended' | 'late' | 'waiting' | 'idle';

export interface RingShare {
  readonly part: RingPart;
  /** Working days. */
  readonly days: number;
}

/** Working days on which the clock is suspended for a consultation, by the server's day ledger. */
export const suspendedDays = ({ days }: Clock): number => days.filter(({ kind }) => kind === 'suspended').length;

/**
 * The segments of the ring, in drawing order. The only calculation here is the remainder of a period
 * that has ended; a case that awaits the applicant, or has not begun, has no days to show.
 */
export function ringShares(clock: Clock): readonly RingShare[] {
  const { usedWorkingDays: used, targetWorkingDays: target, waiting } = clock;
  if (waiting !== null) return [{ part: 'waiting', days: 1 }];
  if (used === null || target === null) return [{ part: 'idle', days: 1 }];
  const shares: RingShare[] = [
    { part: 'used', days: Math.min(used, target) },
    { part: 'late', days: Math.max(0, used - target) },
    { part: 'suspended', days: suspendedDays(clock) },
    { part: 'left', days: Math.max(0, target - used) },
  ];
  return shares.filter(({ days }) => days > 0);
}

const whatIsAwaited = {
  correction: { zh: '补正', en: 'a correction' },
  payment: { zh: '缴费', en: 'the payment' },
} as const;

/** The text in the middle of the ring: the due day, or why there is none. */
export function ringCentre({ dueOn, waiting, status }: Clock): { readonly title: Text; readonly detail: Text } {
  if (waiting !== null) {
    const what = whatIsAwaited[waiting.for];
    const until = waiting.applicantDueOn.slice(5);
    return {
      title: { zh: `等待${what.zh}`, en: 'Waiting' },
      detail: { zh: `申请人至 ${until}`, en: `until ${until}` },
    };
  }
  if (dueOn === null && status.code === 'suspended') {
    return {
      title: { zh: '停止计算', en: 'Suspended' },
      detail: { zh: '收到反馈意见后续算', en: 'until the opinion is received' },
    };
  }
  if (dueOn === null)
    return { title: { zh: '未起算', en: 'Not started' }, detail: { zh: status.label.zh, en: 'no day due' } };
  return same(dueOn.slice(5), dueOn.slice(0, 4));
}

const same = (title: string, detail: string) => ({
  title: { zh: title, en: title },
  detail: { zh: `${detail}年`, en: detail },
});

/** The ring in a sentence, for screen readers. */
export function clockInWords(clock: Clock): Text {
  const { status, dueOn, usedWorkingDays: used, remainingWorkingDays: left, targetWorkingDays: target } = clock;
  const { waiting } = clock;
  if (waiting !== null) {
    const what = whatIsAwaited[waiting.for];
    return {
      zh: `${status.label.zh}：${waiting.sinceOn}起等待申请人${what.zh}，答复期限不计算，申请人应在${waiting.applicantDueOn}前${what.zh}`,
      en: `${status.label.en}: since ${waiting.sinceOn} awaiting ${what.en}; the period does not run, the applicant has until ${waiting.applicantDueOn}`,
    };
  }
  if (dueOn === null && used === null) {
    return { zh: `${status.label.zh}，没有到期日`, en: `${status.label.en}, nothing is due` };
  }
  const due = dueOn ?? '—';
  const count = (days: number | null) => (days === null ? '—' : String(days));
  const stopped = suspendedDays(clock);
  const rest =
    left !== null && left < 0
      ? { zh: `逾期${-left}个`, en: `${-left} late` }
      : { zh: `剩余${count(left)}个`, en: `${count(left)} left` };
  return {
    zh: `${status.label.zh}，到期日${due}：共${count(target)}个工作日，已用${count(used)}个，${rest.zh}，停止计算${stopped}个`,
    en: `${status.label.en}, due on ${due}: of ${count(target)} working days ${count(used)} used, ${rest.en}, ${stopped} suspended`,
  };
}
