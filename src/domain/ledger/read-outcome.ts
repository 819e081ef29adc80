import type { OutcomeCode } from '../statute/outcomes.js';
import { bareName, lettersOf, namesUnder, outcomeNamed, RESULT_HEADINGS, type ResultHeading } from './outcome-names.js';
import { foldedText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

const alone: Readonly<Partial<Record<ResultHeading, OutcomeCode>>> = {
  予以公开: 'granted',
  部分公开: 'partial',
  其他处理: 'other',
};
/** 三、 … （三）… and the words that only the report's row labels carry. */
const labelling =
  /\([一二三四五六七八九十]{1,2}\)|(?:^|(?<=[/\n ]))[一二三四五六七]、|本年度办理结果|\(区分处理[^)]*\)/g;
/** Words for a request that is still open; they are no result. */
const open = new Set([
  '办理中',
  '在办',
  '待办',
  '未办结',
  '未答复',
  '正在办理',
  '结转',
  '结转下年度',
  '结转下年度继续办理',
]);
const consequence = /行政机关不再处理(?:其)?(?:政府信息公开)?(?:申请)?$/;

/**
 * Reads a name of 办理结果: `大项/小项` as in table three, with or without numbering, in the words of the report's row labels, with
 * any quotation marks, or the 小项 alone where only one 大项 has it. Names that several results share mean the statute's default.
 */
export function readOutcome(cell: RawCell | undefined): Reading<OutcomeCode> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = foldedText(cell).replaceAll('其它', '其他').replace(labelling, '');
  if (open.has(lettersOf(text))) return EMPTY;
  const code = outcomeOf(text) ?? outcomeOf(text.replace(/\([^)]*\)/g, ''));
  return code ? read(code) : notUnderstood(text);
}

function outcomeOf(text: string): OutcomeCode | undefined {
  const letters = lettersOf(text).replace(consequence, '');
  const heading = headingOf(letters);
  if (!heading) return outcomeNamed(bareName(letters));
  const rest = bareName(letters.slice(heading.length));
  return rest === '' ? alone[heading] : outcomeNamed(rest, heading);
}

const headingOf = (letters: string): ResultHeading | undefined =>
  RESULT_HEADINGS.find((heading) => letters.startsWith(heading));

function notUnderstood(text: string): Reading<OutcomeCode> {
  const heading = headingOf(lettersOf(text));
  const choices = heading && !alone[heading] ? namesUnder(heading) : RESULT_HEADINGS;
  if (heading && lettersOf(text) === heading)
    return unreadable(
      'OUTCOME_INCOMPLETE',
      [`“${heading}”没有写明是哪一种情形`, `"${heading}" does not say which of its cases it is`],
      [`请写明小项：${choices.join('、')}`, `Name the case: ${choices.join(', ')}`],
    );
  return unreadable(
    'OUTCOME_UNKNOWN',
    [`“${shown(text)}”不是年度报告表三中的办理结果`, `"${shown(text)}" is not a result of table three`],
    [`请按表三写“大项/小项”：${choices.join('、')}`, `Write 大项/小项 as in table three: ${choices.join(', ')}`],
  );
}
