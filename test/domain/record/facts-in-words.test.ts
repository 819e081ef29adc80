import { describe, expect, it } from '@jest/globals';
import { factsInWords } from '../../../src/domain/record/facts-in-words.js';

const said = (body: Record<string, unknown>, names: Readonly<Record<string, string>> = {}, before = {}) =>
  factsInWords(body, (id) => names[id] ?? null, before).map(({ label, before: was, value }) => [
    label.zh,
    ...(was === null ? [] : [was.zh]),
    value.zh,
  ]);

describe('the fields of an event, in words', () => {
  it('reads codes by the labels of the statute, and forms in the order in which they are filled in', () => {
    const registration = {
      purpose: '',
      channel: 'in_person',
      applicantName: '王**',
      applicantCategory: 'natural_person',
    };
    expect(said({ unit: '法规科', registration })).toEqual([
      ['接收渠道', '当面'],
      ['申请人', '王**'],
      ['申请人类别', '自然人'],
      ['承办机构', '法规科'],
    ]);
  });

  it('shows the earlier value: beside the field, inside of it, or known by the caller', () => {
    expect(said({ roles: ['head'], rolesBefore: ['handler', 'registrar'] })).toEqual([
      ['角色', '承办人、登记员', '工作机构负责人'],
    ]);
    expect(said({ reason: '误录', was: { status: 'met', doneOn: '2026-01-20' } })).toEqual([
      ['理由', '误录'],
      ['状态', '按期完成', '（空）'],
      ['办结日期', '2026-01-20', '（空）'],
    ]);
    expect(said({ changes: { purpose: '' } }, {}, { purpose: '科研' })).toEqual([['用途', '科研', '（空）']]);
  });

  it('names people instead of their ids, and no unknown person', () => {
    const units = [{ name: '法规科', headIds: ['a', 'b'] }];
    expect(said({ units }, { a: '李主任' })).toEqual([['机构与负责人', '法规科（李主任、—）']]);
    expect(said({ handlerId: 'a', deputyIdBefore: null, deputyId: 'x' }, { a: '张三' })).toEqual([
      ['承办人', '张三'],
      ['代办人', '（空）', '—'],
    ]);
  });

  it('opens a decision to the order in it, and leaves out what is the machine’s', () => {
    expect(
      said({ ending: 'review_revoked', newReply: { period: { workingDays: 20 } }, decided: { seq: 3 }, id: 'x' }),
    ).toEqual([
      ['工作日数', '20'],
      ['审理结果', '撤销或者部分撤销'],
    ]);
  });

  it('names agencies, and says the detail of an irregular act in place of its code', () => {
    expect(said({ fromAgencyId: 'c', fromNumber: '〔2026〕3号', lastHash: 'ff' }, { c: '示范县政府办' })).toEqual([
      ['转自机关', '示范县政府办'],
      ['原登记编号', '〔2026〕3号'],
    ]);
    expect(said({ act: 'extension.notify', code: 'EXTENSION_NOT_APPROVED', detail: '未经批准', stated: {} })).toEqual([
      ['行为', '延期告知'],
      ['说明', '未经批准'],
    ]);
  });

  it('shows an unknown field as it is stored', () => {
    expect(said({ unheardOf: 'thing', count: 3, parts: ['a', 'b'] })).toEqual([
      ['unheardOf', 'thing'],
      ['count', '3'],
      ['parts', 'a、b'],
    ]);
  });
});
