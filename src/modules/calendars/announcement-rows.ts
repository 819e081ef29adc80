import type { TakenAnnouncement } from '../../domain/calendar/assemble-calendar.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Session } from '../../platform/database/index.js';

export type AnnouncementState = 'draft' | 'applied' | 'withdrawn';

/** An announcement as stored. */
export interface StoredAnnouncement extends TakenAnnouncement {
  readonly title: { readonly zh: string; readonly en: string };
  readonly publishedOn: LegalDate;
  readonly state: AnnouncementState;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly appliedAt: Date | null;
  readonly appliedBy: string | null;
  /** Counts of what applying it changed; null until then. */
  readonly effect: AnnouncementEffect | null;
}

/** Counts of what applying an announcement changes. */
export interface AnnouncementEffect {
  readonly agencies: number;
  readonly cases: number;
  readonly disputes: number;
  /** Open deadlines whose due day moves. */
  readonly moved: number;
  readonly earlier: number;
  readonly later: number;
  /** Deadlines no longer marked provisional. */
  readonly provisionalEnded: number;
  /** Closed duties met by the former calendar and missed by this one, and vice versa. */
  readonly metToMissed: number;
  readonly missedToMet: number;
}

interface AnnouncementRow {
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
  readonly state: AnnouncementState;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly applied_at: Date | null;
  readonly applied_by: string | null;
  readonly effect: AnnouncementEffect | null;
}

const columns = `n.agency_id, n.id, n.scope, n.year, n.is_amendment, n.title_zh, n.title_en, n.source, n.published_on,
  n.off_days, n.makeup_workdays, n.state, n.created_at, n.created_by, n.applied_at, n.applied_by, n.effect`;

const announcementOf = (row: AnnouncementRow): StoredAnnouncement => ({
  ...{ agencyId: row.agency_id, id: row.id, scope: row.scope, year: row.year, isAmendment: row.is_amendment },
  title: { zh: row.title_zh, en: row.title_en },
  sources: [row.source],
  publishedOn: row.published_on,
  offDays: row.off_days,
  makeupWorkdays: row.makeup_workdays,
  ...{ state: row.state, createdAt: row.created_at, createdBy: row.created_by },
  ...{ appliedAt: row.applied_at, appliedBy: row.applied_by, effect: row.effect },
});

/** Announcements in force for an agency, its own and those of agencies above it, in the order they took effect. */
export async function announcementsInForce(session: Session, agencyId: string): Promise<StoredAnnouncement[]> {
  const rows = await session.query<AnnouncementRow>(
    `select ${columns} from foi.holiday_announcements n
     where n.agency_id = any(foi.agency_and_superiors($1)) and n.state = 'applied' order by n.applied_order`,
    [agencyId],
    'announcements_in_force',
  );
  return rows.map(announcementOf);
}

/** All announcements entered by an agency or one above it, including drafts, the latest first. */
export async function announcementsAbout(session: Session, agencyId: string): Promise<StoredAnnouncement[]> {
  const rows = await session.query<AnnouncementRow>(
    `select ${columns} from foi.holiday_announcements n
     where n.agency_id = any(foi.agency_and_superiors($1)) and (n.agency_id = $1 or n.state = 'applied')
     order by n.year desc, n.created_at desc, n.id`,
    [agencyId],
  );
  return rows.map(announcementOf);
}

/** An announcement entered by this agency itself; null when there is none. Locked if it is to be changed. */
export async function ownAnnouncement(
  session: Session,
  agencyId: string,
  id: string,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<StoredAnnouncement | null> {
  const [row] = await session.query<AnnouncementRow>(
    `select ${columns} from foi.holiday_announcements n where n.agency_id = $1 and n.id = $2
     ${lock === 'locked' ? 'for update' : ''}`,
    [agencyId, id],
  );
  return row === undefined ? null : announcementOf(row);
}
