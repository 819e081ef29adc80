import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandIssuer } from '../../../src/modules/cases/index.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from './office.js';

describe('register numbers', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice({ poolSize: 12 });
  });
  afterAll(() => office.close());

  const registration = (by: CommandIssuer, more: Partial<ReturnType<typeof sampleRegistration>> = {}) => {
    const sample = sampleRegistration(more);
    return {
      by,
      command: {
        type: 'request.register' as const,
        on: sample.submittedOn,
        registration: sample,
        unit: null,
        handlerId: null,
      },
    };
  };

  it('have no gap and no number twice when fifty are registered at once over many connections', async () => {
    const by = await office.addAgency();
    const all = await Promise.all(Array.from({ length: 50 }, () => office.registerRequest.execute(registration(by))));
    const numbers = all.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });

  it('are not used up by registrations that fail in the middle', async () => {
    const by = await office.addAgency();
    const unknown = '00000000-0000-4000-8000-00000000dead';
    const attempts = Array.from({ length: 20 }, (_, index) => {
      const { command } = registration(by);
      return office.registerRequest.execute({
        by,
        command: { ...command, handlerId: index % 2 === 0 ? null : unknown },
      });
    });
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const [row] = await office.db.asOwner('SELECT last_number FROM foi.registers WHERE agency_id = $1', [
      by.actor.agencyId,
    ]);
    expect(row).toEqual({ last_number: 10 });
    expect((await office.verifyCases.execute({ agencyIds: [by.actor.agencyId] })).findings).toEqual([]);
  });

  it('begin anew every year, by the day of receipt, and are each agency’s own', async () => {
    const [one, other] = [await office.addAgency(), await office.addAgency()];
    const numbers = [
      await office.registerRequest.execute(registration(one, { submittedOn: '2025-12-31' })),
      await office.registerRequest.execute(registration(one)),
      await office.registerRequest.execute(registration(one, { submittedOn: '2025-12-30' })),
      await office.registerRequest.execute(registration(other)),
    ].map(({ number }) => number);
    expect(numbers).toEqual(['〔2025〕1号', '〔2026〕1号', '〔2025〕2号', '〔2026〕1号']);
  });
});
