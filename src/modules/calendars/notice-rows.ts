import type { TakenNotice } from '../../domain/calendar/assemble-calendar.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Session } from '../../platform/database/index.js';

export type NoticeState = 'draft' | 'applied' | 'withdrawn';

/** A notice as it is kept. */
export interface StoredNotice extends TakenNotice {
  readonly title: { readonly zh: string; readonly en: string };
  readonly publishedOn: LegalDate;
  readonly state: NoticeState;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly appliedAt: Date | null;
  readonly appliedBy: string | null;
  /** What applying it did, in numbers; null until then. */
  readonly effect: NoticeEffect | null;
}

/** What applying a notice does, in numbers. */
export interface NoticeEffect {
  readonly agencies: number;
  readonly cases: number;
  readonly disputes: number;
  /** Open deadlines whose day moves. */
  readonly moved: number;
  readonly earlier: number;
  readonly later: number;
  /** Deadlines that were marked provisional and are no longer. */
  readonly provisionalEnded: number;
  /** Closed duties that were met by the calendar before, and were missed by this one; and the other way round. */
  readonly metToMissed: number;
  readonly missedToMet: number;
}

interface NoticeRow {
  readonly agency_id: string;
  readonly id: string;
  readonly scope: 'national' | 'agency';
  readonly year: number;
  readonly is_amendment: boolean;
  readonly title_zh: string;
  readonly title_en: string;
  readonly source: string;
  readonly published_on: LegalDate;
  readonly off_days: LegalDate[];
  readonly makeup_workdays: LegalDate[];
  readonly state: NoticeState;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly applied_at: Date | null;
  readonly applied_by: string | null;
  readonly effect: NoticeEffect | null;
}

const columns = `n.agency_id, n.id, n.scope, n.year, n.is_amendment, n.title_zh, n.title_en, n.source, n.published_on,
  n.off_days, n.makeup_workdays, n.state, n.created_at, n.created_by, n.applied_at, n.applied_by, n.effect`;

const noticeOf = (row: NoticeRow): StoredNotice => ({
  ...{ agencyId: row.agency_id, id: row.id, scope: row.scope, year: row.year, isAmendment: row.is_amendment },
  title: { zh: row.title_zh, en: row.title_en },
  sources: [row.source],
  publishedOn: row.published_on,
  offDays: row.off_days,
  makeupWorkdays: row.makeup_workdays,
  ...{ state: row.state, createdAt: row.created_at, createdBy: row.created_by },
  ...{ appliedAt: row.applied_at, appliedBy: row.applied_by, effect: row.effect },
});

/** The notices in force for an agency, its own and those of the agencies above it, in the order they took effect. */
export async function noticesInForce(session: Session, agencyId: string): Promise<StoredNotice[]> {
  const rows = await session.query<NoticeRow>(
    `select ${columns} from foi.calendar_notices n
     where n.agency_id = any(foi.agency_and_superiors($1)) and n.state = 'applied' order by n.applied_order`,
    [agencyId],
    'notices_in_force',
  );
  return rows.map(noticeOf);
}

/** All notices that an agency or one above it has taken in, drafts too, the latest first. */
export async function noticesAbout(session: Session, agencyId: string): Promise<StoredNotice[]> {
  const rows = await session.query<NoticeRow>(
    `select ${columns} from foi.calendar_notices n
     where n.agency_id = any(foi.agency_and_superiors($1)) and (n.agency_id = $1 or n.state = 'applied')
     order by n.year desc, n.created_at desc, n.id`,
    [agencyId],
  );
  return rows.map(noticeOf);
}

/** A notice that this agency itself took in; null when there is none. Locked when it is about to be changed. */
export async function ownNotice(
  session: Session,
  agencyId: string,
  id: string,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<StoredNotice | null> {
  const [row] = await session.query<NoticeRow>(
    `select ${columns} from foi.calendar_notices n where n.agency_id = $1 and n.id = $2
     ${lock === 'locked' ? 'for update' : ''}`,
    [agencyId, id],
  );
  return row === undefined ? null : noticeOf(row);
}
