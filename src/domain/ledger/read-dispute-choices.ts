import { DISPUTE_KINDS, DISPUTE_RESULTS, type DisputeKind, type DisputeResult } from '../statute/dispute-results.js';
import { cellText, compactText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

const lettersOnly = (cell: RawCell | undefined): string => compactText(cellText(cell)).replace(/[^\p{L}]/gu, '');

const kinds: Readonly<Record<DisputeKind, readonly string[]>> = {
  review: ['行政复议', '复议', '行政复议案件'],
  direct_suit: ['未经复议直接起诉', '直接起诉', '未经复议起诉', '直接诉讼', '未经复议', '未经复议直接诉讼'],
  suit_after_review: ['复议后起诉', '经复议后起诉', '经复议起诉', '复议后诉讼', '复议后提起诉讼', '先复议后起诉'],
};
const kindNames = new Map(DISPUTE_KINDS.flatMap((kind) => kinds[kind].map((name) => [name, kind] as const)));

/** Reads 类型: the three groups of table four, also under 行政诉讼/…; 行政诉讼 alone does not say whether a review came first. */
export function readDisputeKind(cell: RawCell | undefined): Reading<DisputeKind> {
  if (isEmptyCell(cell)) return EMPTY;
  const letters = lettersOnly(cell);
  const kind = kindNames.get(letters) ?? kindNames.get(letters.replace(/^行政诉讼/, ''));
  if (kind) return read(kind);
  return unreadable(
    'DISPUTE_KIND_UNKNOWN',
    [`“${shown(cellText(cell))}”不是表四中的类型`, `"${shown(cellText(cell))}" is not a group of table four`],
    ['请填行政复议、未经复议直接起诉或复议后起诉', 'Write 行政复议, 未经复议直接起诉 or 复议后起诉'],
  );
}

/** What review bodies and courts decide, by the column of table four (statute §5.2). */
const results: Readonly<Record<DisputeResult, readonly string[]>> = {
  upheld: ['结果维持', '维持', '驳回复议请求', '驳回诉讼请求', '判决驳回诉讼请求', '驳回原告诉讼请求', '驳回请求'],
  corrected: [
    '结果纠正',
    '纠正',
    '撤销',
    '部分撤销',
    '变更',
    '确认违法',
    '确认无效',
    '责令履行',
    '责令重作',
    '责令重新答复',
    '撤销并责令重作',
    '撤销并责令重新答复',
    '判令履行',
    '判令公开',
    '判决撤销',
    '责令履行职责',
  ],
  other: [
    '其他结果',
    '其他',
    '其它',
    '不予受理',
    '驳回申请',
    '驳回复议申请',
    '终止',
    '终止审理',
    '调解',
    '和解',
    '撤回',
    '撤回申请',
    '撤诉',
    '准予撤诉',
    '按撤诉处理',
    '不予立案',
    '驳回起诉',
    '移送',
    '裁定驳回起诉',
  ],
};
const resultNames = new Map(
  DISPUTE_RESULTS.flatMap((result) => results[result].map((name) => [name, result] as const)),
);
const pending = new Set([
  '尚未审结',
  '未审结',
  '审理中',
  '在审',
  '中止',
  '办理中',
  '未结',
  '未结案',
  '正在审理',
  '待审理',
]);

/** Reads 结果: 维持, 纠正, 其他, or a decision that statute §5.2 puts under one of them; empty while undecided. */
export function readDisputeResult(cell: RawCell | undefined): Reading<DisputeResult> {
  if (isEmptyCell(cell)) return EMPTY;
  const letters = lettersOnly(cell);
  if (pending.has(letters)) return EMPTY;
  const result = resultNames.get(letters);
  if (result) return read(result);
  return unreadable(
    'DISPUTE_RESULT_UNKNOWN',
    [`“${shown(cellText(cell))}”不是表四中的结果`, `"${shown(cellText(cell))}" is not a result of table four`],
    ['请填维持、纠正或其他；尚未审结的留空', 'Write 维持, 纠正 or 其他; leave it empty while pending'],
  );
}
