import { Inject, Injectable } from '@nestjs/common';
import type { NameOf } from '../../domain/record/facts-in-words.js';
import { Database } from '../../platform/database/index.js';
import { namesById } from '../accounts/index.js';
import type { AuditRow } from './list-audit.js';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const idsIn = (row: AuditRow): readonly string[] => [
  ...(row.actor_id === null ? [] : [row.actor_id]),
  ...(`${row.subject_id ?? ''} ${JSON.stringify(row.body)}`.match(uuid) ?? []),
];

/** What the people of an agency, and agencies, are called that lines of the record speak of. */
@Injectable()
export class AuditNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(agencyId: string, rows: readonly AuditRow[]): Promise<NameOf> {
    const ids = [...new Set(rows.flatMap(idsIn))];
    const names = await this.database.scoped({ agencyIds: [agencyId] }, (session) =>
      namesById(session, [agencyId], ids),
    );
    return (id) => names.get(id) ?? null;
  }
}
