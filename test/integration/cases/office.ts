import { randomUUID } from 'node:crypto';
import { defaultAgencySettings } from '../../../src/domain/case/decision.js';
import { type Role, roleCodes } from '../../../src/domain/case/permissions.js';
import { AdvanceCase } from '../../../src/modules/cases/advance-case.js';
import type { CommandIssuer } from '../../../src/modules/cases/case-record.js';
import { CaseStore } from '../../../src/modules/cases/case-store.js';
import { PreviewCommand } from '../../../src/modules/cases/preview-command.js';
import { ReadCase } from '../../../src/modules/cases/read-case.js';
import { RegisterRequest } from '../../../src/modules/cases/register-request.js';
import { VerifyCases } from '../../../src/modules/cases/verify-cases.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import type { Calendars } from '../../../src/modules/calendars/index.js';
import { openCalendars } from '../../support/calendars.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

export interface Office {
  readonly db: TestDatabase;
  readonly clock: SettableClock;
  readonly calendars: Calendars;
  readonly store: CaseStore;
  readonly registerRequest: RegisterRequest;
  readonly advanceCase: AdvanceCase;
  readonly previewCommand: PreviewCommand;
  readonly readCase: ReadCase;
  readonly verifyCases: VerifyCases;
  /** A new agency, with one person who holds every office. */
  addAgency(parentId?: string): Promise<CommandIssuer>;
  addPerson(agencyId: string, ...roles: Role[]): Promise<CommandIssuer>;
  close(): Promise<void>;
}

const everyRole = roleCodes.filter((role) => role !== 'auditor');

/** The use cases of this module on a database of their own; nine in the morning of 2026-03-02 until set. */
export async function openOffice({ poolSize = 8 } = {}): Promise<Office> {
  const db = await startTestDatabase({ poolSize });
  const clock = new SettableClock('2026-03-02');
  const store = new CaseStore(db.database);
  const opened = openCalendars(db);
  const { calendars } = opened;
  const addPerson = async (agencyId: string, ...roles: Role[]): Promise<CommandIssuer> => {
    const id = randomUUID();
    await db.asOwner(
      `INSERT INTO foi.users (agency_id, id, login, name, unit, roles, password_hash, password_changed_at, created_at)
       VALUES ($1, $2, $3, '张三', '自然资源局', $4, 'x', now(), now())`,
      [agencyId, id, id, roles],
    );
    return {
      actor: { id, agencyId, unit: '自然资源局', roles },
      settings: { ...defaultAgencySettings, selfClearance: true },
    };
  };
  return {
    db,
    clock,
    calendars,
    store,
    registerRequest: new RegisterRequest(store, calendars, clock),
    advanceCase: new AdvanceCase(store, calendars, clock),
    previewCommand: new PreviewCommand(store, calendars, clock),
    readCase: new ReadCase(store, calendars, clock),
    verifyCases: new VerifyCases(db.database),
    addPerson,
    async addAgency(parentId) {
      const id = randomUUID();
      await db.asOwner('INSERT INTO foi.agencies (id, code, name, parent_id) VALUES ($1, $2, $3, $4)', [
        id,
        `A${id.slice(0, 8)}`,
        '某某县人民政府办公室',
        parentId ?? null,
      ]);
      return addPerson(id, ...everyRole);
    },
    async close() {
      await opened.close();
      await db.close();
    },
  };
}
