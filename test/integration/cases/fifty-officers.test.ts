import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { CaseChangedMeanwhile, CommandRefused, type CommandIssuer } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

const officers = 50;
const cases = 5;
const rounds = 4;
const on = '2026-03-02';

describe('fifty officers at once on the same five cases', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice({ poolSize: 16 });
  });
  afterAll(() => office.close());

  it('have every command applied once, or refused', async () => {
    const first = await office.addAgency();
    const { agencyId } = first.actor;
    const people = await Promise.all(
      Array.from({ length: officers }, () => office.addPerson(agencyId, ...first.actor.roles)),
    );
    const registered = await Promise.all(
      Array.from({ length: cases }, () =>
        office.registerRequest.execute({
          by: first,
          command: { type: 'request.register', on, registration: sampleRegistration(), unit: null, handlerId: null },
        }),
      ),
    );

    const applied: string[] = [];
    let conflicts = 0;
    let refusals = 0;
    const work = async (by: CommandIssuer, officer: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        const caseId = registered[(officer + round) % cases]?.caseId ?? '';
        const seen = await office.store.find([agencyId], caseId);
        const mark = `${officer}-${round}`;
        const command: CaseCommand =
          officer % 5 === 0
            ? { type: 'extension.approve', on, workingDays: 10, reason: mark }
            : officer % 5 === 1
              ? { type: 'extension.notify', on, workingDays: 10 }
              : { type: 'note.add', on, text: mark };
        try {
          await office.advanceCase.execute({
            by,
            caseId,
            revision: seen?.state.revision ?? 0,
            command,
            idempotencyKey: mark,
          });
          applied.push(mark);
        } catch (error) {
          if (error instanceof CaseChangedMeanwhile) conflicts += 1;
          else if (error instanceof CommandRefused) refusals += 1;
          else throw error;
        }
      }
    };
    await Promise.all(people.map(work));

    expect(applied.length + conflicts + refusals).toBe(officers * rounds);
    expect(applied.length).toBeGreaterThan(cases);
    expect(conflicts).toBeGreaterThan(0);
    const [events] = await office.db.asOwner<{ count: string }>('SELECT count(*) FROM foi.case_events');
    expect(Number(events?.count)).toBe(cases + applied.length);
    const kept = await office.db.asOwner<{ key: string }>('SELECT key FROM foi.idempotency_keys');
    expect(kept.map(({ key }) => key).sort()).toEqual(applied.sort());
    const extensions = await office.db.asOwner<{ count: string }>(
      "SELECT count(*) FROM foi.case_events WHERE type = 'extension.notify' GROUP BY case_id",
    );
    expect(extensions.every(({ count }) => count === '1')).toBe(true);
    expect((await office.verifyCases.execute()).findings).toEqual([]);
  }, 120_000);
});
