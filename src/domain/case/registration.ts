import { z } from 'zod';
import { anyDay, article, field, line, paragraphs } from '../history/command-form.js';
import { APPLICANT_CATEGORIES, APPLICANT_CATEGORY_RULES } from '../statute/applicants.js';
import { CHANNELS, RECEIPT_RULES } from '../statute/receipt.js';
import { lineOf, paragraphsOf } from '../values.js';

const channels = CHANNELS.map((code) => {
  const { label, explanation } = RECEIPT_RULES[code];
  return { code, label, hint: explanation };
});
const categories = APPLICANT_CATEGORIES.map((code) => {
  const { label, belongs } = APPLICANT_CATEGORY_RULES[code];
  return { code, label, hint: belongs };
});

/** The fields of a registration, each with the label under which it is corrected. */
export const registrationFields = {
  channel: field(z.enum(CHANNELS), 'choice', ['接收渠道', 'Channel'], {
    choices: channels,
    article: article('regulation', '第31条'),
  }),
  submittedOn: anyDay(['提交日期', 'Submitted on']),
  /** Day the agency signed for registered mail (art. 31(2)). */
  signedOn: anyDay(['签收日期', 'Signed for on']).nullable(),
  /** Day both sides confirmed the request: ordinary mail, internet, fax, oral (art. 31(2)(3)). */
  confirmedOn: anyDay(['确认日期', 'Confirmed on']).nullable(),
  applicantName: line(200, ['申请人', 'Applicant']),
  applicantCategory: field(z.enum(APPLICANT_CATEGORIES), 'choice', ['申请人类别', 'Category'], { choices: categories }),
  phone: field(lineOf(100), 'line', ['联系电话', 'Telephone']),
  email: field(lineOf(254), 'line', ['电子邮箱', 'E-mail']),
  address: field(lineOf(500), 'line', ['通信地址', 'Address']),
  /** The information requested, in the applicant's words. */
  content: paragraphs(20_000, ['申请内容', 'Information requested']),
  purpose: field(paragraphsOf(4_000), 'paragraphs', ['用途', 'Purpose']),
  /** The form in which the applicant wants the information: 电子邮件, 邮寄纸质, 当面领取 … */
  delivery: field(lineOf(200), 'line', ['获取方式', 'Form of provision']),
  remarks: field(paragraphsOf(4_000), 'paragraphs', ['备注', 'Remarks']),
};

/**
 * The content of the request (art. 29). Only the dates that the channel requires, the applicant and the information
 * requested are mandatory.
 */
export const registration = z
  .strictObject({
    ...registrationFields,
    signedOn: registrationFields.signedOn.default(null),
    confirmedOn: registrationFields.confirmedOn.default(null),
    phone: registrationFields.phone.default(''),
    email: registrationFields.email.default(''),
    address: registrationFields.address.default(''),
    purpose: registrationFields.purpose.default(''),
    delivery: registrationFields.delivery.default(''),
    remarks: registrationFields.remarks.default(''),
  })
  .meta({ id: 'Registration' });

/** As registered and later corrected. Dates are calendar dates, Asia/Shanghai. */
export type Registration = Readonly<z.output<typeof registration>>;
