import { cite, LAWS } from '../citation.js';
import { period, type Period } from '../period.js';

const art = (article: string, quote?: string) => [cite('regulation', article, quote === undefined ? {} : { quote })];
const receipt = ['收到申请之日', 'the day of receipt'] as const;

/** Periods of handling a request and of reporting (statute §1.1). */
export const REQUEST_PERIODS: readonly Period[] = [
  period(
    'supplement_notice',
    ['一次性告知补正', 'Correction notice'],
    7,
    'working_day',
    receipt,
    'agency',
    art('第30条', '自收到申请之日起7个工作日内一次性告知申请人作出补正'),
    {
      note: [
        '逾期告知的后果《条例》未写；默认不重新起算',
        'The law is silent on a late notice; by default it restarts nothing',
      ],
    },
  ),
  period(
    'supplement_due',
    ['补正期限', 'Correction'],
    15,
    'working_day',
    ['补正告知送达之日', 'the day the correction notice is delivered'],
    'applicant',
    [cite('regulation', '第30条'), cite('jiangsu_reply_norms', '一（二）4', { quote: '一般不超过15个工作日' })],
    {
      note: [
        '《条例》只称“合理的补正期限”；15个工作日为参考。逾期且无正当理由的，视为放弃',
        'The law says “reasonable”; 15 is guidance. Lapse without good reason abandons the request',
      ],
    },
  ),
  period(
    'reply',
    ['答复', 'Reply'],
    20,
    'working_day',
    ['收到申请之日；经补正的，收到补正的申请之日', 'the day of receipt, or of the corrected request'],
    'agency',
    [
      cite('regulation', '第33条第2款', { quote: '应当自收到申请之日起20个工作日内予以答复' }),
      cite('regulation', '第30条'),
    ],
    { note: ['能够当场答复的，应当当场予以答复', 'What can be answered at once is answered at once'] },
  ),
  period(
    'reply_extension',
    ['延长答复（最长）', 'Extension (at most)'],
    20,
    'working_day',
    ['原答复期限届满之日', 'the day the reply was due'],
    'agency',
    art('第33条第2款', '应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日'),
    { note: ['应在延期前的答复期限内告知；只能延长一次', 'To be notified before the due day; once only (derived)'] },
  ),
  period(
    'third_party_opinion',
    ['第三方提出意见', 'Third party’s opinion'],
    15,
    'working_day',
    ['第三方收到征求意见书之日', 'the day the third party receives the letter'],
    'third_party',
    art('第32条', '第三方应当自收到征求意见书之日起15个工作日内提出意见'),
    { note: ['逾期未提出意见的，由行政机关依照《条例》决定', 'Silence is not consent: the agency decides'] },
  ),
  period(
    'co_author_opinion',
    ['共同制作机关提出意见', 'Co-author’s opinion'],
    15,
    'working_day',
    ['被征求意见机关收到征求意见书之日', 'the day the co-author receives the letter'],
    'co_author',
    art('第34条', '逾期未提出意见的视为同意公开'),
    { note: ['逾期未提出意见的视为同意公开', 'Silence is consent'] },
  ),
  period(
    'excluded_time',
    ['征求意见所需时间（不计入答复期限）', 'Time of consultations (not counted)'],
    null,
    'working_day',
    ['征求意见书发出之日', 'the day the letter is sent'],
    'agency',
    art('第33条第3款', '行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内'),
    {
      note: [
        '起止日《条例》未定义；默认自发出至收到意见或者15个工作日届满（取早）',
        'The law defines no first and last day; default: from sending to the opinion, or to the 15th working day',
      ],
    },
  ),
  period(
    'unreasonable_volume_explain',
    ['申请人说明理由', 'Applicant’s reasons'],
    null,
    'working_day',
    ['要求说明理由的告知送达之日', 'the day the request for reasons is delivered'],
    'applicant',
    art('第35条'),
    {
      note: [
        '《条例》未定期限；说明期间默认不停止计算（待核）',
        'No period in the law; by default the clock runs on (to be verified)',
      ],
    },
  ),
  period(
    'delayed_reply',
    ['延迟答复的合理期限', 'Reasonable delay'],
    null,
    'working_day',
    ['告知申请人之日', 'the day the applicant is notified'],
    'agency',
    art('第35条', '可以确定延迟答复的合理期限并告知申请人'),
    { note: ['由行政机关确定并告知', 'Set by the agency, which notifies the applicant'] },
  ),
  period(
    'fee_pay',
    ['缴纳信息处理费', 'Payment of the fee'],
    20,
    'working_day',
    ['收到收费通知之日（次日起算）', 'the day the fee notice is received'],
    'applicant',
    [cite('regulation', '第42条', { reliability: 'derived' })],
    {
      until: '2020-12-31',
      note: ['《条例》未定期限，按其后施行的办法第六条计', 'No period in the law; counted as by the later fee rules'],
    },
  ),
  period(
    'fee_pay',
    ['缴纳信息处理费', 'Payment of the fee'],
    20,
    'working_day',
    ['收到收费通知之日（次日起算）', 'the day the fee notice is received'],
    'applicant',
    [
      cite('fee_measures', '第6条', {
        quote: '申请人应当在收到收费通知次日起20个工作日内缴纳费用，逾期未缴纳的视为放弃申请',
      }),
    ],
    { from: LAWS.fee_measures.from, note: ['施行日据记忆，待核', 'First day in force to be verified'] },
  ),
  period(
    'proactive_publish',
    ['主动公开', 'Publication'],
    20,
    'working_day',
    ['政府信息形成或者变更之日', 'the day the information is made or changed'],
    'agency',
    art('第26条', '应当自该政府信息形成或者变更之日起20个工作日内及时公开'),
  ),
  period(
    'correction_41',
    ['更正政府信息记录', 'Rectification of a record'],
    null,
    'working_day',
    ['收到更正要求之日', 'the day the demand is received'],
    'agency',
    art('第41条'),
    {
      note: [
        '《条例》未定期限；不是政府信息公开申请，不进表三',
        'No period in the law; not a request, so not in table three (derived)',
      ],
    },
  ),
  period(
    'annual_dept',
    ['部门提交并公布年度报告', 'Annual report of a department'],
    null,
    'fixed_date',
    ['报告年度终了', 'the end of the reported year'],
    'agency',
    art('第49条第1款'),
    { fixedDate: '01-31' },
  ),
  period(
    'annual_gov',
    ['公布本级政府年度报告', 'Annual report of a government'],
    null,
    'fixed_date',
    ['报告年度终了', 'the end of the reported year'],
    'supervising_office',
    art('第49条第2款'),
    {
      fixedDate: '03-31',
      note: ['汇总节点：县级2月20日、地市级3月10日', 'Roll-up: counties by 20 February, prefectures by 10 March'],
    },
  ),
];
