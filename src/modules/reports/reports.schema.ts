import { z } from 'zod';
import { APPLICANT_CATEGORIES, TABLE3_COLUMNS } from '../../domain/statute/applicants.js';
import { DISPUTE_KINDS, DISPUTE_RESULTS } from '../../domain/statute/dispute-results.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { DISPUTE_COLUMNS, DISPUTE_GROUPS, REPORT_ROWS, REPORT_FORMAT_IDS } from '../../domain/statute/report-rows.js';
import { rowId, shownDate, text, writtenWhole } from '../api/index.js';

/** The year of a report. */
export const reportYear = writtenWhole(2000, 2199);

const format = z
  .enum(REPORT_FORMAT_IDS.map((id) => `${id}` as const))
  .transform(Number)
  .pipe(z.literal(REPORT_FORMAT_IDS))
  .describe('格式，缺省按年度 / The form; by default that of the year');
export const whose = {
  agencyId: rowId.optional().describe('下级机关；缺省为本机关 / An agency below; by default one’s own'),
  whole: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false)
    .describe('汇总本机关及全部下级机关 / Add up the agency and all below it'),
};
export const paging = {
  limit: writtenWhole(1, 200).default(50),
  cursor: z
    .string()
    .regex(/^[0-9a-f~-]{1,100}$/)
    .optional(),
};

export const reportQuery = z.strictObject({
  ...whose,
  format: format.optional(),
});

/** The agencies of a report only. */
export const whoseQuery = z.strictObject(whose);

export const cellQueryForm = z.strictObject({
  ...whose,
  ...paging,
  format: format.optional(),
  row: z.enum(REPORT_ROWS.map(({ id }) => id)),
  column: z.enum(TABLE3_COLUMNS).default('总计'),
});

export const disputeCellQueryForm = z.strictObject({
  ...whose,
  ...paging,
  group: z.enum(DISPUTE_GROUPS),
  column: z.enum(DISPUTE_COLUMNS).default('总计'),
});

const numbers = (length: number) => z.array(z.int()).length(length);
export const share = z.strictObject({ count: z.int(), share: z.string().nullable() });
const topics = z.array(z.strictObject({ value: z.string(), count: z.int() }));

export const reportView = z
  .strictObject({
    asOf: shownDate,
    agency: z.string(),
    year: z.int(),
    format: z.literal(REPORT_FORMAT_IDS),
    table3: z.record(z.string(), numbers(7)).describe('表三：行 id → 六类申请人、总计'),
    table4: z.record(z.string(), numbers(5)).describe('表四：组 → 维持、纠正、其他、未审结、总计'),
    statistics: z.strictObject({
      received: z.int(),
      carriedIn: z.int(),
      handled: z.int(),
      closed: z.int(),
      open: z.int(),
      previousYear: z.strictObject({ received: z.int(), source: z.enum(['opening_balance', 'cases']) }).nullable(),
      yoy: z.string().nullable(),
      channels: z.record(z.string(), share),
      byUnit: z.array(
        z.strictObject({
          unit: z.string().nullable(),
          received: z.int(),
          carriedIn: z.int(),
          closed: z.int(),
          open: z.int(),
        }),
      ),
      byQuarter: z.array(z.strictObject({ quarter: z.int(), received: z.int(), closed: z.int() })),
      subjects: topics,
      purposes: topics,
      onTime: z.strictObject({
        inTime: z.int(),
        late: z.int(),
        unknown: z.int(),
        share: z.string().nullable(),
      }),
      averageWorkingDays: z.number().nullable(),
      madePublic: z.int(),
    }),
    checks: z.array(
      z.strictObject({
        code: z.string(),
        severity: z.enum(['fault', 'note']),
        place: z.string(),
        expected: z.union([z.number(), z.string()]).nullable(),
        found: z.union([z.number(), z.string()]).nullable(),
        message: text,
      }),
    ),
    identities: z
      .array(
        z.strictObject({
          code: z.string(),
          text,
          article: z.string(),
          holds: z.boolean().nullable().describe('Null: there is nothing to compare with'),
        }),
      )
      .describe('勾稽关系 / What must hold in the tables'),
  })
  .meta({ id: 'Report' });

export const cellView = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        agencyId: z.string(),
        id: z.string(),
        number: z.string(),
        applicantCategory: z.enum(APPLICANT_CATEGORIES),
        content: z.string(),
        unit: z.string().nullable(),
        receivedOn: shownDate,
        settledOn: shownDate.nullable(),
        outcome: z.enum(OUTCOME_CODES).nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CellCases' });

export const disputeCellView = z
  .strictObject({
    disputes: z.array(
      z.strictObject({
        agencyId: z.string(),
        id: z.string(),
        caseId: z.string(),
        number: z.string(),
        kind: z.enum(DISPUTE_KINDS),
        filedOn: shownDate,
        closedOn: shownDate.nullable(),
        result: z.enum(DISPUTE_RESULTS).nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CellDisputes' });
