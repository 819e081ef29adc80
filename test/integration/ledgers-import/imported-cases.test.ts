import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultAgencySettings } from '../../../src/domain/case/decision.js';
import { AdvanceCase, CaseStore, RegisterRequest } from '../../../src/modules/cases/index.js';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { SettableClock } from '../../../src/platform/clock/index.js';
import { openCalendars } from '../../support/calendars.js';
import { sampleRegistration } from '../../support/case-samples.js';
import { foi } from '../cli/foi.js';
import { type County, foiOk, type ImportPrinted, openCounty, request } from './county.js';

const today = '2026-03-02';
const answered = { repliedOn: '2019-03-20', outcome: '予以公开' };

describe('imported cases', () => {
  let county: County;
  let opened: ReturnType<typeof openCalendars>;
  beforeAll(async () => {
    county = await openCounty();
    opened = openCalendars(county.db);
    process.env.FOI_TODAY = today;
  });
  afterAll(async () => {
    delete process.env.FOI_TODAY;
    await opened.close();
    await county.close();
  });

  async function officeOf(code: string) {
    const [agency] = await county.db.asOwner<{ id: string }>('select id from foi.agencies where code = $1', [code]);
    const store = new CaseStore(county.db.database);
    const clock = new SettableClock(today);
    const { calendars } = opened;
    const actor = {
      id: '00000000-0000-4000-8000-0000000000c3',
      agencyId: agency?.id ?? '',
      unit: null,
      roles: ['registrar', 'head'] as const,
    };
    const by = { actor, settings: defaultAgencySettings };
    return {
      register: async () => {
        const registration = sampleRegistration({ submittedOn: '2019-12-02' });
        const command = {
          type: 'request.register',
          on: '2019-12-02',
          registration,
          unit: null,
          handlerId: null,
        } as const;
        return (await new RegisterRequest(store, calendars, clock).execute({ by, command })).number;
      },
      give: (caseId: string, command: CaseCommand) =>
        new AdvanceCase(store, calendars, clock).execute({ by, caseId, revision: null, command }),
    };
  }
  const rowsOf = (agency: string, columns: string, table = 'cases') =>
    county.db.asOwner(
      `select ${columns} from foi.${table} where agency_id = (select id from foi.agencies where code = $1)
       order by number`,
      [agency],
    );
  const idOf = async (agency: string, number: string): Promise<string> => {
    const [row] = await county.db.asOwner<{ id: string }>(
      'select c.id from foi.cases c join foi.agencies a on a.id = c.agency_id where a.code = $1 and c.number = $2',
      [agency, number],
    );
    return row?.id ?? '';
  };

  it('keep their numbers; the register goes on after the highest, its gaps no fault and later ones found', async () => {
    const agency = await county.addAgency();
    await county.importInto(agency, await county.write([request(2, answered), request(5, answered), request(9)]));
    const office = await officeOf(agency);
    expect(await office.register()).toBe('〔2019〕10号');
    expect(await office.register()).toBe('〔2019〕11号');
    await foiOk('verify', '--agency', agency);
    await county.db.asOwner(
      `delete from foi.register_numbers where number = 10
       and agency_id = (select id from foi.agencies where code = $1)`,
      [agency],
    );
    const { code, out } = await foi('verify', '--agency', agency);
    expect([code, out]).toEqual([1, expect.stringContaining('REGISTER_GAP')]);
  });

  it('that are open have their right days due, by the acts known so far', async () => {
    const agency = await county.addAgency();
    const asked = { submittedOn: '2026-02-09', confirmedOn: '2026-02-09' };
    await county.importInto(
      agency,
      await county.write([
        request(1, { ...asked, number: '〔2026〕1号' }),
        request(2, { ...asked, number: '〔2026〕2号', extensionOn: '2026-02-25', extensionDays: '10' }),
        request(3, { ...asked, number: '〔2026〕3号', correctionNoticeOn: '2026-02-11' }),
        request(4, { ...asked, number: '〔2026〕4号', confirmedOn: '' }),
        request(5, { ...answered, number: '〔2026〕5号' }),
      ]),
    );
    expect(await rowsOf(agency, 'number, state, due_on::text, is_open, clock_state')).toEqual([
      { number: '〔2026〕1号', state: 'open.received', due_on: '2026-03-13', is_open: true, clock_state: 'running' },
      {
        number: '〔2026〕2号',
        state: 'open.reviewing.working',
        due_on: '2026-03-27',
        is_open: true,
        clock_state: 'running',
      },
      {
        number: '〔2026〕3号',
        state: 'open.reviewing.awaitingCorrection',
        due_on: null,
        is_open: true,
        clock_state: 'awaiting_correction',
      },
      { number: '〔2026〕4号', state: 'registered', due_on: null, is_open: true, clock_state: 'awaiting_confirmation' },
      expect.objectContaining({ number: '〔2026〕5号', is_open: false, clock_state: 'answered_in_time' }),
    ]);
    const deadlines = await county.db.asOwner(
      `select kind, due_on::text, status from foi.deadlines where case_id = $1 order by kind`,
      [await idOf(agency, '〔2026〕2号')],
    );
    expect(deadlines).toContainEqual({ kind: 'reply', due_on: '2026-03-27', status: 'open' });
    expect(await county.count('outbox', agency)).toBe(0);
    await foiOk('verify', '--agency', agency);
  });

  it('that hold irregular acts are marked, with the reasons counted', async () => {
    const agency = await county.addAgency();
    const path = await county.write([
      request(1, { ...answered, extensionOn: '2019-04-30', extensionDays: '20', repliedOn: '2019-05-20' }),
      request(2, { ...answered, outcome: '不予处理/重复申请' }),
      request(3, answered),
    ]);
    const { out } = await foiOk('ledger', 'import', path, '--agency', agency, '--json');
    expect((JSON.parse(out) as ImportPrinted).irregularities).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'unlawful',
          code: 'EXTENSION_AFTER_DUE',
          count: 1,
          firstNumber: '〔2019〕1号',
        }),
        expect.objectContaining({ kind: 'undocumented', code: 'MISSING_EARLIER_REPLY', firstNumber: '〔2019〕2号' }),
      ]),
    );
    expect(await rowsOf(agency, 'irregular, answered_in_time, due_on::text')).toEqual([
      { irregular: true, answered_in_time: false, due_on: '2019-04-02' },
      expect.objectContaining({ irregular: true, answered_in_time: true }),
      expect.objectContaining({ irregular: false, answered_in_time: true }),
    ]);
    await foiOk('verify', '--agency', agency);
  });

  it('may come to an agency that has cases: a number that is taken is a problem, a dispute about an old case is not', async () => {
    const agency = await county.addAgency();
    await county.importInto(agency, await county.write([request(1, answered), request(2)]));
    const taken = await foi(
      'ledger',
      'check',
      await county.write([request(2), request(3)]),
      '--agency',
      agency,
      '--json',
    );
    expect(taken.code).toBe(1);
    expect(JSON.parse(taken.out)).toMatchObject({ problems: [{ row: 2, code: 'REGISTER_NUMBER_TAKEN' }] });

    const review = { number: '〔2019〕1号', kind: '行政复议', caseNumber: '政复1号', filedOn: '2019-04-01' };
    await county.importInto(agency, await county.write([request(3)], [{ ...review, remarks: '听证' }]));
    expect(await rowsOf(agency, 'number, kind, filed_on::text, is_open', 'disputes')).toEqual([
      { number: '复议〔2019〕1号', kind: 'review', filed_on: '2019-04-01', is_open: true },
    ]);
    const twice = await foi('ledger', 'import', await county.write([request(4)], [review]), '--agency', agency);
    expect([twice.code, twice.out]).toEqual([1, expect.stringContaining('DISPUTE_TAKEN')]);
    await foiOk('verify', '--agency', agency);
  });

  it('are taken back as a whole, and can come again', async () => {
    const agency = await county.addAgency();
    const path = await county.write(
      [request(1, answered), request(4)],
      [{ number: '〔2019〕1号', kind: '行政复议', filedOn: '2019-04-01', result: '维持', closedOn: '2019-06-01' }],
    );
    const importId = await county.importInto(agency, path);
    const undone = await foiOk('ledger', 'undo', importId, '--agency', agency, '--json');
    expect(JSON.parse(undone.out)).toEqual({ agency, importId, cases: 2, disputes: 1 });
    expect([await county.count('cases', agency), await county.count('disputes', agency)]).toEqual([0, 0]);
    expect(await county.count('case_events', agency)).toBe(3);
    await foiOk('verify', '--agency', agency);
    expect((await foi('ledger', 'undo', importId)).talk).toContain('IMPORT_UNKNOWN');

    const again = await county.importInto(agency, path);
    await foiOk('verify', '--agency', agency);
    await foiOk('ledger', 'undo', again);
    expect(await county.count('audit_entries', agency)).toBe(5);
  });

  it('are not taken back once something was done to one of them, nor by another agency', async () => {
    const agency = await county.addAgency();
    const importId = await county.importInto(agency, await county.write([request(1, answered), request(2)]));
    const other = await foi('ledger', 'undo', importId, '--agency', await county.addAgency());
    expect(other).toMatchObject({ code: 1, out: '' });
    const office = await officeOf(agency);
    await office.give(await idOf(agency, '〔2019〕2号'), { type: 'note.add', on: today, text: '来电询问' });
    const { code, talk } = await foi('ledger', 'undo', importId, '--agency', agency);
    expect(code).toBe(1);
    expect(talk).toContain('IMPORT_IN_USE');
    expect(talk).toContain('〔2019〕2号');
    expect(await county.count('cases', agency)).toBe(2);
    expect((await foi('ledger', 'undo', 'x; drop table', '--agency', agency)).code).toBe(1);
  });
});
