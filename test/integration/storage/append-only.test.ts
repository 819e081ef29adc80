import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { register } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

const appendOnly = ['events', 'audit_entries', 'undone_histories', 'supervision_entries'];

describe('the append-only tables', () => {
  let office: Office;
  let by: CommandIssuer;

  beforeAll(async () => {
    office = await openOffice();
    by = await office.addAgency();
    const command = register();
    if (command.type !== 'request.register') throw new Error('not a registration');
    await office.registerRequest.execute({ by, command });
  });
  afterAll(() => office.close());

  const asApplication = (sql: string) =>
    office.db.database.scoped({ agencyIds: [by.actor.agencyId], writable: by.actor.agencyId }, (session) =>
      session.query(sql),
    );

  it.each(appendOnly)('%s: the application lacks the privilege', async (table) => {
    const set = table === 'audit_entries' ? "action = 'x'" : 'agency_id = agency_id';
    await expect(asApplication(`UPDATE foi.${table} SET ${set}`)).rejects.toThrow(/permission denied/);
    await expect(asApplication(`DELETE FROM foi.${table}`)).rejects.toThrow(/permission denied/);
    await expect(asApplication(`TRUNCATE foi.${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each(appendOnly)('%s: a trigger stops its owner and superusers as well', async (table) => {
    const set = table === 'audit_entries' ? "action = 'x'" : 'agency_id = agency_id';
    await expect(office.db.asOwner(`UPDATE foi.${table} SET ${set}`)).rejects.toThrow(/append-only/);
    await expect(office.db.asOwner(`DELETE FROM foi.${table}`)).rejects.toThrow(/append-only/);
    await expect(office.db.asOwner(`TRUNCATE foi.${table} CASCADE`)).rejects.toThrow(/append-only/);
  });

  it('no case is deleted or set back by the application, no number of a register given back', async () => {
    await expect(asApplication('DELETE FROM foi.cases')).rejects.toThrow(/permission denied/);
    await expect(asApplication('DELETE FROM foi.register_numbers')).rejects.toThrow(/permission denied/);
    await expect(asApplication("UPDATE foi.cases SET number = '〔2026〕9号'")).rejects.toThrow(/UPDATE is refused/);
    await expect(asApplication('UPDATE foi.cases SET revision = 0')).rejects.toThrow();
  });

  it('the first day of a deadline stays what it was', async () => {
    await expect(office.db.asOwner("UPDATE foi.deadlines SET first_due_on = '2030-01-01'")).rejects.toThrow(
      /UPDATE is refused/,
    );
  });
});
