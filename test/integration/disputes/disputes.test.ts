import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { replay } from '../../../src/domain/case/evolve.js';
import type { DisputeCommand, OpeningCommand } from '../../../src/domain/dispute/commands.js';
import { evolveDispute } from '../../../src/domain/dispute/evolve.js';
import type { DisputeEvent } from '../../../src/domain/dispute/events.js';
import { builtInLaw } from '../../../src/modules/calendars/index.js';
import {
  CaseNotFound,
  type CommandIssuer,
  CommandRefused,
  IdempotencyKeyReused,
} from '../../../src/modules/cases/index.js';
import {
  AdvanceDispute,
  DisputeChangedMeanwhile,
  DisputeNotFound,
  DisputeStore,
  FileDispute,
  ReadDisputes,
  VerifyDisputes,
} from '../../../src/modules/disputes/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';

describe('a dispute in the database', () => {
  let office: Office;
  let by: CommandIssuer;
  let store: DisputeStore;
  let file: FileDispute;
  let advance: AdvanceDispute;
  let read: ReadDisputes;
  let verify: VerifyDisputes;

  beforeAll(async () => {
    office = await openOffice({ poolSize: 12 });
    office.clock.set('2026-06-30');
    by = await office.addAgency();
    store = new DisputeStore(office.db.database);
    file = new FileDispute(store, office.store, office.calendars, office.clock);
    advance = new AdvanceDispute(store, office.store, office.calendars, office.advanceCase, office.clock);
    read = new ReadDisputes(store, office.store, office.calendars, office.clock);
    verify = new VerifyDisputes(office.db.database);
  });
  afterAll(() => office.close());

  /** A request that was denied as 过程性信息 on 2026-03-10. */
  async function deniedCase(who = by): Promise<string> {
    const registration = sampleRegistration();
    const command = {
      type: 'request.register',
      on: '2026-03-02',
      registration,
      unit: '自然资源局',
      handlerId: null,
    } as const;
    const { caseId } = await office.registerRequest.execute({ by: who, command });
    await office.advanceCase.execute({
      by: who,
      caseId,
      revision: 1,
      command: {
        type: 'reply.record',
        on: '2026-03-10',
        reply: { outcome: 'denied_process', reasons: '属于讨论记录', facts: {} },
        replyNumber: '答复〔2026〕9号',
        reason: '纸质答复',
      },
    });
    return caseId;
  }

  const review: OpeningCommand = { type: 'review.file', on: '2026-03-16', body: '市人民政府', caseNumber: null };
  const accept: DisputeCommand = { type: 'review.accept', on: '2026-03-20', procedure: 'simple' };
  const revoke: DisputeCommand = {
    type: 'review.decide',
    on: '2026-04-15',
    ending: 'review_revoked',
    documentNumber: '政复决〔2026〕8号',
    newReply: { period: { workingDays: 15 } },
  };
  const step = (disputeId: string, command: DisputeCommand, revision: number | null = null, idempotencyKey?: string) =>
    advance.execute({ by, disputeId, revision, command, idempotencyKey });

  it('is entered under the next number of its register, with its event and deadlines', async () => {
    const own = await office.addAgency();
    const caseId = await deniedCase(own);
    const first = await file.execute({ by: own, caseId, command: review });
    const suit: OpeningCommand = {
      type: 'suit.file',
      on: '2026-03-17',
      kind: 'direct_suit',
      body: '法院',
      caseNumber: null,
    };
    const second = await file.execute({ by: own, caseId, command: suit });
    const third = await file.execute({ by: own, caseId, command: { ...review, on: '2026-03-18' } });
    expect([first.number, second.number, third.number]).toEqual([
      '复议〔2026〕1号',
      '诉讼〔2026〕1号',
      '复议〔2026〕2号',
    ]);
    expect(second.warnings.map(({ code }) => code)).toEqual(['REVIEW_COMES_FIRST']);
    expect(first.state.facts.contested).toMatchObject({ outcome: 'denied_process', repliedOn: '2026-03-10' });

    const disputes = await read.ofCase([own.actor.agencyId], caseId);
    expect(disputes.map(({ number }) => number)).toEqual([first.number, second.number, third.number]);
    expect(disputes[0]?.state).toEqual(first.state);
    expect(disputes[0]?.deadlines).toMatchObject([
      { kind: 'review_accept', subject: first.disputeId, bearer: 'review_body', dueOn: '2026-03-23', version: 1 },
    ]);
    const [row] = await office.db.asOwner('SELECT * FROM foi.disputes WHERE id = $1', [second.disputeId]);
    expect(row).toMatchObject({ kind: 'direct_suit', is_open: true, irregular: true, closed_on: null, result: null });
    const outbox = await office.db.asOwner('SELECT dispute_id, kind FROM foi.outbox WHERE dispute_id = $1', [
      first.disputeId,
    ]);
    expect(outbox).toEqual([{ dispute_id: first.disputeId, kind: 'notification.send' }]);
  });

  it('goes to a decision that orders a new reply, and reopens the case in the same go', async () => {
    const caseId = await deniedCase();
    const { disputeId } = await file.execute({ by, caseId, command: review });
    await step(disputeId, accept, 1);
    await step(disputeId, { type: 'copy.receive', on: '2026-03-23' }, 2);
    const late = await step(disputeId, { type: 'defence.submit', on: '2026-03-31' }, 3);
    expect(late.warnings.map(({ code }) => code)).toEqual(['DEFENCE_LATE']);
    const decided = await step(disputeId, revoke, 4);
    expect(decided.order).toMatchObject({ outcome: 'done', caseRevision: 3 });

    const found = await office.store.find([by.actor.agencyId], caseId);
    expect(found?.state.state).toBe('open.reviewing.working');
    expect(found?.state.facts.rounds.at(-1)?.order).toMatchObject({
      on: '2026-04-15',
      orderedBy: 'review_body',
      orderNumber: '政复决〔2026〕8号',
      disputeId,
      period: { workingDays: 15 },
    });
    const view = await read.one({ ...by, readableAgencyIds: [by.actor.agencyId] }, disputeId);
    expect(view.orderToGive).toBeNull();
    expect(view.commands.find(({ type }) => type === 'compliance.record')?.refusal).toBeNull();
    expect(view.found.deadlines.map(({ kind, status }) => [kind, status])).toEqual(
      expect.arrayContaining([
        ['review_defence', 'missed'],
        ['review_decide', 'met'],
        ['review_ordered_reply', 'open'],
      ]),
    );
    const [row] = await office.db.asOwner(
      'SELECT closed_on::text, result, due_on::text FROM foi.disputes WHERE id = $1',
      [disputeId],
    );
    expect(row).toEqual({ closed_on: '2026-04-15', result: 'corrected', due_on: '2026-05-09' });
    const history = await office.store.history([by.actor.agencyId], caseId);
    expect(replay(history.map(({ event }) => event))).toEqual(found?.state);
  });

  it('offers the order when its recorder may not reopen the case, until another person does', async () => {
    const caseId = await deniedCase();
    const { disputeId } = await file.execute({ by, caseId, command: review });
    await step(disputeId, accept);
    const handler = await office.addPerson(by.actor.agencyId, 'handler');
    const decided = await advance.execute({ by: handler, disputeId, revision: 2, command: revoke });
    expect(decided.order).toMatchObject({ outcome: 'offered', refusal: { code: 'NOT_PERMITTED' } });
    const reader = { ...by, readableAgencyIds: [by.actor.agencyId] };
    const { orderToGive } = await read.one(reader, disputeId);
    expect(orderToGive).toMatchObject({ type: 'reply.reorder', disputeId });
    if (orderToGive === null) throw new Error('no order');
    await office.advanceCase.execute({ by, caseId, revision: null, command: orderToGive });
    expect((await read.one(reader, disputeId)).orderToGive).toBeNull();
  });

  it('refuses what cannot have happened, a stale revision, and what is another agency’s', async () => {
    const caseId = await deniedCase();
    const { disputeId } = await file.execute({ by, caseId, command: review });
    await expect(step(disputeId, revoke)).rejects.toBeInstanceOf(CommandRefused);
    await expect(step(disputeId, { type: 'note.add', on: '2026-03-17', text: '备注' }, 7)).rejects.toBeInstanceOf(
      DisputeChangedMeanwhile,
    );
    await expect(file.execute({ by, caseId, command: { ...review, on: '2026-02-27' } })).rejects.toMatchObject({
      refusal: { code: 'DATE_OUT_OF_ORDER' },
    });

    const stranger = await office.addAgency();
    await expect(file.execute({ by: stranger, caseId, command: review })).rejects.toBeInstanceOf(CaseNotFound);
    await expect(advance.execute({ by: stranger, disputeId, revision: 1, command: accept })).rejects.toBeInstanceOf(
      DisputeNotFound,
    );
    const theirs = { ...stranger, readableAgencyIds: [stranger.actor.agencyId] };
    await expect(read.one(theirs, disputeId)).rejects.toBeInstanceOf(DisputeNotFound);
    await expect(read.history([stranger.actor.agencyId], disputeId)).rejects.toBeInstanceOf(DisputeNotFound);
    expect(await read.ofCase([stranger.actor.agencyId], caseId)).toEqual([]);
  });

  it('is seen, and not touched, by the agency above', async () => {
    const parent = await office.addAgency();
    const child = await office.addAgency(parent.actor.agencyId);
    const caseId = await deniedCase(child);
    const { disputeId } = await file.execute({ by: child, caseId, command: review });
    const reader = { ...parent, readableAgencyIds: [parent.actor.agencyId, child.actor.agencyId] };
    const view = await read.one(reader, disputeId);
    expect(view.found.number).toBe('复议〔2026〕1号');
    expect(view.commands).toEqual([]);
    await expect(advance.execute({ by: parent, disputeId, revision: 1, command: accept })).rejects.toBeInstanceOf(
      DisputeNotFound,
    );
  });

  it('answers the same request twice with the same answer', async () => {
    const caseId = await deniedCase();
    const key = randomUUID();
    const first = await file.execute({ by, caseId, command: review, idempotencyKey: key });
    expect(await file.execute({ by, caseId, command: review, idempotencyKey: key })).toEqual({
      ...first,
      replayed: true,
    });
    await expect(
      file.execute({ by, caseId, command: { ...review, on: '2026-03-17' }, idempotencyKey: key }),
    ).rejects.toBeInstanceOf(IdempotencyKeyReused);

    const stepKey = randomUUID();
    const accepted = await step(first.disputeId, accept, 1, stepKey);
    await step(first.disputeId, { type: 'note.add', on: '2026-03-21', text: '备注' }, 2);
    expect(await step(first.disputeId, accept, 1, stepKey)).toEqual({ ...accepted, replayed: true });
    await expect(step(first.disputeId, accept, 2, stepKey)).rejects.toBeInstanceOf(IdempotencyKeyReused);
  });

  it('takes one of many commands given at once, and leaves no gap in its register', async () => {
    const own = await office.addAgency();
    const caseId = await deniedCase(own);
    const filed = await Promise.all(
      Array.from({ length: 20 }, () => file.execute({ by: own, caseId, command: review })),
    );
    const numbers = filed.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const disputeId = filed[0]?.disputeId ?? '';
    const attempts = await Promise.allSettled(
      Array.from({ length: 12 }, () => advance.execute({ by: own, disputeId, revision: 1, command: accept })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(DisputeChangedMeanwhile);
    }
    expect(await verify.execute({ agencyIds: [own.actor.agencyId] })).toMatchObject({
      subjects: 20,
      events: 21,
      findings: [],
    });
  });

  it('voids the number of an entry that was a mistake', async () => {
    const own = await office.addAgency();
    const caseId = await deniedCase(own);
    const { disputeId } = await file.execute({ by: own, caseId, command: review });
    await advance.execute({
      by: own,
      disputeId,
      revision: 1,
      command: { type: 'dispute.void', on: '2026-03-17', reason: '重复登记' },
    });
    const rows = await office.db.asOwner<{ voided: boolean }>(
      'SELECT voided_at IS NOT NULL AS voided FROM foi.register_numbers WHERE agency_id = $1 AND kind = $2',
      [own.actor.agencyId, 'review'],
    );
    expect(rows).toEqual([{ voided: true }]);
    expect((await file.execute({ by: own, caseId, command: review })).number).toBe('复议〔2026〕2号');
  });

  it('keeps a corrected kind in step with the facts', async () => {
    const caseId = await deniedCase();
    const command: OpeningCommand = {
      type: 'suit.file',
      on: '2026-03-17',
      kind: 'direct_suit',
      body: '法院',
      caseNumber: null,
    };
    const { disputeId } = await file.execute({ by, caseId, command });
    await step(disputeId, {
      type: 'entry.correct',
      on: '2026-03-18',
      changes: { kind: 'suit_after_review' },
      reason: '录错',
    });
    const [row] = await office.db.asOwner('SELECT kind FROM foi.disputes WHERE id = $1', [disputeId]);
    expect(row).toEqual({ kind: 'suit_after_review' });
  });

  it('comes in from a ledger in batches, closed or open, without effects', async () => {
    const own = await office.addAgency();
    const caseId = await deniedCase(own);
    const event = (closed: boolean): DisputeEvent => ({
      type: 'dispute.record',
      on: '2026-03-16',
      kind: 'review',
      body: '市人民政府',
      caseNumber: '（2026）政复1号',
      acceptedOn: '2026-03-18',
      decision: closed ? { on: '2026-04-19', result: 'upheld', ending: null } : null,
      decided: { seq: 1, actorId: own.actor.id, contested: null },
    });
    const disputes = Array.from({ length: 50 }, (_, at) => {
      const recorded = event(at % 2 === 0);
      return { id: randomUUID(), caseId, events: [recorded], state: evolveDispute(null, recorded) };
    });
    const { agencyId, id: actorId } = own.actor;
    const recordedAt = office.clock.now();
    const answer = await store.commitNew({
      agencyId,
      actorId,
      recordedAt,
      asOf: office.clock.today(),
      deadlineRules: builtInLaw,
      subjects: disputes,
    });
    expect(answer).toMatchObject({ result: 'committed', subjects: expect.arrayContaining([]) as unknown });
    const [row] = await office.db.asOwner<{ closed: number; open: number }>(
      `SELECT count(*) FILTER (WHERE result = 'upheld' AND NOT is_open)::int AS closed,
              count(*) FILTER (WHERE result IS NULL AND is_open)::int AS open FROM foi.disputes WHERE agency_id = $1`,
      [agencyId],
    );
    expect(row).toEqual({ closed: 25, open: 25 });
    expect((await verify.execute({ agencyIds: [agencyId] })).findings).toEqual([]);
  });
});
