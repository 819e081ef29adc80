import type { Text } from '../text.js';

/** The categories of applicants, in the order of the columns of table three. */
export const APPLICANT_CATEGORIES = [
  'natural_person',
  'business',
  'research',
  'welfare',
  'legal_service',
  'other',
] as const;
export type ApplicantCategory = (typeof APPLICANT_CATEGORIES)[number];

export interface ApplicantCategoryRule {
  readonly code: ApplicantCategory;
  /** The official column name; also the ledger's 申请人类别. */
  readonly column: string;
  readonly label: Text;
  /** Who belongs here. There is no official definition (statute §2.5): this is the product's default. */
  readonly belongs: Text;
}

const rule = (
  code: ApplicantCategory,
  zh: string,
  en: string,
  belongsZh: string,
  belongsEn: string,
): ApplicantCategoryRule => ({
  code,
  column: zh,
  label: { zh, en },
  belongs: { zh: belongsZh, en: belongsEn },
});

export const APPLICANT_CATEGORY_RULES: Readonly<Record<ApplicantCategory, ApplicantCategoryRule>> = {
  natural_person: rule(
    'natural_person',
    '自然人',
    'Natural person',
    '以个人名义申请的，含律师以个人名义提出的申请；以申请表署名主体为准',
    'Anyone asking in their own name, lawyers included; the signatory decides',
  ),
  business: rule(
    'business',
    '商业企业',
    'Business',
    '公司、合伙企业、个体工商户等',
    'Companies, partnerships, individual businesses',
  ),
  research: rule(
    'research',
    '科研机构',
    'Research institution',
    '高等院校、科研院所',
    'Universities and research institutes',
  ),
  welfare: rule(
    'welfare',
    '社会公益组织',
    'Public-interest organisation',
    '社会团体、基金会、公益组织',
    'Associations, foundations, charities',
  ),
  legal_service: rule(
    'legal_service',
    '法律服务机构',
    'Legal service organisation',
    '律师事务所、基层法律服务所、公证处等以机构名义申请的',
    'Law firms and other legal services asking in the firm’s name',
  ),
  other: rule(
    'other',
    '其他',
    'Other',
    '村（居）委会、机关及其余事业单位等不属于前列的法人和其他组织',
    'Villagers’ committees, public bodies and all other organisations',
  ),
};

/** The seven columns of table three, the total last. */
export const TABLE3_COLUMNS: readonly string[] = [
  ...APPLICANT_CATEGORIES.map((code) => APPLICANT_CATEGORY_RULES[code].column),
  '总计',
];
