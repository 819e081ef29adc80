import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { ClearanceStep } from '../../domain/case/permissions.js';
import { clearanceRoles } from '../../domain/case/permissions.js';
import type { Session } from '../../platform/database/index.js';
import type { Account } from '../accounts/index.js';

/** Rows of each panel. */
export const LINES = 6;

/** The total number of rows, and the first of them. */
export interface Panel<Line> {
  readonly count: number;
  readonly lines: readonly Line[];
}

/** A case in a panel. */
export interface PanelCase {
  readonly caseId: string;
  readonly number: string;
  readonly state: string;
  readonly dueOn: LegalDate | null;
  readonly unit: string | null;
  /** The information requested, in a few words. */
  readonly subject: string | null;
}

const caseColumns = `c.id as "caseId", c.number, c.state, c.due_on as "dueOn", c.unit, c.subject`;

/** The first rows, each with the total number. */
const panelOf = <Line>(rows: readonly (Line & { readonly count: number })[]): Panel<Line> => ({
  count: rows[0]?.count ?? 0,
  lines: rows,
});

/** Requests with an unconfirmed day of receipt (第三十一条), the earliest submitted first. */
export interface UnconfirmedReceipt extends PanelCase {
  readonly channel: string;
  readonly submittedOn: LegalDate;
  /** Calendar days since it was submitted. */
  readonly days: number;
}

export async function unconfirmedReceipts(session: Session, agencyId: string, today: LegalDate) {
  const rows = await session.query<UnconfirmedReceipt & { readonly count: number }>(
    `select ${caseColumns}, c.channel, c.submitted_on as "submittedOn", $2::date - c.submitted_on as days,
       count(*) over ()::int as count
     from foi.case_summaries c where c.agency_id = $1 and c.is_open and c.state = 'registered'
     order by "submittedOn", c.register_year, c.register_number limit ${LINES}`,
    [agencyId, today],
    'workbench_receipts',
  );
  return panelOf<UnconfirmedReceipt>(rows);
}

/** Unassigned open cases. */
export async function unassignedCases(session: Session, agencyId: string) {
  const rows = await session.query<PanelCase & { readonly count: number }>(
    `select ${caseColumns}, count(*) over ()::int as count
     from foi.case_summaries c where c.agency_id = $1 and c.is_open and c.handler_id is null
     order by c.due_on nulls last, c.register_year, c.register_number limit ${LINES}`,
    [agencyId],
    'workbench_unassigned',
  );
  return panelOf<PanelCase>(rows);
}

/** Unclaimed open cases of the person's unit. */
export async function claimableCases(session: Session, agencyId: string, unit: string) {
  const rows = await session.query<PanelCase & { readonly count: number }>(
    `select ${caseColumns}, count(*) over ()::int as count
     from foi.case_summaries c where c.agency_id = $1 and c.is_open and c.handler_id is null and c.unit = $2
     order by c.due_on nulls last, c.register_year, c.register_number limit ${LINES}`,
    [agencyId, unit],
    'workbench_claimable',
  );
  return panelOf<PanelCase>(rows);
}

/** A draft whose next clearance step this person may pass. */
export interface DraftToClear extends PanelCase {
  readonly step: ClearanceStep;
  readonly draftedOn: LegalDate;
}

/** Clearance steps that these roles may pass. */
const stepsOf = ({ actor }: Pick<Account, 'actor'>): readonly ClearanceStep[] =>
  (Object.keys(clearanceRoles) as ClearanceStep[]).filter((step) =>
    clearanceRoles[step].some((role) => actor.roles.includes(role)),
  );

export async function draftsToClear(session: Session, { agency, actor, settings }: Account) {
  const rows = await session.query<DraftToClear & { readonly count: number }>(
    `select ${caseColumns}, c.remaining_steps->>0 as step, c.drafted_on as "draftedOn", count(*) over ()::int as count
     from foi.case_summaries c where c.agency_id = $1 and c.is_open and c.state = 'open.drafted'
       and c.remaining_steps->>0 = any($2::text[]) and ($3::boolean or c.drafted_by <> $4::uuid)
     order by c.due_on nulls last, c.register_year, c.register_number limit ${LINES}`,
    [agency.id, stepsOf({ actor }), settings.selfClearance, actor.id],
    'workbench_drafts',
  );
  return panelOf<DraftToClear>(rows);
}

/** A draft of one's own case that was sent back and not submitted again. */
export interface ReturnedDraft extends PanelCase {
  readonly returnedOn: LegalDate;
  readonly reason: string;
}

export async function returnedDrafts(session: Session, { agency, actor }: Account) {
  const rows = await session.query<ReturnedDraft & { readonly count: number }>(
    `select ${caseColumns}, e.occurred_on as "returnedOn", e.body->>'reason' as reason, count(*) over ()::int as count
     from foi.case_summaries c
     join lateral (
       select type, occurred_on, body, actor_id from foi.case_events e
       where e.agency_id = c.agency_id and e.case_id = c.id and e.type in ('reply.draft', 'draft.return', 'reply.record')
       order by e.seq desc limit 1
     ) e on e.type = 'draft.return' and e.actor_id <> $2::uuid
     where c.agency_id = $1 and c.is_open and c.handler_id = $2
     order by c.due_on nulls last, c.register_year, c.register_number limit ${LINES}`,
    [agency.id, actor.id],
    'workbench_returned',
  );
  return panelOf<ReturnedDraft>(rows);
}
