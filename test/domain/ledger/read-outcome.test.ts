import { describe, expect, it } from '@jest/globals';
import { readOutcome } from '../../../src/domain/ledger/read-outcome.js';
import { OUTCOME_CODES, OUTCOMES, rowOfOutcome } from '../../../src/domain/statute/outcomes.js';
import { REPORT_FORMAT_IDS, REPORT_ROWS } from '../../../src/domain/statute/report-rows.js';
import { readFixture } from '../../support/fixtures.js';

const codeOf = (cell: Parameters<typeof readOutcome>[0]): string | null => {
  const reading = readOutcome(cell);
  return reading.kind === 'value' ? reading.value : reading.kind === 'empty' ? null : reading.problem.code;
};

describe('a result as ledgers and reports name it', () => {
  it('reads the ledger name of every outcome as the default of that name', () => {
    for (const { code, ledgerName, ledgerDefault } of OUTCOMES.versions)
      if (ledgerDefault) expect([ledgerName, codeOf(ledgerName)]).toEqual([ledgerName, code]);
  });

  it('reads the label of every result row as an outcome counted in that row', () => {
    for (const { id, label, group } of REPORT_ROWS) {
      if (group === null) continue;
      const code = OUTCOME_CODES.find((one) => one === codeOf(label));
      const rows = code === undefined ? [] : REPORT_FORMAT_IDS.map((format) => rowOfOutcome(code, format));
      expect([label, rows]).toEqual([label, expect.arrayContaining([id])]);
    }
  });

  it('reads the labels of the published schema with numbering, without it, and the small heading alone', () => {
    const { labels } = readFixture<{ labels: Record<string, string> }>('reports', '_schema.json');
    for (const label of Object.values(labels).filter((text) => text.includes('/'))) {
      const [, small = ''] = label.split('/');
      const expected = codeOf(label);
      expect(expected).toMatch(/^[a-z_]+$/);
      expect([small, codeOf(small)]).toEqual([small, expected]);
      expect(codeOf(label.replace(/^三、（.）/, ''))).toBe(expected);
      expect(codeOf(label.replace(/\/\d\./, '/'))).toBe(expected);
    }
  });

  it.each([
    ['3.危及“三安全一稳定”', 'denied_safety'],
    ['3.危及"三安全一稳定"', 'denied_safety'],
    ['３．危及＂三安全一稳定＂', 'denied_safety'],
    ['危及‘三安全一稳定’', 'denied_safety'],
    ['危及三安全一稳定', 'denied_safety'],
    ['不予公开/3、危及「三安全一稳定」', 'denied_safety'],
    ['三、（三）不予公开/3.危及“三安全一稳定”', 'denied_safety'],
    ['三、本年度办理结果（三）不予公开3.危及“三安全一稳定”', 'denied_safety'],
    ['（三）不予公开\n3.危及“三安全一稳定”', 'denied_safety'],
    ['不予公开—属于国家秘密', 'denied_secret'],
    ['不予公开（国家秘密）', 'denied_secret'],
    ['不予公开：①属于国家秘密', 'denied_secret'],
    ['予以公开', 'granted'],
    ['　予以 公开　', 'granted'],
    ['（一）予以公开', 'granted'],
    ['部分公开（区分处理的，只计这一情形，不计其他情形）', 'partial'],
    ['部分公开（涉及第三方）', 'partial'],
    ['其他处理', 'other'],
    ['其他处理/其他', 'other'],
    ['（六）其他处理/3.其他', 'other'],
    ['其它处理/其它', 'other'],
    ['其他', 'other'],
    ['其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 'abandoned_no_supplement'],
    ['申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'abandoned_no_fee'],
    ['本机关不掌握相关政府信息', 'not_exist'],
    ['重复申请', 'duplicate'],
    ['其他法律行政法规禁止公开', 'denied_law'],
    ['申请人撤回', 'withdrawn'],
  ])('%s is %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it.each(['', '/', '无', '办理中', '结转下年度继续办理'])('%p is no result yet', (name) => {
    expect(codeOf(name)).toBeNull();
  });

  it.each([
    ['不予公开', 'OUTCOME_INCOMPLETE'],
    ['（四）无法提供', 'OUTCOME_INCOMPLETE'],
    ['不予公开/其他', 'OUTCOME_UNKNOWN'],
    ['无法提供/属于国家秘密', 'OUTCOME_UNKNOWN'],
    ['总计', 'OUTCOME_UNKNOWN'],
    ['同意', 'OUTCOME_UNKNOWN'],
    ['3', 'OUTCOME_UNKNOWN'],
  ])('%s is a problem: %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  it('names the cases that a heading alone leaves open', () => {
    const reading = readOutcome('无法提供');
    expect(reading.kind === 'problem' && reading.problem.remedy.zh).toContain('无法提供/没有现成信息需要另行制作');
  });
});
