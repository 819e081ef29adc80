import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit (科室) of an agency, at its place in lists. */
@Entity({ schema: 'foi', name: 'units' })
export class UnitEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'text' }) readonly name: string;
  @Column({ type: 'smallint' }) readonly position: number;
}

/** A head of a unit, at the place among several. */
@Entity({ schema: 'foi', name: 'unit_heads' })
export class UnitHeadEntity {
  @PrimaryColumn({ name: 'agency_id', type: 'uuid' }) readonly agencyId: string;
  @PrimaryColumn({ type: 'text' }) readonly unit: string;
  @PrimaryColumn({ name: 'user_id', type: 'uuid' }) readonly userId: string;
  @Column({ type: 'smallint' }) readonly position: number;
}
