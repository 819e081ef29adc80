import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';

/** The rules of law for a request that resembles others. */
interface SimilarRule {
  readonly text: Text;
  readonly citation: Citation;
}

/** Several applicants request the same information from the same agency. */
export const SEVERAL_APPLICANTS: SimilarRule = {
  text: {
    zh: '多个申请人就相同政府信息向同一行政机关提出公开申请，且该政府信息属于可以公开的，行政机关可以纳入主动公开的范围',
    en: 'Where several applicants request the same information from an agency and it may be disclosed, the agency may make it public of its own accord',
  },
  citation: cite('regulation', '第44条第1款'),
};

/** 一事一申请: no duty of the applicant, but how items are counted and how most offices work. */
export const ONE_MATTER: SimilarRule = {
  text: {
    zh: '含多项内容的申请，可以按照“一事一申请”原则，以合理的最小单位拆分计算件数；建议与申请人沟通后分别登记，拆分与否由登记人员决定',
    en: 'A request for several things may be split into items by the smallest reasonable unit; talk to the applicant and register them one by one, or leave it as it is',
  },
  citation: cite('fee_measures', '第4条', { reliability: 'excerpt' }),
};
