import { cite, LAWS } from '../citation.js';
import { must, should } from '../required-facts.js';
import { outcome, type OutcomeRule } from '../outcome-rule.js';

const norms = cite('jiangsu_reply_norms', '第四部分', { reliability: 'excerpt' });

/** 无法提供 and 不予处理: rows (四) and (五). */
export const REFUSAL_OUTCOMES: readonly OutcomeRule[] = [
  outcome({
    code: 'not_exist',
    label: { zh: '无法提供：政府信息不存在', en: 'Unable: no such information' },
    explanation: {
      zh: '经检索没有所申请公开信息（未制作、未获取或者已灭失）',
      en: 'A search found nothing: never made, never obtained, or lost',
    },
    citations: [cite('regulation', '第36条第4项'), norms],
    row: 'u1',
    ledgerName: '无法提供/本机关不掌握相关政府信息',
    remedy: 'choice',
    letter: 'R05',
    requires: [must('search_record')],
  }),
  outcome({
    code: 'not_this_agency',
    label: { zh: '无法提供：非本机关负责公开', en: 'Unable: not this agency' },
    explanation: {
      zh: '不属于本行政机关负责公开；能够确定负责机关的，告知其名称、联系方式',
      en: 'Another agency is responsible; it is named when known',
    },
    citations: [cite('regulation', '第36条第5项'), norms],
    row: 'u1',
    ledgerName: '无法提供/本机关不掌握相关政府信息',
    ledgerDefault: false,
    remedy: 'choice',
    letter: 'R06',
    requires: [must('reasons'), should('responsible_agency')],
  }),
  outcome({
    code: 'needs_creation',
    label: { zh: '无法提供：没有现成信息需要另行制作', en: 'Unable: would have to be created' },
    explanation: {
      zh: '需要对现有政府信息进行加工、分析的，可以不予提供',
      en: 'Existing information would have to be processed or analysed',
    },
    citations: [cite('regulation', '第38条')],
    row: 'u2',
    ledgerName: '无法提供/没有现成信息需要另行制作',
    remedy: 'no_suit',
    letter: 'R08',
    requires: [must('reasons')],
  }),
  outcome({
    code: 'unclear_after_supplement',
    label: { zh: '无法提供：补正后申请内容仍不明确', en: 'Unable: unclear even after correction' },
    explanation: {
      zh: '申请人作了补正，申请内容仍不明确（未补正的属逾期不补正）',
      en: 'The applicant corrected the request and it is still unclear',
    },
    citations: [cite('regulation', '第30条'), norms],
    row: 'u3',
    ledgerName: '无法提供/补正后申请内容仍不明确',
    remedy: 'choice',
    letter: 'R09',
    requires: [must('correction_received'), should('reasons')],
  }),
  outcome({
    code: 'petition_complaint',
    label: { zh: '不予处理：信访举报投诉类申请', en: 'Not processed: petition or complaint' },
    explanation: {
      zh: '以政府信息公开申请的形式进行信访、投诉、举报等活动',
      en: 'A petition, complaint or report in the form of a request',
    },
    citations: [cite('regulation', '第39条第1款')],
    row: 'n1',
    ledgerName: '不予处理/信访举报投诉类申请',
    remedy: 'no_suit',
    letter: 'R11',
    requires: [should('reasons')],
  }),
  outcome({
    code: 'duplicate',
    label: { zh: '不予处理：重复申请', en: 'Not processed: repeated request' },
    explanation: {
      zh: '本机关已作出答复，申请人重复申请公开相同政府信息',
      en: 'This agency already answered the same request of the same applicant',
    },
    citations: [cite('regulation', '第36条第6项'), norms],
    row: 'n2',
    ledgerName: '不予处理/重复申请',
    remedy: 'repeat',
    letter: 'R10',
    requires: [must('earlier_reply')],
  }),
  outcome({
    code: 'publication',
    label: { zh: '不予处理：要求提供公开出版物', en: 'Not processed: published work' },
    explanation: {
      zh: '要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取的途径',
      en: 'Gazettes, newspapers or books; the reply may state where to get them',
    },
    citations: [cite('regulation', '第39条第2款')],
    row: 'n3',
    ledgerName: '不予处理/要求提供公开出版物',
    remedy: 'no_suit',
    letter: 'R12',
    requires: [should('access_route')],
  }),
  outcome({
    code: 'vexatious',
    label: { zh: '不予处理：无正当理由大量反复申请', en: 'Not processed: vexatious' },
    explanation: {
      zh: '数量、频次明显超过合理范围，要求说明理由后认为理由不合理',
      en: 'Clearly too many or too often, and the reasons given are not reasonable',
    },
    citations: [cite('regulation', '第35条')],
    row: 'n4',
    ledgerName: '不予处理/无正当理由大量反复申请',
    remedy: 'choice',
    letter: 'R13',
    requires: [must('reasons_asked'), must('reasons')],
  }),
  outcome({
    code: 'reconfirm',
    label: { zh: '不予处理：要求确认或重新出具已获取信息', en: 'Not processed: re-confirmation' },
    explanation: {
      zh: '要求行政机关确认或者重新出具其已获取的信息；更正依《条例》第四十一条办理',
      en: 'Asks to confirm or re-issue what the applicant already has; rectification is art. 41',
    },
    citations: [norms],
    row: 'n5',
    ledgerName: '不予处理/要求行政机关确认或重新出具已获取信息',
    remedy: 'choice',
    letter: 'R14',
    requires: [should('earlier_provision', LAWS.jiangsu_reply_norms.from)],
  }),
];
