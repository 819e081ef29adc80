import type { LegalDate } from '../calendar/legal-date.js';
import type { DisputeColumnId } from './columns.js';
import type { DisputeRow } from './dispute-row.js';
import type { ParsedRow } from './problem.js';
import { isEmptyCell, type RawRow } from './raw-cell.js';
import { readDisputeKind, readDisputeResult } from './read-dispute-choices.js';
import { readRegisterNumber } from './read-register-number.js';
import { RowReading, type RowReadingOptions } from './row-reading.js';

/** Parses one row of 复议诉讼台账; see `parseApplication` for what is kept and what is a problem. */
export function parseDispute(raw: RawRow, options: RowReadingOptions): ParsedRow<DisputeRow> {
  const reading = new RowReading('disputes', raw, options);
  const number = reading.takeRequired('number', (cell) => readRegisterNumber(cell));
  const kind = reading.takeRequired('kind', readDisputeKind);
  const filedOn = reading.takeRequired('filedOn', (cell) => reading.readDate(cell));
  const acceptedOn = reading.date('acceptedOn');
  const decision = parseDecision(reading);
  const texts = {
    caseNumber: reading.text('caseNumber'),
    body: reading.text('body'),
    remarks: reading.text('remarks'),
  };
  inOrder(
    reading,
    'ACCEPTED_BEFORE_FILED',
    'acceptedOn',
    ['受理', 'accepted'],
    acceptedOn,
    ['收到', 'it was filed'],
    filedOn,
  );
  const began = acceptedOn ?? filedOn;
  inOrder(
    reading,
    'CLOSED_BEFORE_FILED',
    'closedOn',
    ['结案', 'closed'],
    decision?.on ?? null,
    ['收到或受理', 'it was filed or accepted'],
    began,
  );
  if (!number || kind === null || filedOn === null) return reading.result<DisputeRow>(null);
  return reading.result({ number, kind, filedOn, acceptedOn, decision, ...texts });
}

function parseDecision(reading: RowReading): DisputeRow['decision'] {
  const result = reading.take('result', readDisputeResult);
  const on = reading.date('closedOn');
  if (result !== null && on !== null) return { on, result };
  if (result !== null && isEmptyCell(reading.cell('closedOn')))
    reading.problem('closedOn', {
      code: 'RESULT_WITHOUT_CLOSING_DATE',
      message: { zh: '填了结果，没有结案日期', en: 'There is a result but no closing day' },
      remedy: {
        zh: '补填结案日期；尚未审结的，清空结果',
        en: 'Fill in the closing day, or clear the result if it is still pending',
      },
    });
  if (on !== null && isUndecided(reading))
    reading.problem('result', {
      code: 'CLOSING_DATE_WITHOUT_RESULT',
      message: { zh: '填了结案日期，没有结果', en: 'There is a closing day but no result' },
      remedy: {
        zh: '补填维持、纠正或其他；尚未审结的，清空结案日期',
        en: 'Write 维持, 纠正 or 其他, or clear the day if it is still pending',
      },
    });
  return null;
}

const isUndecided = (reading: RowReading): boolean => readDisputeResult(reading.cell('result')).kind === 'empty';

function inOrder(
  reading: RowReading,
  code: string,
  column: DisputeColumnId,
  [zh, en]: readonly [string, string],
  on: LegalDate | null,
  [sinceZh, sinceEn]: readonly [string, string],
  since: LegalDate | null,
): void {
  if (on === null || since === null || on >= since) return;
  reading.problem(column, {
    code,
    message: {
      zh: `${zh}（${on}）早于${sinceZh}（${since}）`,
      en: `It was ${en} on ${on}, before ${sinceEn} on ${since}`,
    },
    remedy: { zh: '核对这两个日期，改正写错的一个', en: 'Check both dates and correct the wrong one' },
  });
}
