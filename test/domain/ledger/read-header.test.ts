import { describe, expect, it } from '@jest/globals';
import { APPLICATION_COLUMNS, DISPUTE_COLUMNS } from '../../../src/domain/ledger/columns.js';
import { joinHeaderRows, readHeader } from '../../../src/domain/ledger/read-header.js';

const official = APPLICATION_COLUMNS.map(({ header }) => header);

describe('the header of a ledger', () => {
  it('is recognised in any order, with other columns between, which are named', () => {
    const reading = readHeader(
      'applications',
      [...official].reverse().flatMap((name, index) => (index === 3 ? ['是否涉密', name] : [name])),
    );
    expect(reading.isComplete).toBe(true);
    expect(reading.positions.size).toBe(29);
    expect(reading.positions.get('number')).toBe(29);
    expect(reading.unknown).toEqual(['是否涉密']);
  });

  it('does not mind widths, spaces, line breaks, stars, units or numbering', () => {
    const decorated = official.map((name, index) =>
      index % 2 ? `${index + 1}. ${name.split('').join('　')}（工作日）` : `*${name.split('').join('\n')}：`,
    );
    expect(readHeader('applications', decorated).positions.size).toBe(29);
  });

  it('takes the official name before an alias, and 序号 for the number only if there is nothing better', () => {
    const both = readHeader('applications', ['序号', '编号', '登记编号']);
    expect(both.positions.get('number')).toBe(2);
    expect(both.unknown).toEqual(['编号']);
    expect(readHeader('applications', ['序号', '申请人']).positions.get('number')).toBe(0);
  });

  it('names the missing columns, and whether they are required', () => {
    const without = (...names: string[]): ReturnType<typeof readHeader> =>
      readHeader(
        'applications',
        official.filter((name) => !names.includes(name)),
      );
    expect(without('备注', '联系电话')).toMatchObject({
      isComplete: true,
      missing: [{ id: 'phone' }, { id: 'remarks' }],
    });
    expect(without('办理结果').isComplete).toBe(false);
  });

  it('does not take one sheet for the other, nor a title or a row of data for a header', () => {
    const disputes = DISPUTE_COLUMNS.map(({ header }) => header);
    expect(readHeader('disputes', disputes).isComplete).toBe(true);
    expect(readHeader('applications', disputes).isComplete).toBe(false);
    expect(readHeader('disputes', official).isComplete).toBe(false);
    expect(readHeader('applications', ['某县2019年申请台账', null, '']).positions.size).toBe(0);
    expect(readHeader('applications', ['〔2019〕1号', '李某', '自然人', 43529]).positions.size).toBe(0);
  });

  it('joins a header of two rows', () => {
    const upper = ['登记编号', '征求意见', null, null, '补正', '', '', '备注'];
    const lower = [null, '对象', '发出日期', '收回日期', '告知日期', '补正期限', '收到日期', null];
    const joined = joinHeaderRows('applications', upper, lower);
    expect(joined).toEqual([
      '登记编号',
      '征求意见对象',
      '征求意见发出日期',
      '征求意见收回日期',
      '补正告知日期',
      '补正期限',
      '补正收到日期',
      '备注',
    ]);
    expect(readHeader('applications', joined).positions.size).toBe(8);
  });
});
