import type { TestDatabase } from '../../../support/database.js';
import type { Version, NotifiedOf } from './expected-notifications.js';

/** Writes down every version of every deadline as it comes to be, beside the application and out of its sight. */
export async function logDeadlines(database: TestDatabase): Promise<void> {
  await database.asOwner(`
    CREATE TABLE public.deadline_log (
      n bigint GENERATED ALWAYS AS IDENTITY, case_id uuid, kind text, subject text, version integer, bearer text,
      status text, due_on date, version_at timestamptz
    );
    CREATE FUNCTION public.log_deadline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO public.deadline_log (case_id, kind, subject, version, bearer, status, due_on, version_at)
      VALUES (new.case_id, new.kind, new.subject, new.version, new.bearer, new.status, new.due_on, new.version_at);
      RETURN NULL;
    END $$;
    CREATE TRIGGER deadlines_are_logged AFTER INSERT OR UPDATE ON foi.deadlines
      FOR EACH ROW EXECUTE FUNCTION public.log_deadline();`);
}

const clockTime = (column: string): string => `to_char(${column} AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI')`;

/** Every version there was, with the time it lasted; the last ones last until `until`. */
export const readVersions = (database: TestDatabase, until: string): Promise<Version[]> =>
  database.asOwner<Version>(
    `SELECT l.case_id AS "caseId", l.kind, l.subject, l.version, l.bearer, l.status, l.due_on::text AS "dueOn",
       ${clockTime('l.version_at')} AS since, l.handler, l.unit,
       coalesce(${clockTime('lead(l.version_at) OVER (PARTITION BY l.case_id, l.kind, l.subject ORDER BY l.version)')},
         $1) AS until
     FROM (SELECT DISTINCT ON (d.case_id, d.kind, d.subject, d.version) d.*, c.handler_id AS handler, c.unit
           FROM public.deadline_log d JOIN foi.cases c ON c.id = d.case_id
           ORDER BY d.case_id, d.kind, d.subject, d.version, d.n) l
     ORDER BY l.case_id, l.kind, l.subject, l.version`,
    [until],
  );

/** One notification in the application, as one line that can be compared. */
export const lineOf = (
  of: Pick<Version, 'caseId' | 'kind' | 'subject' | 'version'>,
  threshold: number,
  isEscalation: boolean,
  recipient: string,
  at: string,
): string =>
  [
    of.caseId,
    of.kind,
    of.subject,
    of.version,
    `${isEscalation ? 'escalate' : 'step'} ${threshold}`,
    recipient,
    at,
  ].join(' | ');

interface NotificationRow {
  readonly caseId: string;
  readonly kind: string;
  readonly subject: string;
  readonly version: number;
  readonly threshold: number;
  readonly isEscalation: boolean;
  readonly recipient: string;
  readonly at: string;
}

/** The notifications of deadlines that the application has recorded, in the application. */
export async function readNotificationLines(database: TestDatabase): Promise<string[]> {
  const rows = await database.asOwner<NotificationRow>(
    `SELECT case_id AS "caseId", kind, subject, version, threshold, is_escalation AS "isEscalation", recipient_id AS recipient,
       ${clockTime('notified_at')} AS at
     FROM foi.notifications WHERE subject_type = 'deadline' AND channel = 'in_app'`,
  );
  return rows.map(({ threshold, isEscalation, recipient, at, ...of }) =>
    lineOf(of, threshold, isEscalation, recipient, at),
  );
}

/** Who acknowledged what and when is nothing the rules decide: it is taken from the record. */
export async function readNotified(database: TestDatabase): Promise<Map<string, NotifiedOf[]>> {
  const rows = await database.asOwner<NotifiedOf & { readonly key: string }>(
    `SELECT concat_ws(' ', case_id, kind, subject, version) AS key, threshold, ${clockTime('min(acknowledged_at)')} AS at
     FROM foi.notifications WHERE subject_type = 'deadline' AND acknowledged_at IS NOT NULL
     GROUP BY case_id, kind, subject, version, threshold`,
  );
  const notified = new Map<string, NotifiedOf[]>();
  for (const { key, threshold, at } of rows) notified.set(key, [...(notified.get(key) ?? []), { threshold, at }]);
  return notified;
}

export const notificationKey = ({ caseId, kind, subject, version }: Version): string =>
  [caseId, kind, subject, String(version)].join(' ');
