import type { Text } from '../text.js';

/** What people are told at once when it happens, and how the line begins that tells it. */
export const notificationEvents = {
  assigned: { zh: '已分办', en: 'assigned' },
  returned: { zh: '已退回，请重新分办', en: 'returned to intake, to be assigned anew' },
  draft_to_clear: { zh: '拟稿待审核', en: 'draft to clear' },
  draft_cleared: { zh: '拟稿已审签，可以答复', en: 'draft cleared: the reply can be sent' },
  draft_returned: { zh: '拟稿已退回修改', en: 'draft returned for changes' },
  reply_reordered: { zh: '被责令重新答复', en: 'a reply anew was ordered' },
  dispute_moved: { zh: '复议诉讼有新进展', en: 'news of a review or suit' },
  applicant_message: { zh: '申请人有新来件', en: 'new message from the applicant' },
  deadline_moved: { zh: '期限已变动', en: 'a due day has moved' },
  delivery_failed: { zh: '消息无法送达', en: 'a message could not be delivered' },
  calendar_missing: { zh: '缺少放假安排', en: 'the calendar of a year is missing' },
  carry_over: { zh: '年底结转', en: 'cases to be carried over' },
  supervision_opened: { zh: '主管部门督办', en: 'taken up by the supervising office' },
  supervision_answered: { zh: '督办已回复', en: 'supervision answered' },
  supervision_closed: { zh: '督办已办结', en: 'supervision closed' },
} as const satisfies Record<string, Text>;

export type EventRuleId = keyof typeof notificationEvents;

/**
 * What an office cannot switch off: each is the only way in which somebody learns that the system itself can no longer
 * keep its promise, or that the office above has stepped in.
 */
export const lastingEvents: readonly EventRuleId[] = ['calendar_missing', 'delivery_failed', 'supervision_opened'];

/** What one person makes another be told, by no rule of the agency's: there is nothing to switch off. */
export const manualNotifications = {
  reminded: { zh: '催办', en: 'reminded by a colleague' },
} as const satisfies Record<string, Text>;
