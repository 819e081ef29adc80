import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';
import { foi } from './foi.js';

describe('foi calendar', () => {
  let db: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    db = await startTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'foi-calendar-'));
    process.env.DATABASE_URL = db.url;
    process.env.FOI_TODAY = '2026-12-04';
    await foi('agency', 'add', 'county', '某县人民政府');
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    delete process.env.FOI_TODAY;
    await rm(folder, { recursive: true });
    await db.close();
  });

  const fileOf = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const ofCounty = ['--agency', 'county'];
  const of2027 = ['--year', '2027', '--published-on', '2026-11-12', ...ofCounty];

  it('takes the file of a year in, shows what it moves, and lets it take effect once', async () => {
    const days = [{ name: '元旦', date: '2027-01-01', isOffDay: true }];
    const file = await fileOf('2027.json', JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/x'], days }));
    const taken = await foi('calendar', 'import', file, ...of2027);
    expect(taken).toMatchObject({ code: 0, talk: expect.stringContaining('1 天放假') as unknown });
    const id = taken.out.trim();

    expect(await foi('calendar', 'preview', id, ...ofCounty)).toMatchObject({ code: 0 });
    expect((await foi('calendar', 'list', ...ofCounty)).talk).toContain('2027 年尚无通知');
    expect((await foi('calendar', 'apply', id, ...ofCounty)).talk).toContain('已生效 / In force');
    expect((await foi('calendar', 'apply', id, ...ofCounty)).talk).toContain('先前已经生效');
    const listed = await foi('calendar', 'list', ...ofCounty);
    expect(listed.out).toMatch(new RegExp(`${id} .*2027.*生效`));
    expect(listed.talk).toContain('2028 年尚无通知');
  });

  it('names the line of a calendar file that cannot be so, and takes nothing in', async () => {
    const text =
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20270204\nSUMMARY:立春\nEND:VEVENT\nEND:VCALENDAR\n';
    const ran = await foi('calendar', 'import', await fileOf('x.ics', text), '--source', '国办', ...of2027);
    expect(ran).toMatchObject({
      code: 1,
      out: '',
      talk: expect.stringContaining('ANNOUNCEMENT_EVENT_UNMARKED line 3') as unknown,
    });
  });

  it('knows no announcement of another agency', async () => {
    const ran = await foi('calendar', 'apply', '00000000-0000-4000-8000-000000000009', ...ofCounty);
    expect([ran.code, ran.talk]).toEqual([1, expect.stringContaining('No such announcement')]);
  });
});
