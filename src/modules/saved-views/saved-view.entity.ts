import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Filters and columns of a list that a person saved under a name. */
@Entity({ schema: 'foi', name: 'saved_views' })
export class SavedViewEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' })
  readonly agencyId: string;

  @PrimaryColumn({ type: 'uuid' })
  readonly id: string;

  @Column({ name: 'user_id', type: 'uuid' })
  readonly userId: string;

  @Column({ type: 'text' })
  readonly page: string;

  @Column({ type: 'text' })
  readonly name: string;

  /** Filters and order, as the page's address has them. */
  @Column({ type: 'text' })
  readonly query: string;

  @Column({ type: 'text', array: true })
  readonly columns: readonly string[];

  @Column({ name: 'created_at', type: 'timestamptz' })
  readonly createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  readonly updatedAt: Date;
}
