import type { LegalDate } from '../calendar/legal-date.js';
import type { Text } from '../text.js';
import { cite, type Citation } from './citation.js';
import { type DatedRow, DatedTable, STATUTE_BEGINS } from './dated-table.js';

/**
 * The remedies of an applicant against a reply. `denied` grounds of arts. 14–16: review first since 2024. `partial`:
 * the same for the withheld part. `choice`: review or suit. `no_suit`: review, while a suit is not accepted. `none`: no
 * remedy is stated.
 */
export const REMEDY_CODES = ['denied_14_16', 'partial', 'choice', 'no_suit', 'repeat', 'fee_lapse', 'none'] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** Whether a court takes the case: at once, only after a review, not at all, or there is nothing to sue about. */
export type SuitRoute = 'direct' | 'after_review' | 'not_accepted' | 'none';

export interface Remedy extends DatedRow<RemedyCode> {
  readonly reviewFirst: boolean;
  readonly suit: SuitRoute;
  /** Its wording at the end of the letter. */
  readonly text: Text;
}

const reviewLaw = cite('review_law', '第23条第1款第4项、第2款', {
  quote:
    '申请政府信息公开，行政机关不予公开；对前款规定的情形，行政机关在作出行政行为时应当告知公民、法人或者其他组织先向行政复议机关申请行政复议',
});
const applyIn60 = [cite('review_law_2017', '第9条', { reliability: 'to_verify' }), cite('review_law', '第20条')];
const sueIn6 = cite('litigation_law', '第46条');
const either = [cite('regulation', '第51条'), ...applyIn60, sueIn6];
const firstWay: Text = {
  zh: '可以自收到本告知书之日起60日内申请行政复议，或者自收到之日起6个月内向人民法院提起行政诉讼',
  en: 'You may apply for review within 60 days, or sue within 6 months, of receiving this letter',
};
const firstReview: Text = {
  zh: '应当自收到本告知书之日起60日内先向行政复议机关申请行政复议；对行政复议决定不服的，可以自收到复议决定书之日起15日内向人民法院提起行政诉讼',
  en: 'Apply first for review within 60 days of receiving this letter; if you disagree with the decision, sue within 15 days of receiving it',
};
const partialReview: Text = {
  zh: `对不予公开的部分不服的，${firstReview.zh}`,
  en: `Against the part withheld: ${firstReview.en}`,
};
const COURT_RULES = '2025-06-01';

const remedy = (
  code: RemedyCode,
  from: LegalDate,
  until: LegalDate | null,
  suit: SuitRoute,
  text: Text,
  citations: readonly Citation[],
): Remedy => ({ code, from, until, reviewFirst: suit === 'after_review', suit, text, citations });

const noSuit = (article: string): Text => ({
  zh: `可以自收到本告知书之日起60日内申请行政复议；就此提起行政诉讼的，人民法院依${article}裁定不予立案`,
  en: 'You may apply for review within 60 days of receiving this letter; a court will not accept a suit about it',
});

