import { cite, LAWS } from '../citation.js';
import { must, should } from '../required-facts.js';
import { outcome, type OutcomeRule } from '../outcome-rule.js';

/** 其他处理: row (六), one line in the form of 2019 and three in that of 2021. */
export const ENDING_OUTCOMES: readonly OutcomeRule[] = [
  outcome({
    code: 'abandoned_no_supplement',
    label: { zh: '逾期不补正，不再处理', en: 'Abandoned: correction not made in time' },
    explanation: {
      zh: '申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理',
      en: 'No correction within the period and no good reason: the request counts as abandoned',
    },
    citations: [cite('regulation', '第30条')],
    row: 'o1',
    ledgerName: '其他处理/申请人无正当理由逾期不补正',
    remedy: 'choice',
    letter: 'R15',
    requires: [must('correction_notice_lapsed')],
  }),
  outcome({
    code: 'abandoned_no_fee',
    label: { zh: '逾期未缴费，不再处理', en: 'Abandoned: fee not paid in time' },
    explanation: {
      zh: '申请人逾期未按收费通知要求缴纳费用的，视为放弃申请，不再处理',
      en: 'The fee was not paid within its period: the request counts as abandoned',
    },
    citations: [cite('regulation', '第42条'), cite('fee_measures', '第6条')],
    row: 'o2',
    ledgerName: '其他处理/申请人逾期未按收费通知要求缴纳费用',
    remedy: 'fee_lapse',
    letter: 'R15',
    requires: [must('fee_notice_lapsed')],
    from: LAWS.fee_measures.from,
  }),
  outcome({
    code: 'withdrawn',
    label: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
    explanation: {
      zh: '申请人主动撤回申请；表三无专行，按实务计入其他处理',
      en: 'Withdrawn; the form has no row of its own, so by practice it is counted as other',
    },
    citations: [cite('practice', '宿迁2023年报“作其他处理（含申请人主动撤回申请）”', { reliability: 'practice' })],
    row: 'o3',
    ledgerName: '其他处理/其他',
    ledgerDefault: false,
    remedy: 'none',
    letter: 'R17',
    requires: [should('withdrawal_request')],
    isReply: false,
  }),
  outcome({
    code: 'transferred',
    label: { zh: '转办', en: 'Transferred' },
    explanation: {
      zh: '转其他行政机关办理；《条例》无法定转办义务，转出机关计入其他处理，使勾稽关系成立',
      en: 'Handed to another agency. No law requires it; the sender counts it as other so that the identities hold',
    },
    citations: [
      cite('practice', '《条例》无法定转办义务，第36条第5项只要求告知', { reliability: 'practice' }),
      cite('regulation', '第36条第5项'),
    ],
    row: 'o3',
    ledgerName: '其他处理/其他',
    ledgerDefault: false,
    remedy: 'none',
    letter: 'T01',
    requires: [must('receiving_agency')],
    isReply: false,
  }),
  outcome({
    code: 'other',
    label: { zh: '其他处理', en: 'Other' },
    explanation: {
      zh: '极少数特殊情况；原则上所有申请都应当按照法定的处理方式作出处理',
      en: 'Rare special cases; in principle every request ends in a result the law names',
    },
    citations: [
      cite('format_2019', '表三说明', {
        quote:
          '主要是考虑新旧条例执行衔接以及极少数特殊情况。原则上，所有的政府信息公开申请，都应当按照法定的处理方式做出处理',
      }),
    ],
    row: 'o3',
    ledgerName: '其他处理/其他',
    remedy: 'choice',
    letter: 'R17',
    requires: [should('reasons')],
  }),
];
