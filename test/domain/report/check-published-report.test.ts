import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkCarryOver, checkPublishedReport } from '../../../src/domain/report/check-published-report.js';
import { hasFault, type Finding } from '../../../src/domain/report/finding.js';
import { published, relabel, rowOf, SOUND, type PublishedJson } from './published.js';

const short = ({ code, severity, place, expected, found }: Finding): unknown[] => [
  code,
  severity,
  place,
  expected,
  found,
];
const faultsOf = (findings: readonly Finding[]): unknown[][] =>
  findings.filter((finding) => finding.severity === 'fault').map(short);
const notesOf = (findings: readonly Finding[]): string[] =>
  findings.filter((finding) => finding.severity === 'note').map(({ code, place }) => `${code} ${place}`);

/** The findings of a sound report after something was done to it. */
function after(change: (report: PublishedJson) => void, slug = 'pingtan-2021'): Finding[] {
  const report = published(slug);
  change(report);
  return checkPublishedReport(report);
}

describe('published reports', () => {
  it.each(SOUND)('find no fault in %s', (slug) => {
    expect(faultsOf(checkPublishedReport(published(slug)))).toEqual([]);
  });

  it('say of 开阳 2019 only that the column of an organisation was lost', () => {
    expect(notesOf(checkPublishedReport(published('kaiyang-county-2019')))).toEqual(['ORG_UNALLOCATED table3']);
  });

  it('name both totals of table four in 洪泽 2023, and the rows of the other form', () => {
    const findings = checkPublishedReport(published('hongze-district-2023'));
    expect(faultsOf(findings)).toEqual([
      ['C5', 'fault', 'table4/行政复议', 11, 0],
      ['C5', 'fault', 'table4/复议后起诉', 5, 0],
    ]);
    expect(notesOf(findings)).toEqual(['FORMAT_ROWS table3/o']);
  });

  it('name the total of table four in 金湖 2023', () => {
    expect(faultsOf(checkPublishedReport(published('jinhu-county-2023')))).toEqual([
      ['C5', 'fault', 'table4/未经复议直接起诉', 3, 0],
    ]);
  });

  it('name the sum of results in 平潭 2020, and the partly granted as its likely cause', () => {
    const findings = checkPublishedReport(published('pingtan-2020'));
    expect(faultsOf(findings)).toEqual([
      ['C2', 'fault', 'table3/total/自然人', 26, 20],
      ['C2', 'fault', 'table3/total/总计', 27, 21],
    ]);
    expect(findings.at(-2)?.message.zh).toContain('疑部分公开被重复计入其他情形');
    expect(notesOf(findings)).toEqual(['C6 table3/partial/自然人', 'C6 table3/partial/总计']);
  });

  it('name what the text of 上海 2019 says against its tables, and the blank totals apart', () => {
    const findings = checkPublishedReport(published('shanghai-gov-office-2019'));
    expect(faultsOf(findings)).toEqual([
      ['C7', 'fault', 'narrative/granted_plus_partial', 275, 258],
      ['C7', 'fault', 'narrative/granted_plus_partial_pct', '32.05% / 30.03% / 29.42%', '33.9%'],
      ['C7', 'fault', 'narrative/unable', 337, 265],
      ['C7', 'fault', 'narrative/quote/行政复议', '均获维持', '维持5，纠正0，其他0，尚未审结2'],
      ['C7', 'fault', 'narrative/quote/未经复议直接起诉', '均获维持', '维持8，纠正0，其他0，尚未审结1'],
    ]);
    expect(new Set(notesOf(findings).map((place) => place.split(' ')[0]))).toEqual(new Set(['BLANK_TOTAL']));
    expect(notesOf(findings)).toHaveLength(11);
  });

  it('say where a contradicting figure was probably copied from', () => {
    const texts = checkPublishedReport(published('shanghai-gov-office-2019')).map((finding) => finding.message.zh);
    expect(texts.find((text) => text.includes('258，'))).toContain('恰为“三、（一）予以公开”/自然人一格');
    expect(texts.find((text) => text.includes('265，'))).toContain(
      '恰为“三、（四）无法提供/1.本机关不掌握相关政府信息”/总计一格',
    );
  });

  it('never miss a changed number of table three or four', () => {
    const changes = fc.record({
      slug: fc.constantFrom('pingtan-2019', 'pingtan-2021', 'suqian-city-2023'),
      by: fc.integer({ min: 1, max: 500 }),
      at: fc.nat(),
      column: fc.nat(),
    });
    fc.assert(
      fc.property(changes, fc.boolean(), ({ slug, by, at, column }, inTable4) => {
        const findings = after((report) => {
          const rows = inTable4
            ? [report.table4.行政复议, ...Object.values(report.table4.行政诉讼)]
            : Object.values(report.table3.rows);
          const cells = rows[at % rows.length] ?? [];
          const cell = column % cells.length;
          cells[cell] = Number(cells[cell]) + by;
        }, slug);
        expect(hasFault(findings)).toBe(true);
      }),
    );
  });
});

