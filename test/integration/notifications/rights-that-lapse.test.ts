import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { aRequest, register, run } from '../../support/cases.js';
import type { Client } from '../../support/client.js';
import { passTo, settle, working } from '../../support/engine.js';
import { addTestAgency, type TestAgency } from '../../support/people.js';

describe('a right that lapses with its last day', () => {
  let test: TestApp;
  let county: TestAgency;
  let registrar: Client;
  let caseId: string;

  const standing = () =>
    test.testDatabase.asOwner<{ kind: string; status: string; due_on: string | null; timer: boolean }>(
      `select d.kind, d.status, d.due_on::text, exists (select from foi.timers a
         where a.case_id = d.case_id and a.kind = d.kind and a.subject = d.subject) as timer
       from foi.deadlines d where d.case_id = $1 and d.kind = 'suit_after_review'`,
      [caseId],
    );

  beforeAll(async () => {
    test = await startTestApp({ env: working, clock: new SettableClock('2026-04-16') });
    county = await addTestAgency(test, { code: 'county' });
    registrar = await county.as('registrar');
    const { body } = await register(registrar, aRequest('2026-04-16', { submittedOn: '2026-03-02' }));
    caseId = body.case.id;
    const reply = { outcome: 'denied_process', reasons: '属于讨论记录', facts: {} };
    const recorded = { type: 'reply.record', on: '2026-03-10', reply, replyNumber: '', reason: '纸质答复' };
    expect((await run(await county.as('head'), caseId, 1, recorded)).status).toBe(200);

    const once = () => ({ 'idempotency-key': randomUUID() });
    const review = { type: 'review.file', on: '2026-03-16', body: '市人民政府', caseNumber: null };
    const filed = await registrar.post<{ dispute: { id: string } }>(
      `/api/cases/${caseId}/disputes`,
      { command: review },
      once(),
    );
    expect(filed.status).toBe(201);
    const { id } = filed.body.dispute;
    const steps = [
      { type: 'review.accept', on: '2026-03-20', procedure: 'simple' },
      { type: 'review.decide', on: '2026-04-15', ending: 'review_upheld', documentNumber: '政复决〔2026〕8号' },
    ];
    for (const [at, command] of steps.entries()) {
      const done = await registrar.post(`/api/disputes/${id}/commands`, { revision: at + 1, command }, once());
      expect(done.status).toBe(200);
    }
    await settle(test);
  });
  afterAll(() => test.close());

  it('runs, with a timer, while the applicant may still sue', async () => {
    expect(await standing()).toEqual([
      { kind: 'suit_after_review', status: 'open', due_on: '2026-04-30', timer: true },
    ]);
  });

  it('is written down as ended on the day after, and nothing fires for it any more', async () => {
    await passTo(test, '2026-05-06');
    await settle(test);
    expect(await standing()).toEqual([
      { kind: 'suit_after_review', status: 'void', due_on: '2026-04-30', timer: false },
    ]);
  });
});
