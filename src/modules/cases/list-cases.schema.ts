import { z } from 'zod';
import { caseStates } from '../../domain/case/state.js';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { CHANNELS } from '../../domain/statute/receipt.js';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, rowId, writtenWhole } from '../api/index.js';
import { sheetColumnIds, usualSheetColumns } from './sheet-columns.js';

/** Several values of one filter, separated by commas; a row must match any of them. */
const anyOf = <Choice extends z.ZodType<string, string>>(choice: Choice, pattern?: string) =>
  z
    .string()
    .max(2_000)
    .transform((list) => list.split(','))
    .pipe(z.array(choice).min(1).max(60))
    .meta({ description: `one or several, separated by commas${pattern === undefined ? '' : `: ${pattern}`}` });

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Sort keys of a list, and their columns. */
export const sortColumns = {
  number: ['register_year', 'register_number'],
  receivedOn: ['received_on'],
  registeredOn: ['registered_on'],
  dueOn: ['due_on'],
  settledOn: ['settled_on'],
  repliedOn: ['replied_on'],
  state: ['state'],
  unit: ['unit'],
  channel: ['channel'],
  category: ['applicant_category'],
  updatedAt: ['updated_at'],
} as const;
export type SortKey = keyof typeof sortColumns;
const sortKeys = Object.keys(sortColumns) as SortKey[];

export interface SortBy {
  readonly key: SortKey;
  readonly descending: boolean;
}

const sortBy = z
  .string()
  .max(200)
  .transform((list) => list.split(','))
  .pipe(
    z
      .array(
        z
          .string()
          .regex(/^-?[a-zA-Z]+$/)
          .transform((term) => ({ key: term.replace(/^-/, ''), descending: term.startsWith('-') }))
          .pipe(z.strictObject({ key: z.enum(sortKeys), descending: z.boolean() })),
      )
      .min(1)
      .max(5)
      .refine(
        (terms) => new Set(terms.map(({ key }) => key)).size === terms.length,
        bilingual({ zh: '每个排序项只写一次', en: 'Use each key once' }),
      ),
  )
  .meta({ description: `keys by precedence, "-" before a descending one: ${sortKeys.join(', ')}` });

/** Filters of a list of cases. */
const caseFilters = {
  state: anyOf(z.enum([...caseStates.keys()])).optional(),
  unit: anyOf(lineOf(100, 1)).optional(),
  handlerId: anyOf(rowId).optional(),
  mine: yesOrNo.optional().describe('本人承办的 / Assigned to the user'),
  unassigned: yesOrNo.optional().describe('尚无承办人的 / Unassigned only'),
  agencyId: anyOf(rowId).optional(),
  channel: anyOf(z.enum(CHANNELS), CHANNELS.join(', ')).optional(),
  category: anyOf(z.enum(APPLICANT_CATEGORIES), APPLICANT_CATEGORIES.join(', ')).optional(),
  outcome: anyOf(z.enum(OUTCOME_CODES)).optional(),
  receivedFrom: legalDate.optional(),
  receivedTo: legalDate.optional(),
  dueFrom: legalDate.optional(),
  dueTo: legalDate.optional(),
  settledFrom: legalDate.optional(),
  settledTo: legalDate.optional(),
  open: yesOrNo.optional(),
  overdue: yesOrNo.optional(),
  dueSoon: yesOrNo
    .optional()
    .describe('即将到期（黄灯）/ Open and due soon (amber), by the calendar of the user’s agency'),
  text: lineOf(100, 1)
    .optional()
    .describe('words that must all occur in number, content, unit or, if the user may see it, name'),
};
const sort = sortBy.default([{ key: 'number', descending: true }]);

/** Filters, order and cursor of a page of the list. */
export const caseListQuery = z.strictObject({
  ...caseFilters,
  sort,
  limit: writtenWhole(1, 200).default(50),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,1000}$/)
    .optional(),
});
export type CaseListQuery = z.output<typeof caseListQuery>;

/** Filters of a count of cases. */
export const caseCountQuery = z.strictObject(caseFilters);
export type CaseCountQuery = z.output<typeof caseCountQuery>;

/** Filters, order and columns of a sheet. */
export const caseSheetQuery = z.strictObject({
  ...caseFilters,
  sort,
  columns: anyOf(z.enum(sheetColumnIds), sheetColumnIds.join(', ')).default([...usualSheetColumns]),
  language: z.enum(['zh', 'en']).default('zh'),
});
export type CaseSheetQuery = z.output<typeof caseSheetQuery>;
