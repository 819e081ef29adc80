import { dayOfMonthOf, weekdayOf } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import type { ClockAssessment } from './clock-assessment.js';
import type { ExplainedDay } from './day-ledger.js';
import type { Finding } from './finding-text.js';
import { explainFinding } from './refusal-texts.js';
import { statusLabels } from './status-labels.js';

export type Language = keyof Text;

interface Words {
  readonly weekdays: readonly string[];
  readonly marks: Readonly<Record<Exclude<ExplainedDay['kind'], 'counted'>, string>>;
  readonly legend: string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    marks: { base: '起', weekend: '-', holiday: '休', void: '废', suspended: '停' },
    legend:
      '数字：第几个工作日；起：起算日；休：放假；-：周末；停：征求意见；废：不计；+：调休上班；!：期限届满；?：日历未公布',
  },
  en: {
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    marks: { base: 'B', weekend: '-', holiday: 'H', void: 'x', suspended: 'S' },
    legend:
      'number: working day; B: base; H: holiday; -: weekend; S: consultation; x: void; +: make-up workday; !: due; ?: unpublished',
  },
};

const cellWidth = 10;

/** Columns a terminal gives a text: Chinese characters take two. */
const widthOf = (text: string): number => Array.from(text).reduce((width, sign) => width + (sign > '⹿' ? 2 : 1), 0);
const padded = (text: string): string => text + ' '.repeat(Math.max(0, cellWidth - widthOf(text)));

/**
 * The result as a page of plain text: the state of the clock, a calendar of the days month by month, why each stretch
 * of days counts or not, and each refusal with its remedy.
 */
export function renderDays(
  assessment: ClockAssessment,
  days: readonly ExplainedDay[],
  language: Language = 'zh',
): string {
  const sections = [summary(assessment, language)];
  if (days.length > 0) {
    sections.push(months(assessment, days, language), words[language].legend, reasons(days, language).join('\n'));
  }
  const findings: Finding[] = [...assessment.refusals, ...assessment.warnings].sort((a, b) => a.act - b.act);
  if (findings.length > 0) sections.push(findings.map((finding) => findingLine(finding, language)).join('\n'));
  return `${sections.join('\n\n')}\n`;
}

function summary(assessment: ClockAssessment, language: Language): string {
  const { receivedOn, dueOn, usedWorkingDays: used, remainingWorkingDays: left, asOf, status } = assessment;
  const label = statusLabels[status][language];
  const provisional = { zh: '（暂计：含日历尚未公布的年份）', en: ' (provisional: a year is not published)' }[language];
  const note = assessment.provisional ? provisional : '';
  if (language === 'zh') {
    const rest = left !== null && left < 0 ? `超出 ${-left} 个` : `剩余 ${left ?? 0} 个`;
    const counted = used === null ? '' : `　已用 ${used} 个工作日，${rest}`;
    return `截至 ${asOf}：${label}\n收到 ${receivedOn ?? '—'}　到期 ${dueOn ?? '—'}${note}${counted}`;
  }
  const rest = left !== null && left < 0 ? `${-left} over` : `${left ?? 0} left`;
  const counted = used === null ? '' : `  used ${used} working days, ${rest}`;
  return `As of ${asOf}: ${label}\nreceived ${receivedOn ?? '-'}  due ${dueOn ?? '-'}${note}${counted}`;
}

function months(assessment: ClockAssessment, days: readonly ExplainedDay[], language: Language): string {
  const { weekdays } = words[language];
  const lines: string[] = [];
  let week = '';
  const endWeek = (): void => {
    if (week !== '') lines.push(week.trimEnd());
    week = '';
  };
  let month = '';
  for (const day of days) {
    const column = weekdayOf(day.date) - 1;
    if (day.date.slice(0, 7) !== month) {
      endWeek();
      month = day.date.slice(0, 7);
      lines.push(...(lines.length > 0 ? [''] : []), month, weekdays.map(padded).join('').trimEnd());
      week = ' '.repeat(cellWidth * column);
    }
    week += padded(cellOf(day, assessment.dueOn, language));
    if (column === 6) endWeek();
  }
  endWeek();
  return lines.join('\n');
}

function cellOf(
  { date, kind, n, makeup, provisional }: ExplainedDay,
  dueOn: string | null,
  language: Language,
): string {
  const mark = kind === 'counted' ? `[${n ?? ''}]` : words[language].marks[kind];
  const signs = `${makeup ? '+' : ''}${date === dueOn ? '!' : ''}${provisional ? '?' : ''}`;
  return `${String(dayOfMonthOf(date)).padStart(2)} ${mark}${signs}`;
}

/** What differs from one day of a stretch to the next, and is shown by the calendar above. */
const running: Readonly<Record<Language, RegExp>> = {
  zh: /^第\d+个工作日[，；]|\d+个工作日$/g,
  en: /^Working day \d+[,;] | by \d+ working days?$/g,
};

/** One line for each stretch of days with the same explanation. */
function reasons(days: readonly ExplainedDay[], language: Language): string[] {
  const stretches: { from: string; to: string; why: string }[] = [];
  for (const { date, kind, because } of days) {
    if (kind === 'weekend') continue;
    const reason = because.text[language];
    const why = `${kind === 'counted' ? reason.replace(running[language], '') : reason} ${because.article}`;
    const previous = stretches.at(-1);
    if (previous?.why === why) previous.to = date;
    else stretches.push({ from: date, to: date, why });
  }
  return stretches.map(({ from, to, why }) => `${from}${from === to ? '' : `..${to.slice(5)}`}  ${why}`);
}

function findingLine(finding: Finding, language: Language): string {
  const { message, remedy, article } = explainFinding(finding);
  return `#${finding.act + 1} ${finding.on} ${finding.code}: ${message[language]} ${remedy[language]} ${article}`;
}
