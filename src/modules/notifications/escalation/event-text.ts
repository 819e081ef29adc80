import { z } from 'zod';
import type { ClearanceStep } from '../../../domain/case/permissions.js';
import { commandLabels } from '../../../domain/case/commands.js';
import { clearanceLabels, clearanceRoles } from '../../../domain/case/permissions.js';
import { disputeCommandLabels } from '../../../domain/dispute/commands.js';
import { deadlineLabel } from '../../../domain/notification/deadline-labels.js';
import type { EventRuleId, Recipients } from '../../../domain/notification/notification-policy.js';
import type { Text } from '../../../domain/text.js';

/** An event to notify of, with the present state of its case. */
export interface Happened {
  readonly type: string;
  readonly isOfDispute: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly caseNumber: string;
  /** Clearance steps that the present draft has yet to pass. */
  readonly remainingSteps: readonly ClearanceStep[];
  /** Whether the case is still being handled. */
  readonly isOpen: boolean;
  /** Whether a later event supersedes it: another assignment, a later step of the draft. */
  readonly isOvertaken: boolean;
}

/** The notification of an event: its rule, its text, and recipients beyond those whom the rule names. */
export interface EventText {
  readonly rule: EventRuleId;
  /** Who must act next, when the event determines it; else those whom the rule names. */
  readonly whom: Recipients | null;
  readonly title: Text;
  readonly details: readonly Text[];
}

const caseRules: Readonly<Record<string, EventRuleId>> = {
  'request.register': 'assigned',
  'case.assign': 'assigned',
  'case.return': 'returned',
  'draft.return': 'draft_returned',
  'reply.reorder': 'reply_reordered',
  'calendar.change': 'deadline_moved',
  'correction.receive': 'applicant_message',
  'reasons.receive': 'applicant_message',
  'fee.pay': 'applicant_message',
};

/** Acts of which only the latest is notified: the case's assignee, and the state of the draft. */
export const overtaking: readonly (readonly string[])[] = [
  ['request.register', 'case.assign', 'case.claim', 'case.return'],
  ['reply.draft', 'draft.clear', 'draft.return', 'reply.send', 'reply.record'],
];

/** Acts that are notified even when the case is no longer being handled. */
const lasting: ReadonlySet<string> = new Set(['reply.reorder', 'calendar.change']);

/** The notification of an event; null when none is due any more. */
export function textOfEvent(happened: Happened): EventText | null {
  const { type, isOfDispute, body, caseNumber, remainingSteps } = happened;
  if (isOfDispute) {
    return {
      rule: 'dispute_moved',
      whom: null,
      title: titled(caseNumber, labelOf(disputeCommandLabels, type)),
      details: [],
    };
  }
  if (happened.isOvertaken || !(happened.isOpen || lasting.has(type))) return null;
  if (type === 'reply.draft' || type === 'draft.clear') return clearanceText(caseNumber, remainingSteps);
  const rule = caseRules[type];
  if (rule === undefined) return null;
  return { rule, whom: null, title: titled(caseNumber, textOf(type, body)), details: detailsOf(body) };
}

function clearanceText(caseNumber: string, [next]: readonly ClearanceStep[]): EventText {
  if (next === undefined) {
    const text = { zh: '答复稿已审签，可以答复', en: 'the draft is cleared: the reply can be sent' };
    return { rule: 'draft_cleared', whom: null, title: titled(caseNumber, text), details: [] };
  }
  const { zh, en } = clearanceLabels[next];
  return {
    rule: 'draft_to_clear',
    whom: clearanceRoles[next].map((role) => ({ role })),
    title: titled(caseNumber, { zh: `答复稿待${zh}`, en: `a draft waits for ${en}` }),
    details: [],
  };
}

const assigned: Text = { zh: '已分办给您', en: 'was assigned to you' };
const moved: Text = { zh: '节假日安排调整，期限已变动', en: 'deadlines moved with the published holidays' };

const textOf = (type: string, body: Happened['body']): Text => {
  if (type === 'case.assign' || type === 'request.register') {
    return body.handlerId === null
      ? { zh: '已分办到科室，待认领', en: 'was assigned to the unit and is to be claimed' }
      : assigned;
  }
  return type === 'calendar.change' ? moved : labelOf(commandLabels, type);
};

const moves = z.array(
  z.object({ kind: z.string(), from: z.string().nullable(), to: z.string().nullable(), is: z.string() }),
);

/** The due days that moved with a calendar: from which to which. */
function detailsOf(body: Happened['body']): Text[] {
  return moves
    .catch([])
    .parse(body.moves)
    .filter(({ from, to, is }) => from !== to && (is === 'open' || is === 'waiting'))
    .map(({ kind, from, to }) => {
      const { zh, en } = deadlineLabel(kind);
      return { zh: `${zh}：${from ?? '—'} → ${to ?? '—'}`, en: `${en}: ${from ?? '—'} → ${to ?? '—'}` };
    });
}

const labelOf = (labels: Readonly<Record<string, Text>>, type: string): Text => labels[type] ?? { zh: type, en: type };

const titled = (caseNumber: string, { zh, en }: Text): Text => ({
  zh: `${caseNumber}：${zh}`,
  en: `${caseNumber}: ${en}`,
});
