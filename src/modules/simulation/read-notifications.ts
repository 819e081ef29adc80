import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { LegalMoment } from '../../domain/calendar/legal-moment.js';
import type { Text } from '../../domain/text.js';
import { legalMomentAt } from '../../platform/clock/index.js';
import type { Database } from '../../platform/database/index.js';

/** One notification of one person, robot or webhook, real or suppressed, over all its channels. */
export interface SimulatedNotification {
  readonly at: LegalMoment;
  /** Code of the agency that the notification concerns. */
  readonly agency: string;
  readonly subjectType: string;
  readonly rule: string;
  readonly kind: string;
  /** Working days after the due day; negative before it. */
  readonly threshold: number;
  readonly isEscalation: boolean;
  readonly caseNumber: string | null;
  readonly dueOn: LegalDate | null;
  readonly title: Text;
  /** Name of the person, or title of the robot or webhook. */
  readonly recipient: string;
  readonly login: string | null;
  /** The level at which the person was notified: handler, unit_head, role:registrar … */
  readonly notifiedAs: string;
  readonly channels: readonly string[];
  /** For e-mail, the earliest instant of sending; null where nothing leaves the application. */
  readonly leavesAt: LegalMoment | null;
  /** Switched off for the simulation: would have been notified. */
  readonly isSwitchedOff: boolean;
}

/** A robot or webhook that was switched off in the copy. */
export interface SilencedEndpoint {
  readonly agencyId: string;
  readonly kind: string;
  readonly title: string;
  readonly subscription: 'all' | 'due_day_and_late';
}

interface NotificationRow extends Omit<SimulatedNotification, 'at' | 'leavesAt' | 'isSwitchedOff'> {
  readonly agencyId: string;
  readonly subject: string;
  readonly version: number;
  readonly priority: string;
  readonly notifiedAt: Date;
  readonly releaseAt: Date | null;
}

/**
 * The notifications made since an instant, in order of time.
 * @param agencyIds the agencies concerned; people of the agencies above them are named too.
 * @param allAgencyIds every agency, to look up those names.
 */
export async function readNotifications(
  database: Database,
  { agencyIds, allAgencyIds, since }: { agencyIds: readonly string[]; allAgencyIds: readonly string[]; since: Date },
  silenced: readonly SilencedEndpoint[] = [],
): Promise<SimulatedNotification[]> {
  const rows = await database.scoped({ agencyIds: allAgencyIds }, (session) =>
    session.query<NotificationRow>(
      `select a.id as "agencyId", a.code as agency, t.subject_type, t.rule, t.kind, t.subject, t.version, t.threshold,
         t.is_escalation as "isEscalation", t.case_number as "caseNumber", t.due_on as "dueOn", t.content->'title' as title,
         u.name as recipient, u.login, t.level as "notifiedAs", t.priority, min(t.notified_at) as "notifiedAt",
         array_agg(t.channel order by t.channel) as channels,
         min(t.release_at) filter (where t.channel <> 'in_app') as "releaseAt"
       from foi.notifications t
       join foi.agency_directory a on a.id = t.agency_id
       join foi.users u on u.agency_id = t.recipient_agency_id and u.id = t.recipient_id
       where t.agency_id = any($1::uuid[]) and t.notified_at >= $2 and t.recipient_kind = 'person'
       group by a.id, a.code, t.case_id, t.subject_type, t.rule, t.kind, t.subject, t.version, t.threshold,
         t.is_escalation, t.case_number, t.due_on, t.content, u.agency_id, u.id, t.level, t.priority
       -- Random values, such as subjects, come last, so that the same days give the same order.
       order by min(t.notified_at), a.code, t.case_number nulls first, t.subject_type, t.rule, t.kind, t.version, t.threshold,
         t.is_escalation, t.level, u.login, t.content->'title'->>'zh', t.subject`,
      [agencyIds, since],
    ),
  );
  return [...rows.map(toldOf), ...wouldHaveNotified(rows, silenced)].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

const toldOf = ({
  agencyId: _,
  subject: _subject,
  version: _version,
  priority: _urgency,
  notifiedAt,
  releaseAt,
  ...row
}: NotificationRow): SimulatedNotification => ({
  ...row,
  at: legalMomentAt(notifiedAt),
  leavesAt: releaseAt === null ? null : legalMomentAt(releaseAt),
  isSwitchedOff: false,
});

/** The notifications that endpoints would have received, each once, as the engine sends them. */
function wouldHaveNotified(
  rows: readonly NotificationRow[],
  silenced: readonly SilencedEndpoint[],
): SimulatedNotification[] {
  const things = new Map(
    rows.map((row) => [
      [row.agencyId, row.subjectType, row.caseNumber, row.kind, row.subject, row.version, row.rule, row.threshold].join(
        '\n',
      ),
      row,
    ]),
  );
  return silenced.flatMap(({ agencyId, kind, title, subscription }) =>
    [...things.values()]
      .filter((row) => row.agencyId === agencyId)
      .filter((row) => subscription === 'all' || row.priority === 'due_day' || row.threshold > 0)
      .map((row): SimulatedNotification => {
        const channels = [kind];
        return { ...toldOf(row), recipient: title, login: null, notifiedAs: 'endpoint', channels, isSwitchedOff: true };
      }),
  );
}
