import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { RefreshCases } from '../../../src/modules/cases/index.js';
import {
  AdvanceDispute,
  DisputeStore,
  FileDispute,
  RefreshDisputes,
  VerifyDisputes,
} from '../../../src/modules/disputes/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

interface DeadlineRow {
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  readonly due_on: string | null;
}

describe('what time alone changes', () => {
  let office: Office;
  let by: CommandIssuer;
  let refresh: RefreshCases;

  beforeAll(async () => {
    office = await openOffice();
    by = await office.addAgency();
    refresh = new RefreshCases(office.db.database, office.calendars, office.clock);
  });
  afterAll(() => office.close());

  async function register(who = by): Promise<string> {
    office.clock.set('2026-03-02');
    const registration = sampleRegistration();
    const command = { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null } as const;
    return (await office.registerRequest.execute({ by: who, command })).caseId;
  }
  const run = (caseId: string, command: CaseCommand) =>
    office.advanceCase.execute({ by, caseId, revision: null, command });
  const send = (on: string): CaseCommand => ({
    type: 'consultation.send',
    on,
    id: 'c1',
    party: 'third_party',
    name: '某公司',
  });
  async function consulting(): Promise<string> {
    const caseId = await register();
    await run(caseId, { type: 'review.start', on: '2026-03-02' });
    await run(caseId, send('2026-03-02'));
    return caseId;
  }
  const deadlinesOf = async (caseId: string): Promise<Map<string, DeadlineRow>> => {
    const rows = await office.db.asOwner<DeadlineRow>(
      'SELECT kind, status, version, due_on::text FROM foi.deadlines WHERE case_id = $1',
      [caseId],
    );
    return new Map(rows.map((row) => [row.kind, row]));
  };
  const caseRow = async (caseId: string) => {
    const [row] = await office.db.asOwner<{ clock_state: string; revision: number; updated_at: Date; events: number }>(
      `SELECT clock_state, revision, updated_at,
         (SELECT count(*)::int FROM foi.case_events e WHERE e.case_id = c.id) AS events
       FROM foi.cases c WHERE id = $1`,
      [caseId],
    );
    return row;
  };
  const findings = async () =>
    (await office.verifyCases.execute({ agencyIds: [by.actor.agencyId] })).findings.map(({ code, message }) => [
      code,
      message.en,
    ]);

  it('a third party’s fifteen working days lapse, and the clock is seen to run again, with no event', async () => {
    const caseId = await consulting();
    const before = await caseRow(caseId);
    expect(before?.clock_state).toBe('suspended');
    expect((await deadlinesOf(caseId)).get('third_party_opinion')).toMatchObject({
      status: 'open',
      due_on: '2026-03-23',
    });

    office.clock.set('2026-03-24');
    expect(await refresh.execute(by.actor.agencyId, [caseId])).toEqual({ refreshed: 1 });
    expect((await deadlinesOf(caseId)).get('third_party_opinion')).toMatchObject({ status: 'missed', version: 2 });
    expect(await caseRow(caseId)).toEqual({ ...before, clock_state: 'running' });
    expect(await findings()).toEqual([]);
  });

  it('keeps the case clean for the verifier when it is worked on after that', async () => {
    const caseId = await consulting();
    office.clock.set('2026-03-24');
    await refresh.execute(by.actor.agencyId, [caseId]);
    await run(caseId, { type: 'consultation.return', on: '2026-03-24', id: 'c1', opinion: 'agrees', reasons: '' });
    expect(await findings()).toEqual([]);
    office.clock.set('2026-03-25');
    expect(await refresh.execute(by.actor.agencyId, [caseId])).toEqual({ refreshed: 1 });
    expect(await findings()).toEqual([]);
  });

  it('still finds a stored state of the clock that is neither of the last event nor of the refreshing', async () => {
    const caseId = await consulting();
    office.clock.set('2026-03-24');
    await refresh.execute(by.actor.agencyId, [caseId]);
    await office.db.asOwner("UPDATE foi.cases SET clock_state = 'overdue' WHERE id = $1", [caseId]);
    expect(await findings()).toContainEqual(['PROJECTION_DIFFERS', expect.stringContaining('clock_state')]);
    await office.db.asOwner("UPDATE foi.cases SET clock_state = 'running' WHERE id = $1", [caseId]);
  });

  it('an unused right to ask for a correction ends, and an applicant’s last day passes', async () => {
    const unused = await register();
    const asked = await register();
    await run(asked, { type: 'review.start', on: '2026-03-02' });
    await run(asked, { type: 'correction.request', on: '2026-03-02', matters: '文号', periodWorkingDays: 5 });
    office.clock.set('2026-03-12');
    await refresh.execute(by.actor.agencyId, [unused, asked]);
    expect((await deadlinesOf(unused)).get('supplement_notice')).toMatchObject({
      status: 'void',
      due_on: '2026-03-11',
    });
    expect((await deadlinesOf(asked)).get('supplement_due')).toMatchObject({ status: 'missed', due_on: '2026-03-09' });
    expect((await deadlinesOf(asked)).get('lapse_follow_up')).toMatchObject({ status: 'open' });
    expect(await findings()).toEqual([]);
  });

  it('writes nothing twice, and nothing at all on the day of the last act', async () => {
    const caseId = await consulting();
    const stored = () => office.db.asOwner('SELECT xmin::text FROM foi.deadlines WHERE case_id = $1', [caseId]);
    const before = await stored();
    expect(await refresh.execute(by.actor.agencyId, [caseId, caseId])).toEqual({ refreshed: 1 });
    expect(await stored()).toEqual(before);
    office.clock.set('2026-03-24');
    await refresh.execute(by.actor.agencyId, [caseId]);
    const after = await stored();
    expect(after).not.toEqual(before);
    await refresh.execute(by.actor.agencyId, [caseId]);
    expect(await stored()).toEqual(after);
  });

  it('leaves a case alone that was changed meanwhile: its own commit was newer', async () => {
    const caseId = await consulting();
    const [answer] = await office.db.database.query<{ refreshed: number }>(
      `SELECT foi.recount_case($1, '2026-03-24T01:00:00Z', '2026-03-24', 0, $2, $3, NULL, $4, NULL, false) AS refreshed`,
      [
        by.actor.agencyId,
        JSON.stringify([{ id: caseId, revision: 2 }]),
        JSON.stringify([{ id: caseId, revision: 2, clock_state: 'overdue', provisional: false }]),
        JSON.stringify([
          {
            ...{ agency_id: by.actor.agencyId, subject_id: caseId, case_id: caseId, kind: 'reply', subject: '1' },
            ...{ bearer: 'agency', article: '', status: 'void', version_at: '2026-03-24T01:00:00Z' },
          },
        ]),
      ],
    );
    expect(answer).toEqual({ refreshed: 0 });
    expect(await caseRow(caseId)).toMatchObject({ clock_state: 'suspended', revision: 3 });
    expect((await deadlinesOf(caseId)).get('reply')).toMatchObject({ status: 'open' });
  });

  it('skips unknown ids and those of other agencies', async () => {
    const other = await office.addAgency();
    const theirs = await register(other);
    office.clock.set('2026-03-24');
    expect(await refresh.execute(by.actor.agencyId, [theirs])).toEqual({ refreshed: 0 });
    expect((await deadlinesOf(theirs)).get('supplement_notice')).toMatchObject({ status: 'open' });
  });

  it('takes five hundred cases in a few seconds, even on a slow machine', async () => {
    const crowd = await office.addAgency();
    const ids = await Promise.all(Array.from({ length: 500 }, () => register(crowd)));
    office.clock.set('2026-03-24');
    const start = performance.now();
    expect(await refresh.execute(crowd.actor.agencyId, ids)).toEqual({ refreshed: 500 });
    expect(performance.now() - start).toBeLessThan(6_000);
    const [left] = await office.db.asOwner<{ count: number }>(
      "SELECT count(*)::int AS count FROM foi.deadlines WHERE agency_id = $1 AND kind = 'supplement_notice' AND status = 'open'",
      [crowd.actor.agencyId],
    );
    expect(left?.count).toBe(0);
    expect((await office.verifyCases.execute({ agencyIds: [crowd.actor.agencyId] })).findings).toEqual([]);
  });

  it('an applicant’s fifteen days to sue after a review pass', async () => {
    office.clock.set('2026-06-30');
    const caseId = await register();
    office.clock.set('2026-06-30');
    const reply = { outcome: 'denied_process' as const, reasons: '属于讨论记录', facts: {} };
    await run(caseId, { type: 'reply.record', on: '2026-03-10', reply, replyNumber: '', reason: '纸质答复' });
    const store = new DisputeStore(office.db.database);
    const advance = new AdvanceDispute(store, office.store, office.calendars, office.advanceCase, office.clock);
    office.clock.set('2026-04-16');
    const filed = await new FileDispute(store, office.store, office.calendars, office.clock).execute({
      by,
      caseId,
      command: { type: 'review.file', on: '2026-03-16', body: '市人民政府', caseNumber: null },
    });
    const step = (command: Parameters<AdvanceDispute['execute']>[0]['command']) =>
      advance.execute({ by, disputeId: filed.disputeId, revision: null, command });
    await step({ type: 'review.accept', on: '2026-03-20', procedure: 'simple' });
    await step({
      ...{ type: 'review.decide', on: '2026-04-15', ending: 'review_upheld', documentNumber: '政复决〔2026〕8号' },
      newReply: null,
    });
    expect((await deadlinesOf(caseId)).get('suit_after_review')).toMatchObject({
      status: 'open',
      due_on: '2026-04-30',
    });

    office.clock.set('2026-05-06');
    const disputes = new RefreshDisputes(office.db.database, office.calendars, office.clock);
    expect(await disputes.execute(by.actor.agencyId, [caseId])).toEqual({ refreshed: 1 });
    expect((await deadlinesOf(caseId)).get('suit_after_review')).toMatchObject({ status: 'void' });
    const verified = await new VerifyDisputes(office.db.database).execute({ agencyIds: [by.actor.agencyId] });
    expect(verified.findings).toEqual([]);
  });
});
