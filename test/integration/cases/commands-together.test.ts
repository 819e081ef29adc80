import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/case-record.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

const on = '2026-03-02';
const register = {
  type: 'request.register' as const,
  on,
  registration: sampleRegistration(),
  unit: null,
  handlerId: null,
};

describe('commands of several agencies that arrive together', () => {
  let office: Office;
  let agencies: CommandIssuer[];
  beforeAll(async () => {
    office = await openOffice({ poolSize: 8 });
    agencies = await Promise.all([office.addAgency(), office.addAgency(), office.addAgency()]);
  });
  afterAll(() => office.close());

  const addNote = (by: CommandIssuer, caseId: string, text: string, idempotencyKey?: string) =>
    office.advanceCase.execute({ by, caseId, revision: null, command: { type: 'note.add', on, text }, idempotencyKey });
  const eventsOf = (caseId: string) =>
    office.db.asOwner<{ seq: number; agency_id: string; text: string | null }>(
      `SELECT seq, agency_id, body->>'text' AS text FROM foi.events WHERE subject_id = $1 ORDER BY seq`,
      [caseId],
    );

  it('register under the next number of the register of each, without a gap', async () => {
    const registered = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const by = agencies[index % 3];
        if (by === undefined) throw new Error('there are three agencies');
        return office.registerRequest.execute({ by, command: register });
      }),
    );
    for (const { actor } of agencies) {
      const mine = registered.filter(({ agencyId }) => agencyId === actor.agencyId).map(({ number }) => number);
      expect(mine.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `〔2026〕${index + 1}号`));
    }
  });

  it('are each applied once, to the case and in the agency that each is about', async () => {
    const cases = await Promise.all(agencies.map((by) => office.registerRequest.execute({ by, command: register })));
    await Promise.all(
      agencies.map((by, index) => addNote(by, cases[index]?.caseId ?? '', `note of ${by.actor.agencyId}`)),
    );
    for (const { agencyId, caseId } of cases) {
      expect(await eventsOf(caseId)).toEqual([
        { seq: 1, agency_id: agencyId, text: null },
        { seq: 2, agency_id: agencyId, text: `note of ${agencyId}` },
      ]);
    }
  });

  it('are not kept waiting, nor refused, for one whose case is locked', async () => {
    const cases = await Promise.all(agencies.map((by) => office.registerRequest.execute({ by, command: register })));
    const [locked, ...others] = cases;
    const [by, ...rest] = agencies;
    if (locked === undefined || by === undefined) throw new Error('there are three agencies');
    const scope = { agencyIds: [locked.agencyId], writable: locked.agencyId };
    let waiting: Promise<unknown> | undefined;
    await office.db.database.scoped(scope, async (session) => {
      await session.query('SELECT FROM foi.cases WHERE agency_id = $1 AND id = $2 FOR UPDATE', [
        locked.agencyId,
        locked.caseId,
      ]);
      waiting = addNote(by, locked.caseId, 'after the lock');
      // Done while the lock is held, or this would never end.
      await Promise.all(rest.map((one, index) => addNote(one, others[index]?.caseId ?? '', 'meanwhile')));
      expect(await eventsOf(locked.caseId)).toHaveLength(1);
    });
    await waiting;
    expect((await eventsOf(locked.caseId)).map(({ text }) => text)).toEqual([null, 'after the lock']);
  });

  it('wait, with a key, for a change of the row that leaves its revision, and are applied after it', async () => {
    const [by] = agencies;
    if (by === undefined) throw new Error('there are three agencies');
    const { agencyId, caseId } = await office.registerRequest.execute({ by, command: register });
    let waiting: Promise<unknown> | undefined;
    await office.db.database.scoped({ agencyIds: [agencyId], writable: agencyId }, async (session) => {
      await session.query('UPDATE foi.cases SET refreshed_on = $3 WHERE agency_id = $1 AND id = $2', [
        agencyId,
        caseId,
        on,
      ]);
      waiting = addNote(by, caseId, 'after the refresh', 'key-of-the-note');
      // Until it stands before the lock by itself, having given up waiting with others.
      for (let looks = 0; looks < 200; looks += 1) {
        const [row] = await office.db.asOwner<{ count: number }>(
          `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()
             AND wait_event_type = 'Lock' AND query LIKE '%commit_cases%' AND now() - query_start > interval '300 ms'`,
        );
        if (row !== undefined && row.count > 0) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    await waiting;
    expect((await eventsOf(caseId)).map(({ text }) => text)).toEqual([null, 'after the refresh']);
  });

  it('under one key are one command, the second answered as the first', async () => {
    const [by] = agencies;
    if (by === undefined) throw new Error('there are three agencies');
    const twice = [1, 2].map(() => office.registerRequest.execute({ by, command: register, idempotencyKey: 'one' }));
    const [first, second] = await Promise.all(twice);
    expect([first?.replayed, second?.replayed]).toEqual([false, true]);
    expect(second?.caseId).toBe(first?.caseId);
    const caseId = first?.caseId ?? '';
    const notes = await Promise.all([1, 2, 3].map(() => addNote(by, caseId, 'once', 'note')));
    expect(notes.map(({ replayed }) => replayed)).toEqual([false, true, true]);
    expect(await eventsOf(caseId)).toHaveLength(2);
  });
});
