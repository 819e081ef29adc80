import type { Text } from '../text.js';

/** The events that send a notification at once, and the beginning of its text. */
export const notificationEvents = {
  assigned: { zh: '已分办', en: 'assigned' },
  returned: { zh: '已退回，请重新分办', en: 'returned to intake, to be assigned anew' },
  draft_to_clear: { zh: '拟稿待审核', en: 'draft to clear' },
  draft_cleared: { zh: '拟稿已审签，可以答复', en: 'draft cleared: the reply can be sent' },
  draft_returned: { zh: '拟稿已退回修改', en: 'draft returned for changes' },
  reply_reordered: { zh: '被责令重新答复', en: 'a new reply was ordered' },
  dispute_moved: { zh: '复议诉讼有新进展', en: 'review or suit updated' },
  applicant_message: { zh: '申请人有新来件', en: 'new message from the applicant' },
  deadline_moved: { zh: '期限已变动', en: 'a due day has moved' },
  delivery_failed: { zh: '消息无法送达', en: 'a notification could not be delivered' },
  calendar_missing: { zh: '缺少放假安排', en: 'the calendar of a year is missing' },
  carry_over: { zh: '年底结转', en: 'cases to be carried over' },
  supervision_opened: { zh: '主管部门督办', en: 'taken up by the supervising office' },
  supervision_answered: { zh: '督办已回复', en: 'supervision answered' },
  supervision_closed: { zh: '督办已办结', en: 'supervision closed' },
} as const satisfies Record<string, Text>;

export type EventRuleId = keyof typeof notificationEvents;

/**
 * Events that an agency cannot switch off: no other notification reports that the system can no longer notify or count
 * reliably, or that the supervising office has stepped in.
 */
export const lastingEvents: readonly EventRuleId[] = ['calendar_missing', 'delivery_failed', 'supervision_opened'];

/**
 * Notifications that one person sends to another; no rule of the agency governs them, so they cannot be switched off.
 */
export const manualNotifications = {
  reminded: { zh: '催办', en: 'reminded by a colleague' },
} as const satisfies Record<string, Text>;
