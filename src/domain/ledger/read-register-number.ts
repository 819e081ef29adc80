import { foldedText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

/** 登记编号: unique within an office and year. */
export interface RegisterNumber {
  /** The canonical form, `〔2019〕3号`, with the office's own prefix if it writes one. */
  readonly text: string;
  readonly prefix: string;
  readonly year: number;
  readonly sequence: number;
}

const longest = 60;
const largestSequence = 9_999_999;
const year = String.raw`(?<year>20\d{2})`;
const sequence = String.raw`第?(?<sequence>\d{1,40})号?`;
const forms = [
  // 〔2019〕3号, [2019]3号, （2019）3 号, 【2019】第003号, 依申请〔2019〕3号
  new RegExp(String.raw`^(?<prefix>\D*?)[〔[({【〈<﹝]${year}年?[〕\])}】〉>﹞]${sequence}$`),
  // 2019-3, 2019年第3号, 2019/3, 2019.3, YSQ2019-003, 2019—3号
  new RegExp(String.raw`^(?<prefix>\D*?)${year}(?:年|[-/._#])${sequence}$`),
  // 20190003: the year and a running number of at most four digits
  new RegExp(String.raw`^(?<prefix>\D*?)${year}(?<sequence>\d{1,4})号?$`),
];
/** At most four digits: a longer number may be the serial of what a spreadsheet took for a date. */
const bare = /^(?:第|no\.?)?(?<sequence>\d{1,4})号?$/i;

/**
 * Reads a register number in any of the forms offices use. A running number alone (`3`, as under 序号) is completed with
 * `fallbackYear`, the year in which the request came in.
 */
export function readRegisterNumber(cell: RawCell | undefined, fallbackYear?: number): Reading<RegisterNumber> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = foldedText(cell)
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−﹣~]+/g, '-');
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups) return numbered(groups.prefix ?? '', Number(groups.year), groups.sequence ?? '', text);
  }
  const counted = bare.exec(text)?.groups?.sequence;
  if (counted !== undefined && fallbackYear !== undefined) return numbered('', fallbackYear, counted, text);
  return notUnderstood(text);
}

function numbered(rawPrefix: string, inYear: number, digits: string, text: string): Reading<RegisterNumber> {
  const prefix = rawPrefix.replace(/[-_/.#:]+$/, '');
  const count = Number(digits);
  if (text.length > longest || count < 1 || count > largestSequence) return notUnderstood(text);
  return read({ text: `${prefix}〔${inYear}〕${count}号`, prefix, year: inYear, sequence: count });
}

const notUnderstood = (text: string): Reading<RegisterNumber> =>
  unreadable(
    'REGISTER_NUMBER_NOT_UNDERSTOOD',
    [`“${shown(text)}”不是能识别的登记编号`, `"${shown(text)}" is not a register number`],
    ['请写成“〔2019〕3号”的形式，顺序号不超过七位', 'Write it as 〔2019〕3号, with at most seven digits'],
  );
