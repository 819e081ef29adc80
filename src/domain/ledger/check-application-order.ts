import type { LegalDate } from '../calendar/legal-date.js';
import type { ApplicationRow } from './application-row.js';
import type { ApplicationColumnId } from './columns.js';
import { isEmptyCell } from './raw-cell.js';
import { readDate } from './read-date.js';
import { note } from './reading.js';
import type { RowReading } from './row-reading.js';

type Steps = Pick<ApplicationRow, 'correction' | 'consultations' | 'extension' | 'fee' | 'reply'> & {
  /** Day of receipt by channel; null while unconfirmed or not understood. */
  readonly receivedOn: LegalDate | null;
};

/**
 * Finds dates that cannot have happened in that order: signed before sent, answered before requested. Acts that the
 * clock merely refuses (before receipt, after the reply, a correction without a notice) stay in the row: the import
 * marks them irregular.
 */
export function checkApplicationOrder(reading: RowReading, steps: Steps): void {
  const { correction, fee, reply, receivedOn } = steps;
  const submittedOn = dateAt(reading, 'submittedOn');
  refuseIfBefore(
    reading,
    'SIGNED_BEFORE_POSTED',
    'signedOn',
    ['签收', 'signed for'],
    dateAt(reading, 'signedOn'),
    ['提交（寄出）', 'it was sent'],
    submittedOn,
  );
  refuseIfBefore(
    reading,
    'CONFIRMED_BEFORE_SUBMITTED',
    'confirmedOn',
    ['确认', 'confirmed'],
    dateAt(reading, 'confirmedOn'),
    ['提交', 'it was submitted'],
    submittedOn,
  );
  refuseIfBefore(
    reading,
    'REPLIED_BEFORE_RECEIPT',
    'repliedOn',
    ['答复', 'answered'],
    reply?.on ?? null,
    ['收到申请', 'it was received'],
    receivedOn,
  );
  refuseIfBefore(
    reading,
    'CORRECTED_BEFORE_NOTICE',
    'correctionReceivedOn',
    ['收到补正', 'corrected'],
    correction?.receivedOn ?? null,
    ['补正告知', 'the notice'],
    correction?.noticeOn ?? null,
  );
  refuseIfBefore(
    reading,
    'PAID_BEFORE_NOTICE',
    'feePaidOn',
    ['缴费', 'paid'],
    fee?.paidOn ?? null,
    ['收费通知', 'the fee notice'],
    fee?.noticeOn ?? null,
  );
  for (const { sentOn, returnedOn } of steps.consultations) {
    refuseIfBefore(
      reading,
      'RETURNED_BEFORE_SENT',
      'consultationReturnedOn',
      ['收到反馈意见', 'returned'],
      returnedOn,
      ['发出', 'it was sent'],
      sentOn,
    );
    if (returnedOn !== null && sentOn === null) noteOrphan(reading, 'consultationReturnedOn', '征求意见发出日期');
  }
  if (correction?.receivedOn && correction.noticeOn === null)
    noteOrphan(reading, 'correctionReceivedOn', '补正告知日期');
  if (fee?.paidOn && fee.noticeOn === null) noteOrphan(reading, 'feePaidOn', '收费通知日期');
}

/** The date of a cell whose problems are already reported. */
function dateAt(reading: RowReading, column: ApplicationColumnId): LegalDate | null {
  const cell = reading.cell(column);
  if (isEmptyCell(cell)) return null;
  const date = readDate(cell, { serialEpoch: reading.raw.serialEpoch });
  return date.kind === 'value' ? date.value : null;
}

function refuseIfBefore(
  reading: RowReading,
  code: string,
  column: ApplicationColumnId,
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

function noteOrphan(reading: RowReading, column: ApplicationColumnId, missing: string): void {
  reading.note(
    column,
    note(
      'ANSWER_WITHOUT_NOTICE',
      `没有“${missing}”，照录，不影响期限`,
      `${missing} is not filled in: recorded, without effect on the clock`,
    ),
  );
}