describe('the shape of a report', () => {
  it.each([
    ['text', 'year 2021'],
    ['nothing', null],
    ['a list', []],
    ['an empty object', {}],
    ['a year that is none', { year: '2021', table3: {}, table4: {} }],
    ['no tables', { agency: '某县', year: 2021 }],
  ])('is refused when it is %s', (_what, json) => {
    expect(checkPublishedReport(json)[0]).toMatchObject({ code: 'SHAPE', severity: 'fault' });
  });

  it.each([-1, 1.5, Number.NaN, true, '十', {}])('has no cell like %j', (cell) => {
    const findings = after((report) => {
      Object.assign(rowOf(report, '三、（一）'), { 2: cell });
    });
    expect(findings[0]).toMatchObject({
      code: 'CELL_NOT_A_COUNT',
      severity: 'fault',
      place: 'table3/granted/科研机构',
    });
  });

  it('takes blanks and strokes for nothing, and digits in text for a number, with a note', () => {
    const findings = after((report) => {
      const cells = rowOf(report, '三、（一）');
      cells.splice(0, 3, '２７', '/', '');
    });
    expect(faultsOf(findings)).toEqual([]);
    expect(notesOf(findings)).toEqual(['CELL_AS_TEXT table3/granted/自然人']);
  });

  it('needs every row of its form, and knows no other', () => {
    const findings = after((report) => {
      relabel(report, '三、（三）不予公开/7.', '三、（三）不予公开/9.属于商业秘密');
    });
    expect(faultsOf(findings)).toContainEqual(['ROW_MISSING', 'fault', 'table3/d7', expect.anything(), null]);
    expect(faultsOf(findings)).toContainEqual([
      'ROW_UNKNOWN',
      'fault',
      'table3/三、（三）不予公开/9.属于商业秘密',
      null,
      '三、（三）不予公开/9.属于商业秘密',
    ]);
  });

  it.each([
    ['三、（三）不予公开/2.', '2.其他法律行政止公开', ['LABEL_CORRECTED table3/d2']],
    ['三、（二）', '三、(二)部分公开（区分处理的，只计这一情形，不计其他情形）', []],
    ['三、（三）不予公开/3.', '三、（三）不予公开/3.危及"三安全一稳定"', []],
    ['三、（七）', '（七）总计', []],
    ['三、（六）其他处理/3.', '三、（六）其他处理/3. 其他', []],
  ])('reads the label %s written as %s', (from, to, notes) => {
    const findings = after((report) => {
      relabel(report, from, to);
    });
    expect(faultsOf(findings)).toEqual([]);
    expect(notesOf(findings)).toEqual(notes);
  });

  it('has no row twice', () => {
    const findings = after((report) => {
      report.table3.rows['予以公开'] = rowOf(report, '三、（一）');
    });
    expect(faultsOf(findings)).toEqual([['ROW_REPEATED', 'fault', 'table3/granted', 1, '予以公开']]);
  });

  it('has seven cells in a row and five in a group', () => {
    const findings = after((report) => {
      rowOf(report, '二、').pop();
      report.table4.行政复议.push(0);
    });
    expect(faultsOf(findings)).toEqual([
      ['SHAPE', 'fault', 'table3/carry_in', '7', '6'],
      ['SHAPE', 'fault', 'table4/行政复议', '5', '6'],
    ]);
  });

  it('keeps the columns in official order, and table four whole', () => {
    const findings = after((report) => {
      report.table3.columns.reverse();
      delete report.table4.行政诉讼['复议后起诉'];
    });
    expect(faultsOf(findings).map((fault) => fault[2])).toEqual(['table3/columns', 'table4/复议后起诉']);
  });

  it('may be in another form than its year’s, and mix the rows of 其他处理, with a note', () => {
    const findings = after((report) => {
      report.format = 2019;
    });
    expect(faultsOf(findings)).toEqual([]);
    expect(notesOf(findings)).toEqual(['FORMAT_OF_YEAR format', 'FORMAT_ROWS table3/o']);
  });

  it('may print 其他处理 as heading and lines, if they agree', () => {
    const heading = '三、（六）其他处理';
    const agreeing = after((report) => {
      report.table3.rows[heading] = [...rowOf(report, '三、（六）其他处理/3.')];
    });
    expect(faultsOf(agreeing)).toEqual([]);
    const contradicting = after((report) => {
      report.table3.rows[heading] = [2, 0, 0, 0, 0, 0, 2];
    });
    expect(faultsOf(contradicting)).toEqual([['C2', 'fault', 'table3/o/总计', 1, 2]]);
  });

  it('may be what this product prints: rows by id, table four without its heading', () => {
    const report = published('pingtan-2021');
    const ids = [
      'new',
      'carry_in',
      'granted',
      'partial',
      'd1',
      'd2',
      'd3',
      'd4',
      'd5',
      'd6',
      'd7',
      'd8',
      'u1',
      'u2',
      'u3',
    ];
    ids.push('n1', 'n2', 'n3', 'n4', 'n5', 'o1', 'o2', 'o3', 'total', 'carry_out');
    const rows = Object.values(report.table3.rows);
    const table3 = Object.fromEntries(ids.map((id, at) => [id, rows[at]]));
    const table4 = { 行政复议: report.table4.行政复议, ...report.table4.行政诉讼 };
    expect(checkPublishedReport({ agency: '平潭', year: 2021, format: 2021, table3, table4 })).toEqual([]);
  });
});

