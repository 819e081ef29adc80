import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import type { CommandIssuer } from '../../../src/modules/cases/case-record.js';
import {
  CaseChangedMeanwhile,
  CaseNotFound,
  CommandRefused,
  IdempotencyKeyReused,
} from '../../../src/modules/cases/errors.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

const register = (more = {}, on = '2026-03-02') => ({
  type: 'request.register' as const,
  on,
  registration: sampleRegistration(more),
  unit: '自然资源局',
  handlerId: null,
});

describe('a case in the database', () => {
  let office: Office;
  let by: CommandIssuer;

  beforeAll(async () => {
    office = await openOffice();
    by = await office.addAgency();
  });
  afterAll(() => office.close());

  const advance = (caseId: string, revision: number | null, command: CaseCommand, idempotencyKey?: string) =>
    office.advanceCase.execute({ by, caseId, revision, command, idempotencyKey });

  it('is registered under the next number, with its event, deadlines and words', async () => {
    const first = await office.registerRequest.execute({ by, command: register() });
    const second = await office.registerRequest.execute({ by, command: register() });
    expect([first.number, second.number]).toEqual(['〔2026〕1号', '〔2026〕2号']);
    expect(first.clock.dueOn).toBe('2026-03-30');

    const found = await office.store.find([by.actor.agencyId], first.caseId);
    expect(found?.state).toEqual(first.state);
    expect(found?.deadlines).toMatchObject([
      { kind: 'reply', status: 'open', dueOn: '2026-03-30', firstDueOn: '2026-03-30', version: 1 },
      { kind: 'supplement_notice', status: 'open', dueOn: '2026-03-11', firstDueOn: '2026-03-11', version: 1 },
    ]);
    const grams = await office.db.asOwner<{ grams: string[] }>('SELECT grams FROM foi.case_search WHERE case_id = $1', [
      first.caseId,
    ]);
    expect(grams[0]?.grams).toEqual(expect.arrayContaining(['征地', '王某', '20', '26', '1号']));
  });

  it('goes from registration to archive, and the register of replies gives its number', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const on = '2026-03-02';
    const reply = { outcome: 'granted', reasons: '', facts: { provision_record: '电子邮件' } } as const;
    await advance(caseId, 1, { type: 'case.claim', on });
    await advance(caseId, 2, { type: 'extension.notify', on, workingDays: 20 });
    const drafted = await advance(caseId, 3, { type: 'reply.draft', on, reply });
    expect(drafted.state.context.remainingSteps).toEqual(['secrecy', 'legality', 'signature']);
    await advance(caseId, 4, { type: 'draft.clear', on, step: 'secrecy' });
    await advance(caseId, 5, { type: 'draft.clear', on, step: 'legality' });
    await advance(caseId, 6, { type: 'draft.clear', on, step: 'signature' });
    const sent = await advance(caseId, 7, { type: 'reply.send', on, method: 'electronic' });
    expect(sent.state.facts.rounds[0]?.ending?.replyNumber).toBe('答复〔2026〕1号');
    await advance(caseId, 8, { type: 'service.record', on, method: 'electronic', proof: '已阅回执' });
    const closed = await advance(caseId, 9, { type: 'case.archive', on });
    expect(closed.state.state).toBe('settled.closed');

    const found = await office.store.find([by.actor.agencyId], caseId);
    expect(found?.state).toEqual(closed.state);
    expect(
      found?.deadlines.map(({ kind, status, firstDueOn, dueOn }) => ({ kind, status, firstDueOn, dueOn })),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'reply', status: 'met', firstDueOn: '2026-03-30', dueOn: '2026-04-28' },
        { kind: 'service', status: 'met', firstDueOn: '2026-03-16', dueOn: '2026-03-16' },
      ]),
    );
    const outbox = await office.db.asOwner<{ kind: string; letter: string | null }>(
      'SELECT kind, letter FROM foi.outbox WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    expect(outbox).toContainEqual({ kind: 'letter.issue', letter: 'reply' });
    const [row] = await office.db.asOwner('SELECT * FROM foi.cases WHERE id = $1', [caseId]);
    expect(row).toMatchObject({
      is_open: false,
      outcome: 'granted',
      settled_outcome: 'granted',
      answered_in_time: true,
      used_working_days: 0,
      reply_number: '答复〔2026〕1号',
      revision: 10,
    });
  });

  it('refuses an unlawful command with its reason and changes nothing', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const late = advance(caseId, 1, { type: 'extension.notify', on: '2026-03-02', workingDays: 21 });
    await expect(late).rejects.toBeInstanceOf(CommandRefused);
    await expect(late).rejects.toMatchObject({ refusal: { code: 'EXTENSION_OVER_LIMIT' } });
    const found = await office.store.find([by.actor.agencyId], caseId);
    expect(found?.state.revision).toBe(1);
  });

  it('refuses a revision that is not the present one, and shows the newer case', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    await advance(caseId, 1, { type: 'case.claim', on: '2026-03-02' });
    const stale = advance(caseId, 1, { type: 'note.add', on: '2026-03-02', text: '备注' });
    await expect(stale).rejects.toBeInstanceOf(CaseChangedMeanwhile);
    await expect(stale).rejects.toMatchObject({ current: { state: { revision: 2 } } });
  });

  it('answers the same request twice with the same answer, whatever happened in between', async () => {
    const key = randomUUID();
    const command: CaseCommand = { type: 'note.add', on: '2026-03-02', text: '第一次' };
    const registered = await office.registerRequest.execute({ by, command: register(), idempotencyKey: `r${key}` });
    const { caseId } = registered;
    const first = await advance(caseId, 1, command, key);
    await advance(caseId, 2, { type: 'case.claim', on: '2026-03-02' });

    expect(await advance(caseId, 1, command, key)).toEqual({ ...first, replayed: true });
    const again = await office.registerRequest.execute({ by, command: register(), idempotencyKey: `r${key}` });
    expect(again).toEqual({ ...registered, replayed: true });
    await expect(advance(caseId, 2, command, key)).rejects.toBeInstanceOf(IdempotencyKeyReused);
    const other = office.registerRequest.execute({
      by,
      command: register({ content: '另一件' }),
      idempotencyKey: `r${key}`,
    });
    await expect(other).rejects.toBeInstanceOf(IdempotencyKeyReused);
  });

  it('carries a command out once when it arrives ten times at once under one key', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const key = randomUUID();
    const command: CaseCommand = { type: 'note.add', on: '2026-03-02', text: '并发' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => advance(caseId, 1, command, key)));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ state }) => state.revision))).toEqual(new Set([2]));
  });

  it('is not to be found by another agency', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const stranger = await office.addAgency();
    const theirs = office.advanceCase.execute({
      by: stranger,
      caseId,
      revision: 1,
      command: { type: 'case.claim', on: '2026-03-02' },
    });
    await expect(theirs).rejects.toBeInstanceOf(CaseNotFound);
    expect(await office.store.find([stranger.actor.agencyId], caseId)).toBeNull();
    expect(await office.store.history([stranger.actor.agencyId], caseId)).toEqual([]);
  });

  it('names a person or an agency that does not exist', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const on = '2026-03-02';
    const nobody = advance(caseId, 1, { type: 'case.assign', on, unit: '规划局', handlerId: randomUUID() });
    await expect(nobody).rejects.toMatchObject({ refusal: { code: 'PERSON_UNKNOWN', field: 'handlerId' } });
    const nowhere = advance(caseId, 1, { type: 'request.transfer', on, toAgencyId: randomUUID(), reason: '职责' });
    await expect(nowhere).rejects.toMatchObject({ refusal: { code: 'AGENCY_UNKNOWN', field: 'toAgencyId' } });
    expect((await office.store.find([by.actor.agencyId], caseId))?.state.revision).toBe(1);
  });

  it('passes to another agency with its history, both sides or neither', async () => {
    const receiver = await office.addAgency();
    const { caseId, number } = await office.registerRequest.execute({ by, command: register() });
    await advance(caseId, 1, { type: 'case.claim', on: '2026-03-02' });
    const toAgencyId = receiver.actor.agencyId;
    await advance(caseId, 2, { type: 'request.transfer', on: '2026-03-02', toAgencyId, reason: '属其职责' });

    const [taken] = await office.db.asOwner<{ id: string }>('SELECT id FROM foi.cases WHERE agency_id = $1', [
      toAgencyId,
    ]);
    const found = await office.store.find([toAgencyId], taken?.id ?? '');
    const sent = (await office.store.history([by.actor.agencyId], caseId)).at(-1);
    expect(found?.number).toBe('〔2026〕1号');
    expect(found?.state.facts.receivedOn).toBe('2026-03-02');
    expect(found?.state.facts.transferredFrom).toEqual({
      agencyId: by.actor.agencyId,
      number,
      lastHash: sent?.hash,
    });
    const [arrival] = await office.store.history([toAgencyId], taken?.id ?? '');
    expect(arrival?.event).toMatchObject({
      type: 'request.take_over',
      history: [{ type: 'request.register' }, { type: 'case.claim' }, { type: 'request.transfer' }],
    });
    const stale = advance(caseId, 2, { type: 'request.transfer', on: '2026-03-02', toAgencyId, reason: '再次' });
    await expect(stale).rejects.toBeInstanceOf(CaseChangedMeanwhile);
    expect(await office.db.asOwner('SELECT id FROM foi.cases WHERE agency_id = $1', [toAgencyId])).toHaveLength(1);
  });

  it('never uses a voided number again, and voids that of a retracted reply', async () => {
    const own = await office.addAgency();
    const on = '2026-03-02';
    const first = await office.registerRequest.execute({ by: own, command: register() });
    await office.advanceCase.execute({
      by: own,
      caseId: first.caseId,
      revision: 1,
      command: { type: 'request.void', on, reason: '误登记' },
    });
    const second = await office.registerRequest.execute({ by: own, command: register() });
    expect(second.number).toBe('〔2026〕2号');

    const step = (command: CaseCommand) =>
      office.advanceCase.execute({ by: own, caseId: second.caseId, revision: null, command });
    await step({ type: 'case.claim', on });
    const reply = { outcome: 'granted', reasons: '', facts: {} } as const;
    const answer = async () => {
      await step({ type: 'reply.draft', on, reply });
      for (const one of ['secrecy', 'legality', 'signature'] as const)
        await step({ type: 'draft.clear', on, step: one });
      return step({ type: 'reply.send', on, method: 'post' });
    };
    await answer();
    await step({ type: 'reply.retract', on, reason: '误录' });
    const sent = await answer();
    expect(sent.state.facts.rounds[0]?.ending?.replyNumber).toBe('答复〔2026〕2号');
    const numbers = await office.db.asOwner(
      `SELECT kind, number, voided_at IS NOT NULL AS voided FROM foi.register_numbers WHERE agency_id = $1 ORDER BY 1, 2`,
      [own.actor.agencyId],
    );
    expect(numbers).toEqual([
      { kind: 'reply', number: 1, voided: true },
      { kind: 'reply', number: 2, voided: false },
      { kind: 'request', number: 1, voided: true },
      { kind: 'request', number: 2, voided: false },
    ]);
  });

  it('previews a command and changes nothing', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const what = await office.previewCommand.execute(by, caseId, {
      type: 'extension.notify',
      on: '2026-03-02',
      workingDays: 10,
    });
    expect([what.before.clock.dueOn, what.after?.clock.dueOn]).toEqual(['2026-03-30', '2026-04-14']);
    const refused = await office.previewCommand.execute(by, caseId, { type: 'case.archive', on: '2026-03-02' });
    expect(refused).toMatchObject({ after: null, refusal: { code: 'NOT_IN_THIS_STATE' } });
    expect((await office.store.find([by.actor.agencyId], caseId))?.state.revision).toBe(1);
  });

  it('shows its commands as lawful or not, and only to its own agency', async () => {
    const { caseId } = await office.registerRequest.execute({ by, command: register() });
    const { agencyId } = by.actor;
    const mine = await office.readCase.execute({ ...by, readableAgencyIds: [agencyId] }, caseId);
    const claim = mine.commands.find(({ type }) => type === 'case.claim');
    expect(claim).toMatchObject({ refusal: null, dueOn: '2026-03-30' });
    expect(mine.commands.some(({ refusal }) => refusal !== null)).toBe(true);
    const above = await office.addAgency();
    const theirs = await office.readCase.execute(
      { ...above, readableAgencyIds: [above.actor.agencyId, agencyId] },
      caseId,
    );
    expect(theirs.commands).toEqual([]);
    expect(theirs.found.number).toBe(mine.found.number);
  });

  it('agrees with its history, all cases of this file together', async () => {
    const report = await office.verifyCases.execute();
    expect(report.findings).toEqual([]);
    expect(report.subjects).toBeGreaterThan(10);
  });
});
