import { describe, expect, it } from '@jest/globals';
import { RESULT_GROUPS } from '../../../src/domain/report/quarterly.js';
import { labelOfResultGroup, reportForm } from '../../../src/domain/statute/report-form.js';

const inChinese = (heads: readonly { readonly zh: string }[]): string => heads.map(({ zh }) => zh).join(' · ');

describe('the official form', () => {
  it.each([
    [2019, 23],
    [2021, 25],
  ] as const)('of %i prints %i rows below the headings of the order', (format, count) => {
    const { table3 } = reportForm(format);
    expect(table3.rows).toHaveLength(count);
    const printed = table3.rows.map(({ heads }) => inChinese(heads));
    expect(printed.slice(0, 5)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果 · （一）予以公开',
      '三、本年度办理结果 · （二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      '三、本年度办理结果 · （三）不予公开 · 1.属于国家秘密',
    ]);
    expect(printed.slice(-2)).toEqual(['三、本年度办理结果 · （七）总计', '四、结转下年度继续办理']);
    expect(table3.corner.zh).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
    for (const { heads } of table3.rows) for (const { en } of heads) expect(en).toMatch(/^[A-Z(]/);
  });

  it('prints 其他处理 in one row in 2019 and in three since 2021', () => {
    const others = (format: 2019 | 2021): string[] =>
      reportForm(format)
        .table3.rows.map(({ heads }) => inChinese(heads))
        .filter((heads) => heads.includes('（六）'));
    expect(others(2019)).toEqual(['三、本年度办理结果 · （六）其他处理']);
    expect(others(2021)).toHaveLength(3);
    expect(others(2021)[2]).toBe('三、本年度办理结果 · （六）其他处理 · 3.其他');
  });

  it('stands five columns under 法人或其他组织, and two groups under 行政诉讼', () => {
    const { table3, table4 } = reportForm(2021);
    expect(table3.columns.map(({ heads }) => inChinese(heads))).toEqual([
      '申请人情况 · 自然人',
      ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
        (one) => `申请人情况 · 法人或其他组织 · ${one}`,
      ),
      '申请人情况 · 总计',
    ]);
    expect(table4.groups.map(({ heads }) => inChinese(heads))).toEqual([
      '行政复议',
      '行政诉讼 · 未经复议直接起诉',
      '行政诉讼 · 复议后起诉',
    ]);
  });

  it('names the headings of the results alone', () => {
    expect(RESULT_GROUPS.map((group) => labelOfResultGroup(group))).toEqual([
      { zh: '予以公开', en: 'Granted' },
      { zh: '部分公开', en: 'Partly granted' },
      { zh: '不予公开', en: 'Denied' },
      { zh: '无法提供', en: 'Unable' },
      { zh: '不予处理', en: 'Not processed' },
      { zh: '其他处理', en: 'Other' },
    ]);
  });
});
