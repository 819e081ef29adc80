import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES, type ApplicantCategory } from '../statute/applicants.js';
import { compactText, cellText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

const categoryVariants: Readonly<Record<ApplicantCategory, readonly string[]>> = {
  natural_person: ['公民', '个人', '自然人个人', '公民个人', '律师个人'],
  business: ['企业', '公司', '商业公司', '工商企业', '个体工商户', '企业法人'],
  research: ['科研单位', '科研院所', '高校', '高等院校', '科研'],
  welfare: ['社会组织', '社会团体', '公益组织', '社会公益', '基金会', '社会公益性组织'],
  legal_service: ['律师事务所', '律所', '法律服务', '法律服务组织', '法律机构'],
  other: ['其他组织', '其它', '其他法人', '其他法人或组织', '其它组织'],
};
const categories = new Map<string, ApplicantCategory>(
  APPLICANT_CATEGORIES.flatMap((code) =>
    [APPLICANT_CATEGORY_RULES[code].column, ...categoryVariants[code]].map((name) => [name, code] as const),
  ),
);
const organisations = /^(?:法人(?:或者?其[他它]组织)?)[/\-—:：、(]+(.+?)\)?$/;

/** Reads 申请人类别: one of the six columns of table three, also under 法人或其他组织/…, and common variants. */
export function readCategory(cell: RawCell | undefined): Reading<ApplicantCategory> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = compactText(cellText(cell)).replace(/^\d+[.、]/, '');
  const code = categories.get(text) ?? categories.get(organisations.exec(text)?.[1] ?? '');
  if (code !== undefined) return read(code);
  const names = APPLICANT_CATEGORIES.map((known) => APPLICANT_CATEGORY_RULES[known].column).join('、');
  return unreadable(
    'APPLICANT_CATEGORY_UNKNOWN',
    [`“${shown(text)}”不是申请人类别`, `"${shown(text)}" is not a category of applicants`],
    [`请填其中之一：${names}`, `Write one of ${names}`],
  );
}

const yes = new Set([
  '是',
  '有',
  '已转',
  '已公开',
  '已转主动公开',
  '已主动公开',
  'y',
  'yes',
  'true',
  '1',
  '√',
  '✓',
  '✔',
  '对',
]);
const no = new Set(['否', '未', '未转', '不', 'n', 'no', 'false', '0', '×', 'x', '✗', '✘', '错', '未公开']);

/** Reads 是 or 否 in the ways they are ticked. */
export function readYesNo(cell: RawCell | undefined): Reading<boolean> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = compactText(cellText(cell)).toLowerCase();
  if (yes.has(text)) return read(true);
  if (no.has(text)) return read(false);
  return unreadable(
    'YES_NO_NOT_UNDERSTOOD',
    [`“${shown(text)}”既不是“是”也不是“否”`, `"${shown(text)}" is neither 是 nor 否`],
    ['请填“是”或“否”', 'Write 是 or 否'],
  );
}
