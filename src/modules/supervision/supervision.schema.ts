import { z } from 'zod';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, paragraphsOf, rowId, shownDate, text, writtenWhole } from '../api/index.js';

const statuses = ['open', 'answered', 'closed'] as const;
const steps = ['opened', 'answered', 'pressed', 'closed'] as const;
const words = paragraphsOf(4000, 1).describe(
  '两个机关均可见，请勿写申请人个人信息 / Both agencies read it: nothing personal',
);
const answerDueOn = legalDate
  .optional()
  .describe('答复期限；缺省为五个工作日 / Last day for an answer; by default five working days');

export const newSupervision = z
  .strictObject({
    agencyId: rowId.describe('被督办的下级机关 / The agency below'),
    caseId: rowId.nullable().default(null),
    kind: z
      .string()
      .regex(
        /^[a-z_]{1,100}$/,
        bilingual({ zh: '须为期限种类的代码，如 reply', en: 'Must be a kind of deadline: reply' }),
      )
      .optional()
      .describe('期限或义务的种类；缺省为整个案件或机关 / Kind of the deadline or duty; by default the whole'),
    subject: lineOf(200).default('').describe('同类期限的区分，或者督办事项的标题 / Tells several apart, or a title'),
    reason: words,
    answerDueOn,
  })
  .meta({
    id: 'NewSupervision',
    examples: [{ agencyId: '6f1c2f60-9a2b-4b7e-8f43-2f1f6d1f0a77', subject: '', reason: '该件已逾期三个工作日。' }],
  });

export const supervisionAnswer = z
  .strictObject({ text: words, promisedOn: legalDate.nullable().default(null).describe('承诺办结日 / Promised day') })
  .meta({ id: 'SupervisionAnswer', examples: [{ text: '已催办，本周内答复。', promisedOn: '2026-02-06' }] });

export const supervisionAsk = z
  .strictObject({ text: words, answerDueOn })
  .meta({ id: 'SupervisionAsk', examples: [{ text: '请说明未按承诺办结的原因。' }] });

export const supervisionClosing = z
  .strictObject({ text: paragraphsOf(4000).default('') })
  .meta({ id: 'SupervisionClosing', examples: [{ text: '已答复申请人，办结。' }] });

export const supervisionQuery = z.strictObject({
  as: z
    .enum(['supervisor', 'supervised'])
    .optional()
    .describe('supervisor 本机关发出的；supervised 本机关收到的 / Asked by one’s agency, or of it'),
  status: z.enum(statuses).optional(),
  caseId: rowId.optional(),
  agencyId: rowId.optional(),
  limit: writtenWhole(1, 200).default(50),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
});

export const supervisionView = z
  .strictObject({
    id: z.string(),
    agency: z.strictObject({ id: z.string(), name: z.string() }),
    supervisor: z.strictObject({ id: z.string(), name: z.string() }),
    caseId: z.string().nullable(),
    caseNumber: z.string().nullable(),
    handlerId: z.string().nullable(),
    unit: z.string().nullable(),
    kind: z.string(),
    subject: z.string(),
    version: z.int().nullable(),
    reason: z.string(),
    status: z.strictObject({ code: z.enum(statuses), label: text }),
    answerDueOn: shownDate,
    isAnswerLate: z.boolean().describe('答复已逾期，以今日计 / No answer in time, as of today'),
    promisedOn: shownDate.nullable(),
    byPolicy: z.boolean().describe('由提醒阶梯自动发出 / Opened by the policy of alerts'),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
    deadline: z
      .strictObject({ status: z.string(), dueOn: shownDate.nullable() })
      .nullable()
      .describe('该期限现况；met 表示已按期完成 / The deadline as it stands now'),
    entries: z.array(
      z.strictObject({
        id: z.int(),
        kind: z.enum(steps),
        label: text,
        byName: z.string().nullable(),
        text: z.string(),
        promisedOn: shownDate.nullable(),
        answerDueOn: shownDate.nullable(),
        deadlineStatus: z.string().nullable().describe('当时期限的状态 / How the deadline stood then'),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Supervision' });

export const openedSupervision = z
  .strictObject({
    supervision: supervisionView,
    isNew: z.boolean().describe('false：同一事项已在督办 / Was running already'),
  })
  .meta({ id: 'OpenedSupervision' });

export const supervisionList = z
  .strictObject({ supervisions: z.array(supervisionView), next: z.string().nullable() })
  .meta({ id: 'Supervisions' });
