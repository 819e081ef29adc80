import { cite, type Citation } from '../citation.js';
import { period, type Period } from '../period.js';

const SINCE_2024 = { from: '2024-01-01' } as const;
const UNTIL_2023 = { until: '2023-12-31' } as const;
const now = (article: string): Citation[] => [cite('review_law', article)];
const workingDays = (article: string): Citation[] => [
  ...now(article),
  cite('review_law', '第88条第2款', { quote: '“三日”、“五日”、“七日”、“十日”的规定是指工作日，不含法定休假日' }),
];
const before = (article: string): Citation[] => [cite('review_law_2017', article, { reliability: 'to_verify' })];

const known = ['知道或者应当知道行政行为之日', 'the day the act was or should have been known'] as const;
const filed = ['收到行政复议申请之日', 'the day the application is received'] as const;
const accepted = ['受理行政复议申请之日', 'the day the application is accepted'] as const;
const forwarded = ['被申请人收到申请书副本之日', 'the day the agency receives the copy'] as const;
const orderedReply = ['按复议决定重新答复', 'New reply ordered by a review'] as const;
const binds = ['收到复议决定书之日', 'the day the decision is received'] as const;
const asFirst = cite('regulation', '第33条第2款', { reliability: 'derived' });
const unlessSet = [
  '复议决定写明期限的，从其期限；未写明的，与首次答复同',
  'What the decision sets, else as long as a first reply',
] as const;

