import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';
import type { Session } from '../../platform/database/index.js';
import type { Account } from '../accounts/index.js';
import { LINES, type Panel } from './panels.js';

/** A subject with unacknowledged notifications: the latest text, and all of its notifications. */
export interface NoticeLine {
  readonly agencyId: string;
  readonly ids: readonly number[];
  readonly title: Text;
  readonly link: string | null;
  readonly notifiedAt: Date;
}

export interface NotificationPanel extends Panel<NoticeLine> {
  readonly unread: number;
}

/** Overdue deadlines notify every working day: each subject is one row here, however many notifications it has. */
export async function notificationsToAcknowledge(session: Session, account: Account): Promise<NotificationPanel> {
  const mine = 't.agency_id = any($1::uuid[]) and t.recipient_id = $2';
  const values = [account.readableAgencyIds, account.actor.id];
  const [counts] = await session.query<{ readonly unread: number }>(
    `select count(*)::int as unread from foi.inbox_notifications t where ${mine} and t.read_at is null`,
    values,
    'workbench_unread',
  );
  const lines = await session.query<NoticeLine & { readonly count: number }>(
    `select t.agency_id as "agencyId", (array_agg(t.id order by t.id desc))[1:100] as ids,
       (array_agg(t.content order by t.id desc))[1]->'title' as title,
       (array_agg(t.content order by t.id desc))[1]->>'link' as link, max(t.notified_at) as "notifiedAt", count(*) over ()::int as count
     from foi.inbox_notifications t where ${mine} and t.asks_acknowledgement and t.acknowledged_at is null
     group by t.agency_id, t.case_id, t.subject_type, t.kind, t.subject
     order by "notifiedAt" desc, max(t.id) desc limit ${LINES}`,
    values,
    'workbench_notifications',
  );
  return { count: lines[0]?.count ?? 0, unread: counts?.unread ?? 0, lines };
}

/** A supervision in which the next step is this person's. */
export interface SupervisionLine {
  readonly id: string;
  readonly act: 'answer' | 'close';
  readonly caseNumber: string | null;
  readonly reason: string;
  readonly agencyName: string;
  readonly answerDueOn: LegalDate;
}

/**
 * Those of this agency that wait for an answer which this person may submit, and those opened by a head and answered,
 * which are to be closed or reopened.
 */
export async function supervisionsToMove(session: Session, account: Account): Promise<Panel<SupervisionLine>> {
  const { actor, readableAgencyIds } = account;
  const rows = await session.query<SupervisionLine & { readonly count: number }>(
    `select s.id, case s.status when 'open' then 'answer' else 'close' end as act, c.number as "caseNumber", s.reason,
       a.name as "agencyName", s.answer_due_on as "answerDueOn", count(*) over ()::int as count
     from foi.supervision_summaries s
     join foi.agency_directory a on a.id = s.agency_id
     left join foi.case_summaries c on c.agency_id = s.agency_id and c.id = s.case_id
     where s.agency_id = any($1::uuid[]) and (
       s.status = 'open' and s.agency_id = $2 and (
         $4::boolean or c.handler_id = $3 or s.case_id is null and $5::boolean
         or exists (select from foi.heads_of_units h where h.agency_id = $2 and h.unit = c.unit and h.user_id = $3))
       or s.status = 'answered' and s.supervisor_agency_id = $2 and $4)
     order by s.answer_due_on, s.opened_at, s.id limit ${LINES}`,
    [
      ...[readableAgencyIds, actor.agencyId, actor.id],
      ...[actor.roles.includes('head'), actor.roles.includes('statistician')],
    ],
    'workbench_supervisions',
  );
  return { count: rows[0]?.count ?? 0, lines: rows };
}
