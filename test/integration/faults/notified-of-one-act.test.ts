import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../../support/cases.js';
import { passTo, notifiedSoFar } from '../../support/engine.js';
import { type Office, openOffice } from './office.js';

const on = '2026-03-20';

describe('one act', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  it('clicked twice, and done by two officers at once, moves the day once and is notified once (defect 11)', async () => {
    const { web, county, caseId, db } = office;
    web.clock.set(on);
    const [handler, head] = await Promise.all([county.as('handler'), county.as('head')]);
    const approve = { type: 'extension.approve', on, workingDays: 10, reason: '材料较多' };
    const { body } = await head.get<{ revision: number }>(`/api/cases/${caseId}`);
    const { revision } = body;
    const click = { 'idempotency-key': randomUUID() };
    const [one, same, other] = await Promise.all([
      run(head, caseId, revision, approve, click),
      run(head, caseId, revision, approve, click),
      run(head, caseId, revision, approve),
    ]);
    const statuses = [one.status, same.status, other.status];
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.filter((status) => ![200, 409, 422].includes(status))).toEqual([]);
    const notify = { type: 'extension.notify', on, workingDays: 10, approvedBy: '李主任' };
    const notified = await Promise.all([
      run(handler, caseId, revision + 1, notify),
      run(handler, caseId, revision + 1, notify),
    ]);
    expect(notified.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await db.asOwner(
      `select due_on::text, original_due_on::text, first_due_on::text, version from foi.deadlines where kind = 'reply'`,
    );
    // Kept beside each other (defect 22): the day that counts, and the first one.
    expect(rows).toEqual([
      { due_on: '2026-04-14', original_due_on: '2026-03-30', first_due_on: '2026-03-30', version: 2 },
    ]);
    const worker = await office.hire('2026-03-23');
    await passTo(worker, '2026-03-23');
    expect(await office.notifiedOfReply()).toEqual([]);
    // Five working days before the new day, over 清明节.
    await passTo(worker, '2026-04-07');
    const recorded = (await notifiedSoFar(worker)).filter(
      ({ kind, subject_type }) => kind === 'reply' && subject_type === 'deadline',
    );
    expect(recorded).toMatchObject([{ threshold: -5, version: 2, name: 'county handler' }]);
  });
});
