import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleRegistration } from '../../support/case-samples.js';
import { type Office, openOffice } from '../cases/office.js';
import { foi } from './foi.js';

describe('foi verify', () => {
  let office: Office;
  let caseId: string;
  let code: string;
  beforeAll(async () => {
    office = await openOffice();
    process.env.DATABASE_URL = office.db.url;
    const by = await office.addAgency();
    ({ caseId } = await office.registerRequest.execute({
      by,
      command: {
        type: 'request.register',
        on: '2026-03-02',
        registration: sampleRegistration(),
        unit: null,
        handlerId: null,
      },
    }));
    const command = { type: 'note.add', on: '2026-03-02', text: '一' } as const;
    await office.advanceCase.execute({ by, caseId, revision: null, command });
    const [agency] = await office.db.asOwner<{ code: string }>('select code from foi.agencies');
    code = agency?.code ?? '';
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    await office.close();
  });

  it('is clean when every history gives what is stored', async () => {
    const { code: exit, out, talk } = await foi('verify');
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    expect(talk).toContain('1 件申请');
    expect(JSON.parse((await foi('verify', '--agency', code, '--json')).out)).toEqual({
      agencies: 1,
      cases: 1,
      disputes: 0,
      events: 2,
      findings: [],
    });
    expect((await foi('verify', '--agency', 'none')).code).toBe(1);
  });

  it('names the first bad event of a history that was altered, and ends with 1', async () => {
    await office.db.asOwner(
      `begin; set local session_replication_role = 'replica';
       update foi.events set body = jsonb_set(body, '{text}', '"改"') where subject_id = '${caseId}' and seq = 2; commit`,
    );
    const { code: exit, out, talk } = await foi('verify');
    expect(exit).toBe(1);
    expect(out).toContain('〔2026〕1号 第2条 / event 2 EVENT_ALTERED');
    expect(talk).toContain('发现 1 处不符');
    const { findings } = JSON.parse((await foi('verify', '--json')).out) as { findings: object[] };
    expect(findings).toMatchObject([{ agency: code, caseId, number: '〔2026〕1号', seq: 2, code: 'EVENT_ALTERED' }]);
  });
});
