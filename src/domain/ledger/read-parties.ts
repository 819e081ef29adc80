import type { ConsultedParty } from '../clock/clock-input.js';
import { cellText, compactText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, note, read, shown, unreadable, type Reading } from './reading.js';

/** The party consulted: its kind decides which article governs the period; the name is kept as written. */
export interface NamedParty {
  readonly party: ConsultedParty;
  readonly name: string;
}

export const PARTY_NAMES: Readonly<Record<ConsultedParty, string>> = {
  third_party: '第三方',
  co_author: '共同制作机关',
  other_agency: '其他机关',
};

const known = new Map<string, ConsultedParty>([
  ...['第三方', '第三人', '权利人', '利害关系人', '第三方意见'].map((name) => [name, 'third_party'] as const),
  ...['共同制作机关', '共同制作', '联合制作机关', '联合发文机关', '共同制作单位'].map(
    (name) => [name, 'co_author'] as const,
  ),
  ...['其他机关', '其它机关', '其他行政机关', '其他单位', '其他部门', '其他有关机关', '相关部门'].map(
    (name) => [name, 'other_agency'] as const,
  ),
]);
const namesAgency = /(?:局|委|委员会|厅|部|办公室|政府|管委会|机关|街道办事处|法院|检察院|支队|大队)$/;
const namesThirdParty = /(?:公司|企业|集团|厂|店|合作社|中心|个人|本人|先生|女士|某[某\p{sc=Han}]?)$/u;

/** Reads one consulted party: `第三方`, `第三方（某公司）`, or a bare name, whose kind is then guessed and noted. */
export function readParty(cell: RawCell | undefined): Reading<NamedParty> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = compactText(cellText(cell)).replace(/^\d+[.、]/, '');
  const [, outer = text, name = ''] = /^([^(:]+)[(:]([^)]*)\)?$/.exec(text) ?? [];
  const party = known.get(outer);
  if (name.length > 200 || text.length > 220)
    return unreadable(
      'PARTY_TOO_LONG',
      ['征求意见对象过长', 'The consulted party is too long'],
      ['请缩短', 'Shorten it'],
    );
  if (party) return read({ party, name });
  if (namesAgency.test(outer)) return guessed('other_agency', text);
  if (namesThirdParty.test(outer)) return guessed('third_party', text);
  return unreadable(
    'PARTY_UNKNOWN',
    [`“${shown(text)}”不是能识别的征求意见对象`, `"${shown(text)}" is not a party that can be consulted`],
    [
      '请填第三方、共同制作机关或其他机关，名称可写在括号内',
      'Write 第三方, 共同制作机关 or 其他机关, with a name in brackets if wanted',
    ],
  );
}

function guessed(party: ConsultedParty, name: string): Reading<NamedParty> {
  const kind = PARTY_NAMES[party];
  return read(
    { party, name },
    note('PARTY_ASSUMED', `“${shown(name)}”按“${kind}”处理`, `"${shown(name)}" is taken as ${kind}`),
  );
}
