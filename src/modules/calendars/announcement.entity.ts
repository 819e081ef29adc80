import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TakenAnnouncement } from '../../domain/calendar/assemble-calendar.js';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Session } from '../../platform/database/index.js';

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

class AnnouncementTitle {
  @Column({ name: 'title_zh', type: 'text' }) readonly zh: string;
  @Column({ name: 'title_en', type: 'text' }) readonly en: string;
}

/** Each announcement is stored with one source. */
const oneSource = {
  from: (source: string): readonly string[] => [source],
  to: (sources: readonly string[]): string => sources.join(' '),
};

/** A holiday announcement that an agency has imported. */
@Entity({ schema: 'foi', name: 'holiday_announcements' })
export class AnnouncementEntity implements TakenAnnouncement {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly scope: 'national' | 'agency';
  @Column({ type: 'smallint' }) readonly year: number;
  @Column({ name: 'is_amendment', type: 'boolean' }) readonly isAmendment: boolean;
  @Column(() => AnnouncementTitle, { prefix: false }) readonly title: AnnouncementTitle;
  @Column({ name: 'source', type: 'text', transformer: oneSource }) readonly sources: readonly string[];
  @Column({ name: 'published_on', type: 'date' }) readonly publishedOn: LegalDate;
  @Column({ name: 'off_days', type: 'date', array: true }) readonly offDays: readonly LegalDate[];
  @Column({ name: 'makeup_workdays', type: 'date', array: true }) readonly makeupWorkdays: readonly LegalDate[];
  @Column({ type: 'text' }) readonly state: 'draft' | 'applied' | 'withdrawn';
  @Column({ name: 'created_at', type: 'timestamptz' }) readonly createdAt: Date;
  @Column({ name: 'created_by', type: 'uuid', nullable: true }) readonly createdBy: string | null;
  @Column({ name: 'applied_order', type: 'bigint', nullable: true, select: false }) readonly appliedOrder:
    number | null;
  @Column({ name: 'applied_at', type: 'timestamptz', nullable: true }) readonly appliedAt: Date | null;
  @Column({ name: 'applied_by', type: 'uuid', nullable: true }) readonly appliedBy: string | null;
  /** Null until it is applied. */
  @Column({ type: 'jsonb', nullable: true }) readonly effect: AnnouncementEffect | null;
  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true, select: false })
  readonly withdrawnAt: Date | null;
  @Column({ name: 'withdrawn_by', type: 'uuid', nullable: true, select: false }) readonly withdrawnBy: string | null;
}

/** An announcement as it is read. */
export type StoredAnnouncement = Omit<AnnouncementEntity, 'appliedOrder' | 'withdrawnAt' | 'withdrawnBy'>;

const fromAgencyOrAbove = (session: Session, agencyId: string) =>
  session
    .repository(AnnouncementEntity)
    .createQueryBuilder('n')
    .where('n.agencyId = any(foi.agency_and_superiors(:agencyId))', { agencyId });

/** Announcements in force for an agency, its own and those of agencies above it, in the order they took effect. */
export const announcementsInForce = (session: Session, agencyId: string): Promise<StoredAnnouncement[]> =>
  fromAgencyOrAbove(session, agencyId).andWhere({ state: 'applied' }).orderBy('n.appliedOrder').getMany();

/** All announcements entered by an agency or one above it, including drafts, the latest first. */
export const announcementsAbout = (session: Session, agencyId: string): Promise<StoredAnnouncement[]> =>
  fromAgencyOrAbove(session, agencyId)
    .andWhere([{ agencyId }, { state: 'applied' }])
    .orderBy({ 'n.year': 'DESC', 'n.createdAt': 'DESC', 'n.id': 'ASC' })
    .getMany();

/** An announcement entered by this agency itself; null when there is none. Locked if it is to be changed. */
export const ownAnnouncement = (
  session: Session,
  agencyId: string,
  id: string,
  lock: 'locked' | 'unlocked' = 'unlocked',
): Promise<StoredAnnouncement | null> =>
  session.repository(AnnouncementEntity).findOne({
    where: { agencyId, id },
    ...(lock === 'locked' && { lock: { mode: 'pessimistic_write' } }),
  });

/** Records that an announcement took effect, the last of all so far; returns what that changed of it. */
export async function markApplied(
  session: Session,
  { agencyId, announcementId }: { readonly agencyId: string; readonly announcementId: string },
  by: { readonly at: Date; readonly actorId: string | null; readonly effect: AnnouncementEffect },
): Promise<Pick<AnnouncementEntity, 'state' | 'appliedAt' | 'appliedBy' | 'effect'>> {
  const application = { state: 'applied', appliedAt: by.at, appliedBy: by.actorId, effect: by.effect } as const;
  await session
    .repository(AnnouncementEntity)
    .update({ agencyId, id: announcementId }, { ...application, appliedOrder: () => "nextval('foi.calendar_order')" });
  return application;
}
