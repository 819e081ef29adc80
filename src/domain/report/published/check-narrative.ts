import { fault, note, type Finding } from '../finding.js';
import { checkQuote } from './check-quote.js';
import { applicantReadings, cellHolding, readingsOf, receivedReadings, type Readings } from './narrative-figures.js';
import { changeOf, isPossibleChange, isPrintedAs, percentageOf } from './percentages.js';
import { totalOfRows, type PublishedReport } from './published-report.js';
import { isRecord, shown } from './read-cells.js';

/** C7: every figure of the text against the tables, allowing for both meanings of 收到. */
export function checkNarrative(report: PublishedReport): Finding[] {
  const findings: Finding[] = [];
  for (const [key, value] of Object.entries(report.narrative)) {
    if (value === null || value === undefined) continue;
    const place = `narrative/${key}`;
    const readings = readingsOf(report, key);
    if (readings) findings.push(...checkFigure(report, readings, value, place));
    else if (key.endsWith('_pct')) findings.push(...checkShares(report, key, value));
    else if (key === 'channel' || key === 'by_unit') findings.push(...checkParts(report, key, value));
    else if (key === 'yoy') findings.push(...checkChange(report, value));
    else if (key === 'to_proactive') findings.push(...checkMadePublic(report, value));
    else if (key === 'quote' && typeof value === 'string') findings.push(...checkQuote(report, value));
  }
  return [...findings, ...checkApplicantsTogether(report)];
}

/** A number of cases as narratives hold it: 10, or "10件"; null when it is neither. */
export function countOf(value: unknown): number | null {
  const text = typeof value === 'string' ? /^\s*(\d{1,9})\s*件?\s*$/.exec(value.normalize('NFKC'))?.[1] : undefined;
  const count = text === undefined ? value : Number(text);
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

const notACount = (place: string, value: unknown): Finding =>
  fault('CELL_NOT_A_COUNT', place, '0, 1, 2, …', shown(value), [
    '叙述中的件数应为非负整数',
    'A figure of the text is a whole number, not negative',
  ]);

function contradiction(report: PublishedReport, place: string, readings: Readings, found: number): Finding {
  const values = [...new Set(readings.values)];
  const expected = values.join(' / ');
  const cell = cellHolding(report, found);
  const hint = cell === null ? ['', ''] : [`（${found} 恰为${cell}一格）`, ` (${found} is the cell ${cell})`];
  return fault('C7', place, values.length === 1 ? (values[0] ?? 0) : expected, found, [
    `叙述称“${readings.zh}”${found}，表中为 ${expected}${hint[0]}`,
    `The text says ${found} ${readings.en}; by the tables ${expected}${hint[1]}`,
  ]);
}

function checkFigure(report: PublishedReport, readings: Readings, value: unknown, place: string): Finding[] {
  const count = countOf(value);
  if (count === null) return [notACount(place, value)];
  return readings.values.includes(count) ? [] : [contradiction(report, place, readings, count)];
}

/** 信函 + 网络 + … and the sum over units must be what was received, by either reading. */
function checkParts(report: PublishedReport, key: 'channel' | 'by_unit', value: unknown): Finding[] {
  const place = `narrative/${key}`;
  if (!isRecord(value)) {
    return [fault('SHAPE', place, '{ … }', shown(value), ['应为各项件数', 'Must hold a number for each part'])];
  }
  const counts = Object.entries(value).map(([part, count]) => ({ part, count: countOf(count), raw: count }));
  const bad = counts.filter(({ count, raw }) => count === null && raw !== null);
  if (bad.length > 0) return bad.map(({ part, raw }) => notACount(`${place}/${part}`, raw));
  const sum = counts.reduce((total, { count }) => total + (count ?? 0), 0);
  const zh = key === 'channel' ? '各渠道之和' : '各单位之和';
  const en = key === 'channel' ? 'by channel, added up' : 'by unit, added up';
  return checkFigure(report, { zh, en, values: receivedReadings(report) }, sum, place);
}

/** Natural persons and organisations must be read the same way: both with last year's requests, or both without. */
function checkApplicantsTogether(report: PublishedReport): Finding[] {
  const natural = countOf(report.narrative['natural']);
  const org = countOf(report.narrative['org']);
  if (natural === null || org === null) return [];
  const people = applicantReadings(report, 'natural');
  const organisations = applicantReadings(report, 'org');
  if (!people.includes(natural) || !organisations.includes(org)) return [];
  if (people.some((value, at) => value === natural && organisations[at] === org)) return [];
  return [
    fault('C7', 'narrative/natural+org', receivedReadings(report).join(' / '), natural + org, [
      '自然人与法人的口径不一致：一个含上年结转，一个不含',
      'One of natural persons and organisations includes last year’s requests, the other does not',
    ]),
  ];
}

function checkShares(report: PublishedReport, key: string, value: unknown): Finding[] {
  const base = key.slice(0, -'_pct'.length);
  const stated = report.narrative[base];
  if (isRecord(value)) {
    const parts = isRecord(stated) ? stated : {};
    const whole = Object.values(parts).reduce<number>((sum, part) => sum + (countOf(part) ?? 0), 0);
    return Object.entries(value).flatMap(([part, share]) => {
      const count = countOf(parts[part]);
      return count === null ? [] : checkShare(count, [whole], share, `narrative/${key}/${part}`);
    });
  }
  const count = countOf(stated) ?? readingsOf(report, base)?.values[0];
  if (count === undefined) return [];
  const wholes = [totalOfRows(report, ['total']), ...receivedReadings(report)];
  return checkShare(count, wholes, value, `narrative/${key}`);
}

function checkShare(count: number, wholes: readonly number[], value: unknown, place: string): Finding[] {
  const printed = percentageOf(value);
  if (printed === null) {
    return [fault('C7', place, 'n%', shown(value), ['比例应写作百分数', 'A share must be a percentage'])];
  }
  const shares = wholes.filter((whole) => whole > 0).map((whole) => (count / whole) * 100);
  if (shares.length === 0 || shares.some((share) => isPrintedAs(share, printed))) return [];
  const expected = [...new Set(shares.map((share) => `${Number(share.toFixed(2))}%`))].join(' / ');
  return [
    fault('C7', place, expected, shown(value), [
      `叙述称占 ${printed.value}%，按件数 ${count} 应为 ${expected}`,
      `The text says ${printed.value}%; ${count} of the total is ${expected}`,
    ]),
  ];
}

/** The form of the change, and whether any number of last year's requests could give it. */
function checkChange(report: PublishedReport, value: unknown): Finding[] {
  const printed = changeOf(value);
  if (printed === null || printed.value < -100) {
    return [
      fault('C7', 'narrative/yoy', '-33.33% / +70.3% / 持平', shown(value), [
        '同比应写作带正负号的百分数',
        'The change on last year must be a percentage with its sign',
      ]),
    ];
  }
  const isPossible = receivedReadings(report).some((now) => isPossibleChange(now, printed));
  if (isPossible) return [];
  return [
    note('C7', 'narrative/yoy', null, shown(value), [
      '没有任何上年件数能得出这一同比，请核对',
      'No number of requests last year gives this change; please check',
    ]),
  ];
}

function checkMadePublic(report: PublishedReport, value: unknown): Finding[] {
  const count = countOf(value);
  if (count === null) return [notACount('narrative/to_proactive', value)];
  const most = totalOfRows(report, ['total']);
  if (count <= most) return [];
  return [
    fault('C7', 'narrative/to_proactive', `≤ ${most}`, count, [
      '转为主动公开的件数多于办结件数',
      'More were made public afterwards than were closed',
    ]),
  ];
}
