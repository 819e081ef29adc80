import { actDay, article, form, needed, optional, reasonField } from '../../command-field.js';

const receipt = article('regulation', '第31条');

/** Taking a request in, giving it to somebody, bringing it to its end. */
export const handlingForms = [
  form(
    'receipt.confirm',
    'handling',
    [
      '与申请人确认收到，确认之日为收到申请之日，答复期限从次日起算。',
      'Receipt is confirmed with the applicant; that day is the day of receipt and the period begins.',
    ],
    [
      actDay(
        ['确认日期', 'Day of confirmation'],
        [
          '平常信函、网络、传真以双方确认之日为收到申请之日',
          'For ordinary mail, internet and fax: the day both sides confirmed',
        ],
      ),
      needed('evidence', 'paragraphs', ['确认依据', 'Evidence'], {
        hint: [
          '如通话时间和号码、签字回执、系统记录',
          'A call with its time and number, a signed slip, a system record',
        ],
        article: receipt,
      }),
    ],
    { article: receipt, nextIn: ['registered'] },
  ),
  form(
    'case.assign',
    'handling',
    ['把申请交给承办科室和承办人。', 'The request is given to a unit and a handler.'],
    [
      actDay(['分办日期', 'Day of assignment']),
      needed('unit', 'unit', ['承办科室', 'Unit'], { present: 'unit' }),
      optional('handlerId', 'handler', ['承办人', 'Handler'], {
        present: 'handlerId',
        hint: ['不填则由该科室认领', 'Left out, somebody of the unit claims it'],
      }),
    ],
    { nextIn: ['open.received'] },
  ),
  form(
    'case.claim',
    'handling',
    ['把本科室尚无人承办的申请认领到自己名下。', 'Takes a request of one’s own unit that nobody holds.'],
    [actDay(['认领日期', 'Day'])],
  ),
  form(
    'review.start',
    'handling',
    ['开始检索、审查所申请的信息。', 'The search and the review begin.'],
    [actDay(['开始日期', 'Day of beginning'])],
    { nextIn: ['open.received'] },
  ),
  form(
    'case.return',
    'handling',
    ['退回登记员重新分办。', 'Goes back to intake, to be assigned anew.'],
    [actDay(['退回日期', 'Day of return']), reasonField(['退回理由', 'Reason'])],
    { seldom: true },
  ),
  form(
    'case.archive',
    'handling',
    ['办结归档，一申请一卷。', 'The file is complete and archived, one for each request.'],
    [actDay(['归档日期', 'Day of archiving'])],
    { article: article('regulation', '第45条'), nextIn: ['settled.served'] },
  ),
  form(
    'request.withdraw',
    'handling',
    ['申请人撤回申请，本案终结。', 'The applicant withdraws the request, which ends the case.'],
    [
      actDay(['收到撤回之日', 'Day the withdrawal arrived']),
      reasonField(
        ['撤回的方式和依据', 'How it was withdrawn'],
        ['写明书面材料或者通话记录', 'The letter, or the record of the call'],
      ),
    ],
    { seldom: true },
  ),
  form(
    'request.transfer',
    'handling',
    [
      '把申请转给同一政府的其他机关办理，本机关不再办理。',
      'Another agency of the same government takes the request over; this one no longer handles it.',
    ],
    [
      actDay(['转办日期', 'Day of transfer']),
      needed('toAgencyId', 'agency', ['接收机关', 'Receiving agency']),
      reasonField(['转办理由', 'Reason']),
    ],
    {
      seldom: true,
      cannotBeUndone: [
        '转办后案件归接收机关，只能由对方转回。',
        'The case then belongs to the receiving agency; only it can transfer it back.',
      ],
    },
  ),
  form(
    'note.add',
    'handling',
    ['记下仅供本机关内部查看的备注，申请人看不到。', 'A note for the office alone; the applicant never sees it.'],
    [actDay(['日期', 'Day']), needed('text', 'paragraphs', ['备注', 'Note'])],
    { seldom: true },
  ),
] as const;
