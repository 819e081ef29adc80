import { actDay, article, form, type FieldKind, needed, optional, reasonField } from '../../command-field.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../../statute/applicants.js';
import { CHANNELS, RECEIPT_RULES } from '../../statute/receipt.js';
import type { Registration } from '../registration.js';

const record = article('regulation', '第45条');
const day = actDay(['更正日期', 'Day of the correction']);
const why = reasonField(['理由', 'Reason'], ['写明依据，长期保留', 'With its grounds; it stays in the history']);

const changed = (key: keyof Registration, kind: FieldKind, label: readonly [string, string], more: object = {}) =>
  optional(`changes.${key}`, kind, label, { present: `registration.${key}`, onlyChanges: true, ...more });

const channels = CHANNELS.map((code) => {
  const { label, explanation } = RECEIPT_RULES[code];
  return { code, label, hint: explanation };
});
const categories = APPLICANT_CATEGORIES.map((code) => {
  const { label, belongs } = APPLICANT_CATEGORY_RULES[code];
  return { code, label, hint: belongs };
});

const registration = [
  changed('channel', 'choice', ['接收渠道', 'Channel'], {
    choices: channels,
    article: article('regulation', '第31条'),
  }),
  changed('submittedOn', 'date', ['提交日期', 'Submitted on']),
  changed('signedOn', 'date', ['签收日期', 'Signed for on']),
  changed('confirmedOn', 'date', ['确认日期', 'Confirmed on']),
  changed('applicantName', 'line', ['申请人', 'Applicant']),
  changed('applicantCategory', 'choice', ['申请人类别', 'Category'], { choices: categories }),
  changed('phone', 'line', ['联系电话', 'Telephone']),
  changed('email', 'line', ['电子邮箱', 'E-mail']),
  changed('address', 'line', ['通信地址', 'Address']),
  changed('content', 'paragraphs', ['申请内容', 'What is asked for']),
  changed('purpose', 'paragraphs', ['用途', 'Purpose']),
  changed('delivery', 'line', ['获取方式', 'How it is to be provided']),
  changed('remarks', 'paragraphs', ['备注', 'Remarks']),
];

/** Putting right what was typed in wrongly; the entry itself stays in the history. */
export const puttingRightForms = [
  form(
    'entry.correct',
    'putting_right',
    [
      '更正登记事项；收到日有变化的，期限随之重算。',
      'Puts the registration right; when the day of receipt changes, so does the period.',
    ],
    [...registration, day, why],
    { article: record, seldom: true },
  ),
  form(
    'act.correct',
    'putting_right',
    [
      '更正办理记录中录错的日期或者天数，期限随之重算。',
      'Puts a date or a number of days right that was typed in wrongly.',
    ],
    [
      needed('event', 'record', ['哪一条记录', 'Which record']),
      optional('changes.on', 'date', ['正确的日期', 'The right day'], { onlyChanges: true }),
      optional('changes.deliveredOn', 'date', ['正确的送达日期', 'The right day of delivery'], { onlyChanges: true }),
      optional('changes.workingDays', 'working_days', ['正确的工作日数', 'The right number of working days'], {
        onlyChanges: true,
      }),
      optional('changes.untilOn', 'date', ['正确的延迟日期', 'The right later day'], { onlyChanges: true }),
      day,
      why,
    ],
    { article: record, seldom: true },
  ),
  form(
    'act.strike',
    'putting_right',
    [
      '撤销从未发生、录入有误的办理记录；原记录仍留在历史中。',
      'Strikes out a record of something that never happened; it stays in the history.',
    ],
    [needed('event', 'record', ['哪一条记录', 'Which record']), actDay(['撤销日期', 'Day']), why],
    { article: record, seldom: true },
  ),
  form(
    'reply.retract',
    'putting_right',
    [
      '撤销误录的答复，案件回到办理中；已真实发出的答复不能撤销。',
      'Takes back a reply entered by mistake; one that was really sent cannot be.',
    ],
    [actDay(['撤销日期', 'Day']), why],
    { article: record, seldom: true },
  ),
  form(
    'case.unarchive',
    'putting_right',
    ['撤销归档，以便继续办理。', 'Takes the case out of the archive.'],
    [actDay(['日期', 'Day']), why],
    { seldom: true },
  ),
  form(
    'request.void',
    'putting_right',
    ['把误登记的申请作废，编号不再使用。', 'Voids a registration made by mistake; its number is never used again.'],
    [actDay(['作废日期', 'Day']), why],
    {
      article: record,
      seldom: true,
      cannotBeUndone: [
        '作废后不能恢复，编号不再使用，年度报告不计入。',
        'It cannot be restored, its number is never used again, and no report counts it.',
      ],
    },
  ),
] as const;
