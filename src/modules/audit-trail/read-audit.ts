import { Inject, Injectable } from '@nestjs/common';
import type { CaseEvent } from '../../domain/case/events.js';
import type { Actor } from '../../domain/case/permissions.js';
import type { NameOf } from '../../domain/record/facts-in-words.js';
import { CaseStore, maskEvent, maskRegistration, maySeePerson } from '../cases/index.js';
import { DisputeStore } from '../disputes/index.js';
import { AuditNames } from './audit-names.js';
import type { AuditCursor, AuditQuery } from './audit.schema.js';
import { type AuditRow, ListAudit } from './list-audit.js';

type Content = Readonly<Record<string, unknown>>;

/** A line as its reader may see it. */
export interface AuditLine {
  readonly row: AuditRow;
  /** What the fields that it changed held before; empty where it changed none. */
  readonly before: Content;
}

export interface ReadPage {
  readonly lines: readonly AuditLine[];
  readonly nameOf: NameOf;
  readonly next: AuditCursor | null;
}

/** Reads the record of one's own agency, without the persons that the reader has no business with. */
@Injectable()
export class ReadAudit {
  constructor(
    @Inject(ListAudit) private readonly list: ListAudit,
    @Inject(AuditNames) private readonly names: AuditNames,
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(DisputeStore) private readonly disputes: DisputeStore,
  ) {}

  async execute(reader: Actor, query: AuditQuery): Promise<ReadPage> {
    const { rows, next } = await this.list.execute(reader.agencyId, query);
    const nameOf = await this.names.of(reader.agencyId, rows);
    const lines = await Promise.all(rows.map((row) => this.shown(reader, row)));
    return { lines, nameOf, next };
  }

  private async shown(reader: Actor, row: AuditRow): Promise<AuditLine> {
    const { unit, handler_id: handlerId } = row;
    const personShown = maySeePerson(reader, { agencyId: reader.agencyId, unit, handlerId });
    const before = await this.before(reader.agencyId, row, personShown);
    return { row: personShown ? row : masked(row), before };
  }

  /** Only corrections change what stood before; every other event adds to it. */
  private async before(agencyId: string, row: AuditRow, personShown: boolean): Promise<Content> {
    if (row.action !== 'entry.correct') return {};
    if (row.source === 'dispute') {
      const { facts } = await this.disputes.stateAt(agencyId, row.id, row.seq - 1);
      return { ...facts };
    }
    const { registration } = (await this.cases.stateAt(agencyId, row.id, row.seq - 1)).facts;
    return { ...(personShown ? registration : maskRegistration(registration)) };
  }
}

function masked(row: AuditRow): AuditRow {
  if (row.source === 'dispute') return row.action === 'note.add' ? { ...row, body: { ...row.body, text: '***' } } : row;
  if (row.source === 'office') return row;
  const event = { ...row.body, type: row.action, on: row.occurred_on } as CaseEvent;
  const { type: _type, on: _on, ...body } = maskEvent(event);
  return { ...row, body };
}
