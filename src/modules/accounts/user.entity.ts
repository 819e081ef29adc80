import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/case/permissions.js';

/** A person with an account. The password stays out of whatever is read. */
@Entity({ schema: 'foi', name: 'users' })
export class UserEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'text' }) readonly login: string;
  @Column({ type: 'text' }) readonly name: string;
  @Column({ type: 'text', nullable: true }) readonly unit: string | null;
  @Column({ type: 'text', array: true }) readonly roles: readonly Role[];
  @Column({ type: 'text', nullable: true }) readonly email: string | null;
  @Column({ name: 'wants_digest', type: 'boolean' }) readonly wantsDigest: boolean;
  @Column({ name: 'deputy_id', type: 'uuid', nullable: true }) readonly deputyId: string | null;
  @Column({ name: 'password_hash', type: 'text', select: false }) readonly passwordHash: string;
  @Column({ name: 'password_changed_at', type: 'timestamptz', select: false }) readonly passwordChangedAt: Date;
  @Column({ name: 'is_active', type: 'boolean' }) readonly isActive: boolean;
  @Column({ name: 'created_at', type: 'timestamptz' }) readonly createdAt: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) readonly closedAt: Date | null;
}
