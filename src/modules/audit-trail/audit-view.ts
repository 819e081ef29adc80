import type { z } from 'zod';
import { commandLabels } from '../../domain/case/commands.js';
import { disputeCommandLabels } from '../../domain/dispute/commands.js';
import { factsInWords, type NameOf } from '../../domain/record/facts-in-words.js';
import type { Text } from '../../domain/text.js';
import { auditActionCodes, auditActionLabel } from '../audit/index.js';
import type { auditActionList, auditView, AuditSource } from './audit.schema.js';
import type { AuditRow } from './list-audit.js';

const labelsOf: Readonly<Record<Exclude<AuditSource, 'office'>, Readonly<Record<string, Text>>>> = {
  case: commandLabels,
  dispute: disputeCommandLabels,
};

function labelOf(source: AuditSource, code: string): Text {
  if (source === 'office') return auditActionLabel(code);
  return labelsOf[source][code] ?? { zh: code, en: code };
}

/** Everything the record can be narrowed to. */
export const allAuditActions = (): z.output<typeof auditActionList> => ({
  actions: [
    ...auditActionCodes.map((code) => ({ source: 'office' as const, code, label: auditActionLabel(code) })),
    ...(['case', 'dispute'] as const).flatMap((source) =>
      Object.entries(labelsOf[source]).map(([code, label]) => ({ source, code, label })),
    ),
  ],
});

/** The actor of a refused login is unknown; all other entries without a person were made by the installation. */
function actorInWords({ actor_id: id, action }: AuditRow, name: string | null): Text {
  if (name !== null) return { zh: name, en: name };
  if (action === 'login.refuse') return { zh: '有人', en: 'A person not known' };
  return id === null
    ? { zh: '系统', en: 'The system' }
    : { zh: '系统或者上级机关人员', en: 'The system or an office above' };
}

function sentenceOf(row: AuditRow, label: Text, nameOf: NameOf): Text {
  const actor = actorInWords(row, row.actor_id === null ? null : nameOf(row.actor_id));
  const person = row.subject_kind === 'user' && row.subject_id !== null ? nameOf(row.subject_id) : null;
  // For an act on one's own account the name is given already.
  const subject = row.number ?? (row.subject_id === row.actor_id ? null : person);
  return subject === null
    ? { zh: `${actor.zh} ${label.zh}`, en: `${actor.en}: ${label.en}` }
    : { zh: `${actor.zh} ${label.zh}：${subject}`, en: `${actor.en}: ${label.en} – ${subject}` };
}

/** One line, with what stood before where the caller could find that out; `row` is masked already. */
export function viewOfAudit(
  row: AuditRow,
  before: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): z.output<typeof auditView> {
  const label = labelOf(row.source, row.action);
  const isOffice = row.source === 'office';
  return {
    id: `${row.source}/${row.id}/${row.seq}`,
    at: row.at.toISOString(),
    source: row.source,
    action: { code: row.action, label },
    sentence: sentenceOf(row, label, nameOf),
    actor: row.actor_id === null ? null : { id: row.actor_id, name: nameOf(row.actor_id) },
    occurredOn: row.occurred_on,
    number: row.number,
    caseId: row.case_id,
    disputeId: row.source === 'dispute' ? row.id : null,
    seq: isOffice ? null : row.seq,
    address: row.address,
    facts: factsInWords(row.body, nameOf, before),
  };
}
