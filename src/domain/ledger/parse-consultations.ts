import type { LegalDate } from '../calendar/legal-date.js';
import type { LedgerConsultation } from './application-row.js';
import type { ApplicationColumnId } from './columns.js';
import { cellText, isEmptyCell, type RawCell } from './raw-cell.js';
import { readParty, type NamedParty } from './read-parties.js';
import { note, type Reading } from './reading.js';
import type { RowReading } from './row-reading.js';

const most = 50;
const unnamed: NamedParty = { party: 'third_party', name: '' };
/** Semicolons, commas, line breaks; not those inside brackets, which belong to a name. */
const separators = /[;；、,，\n](?![^(（]*[)）])/;

/**
 * Reads 征求意见, which may be several in one row: each of the three cells then holds as many entries, in one order, `/`
 * for an opinion not yet back. One party, or one pair of dates, may apply to all.
 */
export function parseConsultations(reading: RowReading): readonly LedgerConsultation[] {
  const parties = split(reading, 'consultedParty');
  const sent = split(reading, 'consultationSentOn');
  const returned = split(reading, 'consultationReturnedOn');
  const count = Math.max(parties.length, sent.length, returned.length);
  if (count === 0) return [];
  if (sent.length === 0 && returned.length === 0) return refuse(reading, 'consultationSentOn', dateMissing);
  const samePair = sent.length <= 1 && returned.length <= 1;
  const fits = (entries: readonly unknown[], mayBeOne: boolean): boolean =>
    entries.length === count || entries.length === 0 || (mayBeOne && entries.length === 1);
  if (count > most || !fits(parties, true) || !fits(sent, samePair) || !fits(returned, samePair))
    return refuse(reading, 'consultedParty', uneven(parties.length, sent.length, returned.length));
  if (parties.length === 0)
    reading.note(
      'consultedParty',
      note('PARTY_ASSUMED', '没有写征求意见对象，按“第三方”处理', 'No party is named: a third party is assumed'),
    );
  const partyAt = takeEach(reading, 'consultedParty', parties, readParty);
  const sentAt = takeEach(reading, 'consultationSentOn', sent, (cell) => reading.readDate(cell));
  const returnedAt = takeEach(reading, 'consultationReturnedOn', returned, (cell) => reading.readDate(cell));
  return Array.from({ length: count }, (_, index) => ({
    ...(pick(partyAt, index) ?? unnamed),
    sentOn: pick<LegalDate>(sentAt, index),
    returnedOn: pick<LegalDate>(returnedAt, index),
  }));
}

function split(reading: RowReading, column: ApplicationColumnId): readonly RawCell[] {
  const cell = reading.cell(column);
  if (cell === undefined || isEmptyCell(cell)) return [];
  if (typeof cell !== 'string') return [cell];
  return cellText(cell)
    .trim()
    .replace(/[;；、,，]$/, '')
    .split(separators);
}

function takeEach<Value>(
  reading: RowReading,
  column: ApplicationColumnId,
  entries: readonly RawCell[],
  reader: (cell: RawCell) => Reading<Value>,
): readonly (Value | null)[] {
  return entries.map((entry) => reading.take(column, () => reader(entry)));
}

/** A single entry applies to all. */
const pick = <Value>(values: readonly (Value | null)[], index: number): Value | null =>
  values[values.length === 1 ? 0 : index] ?? null;

type Wording = Parameters<RowReading['problem']>[1];

function refuse(reading: RowReading, column: ApplicationColumnId, problem: Wording): readonly never[] {
  reading.problem(column, problem);
  return [];
}

const dateMissing: Wording = {
  code: 'ACT_WITHOUT_DATE',
  message: {
    zh: '填了征求意见对象，没有发出日期',
    en: 'A consulted party is named, but not the day of the consultation',
  },
  remedy: {
    zh: '补填征求意见发出日期；没有征求的，清空对象',
    en: 'Fill in the day, or clear the party if no one was consulted',
  },
};

const uneven = (parties: number, sent: number, returned: number): Wording => ({
  code: 'CONSULTATIONS_UNEVEN',
  message: {
    zh: `征求意见有 ${parties} 个对象、${sent} 个发出日期、${returned} 个收回日期，无法对应`,
    en: `${parties} parties, ${sent} days sent and ${returned} days returned do not match`,
  },
  remedy: {
    zh: `几次征求意见写在一格的，三格用“；”隔开、次序一致，未收回的写“/”，最多 ${most} 次`,
    en: `Separate several by ； in the same order in all three cells, / for one not yet back, at most ${most}`,
  },
});
