import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { AdvanceDispute, DisputeStore, FileDispute } from '../../../src/modules/disputes/index.js';
import { BuildReport } from '../../../src/modules/reports/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('an entry that was a mistake', () => {
  let office: Office;
  let by: CommandIssuer;
  beforeAll(async () => {
    office = await openOffice();
    office.clock.set('2026-03-31');
    by = await office.addAgency();
  });
  afterAll(() => office.close());

  const tables = async () => {
    const [report] = await new BuildReport(office.db.database).execute({ agencyIds: [by.actor.agencyId], year: 2026 });
    return { new: report?.tables.table3.new?.at(-1), reviews: report?.tables.table4.行政复议.at(-1) };
  };

  it('is counted until it is voided, and then nowhere', async () => {
    const registration = sampleRegistration();
    const command = { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null } as const;
    const { caseId } = await office.registerRequest.execute({ by, command });
    const store = new DisputeStore(office.db.database);
    const { disputeId } = await new FileDispute(store, office.store, office.calendars, office.clock).execute({
      by,
      caseId,
      command: { type: 'review.file', on: '2026-03-16', body: '市人民政府', caseNumber: null },
    });
    expect(await tables()).toEqual({ new: 1, reviews: 1 });

    const advance = new AdvanceDispute(store, office.store, office.calendars, office.advanceCase, office.clock);
    const reason = '误登记';
    await advance.execute({ by, disputeId, revision: 1, command: { type: 'dispute.void', on: '2026-03-17', reason } });
    expect(await tables()).toEqual({ new: 1, reviews: 0 });
    await office.advanceCase.execute({
      by,
      caseId,
      revision: 1,
      command: { type: 'request.void', on: '2026-03-17', reason },
    });
    expect(await tables()).toEqual({ new: 0, reviews: 0 });
    expect((await office.verifyCases.execute({ agencyIds: [by.actor.agencyId] })).findings).toEqual([]);
  });
});
