import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalDate } from '../../domain/calendar/legal-date.js';
import type { Text } from '../../domain/text.js';

export const supervisionStatuses = {
  open: { zh: '待答复', en: 'Awaiting an answer' },
  answered: { zh: '已答复', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<string, Text>;
export type SupervisionStatus = keyof typeof supervisionStatuses;

export const supervisionSteps = {
  opened: { zh: '发出督办', en: 'Opened' },
  answered: { zh: '答复', en: 'Answered' },
  pressed: { zh: '再次督办', en: 'Answer requested again' },
  closed: { zh: '办结', en: 'Closed' },
} as const satisfies Record<string, Text>;
export type SupervisionStep = keyof typeof supervisionSteps;

/** A supervision of an agency by the one above (督办), as stored. */
@Entity({ schema: 'foi', name: 'supervisions' })
export class SupervisionEntity {
  /** The supervised agency, whose rows they are. */
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ name: 'supervisor_agency_id', type: 'uuid' }) readonly supervisorAgencyId: string;
  @Column({ name: 'case_id', type: 'uuid', nullable: true }) readonly caseId: string | null;
  /** The kind of the deadline or duty; `case` or `agency` when it is about no single one. */
  @Column({ type: 'text' }) readonly kind: string;
  @Column({ type: 'text' }) readonly subject: string;
  @Column({ type: 'integer', nullable: true }) readonly version: number | null;
  @Column({ type: 'text' }) readonly reason: string;
  /** The last day for an answer; working days. */
  @Column({ name: 'answer_due_on', type: 'date' }) readonly answerDueOn: LegalDate;
  /** The day by which the agency expects to finish. */
  @Column({ name: 'promised_on', type: 'date', nullable: true }) readonly promisedOn: LegalDate | null;
  @Column({ type: 'text' }) readonly status: SupervisionStatus;
  /** Null: by the escalation policy. */
  @Column({ name: 'opened_by', type: 'uuid', nullable: true }) readonly openedBy: string | null;
  @Column({ name: 'opened_at', type: 'timestamptz' }) readonly openedAt: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) readonly closedAt: Date | null;
}

/** One step of a supervision, as it was taken; never changed afterwards. */
@Entity({ schema: 'foi', name: 'supervision_entries' })
export class SupervisionEntryEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  /** Rises with time. */
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' }) readonly id: number;
  @Column({ name: 'supervision_id', type: 'uuid' }) readonly supervisionId: string;
  @Column({ name: 'supervisor_agency_id', type: 'uuid' }) readonly supervisorAgencyId: string;
  @Column({ type: 'text' }) readonly kind: SupervisionStep;
  /** Whose step it was; both null for the escalation policy. */
  @Column({ name: 'by_id', type: 'uuid', nullable: true }) readonly byId: string | null;
  @Column({ name: 'by_name', type: 'text', nullable: true }) readonly byName: string | null;
  @Column({ type: 'text' }) readonly text: string;
  @Column({ name: 'promised_on', type: 'date', nullable: true }) readonly promisedOn: LegalDate | null;
  @Column({ name: 'answer_due_on', type: 'date', nullable: true }) readonly answerDueOn: LegalDate | null;
  /** How the deadline stood then; null when it is about none. */
  @Column({ name: 'deadline_status', type: 'text', nullable: true }) readonly deadlineStatus: string | null;
  @Column({ type: 'timestamptz' }) readonly at: Date;
}

/** A step as it is read with its supervision. */
export interface SupervisionEntry extends Omit<
  SupervisionEntryEntity,
  'agencyId' | 'supervisionId' | 'supervisorAgencyId' | 'at'
> {
  /** An instant, ISO 8601. */
  readonly at: string;
}

/** A supervision with the names and the deadline it is about, and all its steps. */
export interface Supervision extends SupervisionEntity {
  readonly agencyName: string;
  readonly supervisorName: string;
  readonly caseNumber: string | null;
  /** Who works on the case; null without a case. */
  readonly handlerId: string | null;
  readonly unit: string | null;
  /** The deadline or duty as it stands now; null when it is about none. */
  readonly deadlineStatus: string | null;
  readonly deadlineDueOn: LegalDate | null;
  readonly entries: readonly SupervisionEntry[];
}
