import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { ExplainDeadlines, type ExplainedDeadline } from '../../../src/modules/board/index.js';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { CommandRefused } from '../../../src/modules/cases/index.js';
import { AdvanceDispute, DisputeStore, FileDispute, ReadDisputes } from '../../../src/modules/disputes/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('the deadlines of a case, explained', () => {
  let office: Office;
  let by: CommandIssuer;
  let explain: ExplainDeadlines;

  beforeAll(async () => {
    office = await openOffice();
    by = await office.addAgency();
    const disputes = new ReadDisputes(
      new DisputeStore(office.db.database),
      office.store,
      office.calendars,
      office.clock,
    );
    explain = new ExplainDeadlines(office.readCase, disputes, office.clock);
  });
  afterAll(() => office.close());

  async function register(): Promise<string> {
    office.clock.set('2026-03-02');
    const registration = sampleRegistration();
    const command = { type: 'request.register', on: '2026-03-02', registration, unit: null, handlerId: null } as const;
    const { caseId } = await office.registerRequest.execute({ by, command });
    await run(caseId, { type: 'review.start', on: '2026-03-02' });
    return caseId;
  }
  const run = (caseId: string, command: CaseCommand) => {
    office.clock.set(command.on);
    return office.advanceCase.execute({ by, caseId, revision: null, command });
  };
  const deadlinesOf = async (caseId: string): Promise<Map<string, ExplainedDeadline>> => {
    const { deadlines } = await explain.execute({ ...by, readableAgencyIds: [by.actor.agencyId] }, caseId);
    return new Map(deadlines.map((one) => [one.kind, one]));
  };
  const replyOf = async (caseId: string) => (await deadlinesOf(caseId)).get('reply');
  const extend = async (caseId: string, on = '2026-03-20', workingDays = 10): Promise<void> => {
    await run(caseId, { type: 'extension.approve', on, workingDays, reason: '材料较多' });
    await run(caseId, { type: 'extension.notify', on, workingDays, approvedBy: '李主任' });
  };

  it('defect 22: an extension moves the day, and the first and original ones are kept, with the act that moved it', async () => {
    const caseId = await register();
    expect(await replyOf(caseId)).toMatchObject({
      dueOn: '2026-03-30',
      firstDueOn: '2026-03-30',
      version: 1,
      moves: [],
    });
    await extend(caseId);
    expect(await replyOf(caseId)).toMatchObject({
      fromOn: '2026-03-02',
      dueOn: '2026-04-14',
      originalDueOn: '2026-03-30',
      firstDueOn: '2026-03-30',
      version: 2,
      moves: [{ event: 4, label: { zh: '延期告知' }, on: '2026-03-20', from: '2026-03-30', to: '2026-04-14' }],
    });
    await expect(
      office.db.asOwner("UPDATE foi.deadlines SET first_due_on = due_on WHERE case_id = $1 AND kind = 'reply'", [
        caseId,
      ]),
    ).rejects.toThrow(/append-only/);
  });

  it('defect 9: a second extension is refused and moves nothing', async () => {
    const caseId = await register();
    await extend(caseId);
    const before = await replyOf(caseId);
    await expect(extend(caseId, '2026-03-23')).rejects.toBeInstanceOf(CommandRefused);
    expect(await replyOf(caseId)).toEqual(before);
  });

  it('defect 10: what is asked and given on one day starts the period anew from that day, and never before', async () => {
    const caseId = await register();
    await expect(run(caseId, { type: 'correction.receive', on: '2026-03-04' })).rejects.toBeInstanceOf(CommandRefused);
    await run(caseId, { type: 'correction.request', on: '2026-03-04', matters: '文号' });
    expect((await deadlinesOf(caseId)).get('supplement_due')).toMatchObject({
      fromOn: '2026-03-04',
      dueOn: '2026-03-25',
    });
    await run(caseId, { type: 'correction.receive', on: '2026-03-04' });
    const reply = await replyOf(caseId);
    expect(reply).toMatchObject({
      status: 'open',
      fromOn: '2026-03-04',
      dueOn: '2026-04-01',
      firstDueOn: '2026-03-30',
    });
    expect(reply?.moves.map(({ from, to, label }) => [label.zh, from, to])).toEqual([
      ['补正告知', '2026-03-30', null],
      ['收到补正', null, '2026-04-01'],
    ]);
    expect(reply?.days?.filter(({ kind }) => kind === 'void').map(({ date }) => date)).toEqual([
      '2026-03-02',
      '2026-03-03',
    ]);
  });

  it('defect 19: a receipt corrected after an extension moves every day that rests on it', async () => {
    const caseId = await register();
    await extend(caseId, '2026-03-20');
    await run(caseId, {
      ...{ type: 'entry.correct', on: '2026-03-23', reason: '核对签收单' },
      changes: { submittedOn: '2026-02-27' },
    });
    const deadlines = await deadlinesOf(caseId);
    expect(deadlines.get('reply')).toMatchObject({
      fromOn: '2026-02-27',
      dueOn: '2026-04-10',
      originalDueOn: '2026-03-26',
      firstDueOn: '2026-03-30',
    });
    expect(deadlines.get('supplement_notice')).toMatchObject({ fromOn: '2026-02-27', dueOn: '2026-03-09' });
    expect(deadlines.get('reply')?.moves.map(({ label, to }) => [label.zh, to])).toEqual([
      ['延期告知', '2026-04-14'],
      ['更正登记', '2026-04-10'],
    ]);
    const rows = await office.db.asOwner<{ kind: string; due_on: string }>(
      "SELECT kind, due_on::text FROM foi.deadlines WHERE case_id = $1 AND kind = 'reply'",
      [caseId],
    );
    expect(rows).toEqual([{ kind: 'reply', due_on: '2026-04-10' }]);
  });

  it('explains each day of the reply by the clock, and of others by the working days between', async () => {
    const caseId = await register();
    await run(caseId, {
      ...{ type: 'consultation.send', on: '2026-03-03', id: 'c1', party: 'third_party', name: '某公司' },
    });
    const deadlines = await deadlinesOf(caseId);
    const reply = deadlines.get('reply');
    expect(reply?.days?.filter(({ kind }) => kind === 'counted')).toHaveLength(20);
    expect(reply?.days?.find(({ date }) => date === '2026-03-04')).toMatchObject({
      kind: 'suspended',
      because: { event: 3, text: { zh: expect.stringContaining('征求第三方意见') } },
    });
    const opinion = deadlines.get('third_party_opinion');
    expect(opinion).toMatchObject({ fromOn: '2026-03-03', dueOn: '2026-03-24', bearer: 'consulted', status: 'open' });
    expect(opinion?.days?.[0]).toMatchObject({ date: '2026-03-03', kind: 'base' });
    expect(opinion?.days?.at(-1)).toMatchObject({ date: '2026-03-24', kind: 'counted', n: 15 });
    expect(opinion?.days?.find(({ date }) => date === '2026-03-07')).toMatchObject({
      kind: 'weekend',
      because: { article: '《国务院关于职工工作时间的规定》第七条' },
    });
  });

  it('is as of today, whatever the rows remember (defect 15)', async () => {
    const caseId = await register();
    office.clock.set('2026-03-12');
    expect((await deadlinesOf(caseId)).get('supplement_notice')).toMatchObject({ status: 'void' });
    const [row] = await office.db.asOwner<{ status: string }>(
      "SELECT status FROM foi.deadlines WHERE case_id = $1 AND kind = 'supplement_notice'",
      [caseId],
    );
    expect(row?.status).toBe('open');
  });

  it('holds those of the disputes about it, with their days off and their last day that rolls on', async () => {
    const caseId = await register();
    const reply = { outcome: 'denied_process' as const, reasons: '属于讨论记录', facts: {} };
    await run(caseId, { type: 'reply.record', on: '2026-03-10', reply, replyNumber: '', reason: '纸质答复' });
    const { db, store, calendars, advanceCase, clock } = office;
    const disputes = new DisputeStore(db.database);
    clock.set('2026-04-16');
    const { disputeId } = await new FileDispute(disputes, store, calendars, clock).execute({
      ...{ by, caseId },
      command: { type: 'suit.file', on: '2026-03-16', kind: 'direct_suit', body: '法院', caseNumber: null },
    });
    const advance = new AdvanceDispute(disputes, store, calendars, advanceCase, clock);
    const step = (command: Parameters<AdvanceDispute['execute']>[0]['command']) =>
      advance.execute({ by, disputeId, revision: null, command });
    await step({ type: 'suit.docket', on: '2026-03-18', procedure: 'ordinary' });
    await step({ type: 'copy.receive', on: '2026-03-20' });
    const defence = (await deadlinesOf(caseId)).get('suit_defence');
    expect(defence).toMatchObject({
      disputeId,
      subject: disputeId,
      fromOn: '2026-03-20',
      dueOn: '2026-04-07',
      bearer: 'agency',
    });
    expect(defence?.days?.filter(({ n }) => n !== undefined)).toHaveLength(15);
    expect(defence?.days?.slice(-3).map(({ date, kind, because }) => [date, kind, because.text.zh])).toEqual([
      ['2026-04-05', 'holiday', expect.stringContaining('顺延')],
      ['2026-04-06', 'holiday', expect.stringContaining('顺延')],
      ['2026-04-07', 'counted', expect.stringContaining('顺延')],
    ]);
  });
});
