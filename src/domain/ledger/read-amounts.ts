import { foldedText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

/**
 * Longer periods are typing errors; 20 working days are the most the 条例 allows, which the clock judges, not the reader.
 */
const mostWorkingDays = 365;
const mostYuan = 10_000_000;

/**
 * Reads a number of working days, `15`, `15个工作日`, `15天`. Unlawful numbers are read too: the ledger records what
 * happened.
 */
export function readWorkingDays(cell: RawCell | undefined): Reading<number> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = foldedText(cell).replace(/\s/g, '');
  const digits = /^(\d+)(?:\.0+)?(?:个?工作日|日|天|d)?$/i.exec(text)?.[1];
  const days = Number(digits);
  if (digits === undefined || days > mostWorkingDays)
    return unreadable(
      'WORKING_DAYS_NOT_UNDERSTOOD',
      [`“${shown(text)}”不是工作日天数`, `"${shown(text)}" is not a number of working days`],
      [`请填 1 至 ${mostWorkingDays} 的整数`, `Write a whole number from 1 to ${mostWorkingDays}`],
    );
  return days === 0 ? EMPTY : read(days);
}

/** Reads an amount in whole yuan, `200`, `200.00`, `￥1,200元`. The fee tiers have no fractions of a yuan. */
export function readYuan(cell: RawCell | undefined): Reading<number> {
  if (isEmptyCell(cell)) return EMPTY;
  const text = foldedText(cell).replace(/\s/g, '');
  const match = /^(?:人民币|rmb|cny)?[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?(?:元整?|圆整?)?$/i.exec(text);
  const amount = Number(match?.[1]?.replaceAll(',', ''));
  if (!match || amount > mostYuan)
    return unreadable(
      'AMOUNT_NOT_UNDERSTOOD',
      [`“${shown(text)}”不是以元计的整数金额`, `"${shown(text)}" is not an amount in whole yuan`],
      [`请填不超过 ${mostYuan} 的整数（元）`, `Write a whole number of yuan, at most ${mostYuan}`],
    );
  return amount === 0 ? EMPTY : read(amount);
}
