import type { LegalDate } from '../calendar/legal-date.js';
import { monthOf, yearOf } from '../calendar/legal-date.js';
import { cite, citationText } from '../statute/citation.js';
import { PERIODS } from '../statute/periods.js';
import type { Text } from '../text.js';
import type { AgencyLevel } from './agency-level.js';
import type { DutyKind } from './duty-kind.js';

/** A duty of the yearly report: fixed by the law to a day of the year after, working day or not. */
export interface AnnualDuty {
  readonly kind: Exclude<DutyKind, 'proactive_publish'>;
  /** The year reported on. */
  readonly subject: string;
  readonly title: Text;
  /** The last day of the year reported on. */
  readonly fromOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly article: string;
}

interface Rule {
  readonly kind: AnnualDuty['kind'];
  /**
   * Month and day of the year after, `MM-DD`; null: as the statute has it for this kind, by the end of the year
   * reported on.
   */
  readonly by: string | null;
  readonly article: string;
  readonly title: (year: number) => Text;
}

const ownReport: Rule = {
  kind: 'annual_dept',
  by: null,
  article: citationText(cite('regulation', '第49条第1款')),
  title: (year) => ({
    zh: `提交并公布${year}年度政府信息公开工作年度报告`,
    en: `Submit and publish the annual report of ${year}`,
  }),
};

const rollUp = (by: string): Rule => ({
  kind: 'annual_submission',
  by,
  article: citationText(cite('format_2021', '填报说明（报送节点）')),
  title: (year) => ({
    zh: `汇总并报送${year}年度政府信息公开工作年度报告数据`,
    en: `Consolidate the ${year} annual reports of the agencies below and submit them`,
  }),
});

const ofGovernment: Rule = {
  kind: 'annual_gov',
  by: null,
  article: citationText(cite('regulation', '第49条第2款')),
  title: (year) => ({
    zh: `公布本级政府${year}年度政府信息公开工作年度报告`,
    en: `Publish the government’s annual report of ${year}`,
  }),
};

/**
 * Who owes what by when. 部门（含乡镇，参照部门）1月31日；县级汇总2月20日、地市级3月10日；本级政府年报3月31日；省级
 * 及垂直系统3月31日。政府的主管部门自身也以机关名义公布年报，按部门的时间（推导）。
 */
const rules: Readonly<Record<AgencyLevel, readonly Rule[]>> = {
  department: [ownReport],
  township: [ownReport],
  county: [ownReport, rollUp('02-20'), ofGovernment],
  prefecture: [ownReport, rollUp('03-10'), ofGovernment],
  province: [ownReport, ofGovernment],
  vertical: [ownReport, rollUp('03-31')],
};

/** @throws RangeError where the law of that day names none. */
function statutoryDay(kind: AnnualDuty['kind'], on: LegalDate): string {
  const day = kind === 'annual_submission' ? null : PERIODS.on(kind, on).fixedDate;
  if (day === null) throw new RangeError(`no day for ${kind} on ${on}`);
  return day;
}

/** What an agency of a level owes for a year reported on, the earliest first. A day off does not move a fixed date. */
export const annualDuties = (level: AgencyLevel, year: number): readonly AnnualDuty[] =>
  rules[level].map(({ kind, by, article, title }) => ({
    kind,
    subject: String(year),
    title: title(year),
    fromOn: `${year}-12-31`,
    dueOn: `${year + 1}-${by ?? statutoryDay(kind, `${year}-12-31`)}`,
    article,
  }));

/**
 * The year whose report is in preparation on a day: from 1 December the year that ends, until 31 March the one that
 * ended; null in between, when no new duty of it can arise.
 */
export function yearReportedOn(today: LegalDate): number | null {
  const month = monthOf(today);
  if (month === 12) return yearOf(today);
  return month <= 3 ? yearOf(today) - 1 : null;
}
