import { daysBetween } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import type { ActFinding, RefusalCode, WarningCode } from './clock-assessment.js';

/** A refusal or warning of the clock in words: what happened, and what would make it lawful or is still possible. */
export interface FindingText {
  readonly title: Text;
  readonly message: Text;
  readonly remedy: Text;
  readonly article: string;
}

export type Finding = ActFinding<RefusalCode | WarningCode>;
export type FindingTexts<Code extends string> = Readonly<Record<Code, (finding: Finding) => FindingText>>;

export const text = (zh: string, en: string): Text => ({ zh, en });

/** Calendar days by which the act missed its last lawful day. */
export const daysLate = ({ latestOn, on }: Finding): number => (latestOn === null ? 0 : daysBetween(latestOn, on));

/** "1 day", "3 days". */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** When the reply is due, as known on the day of the act. */
export function dueText({ dueOn }: Finding): Text {
  return dueOn === null
    ? text('答复期限目前尚不能确定', 'no day can be due yet')
    : text(`答复期限为${dueOn}`, `the reply is due on ${dueOn}`);
}

/** What to do about the reply itself: give it in time, or at once when the due day has passed. */
export function replyText({ dueOn, on }: Finding): Text {
  if (dueOn === null) return text('并尽快答复', 'and reply as soon as possible');
  return on > dueOn
    ? text(`答复期限已于${dueOn}届满，应当立即答复`, `the reply was due on ${dueOn}: reply at once`)
    : text(`并在${dueOn}（含当日）前答复`, `and reply by ${dueOn} at the latest`);
}

/** What the clock awaits, and since which notice. */
export function waitText({ waitingFor, against }: Finding): Text {
  const since = against === null ? '' : against.on;
  return waitingFor === 'payment'
    ? text(`${since}已发出收费通知，正在等待缴费`, `the fee notice of ${since} is not yet paid`)
    : text(`${since}已告知补正，正在等待申请人补正`, `the correction requested on ${since} has not arrived yet`);
}