/** Every remedy, by the date of the reply: adding a rule is adding a row. */
export const REMEDIES = new DatedTable<RemedyCode, Remedy>([
  remedy('denied_14_16', STATUTE_BEGINS, '2023-12-31', 'direct', firstWay, either),
  remedy('denied_14_16', '2024-01-01', null, 'after_review', firstReview, [
    reviewLaw,
    ...applyIn60,
    cite('spc_2025_8', '第1条第2项'),
  ]),
  remedy('partial', STATUTE_BEGINS, '2023-12-31', 'direct', firstWay, either),
  remedy('partial', '2024-01-01', null, 'after_review', partialReview, [
    reviewLaw,
    cite('guidance_2021_132', '第2条第1项', { quote: '不予公开（含部分不予公开，下同）', reliability: 'derived' }),
  ]),
  remedy('choice', STATUTE_BEGINS, null, 'direct', firstWay, either),
  remedy('no_suit', STATUTE_BEGINS, '2025-05-31', 'direct', firstWay, either),
  remedy('no_suit', COURT_RULES, null, 'not_accepted', noSuit('法释〔2025〕8号第十条'), [
    cite('spc_2025_8', '第10条第5项至第8项'),
    ...applyIn60,
  ]),
  remedy('repeat', STATUTE_BEGINS, '2025-05-31', 'direct', firstWay, either),
  remedy(
    'repeat',
    COURT_RULES,
    null,
    'direct',
    {
      zh: `${firstWay.zh}；但重复申请已经公开的政府信息的，就不予重复处理提起诉讼，人民法院裁定不予立案`,
      en: `${firstWay.en}; a court does not accept a suit about a repeat of what was already disclosed`,
    },
    [cite('spc_2025_8', '第10条第4项'), ...applyIn60, sueIn6],
  ),
  remedy(
    'fee_lapse',
    '2021-01-01',
    null,
    'direct',
    {
      zh: `对不再处理${firstWay.zh}；对收费决定不能单独申请行政复议或者提起行政诉讼`,
      en: `Against the end of processing: ${firstWay.en}. The fee itself cannot be contested alone`,
    },
    [cite('fee_measures', '第7条', { reliability: 'to_verify' }), cite('spc_2025_8', '第10条第3项')],
  ),
  remedy('none', STATUTE_BEGINS, null, 'none', { zh: '不产生救济告知', en: 'No remedy is stated' }, [
    cite('practice', '撤回、转办', { reliability: 'practice' }),
  ]),
]);

/** Where the law is unsettled (statute §3): each default with its reason below. */
export interface RemedyPolicy {
  /** Must the withheld part of a partial grant go to review first, when it rests on arts. 14–16? */
  readonly partialReviewFirst: boolean;
  /** Must silence past the due date go to review first? */
  readonly silenceReviewFirst: boolean;
}

export const DEFAULT_REMEDY_POLICY: RemedyPolicy = { partialReviewFirst: true, silenceReviewFirst: false };

/** Why the defaults are what they are. */
export const REMEDY_POLICY_REASONS: Readonly<
  Record<keyof RemedyPolicy, { reason: Text; citations: readonly Citation[] }>
> = {
  partialReviewFirst: {
    reason: {
      zh: '国办函〔2021〕132号以“不予公开”含“部分不予公开”；行政复议法第二十三条本身未写“部分”，待核',
      en: 'The guidance of 2021 reads “denied” as including “partly denied”; the statute itself does not say so',
    },
    citations: [cite('guidance_2021_132', '第2条第1项'), reviewLaw],
  },
  silenceReviewFirst: {
    reason: {
      zh: '法释〔2025〕8号第二条第二款：对逾期不予答复等行为不服的，可以依法申请行政复议或者提起行政诉讼',
      en: 'Fa Shi [2025] 8, art. 2(2) lets the applicant choose between review and suit against silence',
    },
    citations: [cite('spc_2025_8', '第2条第2款'), cite('review_law', '第23条第1款第3项', { reliability: 'to_verify' })],
  },
};

/**
 * The remedy of a reply, by the day of the reply: it is stated in the letter (行政复议法第23条第2款: 在作出行政行为时应当告知).
 * `withheldUnder14to16`: whether the withheld part of a partial grant rests on arts. 14–16 (default: it does).
 */
export function remedyOn(
  code: RemedyCode,
  repliedOn: LegalDate,
  policy: RemedyPolicy = DEFAULT_REMEDY_POLICY,
  withheldUnder14to16 = true,
): Remedy {
  if (code === 'partial' && !(policy.partialReviewFirst && withheldUnder14to16)) {
    return { ...REMEDIES.on('choice', repliedOn), code };
  }
  return REMEDIES.on(code, repliedOn);
}

/** The remedy against silence once the reply is overdue on a date. */
export function remedyAgainstSilence(on: LegalDate, policy: RemedyPolicy = DEFAULT_REMEDY_POLICY): Remedy {
  return REMEDIES.on(policy.silenceReviewFirst ? 'denied_14_16' : 'choice', on);
}