/** Periods of administrative review (statute §5.1); the law before 2024 from memory, to be verified. */
export const REVIEW_PERIODS: readonly Period[] = [
  period(
    'review_apply',
    ['申请行政复议', 'Application for review'],
    60,
    'day',
    known,
    'applicant',
    before('第9条'),
    UNTIL_2023,
  ),
  period(
    'review_apply',
    ['申请行政复议', 'Application for review'],
    60,
    'day',
    known,
    'applicant',
    now('第20条第1款'),
    SINCE_2024,
  ),
  period(
    'review_apply_uninformed',
    ['申请行政复议（未告知权利，最长）', 'Application for review (rights not stated, at most)'],
    12,
    'month',
    ['知道或者应当知道行政行为内容之日', 'the day its content was or should have been known'],
    'applicant',
    now('第20条第3款'),
    {
      ...SINCE_2024,
      note: [
        '60日自知道权利、机关和期限之日起算，但最长不超过一年',
        '60 days from learning the rights, but never beyond one year',
      ],
    },
  ),
  period(
    'review_apply_cap',
    ['申请行政复议（绝对上限）', 'Application for review (absolute limit)'],
    60,
    'month',
    ['行政行为作出之日', 'the day of the act'],
    'applicant',
    now('第21条'),
    { ...SINCE_2024, note: ['因不动产提出的为二十年', 'Twenty years where real estate is concerned'] },
  ),
  period(
    'review_accept',
    ['审查是否受理', 'Decision whether to accept'],
    5,
    'working_day',
    filed,
    'review_body',
    before('第17条'),
    UNTIL_2023,
  ),
  period(
    'review_accept',
    ['审查是否受理', 'Decision whether to accept'],
    5,
    'working_day',
    filed,
    'review_body',
    workingDays('第30条'),
    {
      ...SINCE_2024,
      note: [
        '期满未作出不予受理决定的，期满之日起视为受理',
        'Without a decision it counts as accepted on the last day',
      ],
    },
  ),
  period(
    'review_supplement_notice',
    ['通知补正复议申请', 'Notice to complete the application'],
    5,
    'working_day',
    filed,
    'review_body',
    [cite('review_rules_2007', '第29条', { reliability: 'to_verify' })],
    UNTIL_2023,
  ),
  period(
    'review_supplement_notice',
    ['通知补正复议申请', 'Notice to complete the application'],
    5,
    'working_day',
    filed,
    'review_body',
    workingDays('第31条第1款'),
    SINCE_2024,
  ),
  period(
    'review_supplement',
    ['补正复议申请', 'Completing the application'],
    null,
    'working_day',
    ['收到补正通知之日', 'the day the notice is received'],
    'applicant',
    [cite('review_rules_2007', '第29条', { reliability: 'to_verify' })],
    { ...UNTIL_2023, note: ['补正通知载明的合理期限', 'A reasonable period, set by the notice'] },
  ),
  period(
    'review_supplement',
    ['补正复议申请', 'Completing the application'],
    10,
    'working_day',
    ['收到补正通知之日', 'the day the notice is received'],
    'applicant',
    workingDays('第31条第2款'),
    {
      ...SINCE_2024,
      note: ['无正当理由逾期不补正的，视为放弃复议申请', 'Lapse without good reason abandons the application'],
    },
  ),
  period(
    'review_forward',
    ['发送申请书副本', 'Sending the copy'],
    7,
    'working_day',
    accepted,
    'review_body',
    before('第23条'),
    UNTIL_2023,
  ),
  period(
    'review_forward',
    ['发送申请书副本', 'Sending the copy'],
    7,
    'working_day',
    accepted,
    'review_body',
    workingDays('第48条'),
    SINCE_2024,
  ),
  period(
    'review_forward_simple',
    ['发送申请书副本（简易程序）', 'Sending the copy (simple procedure)'],
    3,
    'working_day',
    accepted,
    'review_body',
    workingDays('第54条第1款'),
    SINCE_2024,
  ),
  period(
    'review_defence',
    ['提出书面答复和证据', 'Defence and evidence'],
    10,
    'day',
    forwarded,
    'agency',
    before('第23条'),
    {
      ...UNTIL_2023,
      note: [
        '旧法第四十条只规定“五日”“七日”为工作日（待核）',
        'The old law made only five and seven days working days (to be verified)',
      ],
    },
  ),
  period(
    'review_defence',
    ['提出书面答复和证据', 'Defence and evidence'],
    10,
    'working_day',
    forwarded,
    'agency',
    workingDays('第48条'),
    SINCE_2024,
  ),
  period(
    'review_defence_simple',
    ['提出书面答复和证据（简易程序）', 'Defence and evidence (simple procedure)'],
    5,
    'working_day',
    forwarded,
    'agency',
    workingDays('第54条第1款'),
    SINCE_2024,
  ),
  period(
    'review_decide',
    ['作出行政复议决定', 'Review decision'],
    60,
    'day',
    accepted,
    'review_body',
    before('第31条'),
    UNTIL_2023,
  ),
  period(
    'review_decide',
    ['作出行政复议决定', 'Review decision'],
    60,
    'day',
    accepted,
    'review_body',
    now('第62条第1款'),
    SINCE_2024,
  ),
  period(
    'review_decide_extension',
    ['延长行政复议期限（最长）', 'Extension of the review (at most)'],
    30,
    'day',
    ['原行政复议期限届满之日', 'the day the decision was due'],
    'review_body',
    before('第31条'),
    UNTIL_2023,
  ),
  period(
    'review_decide_extension',
    ['延长行政复议期限（最长）', 'Extension of the review (at most)'],
    30,
    'day',
    ['原行政复议期限届满之日', 'the day the decision was due'],
    'review_body',
    now('第62条第1款'),
    {
      ...SINCE_2024,
      note: [
        '须经行政复议机构负责人批准并书面告知当事人',
        'Approved by the head of the review office and notified in writing',
      ],
    },
  ),
  period(
    'review_decide_simple',
    ['作出行政复议决定（简易程序）', 'Review decision (simple procedure)'],
    30,
    'day',
    accepted,
    'review_body',
    [...now('第62条第2款'), cite('review_law', '第53条第1款第4项', { quote: '属于政府信息公开案件' })],
    SINCE_2024,
  ),
  period('review_ordered_reply', orderedReply, 20, 'working_day', binds, 'agency', [...before('第28条'), asFirst], {
    ...UNTIL_2023,
    note: unlessSet,
  }),
  period(
    'review_ordered_reply',
    orderedReply,
    20,
    'working_day',
    binds,
    'agency',
    [...now('第64条'), ...now('第66条'), asFirst],
    { ...SINCE_2024, note: unlessSet },
  ),
];
