import type { ApplicationRow } from './application-row.js';
import type { ApplicationColumnId } from './columns.js';
import { headerOf } from './columns.js';
import { isEmptyCell } from './raw-cell.js';
import { readWorkingDays, readYuan } from './read-amounts.js';
import { readOutcome } from './read-outcome.js';
import { note } from './reading.js';
import type { RowReading } from './row-reading.js';

/** The longest extension the law allows (条例第33条第2款), assumed for an extension without a number. */
const usualExtension = 20;

/** 补正 (条例第30条). A period alone is a prefilled form and records no act. */
export function parseCorrection(reading: RowReading): ApplicationRow['correction'] {
  const noticeOn = reading.date('correctionNoticeOn');
  const periodWorkingDays = reading.take('correctionPeriod', readWorkingDays);
  const receivedOn = reading.date('correctionReceivedOn');
  if (noticeOn === null && receivedOn === null) {
    if (periodWorkingDays !== null && isBlank(reading, 'correctionNoticeOn', 'correctionReceivedOn'))
      reading.note(
        'correctionPeriod',
        note(
          'PERIOD_WITHOUT_NOTICE',
          '没有补正告知日期，补正期限不计',
          'Without a correction notice its period has no meaning',
        ),
      );
    return null;
  }
  return { noticeOn, periodWorkingDays, receivedOn };
}

/** 延期 (条例第33条第2款). */
export function parseExtension(reading: RowReading): ApplicationRow['extension'] {
  const notifiedOn = reading.date('extensionOn');
  const workingDays = reading.take('extensionDays', readWorkingDays);
  if (notifiedOn === null) {
    if (workingDays !== null && isBlank(reading, 'extensionOn')) dateMissing(reading, 'extensionOn', 'extensionDays');
    return null;
  }
  if (workingDays === null && isBlank(reading, 'extensionDays'))
    reading.note(
      'extensionDays',
      note(
        'EXTENSION_DAYS_ASSUMED',
        `没有填延期工作日，按 ${usualExtension} 个工作日`,
        `No number of days is given: ${usualExtension} are assumed`,
      ),
    );
  return { notifiedOn, workingDays: workingDays ?? usualExtension };
}

/** 收费 (条例第42条). */
export function parseFee(reading: RowReading): ApplicationRow['fee'] {
  const noticeOn = reading.date('feeNoticeOn');
  const yuan = reading.take('feeAmount', readYuan);
  const paidOn = reading.date('feePaidOn');
  if (noticeOn !== null || paidOn !== null) return { noticeOn, yuan, paidOn };
  if (yuan !== null && isBlank(reading, 'feeNoticeOn', 'feePaidOn')) dateMissing(reading, 'feeNoticeOn', 'feeAmount');
  return null;
}

/** 答复: the day and the result belong together; one without the other cannot be counted. */
export function parseReply(reading: RowReading): ApplicationRow['reply'] {
  const on = reading.date('repliedOn');
  const outcome = reading.take('outcome', readOutcome);
  const number = reading.text('replyNumber');
  if (on !== null && outcome !== null) return { on, outcome, number };
  if (on !== null && readOutcome(reading.cell('outcome')).kind === 'empty')
    reading.problem('outcome', {
      code: 'REPLY_WITHOUT_RESULT',
      message: { zh: '填了答复日期，没有办理结果', en: 'There is a day of reply but no result' },
      remedy: {
        zh: '补填办理结果；尚未答复的，清空答复日期',
        en: 'Fill in the result, or clear the day if there was no reply yet',
      },
    });
  if (on === null && isBlank(reading, 'repliedOn') && (outcome !== null || number !== ''))
    dateMissing(reading, 'repliedOn', outcome !== null ? 'outcome' : 'replyNumber');
  return null;
}

const isBlank = (reading: RowReading, ...columns: ApplicationColumnId[]): boolean =>
  columns.every((column) => isEmptyCell(reading.cell(column)));

function dateMissing(reading: RowReading, date: ApplicationColumnId, because: ApplicationColumnId): void {
  const [dateName, becauseName] = [headerOf('applications', date), headerOf('applications', because)];
  reading.problem(date, {
    code: date === 'repliedOn' ? 'RESULT_WITHOUT_REPLY_DATE' : 'ACT_WITHOUT_DATE',
    message: { zh: `填了“${becauseName}”，没有“${dateName}”`, en: `${becauseName} is filled in, but not ${dateName}` },
    remedy: {
      zh: `补填“${dateName}”；没有此事的，清空“${becauseName}”`,
      en: `Fill in ${dateName}, or clear ${becauseName} if it did not happen`,
    },
  });
}
