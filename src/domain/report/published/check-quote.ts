import { DISPUTE_GROUPS, type DisputeGroup } from '../../statute/report-rows.js';
import { fault, type Finding } from '../finding.js';
import { readingsOf } from './narrative-figures.js';
import { changeOf } from './percentages.js';
import type { PublishedReport } from './published-report.js';

/** Characters of the text that are read; a whole narrative has at most a few thousand. */
const LONGEST_QUOTE = 20_000;

/** Sentences that state a figure outright; used only where the narrative does not give the figure by name. */
const SENTENCES: readonly { readonly key: string; readonly pattern: RegExp }[] = [
  { key: 'received', pattern: /共(?:收到|受理|收办)(?:政府信息公开)?申请(?:案件)?(\d+)件/ },
  { key: 'denied', pattern: /(?<![分及和、])不予公开(\d+)件/ },
  { key: 'unable', pattern: /(?<![及和、])无法提供(\d+)件/ },
  { key: 'not_processed', pattern: /(?<![及和、])不予处理(\d+)件/ },
  { key: 'carry_out', pattern: /(\d+)件(?:申请)?(?:转|结转)(?:至|到)?下(?:一)?年度/ },
  { key: 'carry_out', pattern: /(?:转|结转)(?:至|到)?下(?:一)?年度(?:继续)?(?:办理|答复)?(\d+)件/ },
];

/** The statements of the quoted text: figures not given by name, “均获维持”, and the direction of the change. */
export function checkQuote(report: PublishedReport, quote: string): Finding[] {
  const text = quote.slice(0, LONGEST_QUOTE).normalize('NFKC').replace(/\s/g, '');
  return [...checkSentences(report, text), ...checkAllUpheld(report, text), ...checkDirection(report, text)];
}

function checkSentences(report: PublishedReport, text: string): Finding[] {
  return SENTENCES.flatMap(({ key, pattern }) => {
    const found = pattern.exec(text)?.[1];
    const readings = readingsOf(report, key);
    if (found === undefined || readings === null || (report.narrative[key] ?? null) !== null) return [];
    if (readings.values.includes(Number(found))) return [];
    const expected = [...new Set(readings.values)].join(' / ');
    return [
      fault('C7', 'narrative/quote', expected, Number(found), [
        `文字称“${readings.zh}”${found}件，表中为 ${expected}`,
        `The text says ${found} ${readings.en}; by the tables ${expected}`,
      ]),
    ];
  });
}

/** “均获维持” is true only of disputes that were all upheld: none corrected, otherwise ended, or pending. */
function checkAllUpheld(report: PublishedReport, text: string): Finding[] {
  const claims = text
    .split(/[。;!?…]/)
    .filter((part) => /(?:均|全部|都)(?:获|被|予以|得到|为)?(?:结果)?维持/.test(part));
  const named = claims.join('');
  if (named === '') return [];
  const aboutReview = named.includes('复议');
  const aboutSuits = named.includes('诉讼') || named.includes('起诉');
  const isMeant = (group: DisputeGroup): boolean =>
    aboutReview === aboutSuits || (group === '行政复议' ? aboutReview : aboutSuits);
  return DISPUTE_GROUPS.filter(isMeant).flatMap((group) => {
    const [upheld = 0, corrected = 0, other = 0, pending = 0] = (report.disputes.get(group) ?? []).map((c) => c ?? 0);
    if (corrected + other + pending === 0) return [];
    const found = `维持${upheld}，纠正${corrected}，其他${other}，尚未审结${pending}`;
    return [
      fault('C7', `narrative/quote/${group}`, '均获维持', found, [
        `文字称“均获维持”，而表四“${group}”为${found}`,
        `The text says all were upheld; table four, ${group}: ${upheld} upheld, ${corrected} corrected, ${other} other, ${pending} pending`,
      ]),
    ];
  });
}

/** 同比下降 with a rising figure, or the other way round. */
function checkDirection(report: PublishedReport, text: string): Finding[] {
  const match = /同比(?:下降|减少|增长|上升|增加)了?约?\d+(?:\.\d+)?%/.exec(text);
  const yoy = report.narrative['yoy'];
  if (!match || typeof yoy !== 'string') return [];
  const stated = changeOf(match[0]);
  const given = changeOf(yoy);
  if (!stated || !given || stated.value === given.value) return [];
  return [
    fault('C7', 'narrative/quote', yoy, match[0], [
      `文字称${match[0]}，与所报同比 ${yoy} 不符`,
      'The change in words is not the change as a figure',
    ]),
  ];
}
