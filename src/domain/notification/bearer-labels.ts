import type { Text } from '../text.js';

const bearers: Readonly<Record<string, Text>> = {
  agency: { zh: '本机关', en: 'The agency' },
  applicant: { zh: '申请人', en: 'The applicant' },
  consulted: { zh: '被征求意见方', en: 'Party consulted' },
  review_body: { zh: '复议机关', en: 'The review body' },
  court: { zh: '人民法院', en: 'The court' },
};

/** Who has to act. */
export const bearerLabel = (bearer: string): Text => bearers[bearer] ?? { zh: bearer, en: bearer };