describe('the arithmetic', () => {
  it('notes a blank total and goes on with the sum', () => {
    const findings = after((report) => {
      rowOf(report, '三、（一）')[6] = null;
      report.table4.行政复议[4] = null;
    });
    expect(faultsOf(findings)).toEqual([]);
    expect(notesOf(findings)).toEqual(['BLANK_TOTAL table3/granted/总计', 'BLANK_TOTAL table4/行政复议']);
  });

  it('names the row and the column of one wrong cell', () => {
    const findings = after((report) => {
      rowOf(report, '三、（四）无法提供/1.')[0] = 23;
    });
    expect(faultsOf(findings)).toEqual([
      ['C3', 'fault', 'table3/u1/总计', 26, 25],
      ['C2', 'fault', 'table3/total/自然人', 64, 63],
    ]);
  });

  it('names the official identity when requests vanish', () => {
    const findings = after((report) => {
      Object.assign(rowOf(report, '四、'), { 0: 0, 6: 0 });
    });
    expect(faultsOf(findings)).toEqual([
      ['C1', 'fault', 'table3/carry_out/自然人', 64, 63],
      ['C1', 'fault', 'table3/carry_out/总计', 70, 69],
      ['C7', 'fault', 'narrative/carry_out', 0, 1],
    ]);
  });

  it('checks organisations together where their column was lost', () => {
    const findings = after((report) => {
      rowOf(report, '一、')[6] = 11;
    }, 'kaiyang-county-2019');
    expect(faultsOf(findings)).toEqual([
      ['C3', 'fault', 'table3/new/总计', 10, 11],
      ['C1', 'fault', 'table3/carry_out/总计', 11, 10],
      ['C7', 'fault', 'narrative/received', 11, 10],
      ['C7', 'fault', 'narrative/channel', 11, 10],
    ]);
  });
});

