import { workingDays } from '../deadlines/words.js';
import type { Text } from '../language.js';
import type { Notification } from './notifications.js';

/** Events that cause a notification at once, by the server's codes. */
export const eventNames = {
  assigned: { zh: '案件分办', en: 'A case is assigned' },
  returned: { zh: '案件退回', en: 'A case is returned' },
  draft_to_clear: { zh: '拟稿待审核', en: 'A draft is to be cleared' },
  draft_cleared: { zh: '拟稿已审签', en: 'A draft was cleared' },
  draft_returned: { zh: '拟稿退回修改', en: 'A draft was returned' },
  reply_reordered: { zh: '责令重新答复', en: 'A new reply was ordered' },
  dispute_moved: { zh: '复议诉讼进展', en: 'Progress of a review or suit' },
  applicant_message: { zh: '申请人来件', en: 'A message from the applicant' },
  deadline_moved: { zh: '期限变动', en: 'A due day has moved' },
  delivery_failed: { zh: '消息无法送达', en: 'A message could not be delivered' },
  calendar_missing: { zh: '缺少放假安排', en: 'The holiday calendar of a year is missing' },
  carry_over: { zh: '年底结转', en: 'Cases to be carried over' },
  supervision_opened: { zh: '收到督办', en: 'Taken up by the supervising office' },
  supervision_answered: { zh: '督办已回复', en: 'A supervision was answered' },
  reminded: { zh: '催办', en: 'A colleague reminded' },
  supervision_closed: { zh: '督办办结', en: 'A supervision was closed' },
} as const satisfies Readonly<Record<string, Text>>;

/** The threshold relative to the due day. */
export function thresholdInWords(threshold: number): Text {
  const days = Math.abs(threshold);
  if (threshold === 0) return { zh: '到期当日', en: 'on the due day' };
  if (threshold < 0) return { zh: `到期前${days}个工作日`, en: `${workingDays(days)} before` };
  return { zh: `逾期第${days}个工作日`, en: `${workingDays(days)} late` };
}

const countedMatters: readonly string[] = ['deadline', 'duty'];

/** The rule and the threshold that caused the notification. */
export function reasonInWords({ ruleTitle, threshold, subjectType, isEscalation }: Notification): Text {
  const when = countedMatters.includes(subjectType) ? thresholdInWords(threshold) : null;
  const escalated: Text = isEscalation ? { zh: '，逐级上报', en: ', escalated' } : { zh: '', en: '' };
  if (when === null) return ruleTitle;
  return { zh: `${ruleTitle.zh}：${when.zh}${escalated.zh}`, en: `${ruleTitle.en}: ${when.en}${escalated.en}` };
}
