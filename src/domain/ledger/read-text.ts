import { cellText, isEmptyCell, type RawCell } from './raw-cell.js';
import { EMPTY, read, shown, unreadable, type Reading } from './reading.js';

export interface TextBounds {
  /** Longest text taken, in characters (UTF-16 units). */
  readonly maxLength: number;
  readonly multiline: boolean;
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/;
const lost = '\ufffd';

/** Reads free text: trimmed, line ends made `\n`; bounded and free of control characters. */
export function readText(cell: RawCell | undefined, { maxLength, multiline }: TextBounds): Reading<string> {
  if (isEmptyCell(cell)) return EMPTY;
  const whole = cellText(cell).replace(/\r\n?/g, '\n').trim();
  const text = multiline ? whole : whole.replace(/[\n\t]+/g, ' ');
  if (text.length > maxLength)
    return unreadable(
      'TEXT_TOO_LONG',
      [`有 ${text.length} 个字，最多 ${maxLength} 个`, `${text.length} characters, at most ${maxLength} are taken`],
      ['请缩短', 'Shorten it'],
    );
  if (control.test(text))
    return unreadable(
      'TEXT_HAS_CONTROL_CHARACTERS',
      [`“${shown(text)}”含有控制字符`, `"${shown(text)}" contains control characters`],
      ['请删去看不见的控制字符，或重新输入', 'Remove the invisible control characters, or type it again'],
    );
  if (text.includes(lost) || !text.isWellFormed())
    return unreadable(
      'TEXT_HAS_LOST_CHARACTERS',
      [`“${shown(text)}”有字符已损坏（乱码）`, `"${shown(text)}" holds characters lost in an earlier conversion`],
      ['请从原始台账重新导出，或重新输入', 'Export it again from the original, or type it again'],
    );
  return read(text);
}
