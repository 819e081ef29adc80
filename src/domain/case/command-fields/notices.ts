import { actDay, article, choice, form, needed, optional } from '../../command-field.js';

const extension = article('regulation', '第33条第2款');
const unreasonable = article('regulation', '第35条');
const correction = article('regulation', '第30条');
const fee = `${article('regulation', '第42条')}、${article('fee_measures', '第6条')}`;

const delivered = (who: readonly [zh: string, en: string]) =>
  optional('deliveredOn', 'date', ['送达日期', 'Day of delivery'], {
    hint: [
      `${who[0]}的期限自送达起算；尚不知道的不填，以后用「登记文书送达」补记`,
      `The period of ${who[1]} runs from it. Leave it out while unknown and record the delivery later`,
    ],
  });

/** What is told to the applicant and asked of others while a request is handled. */
export const noticeForms = [
  form(
    'correction.request',
    'notices',
    [
      '一次性书面告知申请人需要补正的事项；收到申请之日起七个工作日内发出的，答复期限自收到补正之日重新起算。',
      'The applicant is told once, in writing, what to correct. Sent within 7 working days, it restarts the period.',
    ],
    [
      actDay(['告知日期', 'Day of the notice']),
      needed('matters', 'paragraphs', ['需要补正的事项', 'What has to be corrected'], {
        hint: ['一次写全：申请内容不明确之处、缺少的身份证明等', 'All of it at once: what is unclear, what is missing'],
        article: correction,
      }),
      optional('periodWorkingDays', 'working_days', ['补正期限', 'Period for the correction'], {
        hint: ['工作日；不填按十五个工作日', 'Working days; 15 when left out'],
        article: correction,
      }),
      delivered(['申请人补正', 'the applicant']),
    ],
    { article: correction },
  ),
  form(
    'correction.receive',
    'notices',
    ['收到申请人的补正，答复期限自次日起重新计算。', 'The correction has arrived; the period is counted anew from it.'],
    [
      actDay(['收到补正之日', 'Day it arrived']),
      optional('content', 'paragraphs', ['补正后的申请内容', 'The request as corrected'], {
        hint: ['照录申请人的原话', 'In the applicant’s own words'],
      }),
    ],
    { article: correction, nextIn: ['open.reviewing.awaitingCorrection'] },
  ),
  form(
    'consultation.send',
    'notices',
    [
      '书面征求第三方或者其他机关的意见，所需时间不计入答复期限。',
      'A third party or another agency is asked in writing; the time it takes is not counted.',
    ],
    [
      actDay(['发出日期', 'Day it is sent']),
      needed('party', 'choice', ['征求谁的意见', 'Who is asked'], {
        choices: [
          choice(
            'third_party',
            ['第三方', 'A third party'],
            ['其合法权益可能因公开受损的', 'Whose lawful interests disclosure may harm (art. 32)'],
          ),
          choice(
            'co_author',
            ['共同制作机关', 'A co-author'],
            ['由本机关牵头制作、他机关共同制作的', 'An agency that made the information too (art. 34)'],
          ),
          choice(
            'other_agency',
            ['其他机关', 'Another agency'],
            ['需要会商、核实的', 'That has to be heard or asked to verify'],
          ),
        ],
        article: article('regulation', '第32条', '第34条'),
      }),
      needed('name', 'line', ['名称', 'Name'], { hint: ['单位或者个人的全称', 'In full, of the body or the person'] }),
      needed('id', 'new_consultation', ['编号', 'Number'], {
        hint: ['区分本案的多次征求意见', 'Tells several consultations of this case apart'],
      }),
      delivered(['对方提出意见', 'whoever is asked']),
    ],
    { article: article('regulation', '第33条第3款') },
  ),
  form(
    'consultation.return',
    'notices',
    ['登记收到的意见，答复期限恢复计算。', 'The opinion is recorded; the period runs on.'],
    [
      actDay(['收到意见之日', 'Day it arrived']),
      needed('id', 'consultation', ['哪一次征求意见', 'Which consultation']),
      needed('opinion', 'choice', ['意见', 'Opinion'], {
        choices: [
          choice('agrees', ['同意公开', 'Agrees']),
          choice(
            'objects',
            ['不同意公开', 'Objects'],
            [
              '有合理理由的，不予公开；可能对公共利益造成重大影响的，可以公开',
              'With good reason it is not disclosed, unless the public interest demands it',
            ],
          ),
          choice('none', ['没有提出意见', 'None']),
        ],
      }),
      optional('reasons', 'paragraphs', ['意见内容、理由', 'What they say, and why'], {
        article: article('regulation', '第32条'),
      }),
    ],
    { article: article('regulation', '第32条', '第34条') },
  ),
  form(
    'delivery.record',
    'notices',
    [
      '登记已发文书的送达日期，对方的期限自该日起算。',
      'The day a notice arrived, from which its recipient’s period runs.',
    ],
    [
      actDay(['送达日期', 'Day of delivery']),
      needed('event', 'delivered_record', ['哪一份文书', 'Which notice']),
      needed('proof', 'paragraphs', ['送达凭证', 'Proof'], {
        hint: ['送达回证、邮寄单号、签收记录', 'A receipt, the number of the parcel, a record of delivery'],
      }),
    ],
  ),
  form(
    'extension.approve',
    'notices',
    [
      '工作机构负责人同意延长答复期限；告知申请人后才生效。',
      'The head agrees to extend; it takes effect when the applicant is told.',
    ],
    [
      actDay(
        ['同意日期', 'Day of consent'],
        ['此前已在纸面同意的，填当时的日期', 'If it was given on paper, that day'],
      ),
      needed('workingDays', 'working_days', ['延长的工作日', 'Working days'], {
        hint: ['最长二十个工作日，只能延长一次', 'At most 20, once only'],
        article: extension,
      }),
      needed('reason', 'paragraphs', ['延期理由', 'Reason']),
    ],
    { article: extension },
  ),
  form(
    'extension.notify',
    'notices',
    ['在答复期限届满前告知申请人延期。', 'The applicant is told of the extension before the reply is due.'],
    [
      actDay(
        ['告知日期', 'Day of the notice'],
        ['不得晚于原答复期限届满之日', 'No later than the day the reply was due'],
      ),
      needed('workingDays', 'working_days', ['延长的工作日', 'Working days'], {
        hint: ['不超过负责人同意的天数', 'No more than the head agreed to'],
        article: extension,
        present: 'extensionApproved.workingDays',
      }),
    ],
    { article: extension },
  ),
  form(
    'fee.notify',
    'notices',
    [
      '通知申请人缴纳信息处理费；缴费后答复期限重新计算。',
      'The applicant is told the fee; the period is counted anew after payment.',
    ],
    [
      actDay(['通知日期', 'Day of the notice']),
      needed('amount', 'yuan', ['金额', 'Amount'], {
        hint: ['元，整数', 'Whole yuan'],
        article: article('fee_measures', '第6条'),
      }),
      needed('basis', 'choice', ['计收方式', 'Counted by'], {
        choices: [choice('items', ['按件', 'Requests']), choice('pages', ['按量（页）', 'Pages'])],
      }),
      delivered(['申请人缴费', 'payment']),
    ],
    { article: fee, seldom: true },
  ),
  form(
    'fee.pay',
    'notices',
    ['申请人已缴费，答复期限自次日起重新计算。', 'The fee was paid; the period is counted anew from the next day.'],
    [actDay(['缴费日期', 'Day of payment'])],
    { article: fee, seldom: true, nextIn: ['open.reviewing.awaitingPayment'] },
  ),
  form(
    'reasons.request',
    'notices',
    [
      '申请数量、频次明显超过合理范围的，要求申请人说明理由。',
      'An unusual number of requests: the applicant is asked why.',
    ],
    [
      actDay(['告知日期', 'Day of the notice']),
      needed('facts', 'paragraphs', ['超过合理范围的事实', 'What makes the number unusual'], {
        hint: ['写明时段、件数、内容', 'The span of time, how many, about what'],
        article: unreasonable,
      }),
      optional('periodWorkingDays', 'working_days', ['说明理由的期限', 'Period for the answer'], {
        hint: ['工作日；法律未定，不填按十五个工作日', 'Working days; the law sets none, 15 when left out'],
      }),
    ],
    { article: unreasonable, seldom: true },
  ),
  form(
    'reasons.receive',
    'notices',
    ['登记申请人说明的理由，并认定是否合理。', 'The applicant’s reasons are recorded, and found reasonable or not.'],
    [
      actDay(['收到之日', 'Day they arrived']),
      needed('reasonable', 'yes_no', ['理由是否合理', 'Are they reasonable'], {
        hint: [
          '不合理的，告知不予处理；合理的，可以确定延迟答复的期限',
          'If not, nothing is processed; if so, the reply may be delayed',
        ],
        article: unreasonable,
      }),
      needed('summary', 'paragraphs', ['理由要点', 'In short']),
    ],
    { article: unreasonable, seldom: true, nextIn: ['open.reviewing.awaitingReasons'] },
  ),
  form(
    'delay.notify',
    'notices',
    ['理由合理的，确定延迟答复的合理期限并告知申请人。', 'The reasons being reasonable, a later day is set and told.'],
    [
      actDay(['告知日期', 'Day of the notice']),
      needed('untilOn', 'date', ['延迟至', 'Until'], { article: unreasonable }),
    ],
    { article: unreasonable, seldom: true },
  ),
] as const;
