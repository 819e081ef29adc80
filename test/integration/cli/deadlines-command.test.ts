import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';
import { foi } from './foi.js';

describe('foi deadlines', () => {
  let office: Office;
  let code: string;

  beforeAll(async () => {
    office = await openOffice();
    process.env.DATABASE_URL = office.db.url;
    process.env.FOI_TODAY = '2026-03-31';
    process.env.FOI_DEMO = 'true';
    const by = await office.addAgency();
    const town = await office.addAgency(by.actor.agencyId);
    for (const [who, on] of [
      [by, '2026-03-02'],
      [by, '2026-03-05'],
      [town, '2026-03-02'],
    ] as const) {
      office.clock.set(on);
      const registration = sampleRegistration({ submittedOn: on });
      await office.registerRequest.execute({
        by: who,
        command: {
          type: 'request.register',
          on,
          registration,
          unit: '自然资源局',
          handlerId: by === who ? by.actor.id : null,
        },
      });
    }
    const [agency] = await office.db.asOwner<{ code: string }>('select code from foi.agencies where id = $1', [
      by.actor.agencyId,
    ]);
    code = agency?.code ?? '';
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    delete process.env.FOI_TODAY;
    delete process.env.FOI_DEMO;
    await office.close();
  });

  it('prints running deadlines, overdue first, each with its assignee', async () => {
    const { code: exit, out, talk } = await foi('deadlines', '--agency', code);
    expect(exit).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^2026-03-30 +已逾期 +-1 +〔2026〕1号 +答复 +张三$/),
      expect.stringMatching(/^2026-04-02 +即将到期 +2 +〔2026〕2号 +答复 +张三$/),
      '',
    ]);
    expect(talk).toContain('2 项，其中逾期 1 项');
  });

  it('narrows to what is late, or due within some working days; or widens to those below', async () => {
    const numbers = async (...options: string[]) => {
      const { out } = await foi('deadlines', '--agency', code, '--json', ...options);
      const { deadlines } = JSON.parse(out) as { deadlines: { caseNumber: string }[] };
      return deadlines.map(({ caseNumber }) => caseNumber);
    };
    expect(await numbers('--overdue')).toEqual(['〔2026〕1号']);
    expect(await numbers('--within', '1')).toEqual(['〔2026〕1号']);
    expect(await numbers('--within', '2')).toEqual(['〔2026〕1号', '〔2026〕2号']);
    expect(await numbers('--with-subordinates')).toHaveLength(3);
  });

  it.each([
    [[], 2],
    [['--agency', 'none'], 1],
    [['--agency', 'A', '--within', 'soon'], 2],
    [['--agency', 'A', '--overdue', '--within', '3'], 2],
  ] as const)('refuses %j', async (options, exit) => {
    expect((await foi('deadlines', ...options)).code).toBe(exit);
  });
});
