import { z } from 'zod';
import { legalDate, lineOf, rowId, factText, shownDate, text, writtenWhole } from '../api/index.js';

export const AUDIT_SOURCES = ['office', 'case', 'dispute'] as const;
export type AuditSource = (typeof AUDIT_SOURCES)[number];

/** Where the next page begins: the instant, the source and the id of the last line of this one. */
export interface AuditCursor {
  /** As PostgreSQL writes it, to the microsecond. */
  readonly at: string;
  readonly source: AuditSource;
  readonly id: string;
  /** Number of the event within its history; 0 for an entry that belongs to none. */
  readonly seq: number;
}

const cursorForm = z.strictObject({
  at: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  source: z.enum(AUDIT_SOURCES),
  id: z.string().regex(/^(\d{1,18}|[0-9a-f-]{36})$/),
  seq: z.int().min(0).max(2_000_000_000),
});

export const writeAuditCursor = (cursor: AuditCursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const cursor = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,300}$/)
  .transform((written, context): AuditCursor => {
    try {
      const read = cursorForm.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
      if ((read.source === 'office') === (read.seq === 0)) return read;
    } catch {
      // Refused below, as any other text that is no cursor.
    }
    context.addIssue({ code: 'custom', message: 'not a cursor of this list' });
    return z.NEVER;
  });

export const auditQuery = z.strictObject({
  personId: rowId.optional().describe('谁做的 / Who did it'),
  source: z
    .enum(AUDIT_SOURCES)
    .optional()
    .describe('office：案件以外；case：案件；dispute：复议诉讼 / Outside cases, of cases, of disputes'),
  action: lineOf(40, 1).optional().describe('操作代码，如 user.change / Code of the action'),
  caseNumber: lineOf(100, 1).optional().describe('登记编号，含其复议诉讼 / Of the case, with its disputes'),
  from: legalDate.optional().describe('记录日期自 / Recorded on this day or later'),
  to: legalDate.optional(),
  limit: writtenWhole(1, 200).default(50),
  cursor: cursor.optional(),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const auditView = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  source: z.enum(AUDIT_SOURCES),
  action: z.strictObject({ code: z.string(), label: text }),
  sentence: text.describe('谁、做了什么、对哪件事 / Who did what to what'),
  actor: z
    .strictObject({ id: z.string(), name: z.string().nullable() })
    .nullable()
    .describe('空：系统、命令行或者未知的人 / Null: the system, the command line or an unknown person'),
  occurredOn: shownDate.nullable().describe('法定日期，与记录时间分开 / The legal date of an act'),
  number: z.string().nullable().describe('登记编号 / Of the case or dispute'),
  caseId: z.string().nullable(),
  disputeId: z.string().nullable(),
  seq: z.int().nullable().describe('在该案历史中的序号 / Number within the history'),
  address: z.string().nullable().describe('来自的网络地址 / Where it came from'),
  facts: z.array(factText),
});

export const auditList = z
  .strictObject({ entries: z.array(auditView), next: z.string().nullable() })
  .meta({ id: 'AuditList' });

export const auditActionList = z
  .strictObject({
    actions: z.array(z.strictObject({ source: z.enum(AUDIT_SOURCES), code: z.string(), label: text })),
  })
  .meta({ id: 'AuditActions' });

export const verificationQuery = z.strictObject({
  after: z
    .string()
    .regex(/^(cases|disputes):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .describe('上一页给出的 next；缺省从头开始 / `next` of the page before; from the beginning when left out'),
});

export const verificationPage = z
  .strictObject({
    of: z.strictObject({ cases: z.int(), disputes: z.int() }).describe('本机关总数 / All there are'),
    cases: z.int().describe('本页核验的案件 / Verified on this page'),
    disputes: z.int(),
    events: z.int(),
    findings: z.array(
      z.strictObject({
        caseId: z.string().nullable(),
        disputeId: z.string().nullable(),
        number: z.string().nullable(),
        seq: z.int().nullable().describe('第一条不符的记录 / The first event that does not fit'),
        code: z.string(),
        message: text,
      }),
    ),
    next: z.string().nullable().describe('空：已核验完毕 / Null: everything has been verified'),
  })
  .meta({ id: 'VerificationPage' });
