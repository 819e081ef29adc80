import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

describe('verification', () => {
  let office: Office | undefined;
  let by: CommandIssuer;
  let caseId: string;

  const open = (): Office => {
    if (office === undefined) throw new Error('not opened');
    return office;
  };

  beforeEach(async () => {
    office ??= await openOffice();
    by = await office.addAgency();
    const registered = await office.registerRequest.execute({
      by,
      command: {
        type: 'request.register',
        on: '2026-03-02',
        registration: sampleRegistration(),
        unit: null,
        handlerId: null,
      },
    });
    ({ caseId } = registered);
    for (const text of ['一', '二', '三']) {
      const command = { type: 'note.add', on: '2026-03-02', text } as const;
      await office.advanceCase.execute({ by, caseId, revision: null, command });
    }
  });
  afterAll(() => office?.close());

  /** Tampering by a person with full access to the server, bypassing triggers and policies. */
  const tamper = async (sql: string): Promise<void> => {
    await open().db.asOwner(
      `BEGIN; SET LOCAL session_replication_role = 'replica'; ${sql.replaceAll('$case', `'${caseId}'`)}; COMMIT`,
    );
  };
  const findings = async () =>
    (await open().verifyCases.execute({ agencyIds: [by.actor.agencyId] })).findings.map(({ code, seq }) => ({
      code,
      seq,
    }));

  it('finds no fault without tampering', async () => {
    const report = await open().verifyCases.execute({ agencyIds: [by.actor.agencyId] });
    expect(report).toEqual({ agencies: 1, subjects: 1, events: 4, findings: [] });
  });

  it.each([
    [
      'an event’s words were changed',
      `UPDATE foi.events SET body = jsonb_set(body, '{text}', '"改"') WHERE subject_id = $case AND seq = 3`,
      'EVENT_ALTERED',
      3,
    ],
    [
      'an event’s date was changed',
      `UPDATE foi.events SET occurred_on = '2026-03-01' WHERE subject_id = $case AND seq = 2`,
      'EVENT_ALTERED',
      2,
    ],
    [
      'an event’s actor was changed',
      `UPDATE foi.events SET actor_id = subject_id WHERE subject_id = $case AND seq = 4`,
      'EVENT_ALTERED',
      4,
    ],
    ['an event was taken out', `DELETE FROM foi.events WHERE subject_id = $case AND seq = 2`, 'EVENT_MISSING', 2],
    ['the last event was taken out', `DELETE FROM foi.events WHERE subject_id = $case AND seq = 4`, 'HEAD_DIFFERS', 3],
    [
      'the chain was tied anew',
      `UPDATE foi.events SET prev_hash = hash WHERE subject_id = $case AND seq = 3`,
      'CHAIN_BROKEN',
      3,
    ],
    [
      'the stored state was changed',
      `UPDATE foi.cases SET state = 'withdrawn' WHERE id = $case`,
      'STATE_DIFFERS',
      null,
    ],
    [
      'the stored facts were changed',
      `UPDATE foi.cases SET facts = facts || '{"unit": "别处"}' WHERE id = $case`,
      'FACTS_DIFFER',
      null,
    ],
    [
      'a projected column was changed',
      `UPDATE foi.cases SET due_on = '2027-01-01' WHERE id = $case`,
      'PROJECTION_DIFFERS',
      null,
    ],
    [
      'a deadline was moved',
      `UPDATE foi.deadlines SET due_on = '2027-01-01' WHERE case_id = $case AND kind = 'reply'`,
      'DEADLINE_DIFFERS',
      null,
    ],
    [
      'a deadline was taken out',
      `DELETE FROM foi.deadlines WHERE case_id = $case AND kind = 'reply'`,
      'DEADLINE_DIFFERS',
      null,
    ],
    ['a case was taken out', `DELETE FROM foi.cases WHERE id = $case`, 'HISTORY_WITHOUT_CASE', 4],
    [
      'a number was taken out of the register',
      `DELETE FROM foi.register_numbers WHERE subject_id = $case`,
      'REGISTER_GAP',
      null,
    ],
  ])('names the first bad event or column when %s', async (_, sql, code, seq) => {
    await tamper(sql);
    expect(await findings()).toContainEqual({ code, seq });
  });
});
