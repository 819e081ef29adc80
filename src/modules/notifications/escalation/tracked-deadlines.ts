import type { LegalDate } from '../../../domain/calendar/legal-date.js';
import type { Assignment } from '../../../domain/actor.js';
import type { Session } from '../../../platform/database/index.js';
import type { Timer, SubjectType } from '../timers/timer.js';
import { takeDueTimers } from '../timers/timer-store.js';

/** A deadline of a case or of the agency itself, with all that its notifications need. */
export interface Tracked {
  readonly timer: Timer;
  /** The deadline that `timer` belongs to; null when it no longer exists. */
  readonly duty: TrackedDuty | null;
}

export interface TrackedDuty {
  readonly bearer: string;
  readonly status: string;
  readonly dueOn: LegalDate | null;
  readonly originalDueOn: LegalDate | null;
  readonly provisional: boolean;
  readonly article: string;
  readonly version: number;
  readonly versionAt: Date;
  readonly title: string | null;
  readonly caseNumber: string | null;
  readonly disputeId: string | null;
  readonly assignment: Assignment;
  readonly notified: readonly {
    readonly threshold: number;
    readonly notifiedAt: Date;
    readonly acknowledgedAt: Date | null;
  }[];
}

interface TrackedRow {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  readonly fireAt: Date;
  readonly bearer: string | null;
  readonly status: string;
  readonly dueOn: LegalDate | null;
  readonly originalDueOn: LegalDate | null;
  readonly provisional: boolean;
  readonly article: string;
  readonly version: number;
  readonly versionAt: Date;
  readonly title: string | null;
  readonly caseNumber: string | null;
  readonly disputeId: string | null;
  readonly handlerId: string | null;
  readonly unit: string | null;
  readonly notified:
    | readonly { readonly threshold: number; readonly notifiedAt: string; readonly acknowledgedAt: string | null }[]
    | null;
}

const taken = `
  select a.case_id as "caseId", a.kind, a.subject, a.fire_at as "fireAt", d.bearer, d.status, d.due_on as "dueOn",
    d.original_due_on as "originalDueOn", d.provisional, d.article, d.version, d.version_at as "versionAt", d.title,
    d.case_number as "caseNumber", d.dispute_id as "disputeId", d.handler_id as "handlerId", d.unit,
    (select jsonb_agg(jsonb_build_object('threshold', t.threshold, 'notifiedAt', t.notified_at,
       'acknowledgedAt', t.acknowledged_at)) from (
       select threshold, min(notified_at) as notified_at, min(acknowledged_at) as acknowledged_at from foi.notifications
       where agency_id = $1 and case_id = a.case_id and subject_type = $2 and kind = a.kind and subject = a.subject
         and version = d.version group by threshold) t) as notified
  from jsonb_to_recordset($3::jsonb) as a (case_id uuid, kind text, subject text, fire_at timestamptz)
  left join lateral`;

const sources: Readonly<Record<'deadline' | 'duty', string>> = {
  deadline: `${taken} (
    select d.bearer, d.status, d.due_on, d.original_due_on, d.provisional, d.article, d.version, d.version_at,
      null::text as title, c.number as case_number, d.dispute_id, c.handler_id, c.unit
    from foi.case_deadlines d join foi.case_summaries c on c.agency_id = d.agency_id and c.id = d.case_id
    where d.agency_id = $1 and d.case_id = a.case_id and d.kind = a.kind and d.subject = a.subject) d on true`,
  duty: `${taken} (
    select 'agency' as bearer, d.status, d.due_on, d.original_due_on, d.provisional, d.article, d.version, d.version_at,
      d.title, null::text as case_number, null::uuid as dispute_id, d.handler_id, d.unit
    from foi.duty_deadlines d where d.agency_id = $1 and d.id = a.subject::uuid) d on true`,
};

/**
 * Takes a batch of due timers with their deadlines, and the notifications made of the present versions.
 *
 * Two statements: what a command commits before its timer is locked is seen by the second; what it commits later waits
 * for the lock and fires again. One statement would join the new timer to the old deadline, and lose that change.
 */
export async function takeTracked(
  session: Session,
  of: {
    readonly agencyId: string;
    readonly subjectType: Extract<SubjectType, 'deadline' | 'duty'>;
    readonly now: Date;
  },
  limit: number,
): Promise<Tracked[]> {
  const timers = await takeDueTimers(session, { ...of, limit });
  if (timers.length === 0) return [];
  const keys = timers.map(({ caseId, kind, subject, fireAt }) => ({ case_id: caseId, kind, subject, fire_at: fireAt }));
  const rows = await session.query<TrackedRow>(
    sources[of.subjectType],
    [of.agencyId, of.subjectType, JSON.stringify(keys)],
    `read_tracked_${of.subjectType}`,
  );
  return rows.map(trackedOf);
}

const trackedOf = (row: TrackedRow): Tracked => ({
  timer: { caseId: row.caseId, kind: row.kind, subject: row.subject, fireAt: row.fireAt },
  duty:
    row.bearer === null
      ? null
      : {
          bearer: row.bearer,
          status: row.status,
          dueOn: row.dueOn,
          originalDueOn: row.originalDueOn,
          provisional: row.provisional,
          article: row.article,
          version: row.version,
          versionAt: row.versionAt,
          title: row.title,
          caseNumber: row.caseNumber,
          disputeId: row.disputeId,
          assignment: { handlerId: row.handlerId, unit: row.unit },
          notified: (row.notified ?? []).map(({ threshold, notifiedAt, acknowledgedAt }) => ({
            threshold,
            notifiedAt: new Date(notifiedAt),
            acknowledgedAt: acknowledgedAt === null ? null : new Date(acknowledgedAt),
          })),
        },
});
