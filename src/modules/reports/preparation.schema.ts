import { REPORT_FORMAT_IDS } from '../../domain/statute/report-rows.js';
import { z } from 'zod';
import { RESULT_GROUPS } from '../../domain/report/quarterly.js';
import { CASE_ITEMS, DISPUTE_ITEMS, READINESS_CODES } from '../../domain/report/readiness.js';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { shownDate, text } from '../api/index.js';
import { paging, whose } from './reports.schema.js';

const format = z.literal(REPORT_FORMAT_IDS);

export const caseItemQuery = z.strictObject({ ...whose, ...paging, item: z.enum(CASE_ITEMS) });
export const disputeItemQuery = z.strictObject({ ...whose, ...paging, item: z.enum(DISPUTE_ITEMS) });

export const yearsView = z
  .strictObject({
    asOf: shownDate,
    proposed: z.int().describe('今天应当办理的年度 / The year an office works on today'),
    years: z.array(z.strictObject({ year: z.int(), format, isOver: z.boolean() })),
  })
  .meta({ id: 'ReportYears' });

const onTime = z.strictObject({
  ...{ inTime: z.int(), late: z.int(), unknown: z.int(), share: z.string().nullable() },
});

export const quartersView = z
  .strictObject({
    asOf: shownDate,
    year: z.int(),
    results: z.array(z.strictObject({ code: z.enum(RESULT_GROUPS), label: text })).describe('三、本年度办理结果'),
    quarters: z.array(
      z.strictObject({
        quarter: z.int(),
        standing: z.enum(['over', 'running', 'coming']),
        ...{ received: z.int(), closed: z.int(), open: z.int().describe('At its end, or today') },
        results: z.record(z.enum(RESULT_GROUPS), z.int()),
        onTime,
        averageWorkingDays: z.number().nullable(),
        madePublic: z.int(),
        onQuarterBefore: z.string().nullable().describe('环比 / On the quarter before'),
        onYearBefore: z.string().nullable().describe('同比 / On the same quarter of last year'),
      }),
    ),
  })
  .meta({ id: 'ReportQuarters' });

export const readinessView = z
  .strictObject({
    asOf: shownDate,
    year: z.int(),
    items: z.array(
      z.strictObject({
        code: z.enum(READINESS_CODES),
        weight: z.enum(['must', 'look']),
        title: text,
        settled: text.describe('The title when there is nothing of the kind'),
        meaning: text,
        article: z.string().nullable(),
        count: z.int(),
        opens: z.enum(['cases', 'disputes']).nullable().describe('What is behind it, to be listed'),
      }),
    ),
  })
  .meta({ id: 'ReportReadiness' });

export const caseItemView = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        agencyId: z.string(),
        id: z.string(),
        number: z.string(),
        applicantCategory: z.enum(APPLICANT_CATEGORIES),
        content: z.string(),
        unit: z.string().nullable(),
        registeredOn: shownDate,
        receivedOn: shownDate.nullable(),
        dueOn: shownDate.nullable().describe('While it is open'),
        settledOn: shownDate.nullable(),
        outcome: z.enum(OUTCOME_CODES).nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'CasesToCheck' });

export const agenciesView = z
  .strictObject({
    asOf: shownDate,
    year: z.int(),
    agencies: z.array(
      z.strictObject({
        agencyId: z.string(),
        name: z.string(),
        ...{ received: z.int(), carriedIn: z.int(), closed: z.int(), open: z.int(), disputes: z.int() },
        yoy: z.string().nullable(),
        onTime,
        faults: z.int().describe('Findings of the checks'),
      }),
    ),
  })
  .meta({ id: 'ReportsOfAgencies' });
