import { dayNumber, isLegalDate, legalDateOf, type LegalDate } from '../calendar/legal-date.js';
import { foldedText, isEmptyCell, type RawCell, type SerialEpoch } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

export interface DateReadingOptions {
  /** Day 0 of serial numbers; 1900 unless the workbook says otherwise. */
  readonly serialEpoch?: SerialEpoch;
  /** Dates after this day lie in the future, so no ledger can record them. */
  readonly today?: LegalDate;
}

/** No request under the 条例 is older: it first applied from 2008-05-01. */
const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;
/** Serial 0 of each epoch; 1900's carries the leap day that Excel invented, which matters only before March 1900. */
const serialZero: Readonly<Record<SerialEpoch, number>> = {
  1900: dayNumber('1899-12-30'),
  1904: dayNumber('1904-01-01'),
};

const time =
  String.raw`(?:(?:T| ?)(?:上午|下午|[AaPp][Mm])? ?(?<hour>\d{1,2})[:时点](?<minute>\d{1,2})?(?:[:分](?:\d{1,2}秒?)?)?(?:\.\d+)?` +
  String.raw` ?(?:[AaPp][Mm])?(?<zone>Z|[+-]\d{2}:?\d{2})?)?`;
const weekday = String.raw`(?: ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?`;
const yearFirst = new RegExp(
  String.raw`^(?<year>\d{4}) ?[-/.,年] ?(?<month>\d{1,2}) ?[-/.,月] ?(?<day>\d{1,2}) ?[日号]?\.?${weekday}${time}$`,
);
const digitsOnly = new RegExp(String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})${time}$`);
const serial = /^\d{5}(?:\.\d+)?$/;
const twoDigitYear = /^'?\d{2} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}\D*$/;
const dayFirst = /^\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{4}$/;
const monthOnly = /^\d{4} ?[-/.年] ?\d{1,2} ?月?$/;
const dashes = /[‐‑‒–—―−﹣~]/g;

const inFull = ['请写成“2019-03-05”这样的完整日期', 'Write the full date, as in 2019-03-05'] as const;

/**
 * Reads a date as offices write it: `2019-03-05`, `2019/3/5`, `2019.3.5`, `20190305`, `2019年3月5日`, a serial number, any
 * of them with a time of day. A time in another zone is carried to Asia/Shanghai, since legal days are days there.
 * Two-digit years, day-first and incomplete dates are problems: they are never guessed.
 */
export function readDate(cell: RawCell | undefined, options: DateReadingOptions = {}): Reading<LegalDate> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = foldedText(cell).replace(dashes, '-');
  if (serial.test(text)) return inRange(dateOfSerial(Number(text), options.serialEpoch ?? 1900), text, options);
  const match = yearFirst.exec(text) ?? digitsOnly.exec(text);
  if (match?.groups) return fromParts(match.groups, text, options);
  if (twoDigitYear.test(text))
    return unreadable(
      'DATE_YEAR_TWO_DIGITS',
      [`“${shown(text)}”只有两位年份`, `"${shown(text)}" has a two-digit year`],
      inFull,
    );
  if (dayFirst.test(text))
    return unreadable(
      'DATE_ORDER_UNCLEAR',
      [`“${shown(text)}”的月、日次序不明`, `"${shown(text)}" may be day or month first`],
      inFull,
    );
  if (monthOnly.test(text))
    return unreadable('DATE_INCOMPLETE', [`“${shown(text)}”缺少日`, `"${shown(text)}" does not name the day`], inFull);
  return unreadable(
    'DATE_NOT_UNDERSTOOD',
    [`“${shown(text)}”不是能识别的日期`, `"${shown(text)}" is not a date`],
    inFull,
  );
}

function dateOfSerial(value: number, epoch: SerialEpoch): LegalDate {
  return legalDateOf(serialZero[epoch] + Math.floor(value));
}

function fromParts(
  parts: Record<string, string | undefined>,
  text: string,
  options: DateReadingOptions,
): Reading<LegalDate> {
  const date = `${parts.year ?? ''}-${(parts.month ?? '').padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`;
  const year = Number(parts.year);
  if (year < FIRST_YEAR || year > LAST_YEAR) return outOfRange(text);
  if (!isLegalDate(date))
    return unreadable(
      'DATE_IMPOSSIBLE',
      [`“${shown(text)}”这一天不存在`, `There is no such day as "${shown(text)}"`],
      ['请核对年、月、日后改正', 'Check and correct the year, month and day'],
    );
  return inRange(inShanghai(date, parts), text, options);
}

/** The Shanghai day of an instant written with a zone; without one the written day is the day. */
function inShanghai(date: LegalDate, { hour, minute, zone }: Record<string, string | undefined>): LegalDate {
  if (hour === undefined || zone === undefined) return date;
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  const minutes = Number(hour) * 60 + Number(minute ?? '0') - offset + 8 * 60;
  return legalDateOf(dayNumber(date) + Math.floor(minutes / 1440));
}

function inRange(date: LegalDate, text: string, { today }: DateReadingOptions): Reading<LegalDate> {
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) return outOfRange(text);
  if (today !== undefined && date > today)
    return unreadable(
      'DATE_IN_FUTURE',
      [`${date} 在今天（${today}）之后`, `${date} is after today (${today})`],
      ['台账只记已经发生的事，请改正或清空', 'A ledger records only what has happened: correct or clear it'],
    );
  return read(date);
}

const outOfRange = (text: string): Reading<LegalDate> =>
  unreadable(
    'DATE_OUT_OF_RANGE',
    [
      `“${shown(text)}”不在 ${FIRST_YEAR} 至 ${LAST_YEAR} 年之间`,
      `"${shown(text)}" is not within the years ${FIRST_YEAR} to ${LAST_YEAR}`,
    ],
    inFull,
  );
