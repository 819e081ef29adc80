import type { z } from 'zod';
import { roles } from '../../../domain/case/permissions.js';
import { noticeEvents, noticesByHand } from '../../../domain/notice/notice-events.js';
import type { NoticeRules } from '../../../domain/notice/rules.js';
import { rungs } from '../../../domain/notice/rung.js';
import type { Text } from '../../../domain/text.js';
import { noCase } from '../timers/timer.js';
import type { TellingRecord } from './telling-record.js';
import type { tellingView } from './telling-view.schema.js';

type TellingView = z.output<typeof tellingView>;

const labels: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...Object.entries(rungs),
  ...Object.entries(roles).map(([role, label]): [string, Text] => [`role:${role}`, label]),
  ['endpoint', { zh: '推送渠道', en: 'Robot or webhook' }],
]);

const labelOf = (code: string): Text => labels.get(code) ?? { zh: code, en: code };

const eventNames: Readonly<Record<string, Text>> = { ...noticeEvents, ...noticesByHand };

/** The name of the rule by which somebody was told; one that has been taken away since is shown by its id. */
function titleOf(rule: string, rules: NoticeRules): Text {
  const ladder = rules.ladders.find(({ id }) => id === rule);
  return ladder?.title ?? eventNames[rule] ?? { zh: rule, en: rule };
}

export const viewOfTelling = (row: TellingRecord, rules: NoticeRules): TellingView => ({
  id: row.id,
  agencyId: row.agency_id,
  matter: row.matter,
  about: [row.matter, row.case_id, row.kind, row.subject].join('/'),
  rule: row.rule,
  ruleTitle: titleOf(row.rule, rules),
  threshold: row.threshold,
  isClimb: row.is_climb,
  toldAs: row.rung,
  toldAsLabel: labelOf(row.rung),
  recipient: { kind: row.recipient_kind, id: row.recipient_id, name: row.recipient_name },
  channel: row.channel,
  urgency: row.urgency,
  title: row.said.title,
  details: [...row.said.details],
  link: row.said.link,
  caseId: row.case_id === noCase ? null : row.case_id,
  caseNumber: row.case_number,
  dueOn: row.due_on,
  edition: row.edition,
  owedAt: row.owed_at.toISOString(),
  toldAt: row.told_at.toISOString(),
  releaseAt: row.release_at.toISOString(),
  message: messageOf(row),
  readAt: row.read_at?.toISOString() ?? null,
  asksAcknowledgement: row.asks_acknowledgement,
  acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
});

function messageOf(row: TellingRecord): TellingView['message'] {
  const { message_id: id, message_kind: kind, message_status: status, message_attempts: attempts } = row;
  if (id === null || kind === null || status === null || attempts === null) return null;
  return {
    id,
    kind,
    status,
    attempts,
    answer: row.message_answer,
    endedAt: row.message_ended_at?.toISOString() ?? null,
  };
}
