import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { type Supervision, supervisionStatuses, supervisionSteps } from './supervision.js';
import type { supervisionView } from './supervision.schema.js';

/** A supervision as the API shows it; whether its answer is late is said as of today. */
export const viewOfSupervision = (one: Supervision, today: LegalDate): z.output<typeof supervisionView> => ({
  id: one.id,
  agency: { id: one.agencyId, name: one.agencyName },
  supervisor: { id: one.supervisorAgencyId, name: one.supervisorName },
  caseId: one.caseId,
  caseNumber: one.caseNumber,
  handlerId: one.handlerId,
  unit: one.unit,
  kind: one.kind,
  subject: one.subject,
  version: one.version,
  reason: one.reason,
  status: { code: one.status, label: supervisionStatuses[one.status] },
  answerDueOn: one.answerDueOn,
  isAnswerLate: one.status === 'open' && one.answerDueOn < today,
  promisedOn: one.promisedOn,
  byPolicy: one.openedBy === null,
  openedAt: one.openedAt.toISOString(),
  closedAt: one.closedAt?.toISOString() ?? null,
  deadline: one.deadlineStatus === null ? null : { status: one.deadlineStatus, dueOn: one.deadlineDueOn },
  entries: one.entries.map(({ byId, at, ...entry }) => ({
    ...entry,
    label: supervisionSteps[entry.kind],
    at: new Date(at).toISOString(),
  })),
});
