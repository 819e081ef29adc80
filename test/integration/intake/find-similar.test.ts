import { phoneKey } from '../../../src/domain/similarity/contact-keys.js';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bigramsOf } from '../../../src/domain/similarity/bigrams.js';
import { FindSimilar, type KnownRequest } from '../../../src/modules/intake/index.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { startTestDatabase, type TestDatabase } from '../../support/database.js';

/** More than are compared for being the latest. */
const OTHERS = 400;

describe('the search for similar requests', () => {
  let db: TestDatabase;
  let similar: FindSimilar;
  const agencies = { county: randomUUID(), town: randomUUID() };

  /** Rows as registering leaves them, without their histories: nobody opens these cases. */
  const put = (agencyId: string, rows: readonly { name: string; content: string; day: number }[]): Promise<unknown> =>
    db.asOwner(
      `with made as (
         select gen_random_uuid() as id, r.* from jsonb_to_recordset($2::jsonb)
           as r (number integer, name text, content text, day integer, grams text[])
       ), words as (
         insert into foi.case_search (agency_id, case_id, grams) select $1, id, grams from made
       )
       insert into foi.cases (agency_id, id, register_year, register_number, number, state, context, machine_version,
         revision, facts, head_hash, phone_key, email_key, channel, applicant_category, applicant_name, content, purpose, delivery, received_on,
         registered_on, is_open, clock_state, provisional, irregular, created_at, updated_at)
       select $1, id, 2024, number, number || '号', 'open.received', '{}', 1, 1,
         jsonb_build_object('registration', jsonb_build_object('submittedOn', date '2024-01-01' + day)), sha256(''), '', '',
         'internet', 'natural_person', name, content, '', '', date '2024-01-01' + day, date '2024-01-01' + day, true,
         'running', false, false, now(), now()
       from made`,
      [
        agencyId,
        JSON.stringify(rows.map((row, at) => ({ ...row, number: at + 1, grams: bigramsOf(row.name, row.content) }))),
      ],
    );
  const find = (typed: Partial<KnownRequest>) =>
    similar.execute({
      ...{ agencyId: agencies.county, caseId: null, applicantName: '', phone: '', email: '', content: '' },
      submittedOn: null,
      ...typed,
    });

  beforeAll(async () => {
    db = await startTestDatabase({ poolSize: 2 });
    for (const [code, id] of Object.entries(agencies))
      await db.asOwner('insert into foi.agencies (id, code, name, created_at) values ($1, $2, $2, now())', [id, code]);
    const old = { name: '王小明', content: '申请公开古黄河湿地公园环评批复', day: 0 };
    const others = Array.from({ length: OTHERS }, (_, at) => ({
      name: `申请人${at}`,
      content: `申请公开征地批文和补偿安置方案（第${at}号地块）`,
      day: 1 + (at % 300),
    }));
    await put(agencies.county, [old, ...others]);
    await put(agencies.town, [old]);
    similar = new FindSimilar(db.database, new SettableClock('2025-01-20'));
  });
  afterAll(() => db.close());

  const finds = async (): Promise<void> => {
    const { findings, cases } = await find({ content: '古黄河湿地公园环评' });
    expect(findings.sameMatter.map(({ id }) => cases.get(id)?.content)).toEqual(['申请公开古黄河湿地公园环评批复']);
  };

  it('finds what is old by its rare words, before the database has counted them and after', async () => {
    await finds();
    await db.asOwner('analyze foi.case_search');
    await finds();
  });

  it('looks into one agency only, whatever is asked for', async () => {
    const pairs = bigramsOf('古黄河湿地公园环评');
    const asked = (readable: string, of: string) =>
      db.database.scoped({ agencyIds: [readable] }, (session) =>
        session.query('select foi.cases_alike($1, $2, 10)', [of, pairs]),
      );
    expect(await asked(agencies.county, agencies.county)).toHaveLength(1);
    expect(await asked(agencies.county, agencies.town)).toEqual([]);
    expect(await asked(agencies.town, agencies.town)).toHaveLength(1);
  });

  it('reads no more than it must, though every request holds the words', async () => {
    await db.asOwner('analyze foi.case_search');
    const { findings } = await find({ content: '征地批文和补偿安置方案' });
    expect(findings.sameMatter.length).toBeGreaterThan(0);
    expect(findings.sameMatter.length).toBeLessThanOrEqual(8);
  });

  it.each([
    ['王小明', '王 小　明', true],
    ['Ａ公司（有限）', 'a公司(有限)', true],
    ['阿依古丽·买买提', '阿依古丽•买买提', true],
    ['王小明', '王晓明', false],
  ])('takes %s and %s for one name: %s', async (one, other, isSame) => {
    const [row] = await db.database.query<{ same: boolean }>('select foi.person_key($1) = foi.person_key($2) as same', [
      one,
      other,
    ]);
    expect(row?.same).toBe(isSame);
  });

  it.each([
    ['138-0000 0000', '+86 13800000000', true],
    ['0527-84368000', '052784368000', true],
    ['12345', '12345', false],
    ['', '', false],
  ])('takes %s and %s for one telephone: %s', (one, other, isSame) => {
    expect(phoneKey(one) === phoneKey(other) && phoneKey(one) !== '').toBe(isSame);
  });

  it('knows the earlier requests of a person, however the name was written', async () => {
    const { person } = await find({ applicantName: '王　小明', submittedOn: '2024-01-31' });
    expect(person).toMatchObject({ month: '2024-01', inMonth: 1, surelyInMonth: 0 });
    expect(person.rows).toMatchObject([{ evidence: ['name'] }]);
  });
});
