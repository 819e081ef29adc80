import type { z } from 'zod';
import { roles } from '../../../domain/case/permissions.js';
import { notificationEvents, manualNotifications } from '../../../domain/notification/notification-events.js';
import type { NotificationPolicy } from '../../../domain/notification/notification-policy.js';
import { levels } from '../../../domain/notification/escalation-level.js';
import type { Text } from '../../../domain/text.js';
import { noCase } from '../timers/timer.js';
import type { NotificationRecord } from './notification-record.js';
import type { notificationView } from './notification-view.schema.js';

type NotificationView = z.output<typeof notificationView>;

const labels: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...Object.entries(levels),
  ...Object.entries(roles).map(([role, label]): [string, Text] => [`role:${role}`, label]),
  ['endpoint', { zh: '推送渠道', en: 'Robot or webhook' }],
]);

const labelOf = (code: string): Text => labels.get(code) ?? { zh: code, en: code };

const eventNames: Readonly<Record<string, Text>> = { ...notificationEvents, ...manualNotifications };

/** The name of the rule of a notification; a rule deleted since is shown by its id. */
function titleOf(rule: string, rules: NotificationPolicy): Text {
  const policy = rules.escalation.find(({ id }) => id === rule);
  return policy?.title ?? eventNames[rule] ?? { zh: rule, en: rule };
}

export const viewOfNotification = (row: NotificationRecord, rules: NotificationPolicy): NotificationView => ({
  id: row.id,
  agencyId: row.agency_id,
  subjectType: row.subject_type,
  about: [row.subject_type, row.case_id, row.kind, row.subject].join('/'),
  rule: row.rule,
  ruleTitle: titleOf(row.rule, rules),
  threshold: row.threshold,
  isEscalation: row.is_escalation,
  notifiedAs: row.level,
  notifiedAsLabel: labelOf(row.level),
  recipient: { kind: row.recipient_kind, id: row.recipient_id, name: row.recipient_name },
  channel: row.channel,
  priority: row.priority,
  title: row.content.title,
  details: [...row.content.details],
  link: row.content.link,
  caseId: row.case_id === noCase ? null : row.case_id,
  caseNumber: row.case_number,
  dueOn: row.due_on,
  version: row.version,
  owedAt: row.owed_at.toISOString(),
  notifiedAt: row.notified_at.toISOString(),
  releaseAt: row.release_at.toISOString(),
  delivery: deliveryOf(row),
  readAt: row.read_at?.toISOString() ?? null,
  asksAcknowledgement: row.asks_acknowledgement,
  acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
});

function deliveryOf(row: NotificationRecord): NotificationView['delivery'] {
  const { delivery_id: id, delivery_kind: kind, delivery_status: status, delivery_attempts: attempts } = row;
  if (id === null || kind === null || status === null || attempts === null) return null;
  return {
    id,
    kind,
    status,
    attempts,
    answer: row.delivery_answer,
    endedAt: row.delivery_ended_at?.toISOString() ?? null,
  };
}
