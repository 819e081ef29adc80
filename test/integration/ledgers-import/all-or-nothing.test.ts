import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixturePath } from '../../support/fixtures.js';
import { foi } from '../cli/foi.js';
import { type County, foiOk, type ImportPrinted, openCounty, request } from './county.js';

const tables = ['imports', 'cases', 'case_events', 'disputes', 'deadlines', 'register_numbers', 'registers'];
const answered = { repliedOn: '2019-03-20', outcome: '予以公开' };

describe('an import is all or nothing', () => {
  let county: County;
  beforeAll(async () => {
    county = await openCounty();
  });
  afterAll(() => county.close());

  const leftOf = async (agency: string): Promise<number[]> => {
    const counts: number[] = [];
    for (const table of tables) counts.push(await county.count(table, agency));
    return counts;
  };
  const nothing = tables.map(() => 0);

  it('takes nothing when a row in the middle is not understood, and names every such row with its remedy', async () => {
    const agency = await county.addAgency();
    const rows = Array.from({ length: 900 }, (_, index) => request(index + 1, answered));
    rows[600] = request(601, { ...answered, repliedOn: '2019-13-40' });
    rows[700] = request(701, { ...answered, outcome: '不知道' });
    const path = await county.write(rows, [{ number: '〔2019〕9999号', kind: '行政复议', filedOn: '2019-05-01' }]);
    const { code, out, talk } = await foi('ledger', 'import', path, '--agency', agency, '--json');
    expect(code).toBe(1);
    expect(talk).toContain('没有导入');
    const printed = JSON.parse(out) as ImportPrinted;
    expect(printed).toMatchObject({ importId: null, applications: 900, disputes: 1, problemCount: 3 });
    expect(printed.problems).toMatchObject([
      { sheet: 'applications.csv', row: 602, column: '答复日期', value: '2019-13-40' },
      { sheet: 'applications.csv', row: 702, column: '办理结果', value: '不知道', code: 'OUTCOME_UNKNOWN' },
      { sheet: 'disputes.csv', row: 2, column: '登记编号', code: 'DISPUTE_OF_UNKNOWN_REQUEST' },
    ]);
    for (const { remedy } of printed.problems) expect(remedy.zh).not.toBe('');
    expect(await leftOf(agency)).toEqual(nothing);
    const read = await foi('ledger', 'import', path, '--agency', agency);
    expect(read.out).toContain('applications.csv 第 602 行“答复日期”栏“2019-13-40”');
  });

  it('takes nothing when a number stands in the ledger twice', async () => {
    const agency = await county.addAgency();
    const path = await county.write([request(1, answered), request(2, answered), request(1, answered)]);
    const { code, out } = await foi('ledger', 'import', path, '--agency', agency);
    expect([code, out]).toEqual([1, expect.stringContaining('REGISTER_NUMBER_REPEATED')]);
    expect(await leftOf(agency)).toEqual(nothing);
  });

  it('takes the same file once, and says when it came first', async () => {
    const agency = await county.addAgency();
    const path = await county.write([request(1, answered)]);
    const importId = await county.importInto(agency, path);
    const again = await foi('ledger', 'import', path, '--agency', agency);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.talk).toContain('LEDGER_IMPORTED_BEFORE');
    expect(again.talk).toContain(importId);
    expect(await county.count('cases', agency)).toBe(1);
    // Another agency's ledger may be the same file.
    await county.importInto(await county.addAgency(), path);
  });

  it('takes one of two rivals with the same numbers', async () => {
    const agency = await county.addAgency();
    const one = await county.write([request(1, answered), request(2, answered)]);
    const other = await county.write([request(2, answered), request(3, answered)]);
    const ran = await Promise.all([one, other].map((path) => foi('ledger', 'import', path, '--agency', agency)));
    expect(ran.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(await county.count('cases', agency)).toBe(2);
    await foiOk('verify', '--agency', agency);
  });

  it('leaves nothing when the process is killed in the middle', async () => {
    const agency = await county.addAgency();
    const program = resolve(import.meta.dirname, '../../../dist/src/cli/foi.js');
    const words = ['ledger', 'import', fixturePath('ledgers', 'suqian-city-2023'), '--agency', agency];
    const child = spawn(process.execPath, [program, ...words], {
      env: { ...process.env, DATABASE_URL: county.db.url },
      stdio: 'ignore',
    });
    const isUnderWay = async (): Promise<boolean> => {
      const rows = await county.db.asOwner(
        `select from pg_stat_activity where datname = current_database() and query like '%commit_new_case%'
         and pid <> pg_backend_pid()`,
      );
      return rows.length > 0;
    };
    while (child.exitCode === null && !(await isUnderWay()));
    expect(child.exitCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
    while (await isUnderWay());
    expect(await leftOf(agency)).toEqual(nothing);

    await county.importInto(agency, fixturePath('ledgers', 'suqian-city-2023'));
    expect(await county.count('cases', agency)).toBe(3607);
  });

  it('says what is wrong with a file that is no ledger, and takes nothing of it', async () => {
    const agency = await county.addAgency();
    for (const [path, said] of [
      [`${county.folder}/nowhere`, 'LEDGER_NOT_FOUND'],
      [county.folder, 'LEDGER_FILE_MISSING'],
      [fixturePath('ledgers', 'README.md'), 'XLSX_NOT_A_WORKBOOK'],
      [fixturePath('ledgers', 'kaiyang-county-2019', 'applications.csv'), 'LEDGER_NEEDS_FOLDER'],
    ] as const) {
      for (const act of ['check', 'import']) {
        const { code, out, talk } = await foi('ledger', act, path, '--agency', agency);
        expect([code, out]).toEqual([1, '']);
        expect(talk).toContain(said);
        expect(talk).toContain('→');
      }
    }
    const nobody = await foi('ledger', 'import', county.folder, '--agency', 'none');
    expect(nobody).toMatchObject({ code: 1, out: '' });
    expect((await foi('ledger', 'import', county.folder)).code).toBe(2);
    expect(await leftOf(agency)).toEqual(nothing);
  });
});
