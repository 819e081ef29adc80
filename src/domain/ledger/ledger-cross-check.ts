import type { ApplicationRow } from './application-row.js';
import type { DisputeRow } from './dispute-row.js';
import { placeOf, type LedgerProblem } from './problem.js';
import type { RawRow } from './raw-cell.js';

/**
 * Problems that only the whole file can show: a register number used twice, a dispute about a request that is not
 * registered. Takes all applications first, then the disputes. Keeps one text and one row number for each row.
 */
export class LedgerCrossCheck {
  readonly #rowOf = new Map<string, string>();
  readonly #disputes = new Map<string, string>();

  /** @param isRegistered whether a request of an earlier ledger has that number (`〔2019〕3号`) */
  constructor(private readonly isRegistered: (number: string) => boolean = () => false) {}

  application(raw: RawRow, row: Pick<ApplicationRow, 'number'>): LedgerProblem | null {
    const earlier = remember(this.#rowOf, row.number.text, raw);
    if (earlier === null) return null;
    return {
      ...placeOf('applications', raw, 'number'),
      code: 'REGISTER_NUMBER_REPEATED',
      message: {
        zh: `登记编号 ${row.number.text} 已用于${earlier.zh}`,
        en: `${row.number.text} is already the number of ${earlier.en}`,
      },
      remedy: {
        zh: '一件申请一行、一个编号：改正编号，或删去重复的一行',
        en: 'One row and one number per request: correct the number or delete the repeated row',
      },
    };
  }

  dispute(raw: RawRow, row: Pick<DisputeRow, 'number' | 'kind' | 'caseNumber'>): LedgerProblem | null {
    const { text } = row.number;
    if (!this.#rowOf.has(text) && !this.isRegistered(text))
      return {
        ...placeOf('disputes', raw, 'number'),
        code: 'DISPUTE_OF_UNKNOWN_REQUEST',
        message: { zh: `没有登记编号为 ${text} 的申请`, en: `No request has the number ${text}` },
        remedy: {
          zh: '改正登记编号，或先在申请台账中补录该申请',
          en: 'Correct the number, or enter the request among the applications first',
        },
      };
    if (row.caseNumber === '') return null;
    const earlier = remember(this.#disputes, `${text}\n${row.kind}\n${row.caseNumber}`, raw);
    if (earlier === null) return null;
    return {
      ...placeOf('disputes', raw, 'caseNumber'),
      code: 'DISPUTE_REPEATED',
      message: {
        zh: `${row.caseNumber} 对同一申请已记在${earlier.zh}`,
        en: `${row.caseNumber} about the same request is already in ${earlier.en}`,
      },
      remedy: { zh: '删去重复的一行', en: 'Delete the repeated row' },
    };
  }
}

function remember(
  seen: Map<string, string>,
  key: string,
  { sheetName, row }: RawRow,
): { zh: string; en: string } | null {
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, `${sheetName}:${row}`);
  if (earlier === undefined) return null;
  const cut = earlier.lastIndexOf(':');
  const [sheet, number] = [earlier.slice(0, cut), earlier.slice(cut + 1)];
  return { zh: `“${sheet}”第 ${number} 行`, en: `row ${number} of ${sheet}` };
}
