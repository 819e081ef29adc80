import type { z } from 'zod';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import { caseClock } from '../../domain/case/case-clock.js';
import type { Actor } from '../../domain/case/permissions.js';
import { caseStates } from '../../domain/case/state.js';
import { statusLabels } from '../../domain/clock/status-labels.js';
import type { caseList } from './cases.schema.js';
import type { CasePage, ListedCase } from './list-cases.js';
import { maskedName, maySeePerson } from './personal-data.js';

type Line = z.output<typeof caseList>['cases'][number];

/** The clock is computed as of today: the row holds its state of the day the case last changed. */
export function viewOfLine(row: ListedCase, actor: Actor, today: LegalDate): Line {
  const { facts, deadlineRules } = row;
  const { registration } = facts;
  const clock = caseClock(facts, today, deadlineRules.calendar, deadlineRules.policy);
  const personShown = maySeePerson(actor, { agencyId: row.agency_id, unit: row.unit, handlerId: row.handler_id });
  return {
    id: row.id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    number: row.number,
    revision: row.revision,
    state: { path: row.state, label: caseStates.get(row.state)?.label ?? { zh: row.state, en: row.state } },
    channel: registration.channel,
    category: registration.applicantCategory,
    applicantName: personShown ? registration.applicantName : maskedName(registration.applicantName),
    personShown,
    content: registration.content,
    unit: row.unit,
    handlerId: row.handler_id,
    handlerName: row.handler_name,
    receivedOn: facts.receivedOn,
    registeredOn: facts.registeredOn,
    dueOn: row.due_on,
    originalDueOn: row.original_due_on,
    clock: {
      code: clock.status,
      label: statusLabels[clock.status],
      remainingWorkingDays: clock.remainingWorkingDays,
    },
    overdue: row.is_open && row.due_on !== null && row.due_on < today,
    provisional: clock.provisional,
    outcome: row.outcome,
    repliedOn: row.replied_on,
    settledOn: row.settled_on,
    madePublicOn: facts.madePublicOn,
    irregular: row.irregular,
    updatedAt: row.updated_at.toISOString(),
  };
}

export const viewOfPage = ({ cases, next }: CasePage, actor: Actor, today: LegalDate): z.output<typeof caseList> => ({
  cases: cases.map((row) => viewOfLine(row, actor, today)),
  next,
});