describe('the narrative', () => {
  const said = (narrative: Record<string, unknown>, slug = 'suqian-city-2023'): Finding[] =>
    after((report) => {
      report.narrative = narrative;
    }, slug);

  it.each([
    [{ received: 3511 }],
    [{ received: 3607 }],
    [{ received: '3607件' }],
    [{ closed: 3486, carry_in: 96, carry_out: 121 }],
    [{ natural: 3493, org: 114 }],
    [{ natural: 3402, org: 109 }],
    [{ denied: 142, denied_pct: '4.07%' }],
    [{ denied_pct: '4.1%' }],
    [{ granted_plus_partial: 1519 }],
    [{ review: 440, litigation: 113 }],
    [{ channel: { 信函: 511, 网络: 3000 } }],
    [{ channel: { 信函: 50, 网络: 50 }, channel_pct: { 信函: '50%', 网络: '60%' }, received: null }],
    [{ yoy: '+70.3%' }],
    [{ yoy: '下降12.5%' }],
    [{ yoy: '持平' }],
    [{ to_proactive: 3 }],
    [{ quote: '共收到申请3511件，行政复议440件。' }],
    [{ fee: '无', remark: 5 }],
  ])('is checked against the tables: %j', (narrative) => {
    const faults = faultsOf(said(narrative));
    const isPlanted = 'channel_pct' in narrative;
    expect(faults.map((fault) => fault[2])).toEqual(
      isPlanted ? ['narrative/channel', 'narrative/channel_pct/网络'] : [],
    );
  });

  it.each([
    ['received', { received: 3600 }],
    ['closed', { closed: 3487 }],
    ['denied', { denied: 141 }],
    ['unable', { unable: 1047 }],
    ['other', { other: 291 }],
    ['carry_in', { carry_in: 95 }],
    ['handled_incl_carry_in', { handled_incl_carry_in: 3511 }],
    ['granted', { granted: '1191.5' }],
    ['granted', { granted: -1 }],
    ['denied_pct', { denied: 142, denied_pct: '5%' }],
    ['denied_pct', { denied: 142, denied_pct: 'many' }],
    ['channel', { channel: { 信函: 500, 网络: 3000 } }],
    ['channel', { channel: 'letters' }],
    ['by_unit', { by_unit: { 市政府: 3600 } }],
    ['by_unit/市政府', { by_unit: { 市政府: 1.5 } }],
    ['natural', { natural: 3000 }],
    ['natural+org', { natural: 3493, org: 109 }],
    ['yoy', { yoy: 'up a lot' }],
    ['yoy', { yoy: '-170%' }],
    ['review', { review: 441 }],
    ['litigation', { litigation: 24 }],
    ['to_proactive', { to_proactive: 4000 }],
    ['quote', { quote: '全年共收到政府信息公开申请3600件。' }],
    ['quote', { quote: '不予公开140件、无法提供1078件' }],
    ['quote', { quote: '转下年度办理120件' }],
    ['quote', { yoy: '+70.3%', quote: '同比下降70.3%' }],
  ])('is contradicted at %s by %j', (place, narrative) => {
    const faults = faultsOf(said(narrative));
    expect(faults.map((fault) => fault[2])).toEqual([`narrative/${place}`]);
  });

  it('takes “均获维持” only of what it names', () => {
    const upheld = (quote: string): unknown[] => faultsOf(said({ quote }, 'pingtan-2021')).map((fault) => fault[2]);
    expect(upheld('行政诉讼12件，均获维持。')).toEqual([]);
    expect(upheld('行政复议3件，全部维持；行政诉讼12件。')).toEqual(['narrative/quote/行政复议']);
    expect(upheld('以上均被维持')).toEqual(['narrative/quote/行政复议']);
  });

  it('notes a change that no number of requests could give', () => {
    expect(notesOf(said({ yoy: '-33.33%' }, 'kaiyang-county-2019'))).not.toContain('C7 narrative/yoy');
    expect(notesOf(said({ yoy: '-35%' }, 'kaiyang-county-2019'))).toContain('C7 narrative/yoy');
    expect(notesOf(said({ yoy: '-100%' }, 'kaiyang-county-2019'))).toContain('C7 narrative/yoy');
    expect(notesOf(said({ yoy: '-99.9999999999%' }, 'kaiyang-county-2019'))).not.toContain('C7 narrative/yoy');
  });
});

describe('two reports of one agency', () => {
  const years = (change: (last: PublishedJson, current: PublishedJson) => void): Finding[] => {
    const last = published('pingtan-2020');
    const current = published('pingtan-2021');
    change(last, current);
    return checkCarryOver(last, current);
  };

  it('agree when the carry-over does', () => {
    expect(checkCarryOver(published('pingtan-2020'), published('pingtan-2021'))).toEqual([]);
    expect(checkCarryOver(published('pingtan-2019'), published('pingtan-2020'))).toEqual([]);
  });

  it('contradict each other column by column', () => {
    const findings = years((last) => {
      Object.assign(rowOf(last, '四、'), { 0: 1, 6: 1 });
    });
    expect(faultsOf(findings)).toEqual([
      ['C4', 'fault', 'table3/carry_in/自然人', 1, 0],
      ['C4', 'fault', 'table3/carry_in/总计', 1, 0],
    ]);
  });

  it('must follow one another', () => {
    const findings = checkCarryOver(published('pingtan-2019'), published('pingtan-2021'));
    expect(faultsOf(findings)).toEqual([['YEARS_NOT_CONSECUTIVE', 'fault', 'year', 2020, 2021]]);
    expect(checkCarryOver(null, published('pingtan-2021'))[0]?.code).toBe('SHAPE');
  });

  it('agree on the change the later one states', () => {
    const stated = (yoy: string): unknown[][] =>
      faultsOf(
        years((_last, current) => {
          current.narrative['yoy'] = yoy;
        }),
      );
    expect(stated('+233.33%')).toEqual([]);
    expect(stated('+200%')).toEqual([['C7', 'fault', 'narrative/yoy', '233.33%', '+200%']]);
  });

  it('are noted when the agency has another name', () => {
    const findings = years((last) => {
      last.agency = '平潭县';
    });
    expect(notesOf(findings)).toEqual(['AGENCY_DIFFERS agency']);
  });
});
