import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { isPasswordOf } from '../../../src/modules/accounts/password.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { foi } from './foi.js';

describe('foi agency and foi user', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await startTestDatabase();
    process.env.DATABASE_URL = db.url;
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    await db.close();
  });

  it('adds agencies one below the other, with their own steps of clearance, and lists them', async () => {
    expect(await foi('agency', 'add', 'county', '开阳县人民政府')).toMatchObject({ code: 0, out: '' });
    const made = await foi(
      ...['agency', 'add', 'county-edu', '开阳县教育局', '--parent', 'county'],
      ...['--clearance', 'secrecy,signature', '--self-clearance', '--json'],
    );
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toMatchObject({ code: 'county-edu', name: '开阳县教育局' });
    expect(await db.asOwner(`select settings from foi.agencies where code = 'county-edu'`)).toEqual([
      { settings: { clearance: ['secrecy', 'signature'], selfClearance: true } },
    ]);

    const listed = await foi('agency', 'list');
    expect(listed.out).toBe(
      '代码        名称            主管机关\ncounty      开阳县人民政府\ncounty-edu  开阳县教育局    county\n',
    );
    expect(stringWidth('county      开阳县人民政府')).toBe(26);
  });

  it('adds a person with a password of its own making, which it shows once', async () => {
    const { code, out, talk } = await foi(
      ...[
        'user',
        'add',
        'wang',
        '--agency',
        'county',
        '--name',
        '王主任',
        '--role',
        'head,signatory',
        '--unit',
        '办公室',
        '--email',
        'wang@oa.gov.cn',
      ],
    );
    expect(code).toBe(0);
    expect(talk).toContain('只显示这一次');
    const [row] = await db.asOwner<{ password_hash: string }>(
      `select password_hash from foi.users where login = 'wang'`,
    );
    expect(await isPasswordOf(row?.password_hash ?? null, out.trim())).toBe(true);

    const listed = await foi('user', 'list', '--agency', 'county', '--json');
    expect(JSON.parse(listed.out)).toEqual([
      {
        ...{ id: expect.any(String), login: 'wang', name: '王主任', unit: '办公室', roles: ['head', 'signatory'] },
        ...{ email: 'wang@oa.gov.cn', wantsDigest: false, deputyId: null, isActive: true, closedAt: null },
        openCases: 0,
      },
    ]);
    expect((await foi('user', 'list', '--agency', 'county')).out).toContain('工作机构负责人、签发人');
  });

  it('changes an account, closes it and opens it again, and records who is away', async () => {
    const listed = async (): Promise<Record<string, unknown>[]> =>
      JSON.parse((await foi('user', 'list', '--agency', 'county', '--json')).out) as Record<string, unknown>[];
    await foi('user', 'add', 'li', '--agency', 'county', '--name', '李四', '--role', 'handler');
    const change = (...words: string[]) => foi('user', 'change', 'li', '--agency', 'county', ...words);
    expect((await change('--email', 'li@oa', '--deputy', 'wang', '--closed', 'yes')).code).toBe(0);
    const [li, wang] = await listed();
    expect(li).toMatchObject({ login: 'li', email: 'li@oa', deputyId: wang?.id, isActive: false });
    expect((await change('--email', '', '--closed', 'no')).code).toBe(0);
    expect((await listed())[0]).toMatchObject({ email: null, deputyId: wang?.id, isActive: true });

    const days = ['--agency', 'county', '--from', '2190-02-02', '--to', '2190-02-06'];
    expect((await foi('absence', 'add', 'li', ...days, '--stand-in', 'wang')).code).toBe(0);
    const { out } = await foi('absence', 'list', '--agency', 'county');
    expect(out).toContain('李四  ');
    expect(out).toMatch(/2190-02-02 {2}2190-02-06 {2}王主任/);
    const overlapping = await foi('absence', 'add', 'li', ...days);
    expect([overlapping.code, overlapping.talk]).toEqual([1, expect.stringContaining('重叠')]);
  });

  it.each([
    ['an account to change that nobody has', ['user', 'change', 'no', '--agency', 'county', '--name', '某'], 1, 'wang'],
    ['a deputy that nobody is', ['user', 'change', 'wang', '--agency', 'county', '--deputy', 'no'], 1, 'no'],
    ['a day that does not exist', ['absence', 'add', 'wang', '--from', '2026-02-30'], 2, '2026-01-20'],
    ['a code that is taken', ['agency', 'add', 'county', '又一个'], 1, 'county'],
    ['a code of another shape', ['agency', 'add', '开阳', '开阳县'], 1, '代码'],
    ['a supervising agency that does not exist', ['agency', 'add', 'b', '乙', '--parent', 'none'], 1, 'none'],
    ['a step of clearance nobody knows', ['agency', 'add', 'b', '乙', '--clearance', 'luck'], 2, 'secrecy'],
    ['an agency that does not exist', ['user', 'list', '--agency', 'none'], 1, 'county-edu'],
    [
      'a role nobody has',
      ['user', 'add', 'li', '--agency', 'county', '--name', '李', '--role', 'king'],
      2,
      'registrar',
    ],
    ['a person without a role', ['user', 'add', 'li', '--agency', 'county', '--name', '李'], 2, '--role'],
    [
      'a login that is taken',
      ['user', 'add', 'WANG', '--agency', 'county', '--name', '王', '--role', 'head'],
      1,
      'WANG',
    ],
  ])('refuses %s, on stderr', async (_, words, expected, said) => {
    const { code, out, talk } = await foi(...words);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(talk).toContain(said);
  });

  it('says that the database cannot be reached, and ends with 1', async () => {
    process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';
    const { code, talk } = await foi('agency', 'list');
    process.env.DATABASE_URL = db.url;
    expect(code).toBe(1);
    expect(talk).toContain('数据库无法连接');
  });

  it('says which variable of the environment is wrong', async () => {
    process.env.DATABASE_URL = 'mysql://elsewhere';
    const { code, talk } = await foi('agency', 'list');
    process.env.DATABASE_URL = db.url;
    expect(code).toBe(1);
    expect(talk).toContain('DATABASE_URL');
  });
});
