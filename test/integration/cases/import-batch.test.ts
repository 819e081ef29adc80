import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { decideFromLedger } from '../../../src/domain/case/decide-from-ledger.js';
import type { CaseEvent } from '../../../src/domain/case/events.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { builtInLaw as deadlineRules } from '../../../src/modules/calendars/index.js';
import { type CommandIssuer, type NewCase, RegisterNumberTaken } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

const today = '2026-03-02';

describe('a batch of imported cases', () => {
  let office: Office;
  let by: CommandIssuer;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  function imported(index: number, number?: NewCase['number']): NewCase {
    const on = '2025-03-03';
    const commands: CaseCommand[] = [
      {
        type: 'request.register',
        on,
        registration: sampleRegistration({ submittedOn: on, content: `关于第${index}号地块` }),
        unit: '自然资源局',
        handlerId: null,
      },
      { type: 'extension.notify', on: '2025-03-20', workingDays: 20, approvedBy: '某某' },
      {
        type: 'reply.record',
        on: '2025-04-01',
        reply: { outcome: 'granted', reasons: '', facts: {} },
        replyNumber: '',
        reason: '台账导入',
      },
    ];
    const events: CaseEvent[] = [];
    let state: CaseState | null = null;
    for (const command of commands) {
      const act = decideFromLedger(state, command, { ...deadlineRules, today, ...by });
      if ('refusal' in act) throw new Error(act.refusal.message.en);
      events.push(act.event);
      state = act.next;
    }
    if (state === null) throw new Error('no command');
    return { id: randomUUID(), events, state, number };
  }

  const numbered = (sequence: number) => ({ year: 2025, sequence, text: `〔2025〕${sequence}号` });

  async function bringIn(cases: NewCase[]): Promise<string> {
    const importId = randomUUID();
    const { agencyId, id: actorId } = by.actor;
    const basis = { agencyId, actorId, recordedAt: office.clock.now(), asOf: today, deadlineRules };
    await office.store.within(agencyId, async (session) => {
      await session.query(
        `INSERT INTO foi.imports (agency_id, id, source, sha256, case_count, created_by, created_at)
         VALUES ($1, $2, 'ledger.xlsx', sha256($3::text::bytea), $4, $5, now())`,
        [agencyId, importId, importId, cases.length, actorId],
      );
      await office.store.commitNew({ ...basis, importId, subjects: cases }, session);
    });
    return importId;
  }
  const undo = async (importId: string): Promise<unknown> => {
    const [row] = await office.db.database.query<{ answer: unknown }>(
      'SELECT foi.undo_import($1, $2, $3, $4) AS answer',
      [by.actor.agencyId, by.actor.id, importId, office.clock.now()],
    );
    return row?.answer;
  };
  const verify = async () => (await office.verifyCases.execute({ agencyIds: [by.actor.agencyId] })).findings;
  const registerOne = () => {
    const on = '2025-06-03';
    const registration = sampleRegistration({ submittedOn: on });
    return office.registerRequest.execute({
      by,
      command: { type: 'request.register', on, registration, unit: null, handlerId: null },
    });
  };

  it('keeps the ledger’s numbers, gives others the next ones, and has no effects on the world', async () => {
    by = await office.addAgency();
    await bringIn([imported(1, numbered(1)), imported(2, numbered(5)), imported(3), imported(4)]);
    const rows = await office.db.asOwner(
      'SELECT number, is_open, revision, imported_revision FROM foi.cases WHERE agency_id = $1 ORDER BY register_number',
      [by.actor.agencyId],
    );
    const settled = { is_open: false, revision: 3, imported_revision: 3 };
    expect(rows).toEqual([
      { number: '〔2025〕1号', ...settled },
      { number: '〔2025〕5号', ...settled },
      { number: '〔2025〕6号', ...settled },
      { number: '〔2025〕7号', ...settled },
    ]);
    expect(await office.db.asOwner('SELECT 1 FROM foi.outbox WHERE agency_id = $1', [by.actor.agencyId])).toEqual([]);
    expect((await registerOne()).number).toBe('〔2025〕8号');
    expect(await verify()).toEqual([]);
  });

  it('is all or nothing: a number already in the register stops it', async () => {
    by = await office.addAgency();
    await bringIn([imported(1, numbered(1))]);
    const again = bringIn([imported(2, numbered(2)), imported(3, numbered(1))]);
    await expect(again).rejects.toBeInstanceOf(RegisterNumberTaken);
    expect(await office.db.asOwner('SELECT 1 FROM foi.cases WHERE agency_id = $1', [by.actor.agencyId])).toHaveLength(
      1,
    );
    expect(await verify()).toEqual([]);
  });

  it('is undone without a trace in the tables and with its histories kept, and can then come again', async () => {
    by = await office.addAgency();
    const importId = await bringIn([imported(1, numbered(1)), imported(2, numbered(2))]);
    expect(await undo(importId)).toEqual({ result: 'undone', cases: 2, disputes: 0 });
    expect(await undo(importId)).toEqual({ result: 'missing' });
    expect(await office.db.asOwner('SELECT 1 FROM foi.cases WHERE agency_id = $1', [by.actor.agencyId])).toEqual([]);
    const events = await office.db.asOwner('SELECT 1 FROM foi.case_events WHERE agency_id = $1', [by.actor.agencyId]);
    expect(events).toHaveLength(6);
    expect(await verify()).toEqual([]);

    await bringIn([imported(1, numbered(1)), imported(2, numbered(2))]);
    expect((await registerOne()).number).toBe('〔2025〕3号');
    expect(await verify()).toEqual([]);
  });

  it('is not undone when something was done to one of its cases', async () => {
    by = await office.addAgency();
    const touched = imported(1, numbered(1));
    const importId = await bringIn([touched, imported(2, numbered(2))]);
    await office.advanceCase.execute({
      by,
      caseId: touched.id,
      revision: 3,
      command: { type: 'note.add', on: today, text: '来电询问' },
    });
    expect(await undo(importId)).toEqual({ result: 'touched', numbers: ['〔2025〕1号'] });
    expect(await office.db.asOwner('SELECT 1 FROM foi.cases WHERE agency_id = $1', [by.actor.agencyId])).toHaveLength(
      2,
    );
  });

  it('takes in thousands of rows in a few statements', async () => {
    by = await office.addAgency();
    const cases = Array.from({ length: 2_000 }, (_, index) => imported(index, numbered(index + 1)));
    for (let from = 0; from < cases.length; from += 500) await bringIn(cases.slice(from, from + 500));
    expect(await verify()).toEqual([]);
  }, 120_000);
});
