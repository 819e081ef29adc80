import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';

/**
 * How reliably a rule is known: read in full, quoted by a third party, inferred, local practice, or still to be
 * checked.
 */
export type Reliability = 'full_text' | 'excerpt' | 'derived' | 'practice' | 'to_verify';

/** Every law, rule and guidance the product cites. */
export type LawCode =
  | 'regulation'
  | 'review_law'
  | 'review_law_2017'
  | 'review_rules_2007'
  | 'litigation_law'
  | 'spc_2018_1'
  | 'spc_2025_8'
  | 'fee_measures'
  | 'format_2019'
  | 'format_2021'
  | 'jiangsu_reply_norms'
  | 'service_2016_235'
  | 'guidance_2021_132'
  | 'practice';

export interface Law {
  readonly code: LawCode;
  readonly title: Text;
  /** Short name used in citations. */
  readonly short: string;
  /** First and last day in force (Asia/Shanghai), as far as known: a law is cited for days on which it holds. */
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  readonly reliability: Reliability;
}

const law = (
  code: LawCode,
  short: string,
  zh: string,
  en: string,
  from: LegalDate,
  reliability: Reliability = 'full_text',
  until: LegalDate | null = null,
): Law => ({ code, short, title: { zh, en }, from, until, reliability });

export const LAWS: Readonly<Record<LawCode, Law>> = {
  regulation: law(
    'regulation',
    '《政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》（国务院令第711号）',
    'Regulations on Open Government Information (State Council Order 711)',
    '2019-05-15',
  ),
  review_law: law(
    'review_law',
    '《行政复议法》',
    '《中华人民共和国行政复议法》（2023修订）',
    'Administrative Reconsideration Law (2023)',
    '2024-01-01',
  ),
  review_law_2017: law(
    'review_law_2017',
    '《行政复议法》（2017）',
    '《中华人民共和国行政复议法》（2017修正）',
    'Administrative Reconsideration Law (as amended in 2017)',
    '2018-01-01',
    'to_verify',
    '2023-12-31',
  ),
  review_rules_2007: law(
    'review_rules_2007',
    '《行政复议法实施条例》',
    '《中华人民共和国行政复议法实施条例》（国务院令第499号）',
    'Rules implementing the Administrative Reconsideration Law (2007)',
    '2007-08-01',
    'to_verify',
  ),
  litigation_law: law(
    'litigation_law',
    '《行政诉讼法》',
    '《中华人民共和国行政诉讼法》（2017修正）',
    'Administrative Litigation Law (as amended in 2017)',
    '2017-07-01',
  ),
  spc_2018_1: law(
    'spc_2018_1',
    '行诉解释',
    '最高人民法院关于适用《行政诉讼法》的解释（法释〔2018〕1号）',
    'Supreme People’s Court, Interpretation of the Administrative Litigation Law (Fa Shi [2018] 1)',
    '2018-02-08',
  ),
  spc_2025_8: law(
    'spc_2025_8',
    '法释〔2025〕8号',
    '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释（法释〔2025〕8号）',
    'Supreme People’s Court, Interpretation on open government information cases (Fa Shi [2025] 8)',
    '2025-06-01',
  ),
  fee_measures: law(
    'fee_measures',
    '《政府信息公开信息处理费管理办法》',
    '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    'Measures on Information Processing Fees (Guo Ban Han [2020] 109)',
    '2021-01-01',
    'excerpt',
  ),
  format_2019: law(
    'format_2019',
    '年报格式（2019）',
    '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）',
    'Annual report format, trial (2019)',
    '2019-11-23',
  ),
  format_2021: law(
    'format_2021',
    '年报格式（2021）',
    '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
    'Annual report format (2021)',
    '2021-09-26',
  ),
  jiangsu_reply_norms: law(
    'jiangsu_reply_norms',
    '江苏答复规范',
    '《江苏省政府信息公开申请办理答复规范》（苏政办函〔2019〕98号，国办公开办转发参考）',
    'Jiangsu norms on replies, circulated nationwide for reference (2019)',
    '2019-12-27',
  ),
  service_2016_235: law(
    'service_2016_235',
    '国办公开办函〔2016〕235号',
    '国务院办公厅政府信息与政务公开办公室关于答复送达问题的解释（国办公开办函〔2016〕235号）',
    'Interpretation on service of replies (2016)',
    '2016-01-01',
    'excerpt',
  ),
  guidance_2021_132: law(
    'guidance_2021_132',
    '国办函〔2021〕132号',
    '司法部《关于审理政府信息公开行政复议案件若干问题的指导意见》（国办函〔2021〕132号）',
    'Ministry of Justice guidance on reviews of open information cases (2021)',
    '2021-12-22',
    'excerpt',
  ),
  practice: law('practice', '实务', '实务做法（非国家规定）', 'Practice, not national law', '2019-05-15', 'practice'),
};

/** Where a rule comes from. `article` reads like 第33条第2款; `quote` is the Chinese wording. */
export interface Citation {
  readonly law: LawCode;
  readonly article: string;
  readonly quote?: string;
  readonly source?: string;
  readonly reliability?: Reliability;
}

/** `cite('regulation', '第30条')`, optionally with the wording and its reliability. */
export function cite(lawCode: LawCode, article: string, more: Omit<Citation, 'law' | 'article'> = {}): Citation {
  return { law: lawCode, article, ...more };
}

const digits = '〇一二三四五六七八九';

/** 33 → 三十三, as articles are numbered; up to 199. */
function chineseNumber(value: number): string {
  const digit = (n: number): string => digits.charAt(n);
  if (value >= 100)
    return `一百${value % 100 === 0 ? '' : value % 100 < 10 ? `零${digit(value % 100)}` : chineseNumber(value % 100).replace(/^十/, '一十')}`;
  if (value < 10) return digit(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

/** 第33条第2款第1项 → 第三十三条第二款第（一）项, as laws are quoted in letters. */
const formalArticle = (article: string): string =>
  article
    .replace(/第(\d+)([条款])/g, (_, number: string, unit: string) => `第${chineseNumber(Number(number))}${unit}`)
    .replace(/第(\d+)项/g, (_, number: string) => `第（${chineseNumber(Number(number))}）项`);

/** 《政府信息公开条例》第三十条, as printed beside a date, in a refusal or in a letter; a law not read in full is marked. */
export function citationText({ law: code, article, reliability }: Citation): string {
  const { short, reliability: ofLaw } = LAWS[code];
  return `${short}${formalArticle(article)}${(reliability ?? ofLaw) === 'to_verify' ? '（据记忆，待核）' : ''}`;
}
