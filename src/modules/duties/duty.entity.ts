import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { DutyKind } from '../../domain/duty/duty-kind.js';

/** A duty of an agency that belongs to no case. */
@Entity({ schema: 'foi', name: 'agency_duties' })
export class DutyEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly kind: DutyKind;
  /** Which one of several of a kind: the year reported on; the reference of what must be made public. */
  @Column({ type: 'text' }) readonly subject: string;
  @Column({ type: 'text' }) readonly title: string;
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) readonly caseId: string | null;
  @Column({ type: 'text', nullable: true }) readonly unit: string | null;
  @Column({ name: 'handler_id', type: 'uuid', nullable: true }) readonly handlerId: string | null;
  @Column({ name: 'from_on', type: 'date' }) readonly fromOn: LegalDate;
  @Column({ name: 'due_on', type: 'date' }) readonly dueOn: LegalDate;
  @Column({ name: 'original_due_on', type: 'date' }) readonly originalDueOn: LegalDate;
  @Column({ type: 'text' }) readonly article: string;
  @Column({ type: 'text' }) readonly status: 'open' | 'met' | 'missed' | 'void';
  @Column({ name: 'done_on', type: 'date', nullable: true }) readonly doneOn: LegalDate | null;
  @Column({ type: 'text' }) readonly note: string;
  @Column({ type: 'boolean' }) readonly provisional: boolean;
  @Column({ type: 'integer' }) readonly version: number;
  @Column({ name: 'version_at', type: 'timestamptz', select: false }) readonly versionAt: Date;
  @Column({ name: 'calendar_version', type: 'integer', select: false }) readonly calendarVersion: number;
  @Column({ name: 'opened_at', type: 'timestamptz' }) readonly openedAt: Date;
  @Column({ name: 'opened_by', type: 'uuid', nullable: true }) readonly openedBy: string | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) readonly closedAt: Date | null;
  @Column({ name: 'closed_by', type: 'uuid', nullable: true }) readonly closedBy: string | null;
}

/** A duty as it is read. */
export type Duty = Omit<DutyEntity, 'versionAt' | 'calendarVersion'>;
