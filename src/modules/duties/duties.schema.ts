import { z } from 'zod';
import { AGENCY_LEVELS } from '../../domain/duty/agency-level.js';
import { DUTY_KINDS } from '../../domain/duty/duty-kind.js';
import { URGENCIES } from '../../domain/duty/urgency.js';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, paragraphsOf, rowId, shownDate, text, writtenWhole } from '../api/index.js';

const statuses = ['open', 'met', 'missed', 'void'] as const;

const anyOf = <Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  z
    .string()
    .max(200)
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(choices)).min(1))
    .meta({ description: `一个或几个，逗号分隔 / one or several, separated by commas: ${choices.join(', ')}` });

const cursor = z
  .string()
  .max(60)
  .transform((value) => value.split('~'))
  .pipe(
    z.tuple([legalDate, rowId], bilingual({ zh: '翻页标记不属于本列表', en: 'The cursor is not one of this list' })),
  );

export const dutyListQuery = z.strictObject({
  status: anyOf(statuses).optional(),
  kind: anyOf(DUTY_KINDS).optional(),
  agencyId: rowId.optional(),
  caseId: rowId.optional(),
  limit: writtenWhole(1, 200).default(50),
  cursor: cursor.optional(),
});
export type DutyListQuery = z.output<typeof dutyListQuery>;

export const newDuty = z
  .strictObject({
    title: lineOf(200, 1).describe('应当公开的政府信息的名称 / What must be made public'),
    reference: lineOf(100, 1)
      .optional()
      .describe('文号等 / A document number: what was logged once is not logged twice'),
    fromOn: legalDate.describe(
      '形成、变更之日；由申请转为主动公开的，决定之日 / The day it was made, changed, or decided on',
    ),
    caseId: rowId.optional().describe('转为主动公开的申请 / The request that brought it to light'),
    unit: lineOf(100, 1).optional(),
    handlerId: rowId.optional().describe('缺省为登记人 / By default the person who enters it'),
  })
  .meta({ examples: [{ title: '城东片区征地补偿安置方案', reference: '示政发〔2026〕8号', fromOn: '2026-03-02' }] });

export const fulfilment = z
  .strictObject({ doneOn: legalDate, note: paragraphsOf(1_000).default('') })
  .meta({ examples: [{ doneOn: '2026-03-20', note: '已在门户网站公开' }] });
export const striking = z.strictObject({ reason: lineOf(500, 1) }).meta({ examples: [{ reason: '登记重复' }] });
export const agencyLevel = z.strictObject({ level: z.enum(AGENCY_LEVELS) }).meta({ examples: [{ level: 'county' }] });

export const dutyView = z
  .strictObject({
    id: z.string(),
    agencyId: z.string(),
    kind: z.strictObject({ code: z.enum(DUTY_KINDS), label: text }),
    subject: z.string().describe('The year reported on, or the reference'),
    title: z.string(),
    caseId: z.string().nullable(),
    unit: z.string().nullable(),
    handlerId: z.string().nullable(),
    fromOn: shownDate,
    dueOn: shownDate,
    originalDueOn: shownDate,
    article: z.string(),
    status: z.enum(statuses),
    urgency: z.enum(URGENCIES).nullable().describe('As of today; null once it is closed'),
    remainingWorkingDays: z.int().nullable().describe('Negative when late; null once it is closed'),
    doneOn: shownDate.nullable(),
    note: z.string(),
    provisional: z.boolean(),
    version: z.int(),
    openedAt: z.iso.datetime(),
    openedBy: z.string().nullable().describe('Null: the law, by the turn of the year'),
    closedAt: z.iso.datetime().nullable(),
    closedBy: z.string().nullable(),
  })
  .meta({ id: 'Duty' });

export const dutyList = z.strictObject({ duties: z.array(dutyView), next: z.string().nullable() });
export const agencyLevelView = z.strictObject({ level: z.enum(AGENCY_LEVELS), label: text });
