import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { AdvanceDispute, DisputeStore, FileDispute, VerifyDisputes } from '../../../src/modules/disputes/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('verification of disputes', () => {
  let office: Office;
  let by: CommandIssuer;
  let disputeId: string;
  let verify: VerifyDisputes;

  beforeAll(async () => {
    office = await openOffice();
    office.clock.set('2026-03-31');
    verify = new VerifyDisputes(office.db.database);
  });
  afterAll(() => office.close());

  beforeEach(async () => {
    by = await office.addAgency();
    const registration = sampleRegistration();
    const command = { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null } as const;
    const { caseId } = await office.registerRequest.execute({ by, command });
    const store = new DisputeStore(office.db.database);
    const filed = await new FileDispute(store, office.store, office.calendars, office.clock).execute({
      by,
      caseId,
      command: { type: 'review.file', on: '2026-03-16', body: '市人民政府', caseNumber: null },
    });
    disputeId = filed.disputeId;
    const advance = new AdvanceDispute(store, office.store, office.calendars, office.advanceCase, office.clock);
    await advance.execute({
      by,
      disputeId,
      revision: 1,
      command: { type: 'review.accept', on: '2026-03-20', procedure: 'ordinary' },
    });
  });

  const findings = async () => (await verify.execute({ agencyIds: [by.actor.agencyId] })).findings;
  const tamper = async (statement: string) => {
    await office.db.asOwner('ALTER TABLE foi.events DISABLE TRIGGER USER');
    await office.db.asOwner(statement, [disputeId]);
    await office.db.asOwner('ALTER TABLE foi.events ENABLE TRIGGER USER');
  };

  it('finds nothing in what the use cases wrote', async () => {
    expect(await verify.execute({ agencyIds: [by.actor.agencyId] })).toEqual({
      agencies: 1,
      subjects: 1,
      events: 2,
      findings: [],
    });
  });

  it.each([
    [
      'an event whose content was changed',
      `UPDATE foi.events SET body = jsonb_set(body, '{body}', '"省人民政府"') WHERE subject_id = $1 AND seq = 1`,
      { code: 'EVENT_ALTERED', seq: 1 },
    ],
    [
      'an event that was moved to another day',
      `UPDATE foi.events SET occurred_on = '2026-03-19' WHERE subject_id = $1 AND seq = 2`,
      { code: 'EVENT_ALTERED', seq: 2 },
    ],
    [
      'an event that was taken out',
      'DELETE FROM foi.events WHERE subject_id = $1 AND seq = 1',
      { code: 'EVENT_MISSING', seq: 1 },
    ],
    [
      'a last event that was taken off',
      'DELETE FROM foi.events WHERE subject_id = $1 AND seq = 2',
      { code: 'HEAD_DIFFERS', seq: 1 },
    ],
    [
      'an event that hangs on another',
      `UPDATE foi.events SET prev_hash = decode(repeat('ab', 32), 'hex') WHERE subject_id = $1 AND seq = 2`,
      { code: 'CHAIN_BROKEN', seq: 2 },
    ],
    [
      'facts that nobody recorded',
      `UPDATE foi.disputes SET facts = jsonb_set(facts, '{body}', '"省人民政府"') WHERE id = $1`,
      { code: 'FACTS_DIFFER', seq: null },
    ],
    [
      'a result that the history does not have',
      `UPDATE foi.disputes SET result = 'upheld', closed_on = '2026-03-25' WHERE id = $1`,
      { code: 'PROJECTION_DIFFERS', seq: null },
    ],
    [
      'a state that it does not lead to',
      `UPDATE foi.disputes SET state = 'review.closed.decided' WHERE id = $1`,
      { code: 'STATE_DIFFERS', seq: null },
    ],
    [
      'a deadline that was moved',
      `UPDATE foi.deadlines SET due_on = '2026-12-31' WHERE dispute_id = $1 AND kind = 'review_decide'`,
      { code: 'DEADLINE_DIFFERS', seq: null },
    ],
  ])('names %s', async (_what, statement, expected) => {
    await tamper(statement);
    expect(await findings()).toMatchObject([{ agencyId: by.actor.agencyId, subjectId: disputeId, ...expected }]);
  });
});
