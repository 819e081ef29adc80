import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LegalDate } from '../../domain/calendar/legal-date.js';

/** When a person is away, both days inclusive (Asia/Shanghai), and who stands in. */
@Entity({ schema: 'foi', name: 'absences' })
export class AbsenceEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid', select: false }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ name: 'user_id', type: 'uuid' }) readonly userId: string;
  @Column({ name: 'from_on', type: 'date' }) readonly from: LegalDate;
  @Column({ name: 'to_on', type: 'date' }) readonly to: LegalDate;
  @Column({ name: 'stand_in_id', type: 'uuid', nullable: true }) readonly standInId: string | null;
  @Column({ name: 'created_by', type: 'uuid', nullable: true, select: false }) readonly createdBy: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', select: false }) readonly createdAt: Date;
  @Column({ name: 'cancelled_by', type: 'uuid', nullable: true, select: false }) readonly cancelledBy: string | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) readonly cancelledAt: Date | null;
}

/** An absence as it is read. */
export type Absence = Pick<AbsenceEntity, 'id' | 'userId' | 'from' | 'to' | 'standInId'>;
