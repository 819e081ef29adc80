import { z } from 'zod';
import { article, choice, field, paragraphs, pastDay, reason } from '../history/command-form.js';
import { OUTCOME_CODES } from '../statute/outcome-rule.js';
import { REQUIRED_FACT_CODES } from '../statute/required-facts.js';

import { bilingual, type Text, type Words } from '../text.js';
import { lineOf, paragraphsOf, wholeFrom } from '../values.js';
import { clearanceLabels } from './permissions.js';

/** Fields that several commands on a case share. */

const factCodes: ReadonlySet<string> = new Set(REQUIRED_FACT_CODES);
const factCode = z
  .string()
  .refine((code) => factCodes.has(code), bilingual({ zh: '没有这项事实', en: 'There is no such fact' }))
  .meta({ enum: [...REQUIRED_FACT_CODES] });

const replyContent = z
  .strictObject({
    outcome: z.enum(OUTCOME_CODES),
    /** 理由: why the law leads to this outcome here. */
    reasons: paragraphsOf(20_000).default(''),
    /** Facts required by the outcome: an earlier reply's number, a search record, another agency … */
    facts: z.record(factCode, paragraphsOf(4_000)).default({}),
  })
  .meta({ id: 'ReplyContent' });
/** The draft of a reply: the outcome, what it rests on, and the facts which that outcome requires. */
export type ReplyContent = Readonly<z.output<typeof replyContent>>;

export const answerArticles = article('regulation', '第33条', '第36条');
export const reply = field(replyContent, 'reply', ['答复内容', 'The reply'], { article: answerArticles });

export const serviceMethod = choice(
  {
    in_person: ['当面', 'In person'],
    post: ['邮寄', 'Post'],
    electronic: ['电子', 'Electronic'],
    public_notice: ['公告', 'Public notice', ['其他方式无法送达时', 'Where nothing else reaches the applicant']],
  },
  ['送达方式', 'How it is served'],
);
export type ServiceMethod = z.output<typeof serviceMethod>;

/** The day on which a notice arrived, often not known yet when it is sent: its recipient's period runs from it. */
export const deliveredOn = ([zh, en]: Words) =>
  pastDay(
    ['送达日期', 'Day of delivery'],
    [
      `${zh}的期限自送达起算；尚不知道的不填，以后用“登记文书送达”补记`,
      `The period of ${en} runs from it. Leave it out while unknown and record the delivery later`,
    ],
  ).optional();

export const consultationId = lineOf(64, 1).regex(
  /^[\p{L}\p{N}._-]+$/u,
  bilingual({ zh: '须为字母、汉字、数字、点或横线', en: 'Must be letters, digits, dots and dashes' }),
);

/** Number of the event that a correction is about. */
export const eventNumber = wholeFrom(1, 1_000_000);

export const correctionReason = reason(
  ['理由', 'Reason'],
  ['写明依据，长期保留', 'With its grounds; it stays in the history'],
);

export const serviceProof = paragraphs(2_000, ['送达凭证', 'Proof'], {
  hint: ['送达回证、邮寄单号、签收记录', 'A receipt, the number of the parcel, a record of delivery'],
});

const { secrecy, legality, signature } = clearanceLabels;
const capital = ({ zh, en }: Text): Words => [zh, `${en.charAt(0).toUpperCase()}${en.slice(1)}`];
export const clearanceStep = choice(
  { secrecy: capital(secrecy), legality: capital(legality), signature: capital(signature) },
  ['审核环节', 'Step'],
  { present: 'remainingSteps.0' },
);
