import { z } from 'zod';
import { caseStates } from '../../domain/case/state.js';
import { APPLICANT_CATEGORIES } from '../../domain/statute/applicants.js';
import { OUTCOME_CODES } from '../../domain/statute/outcome-rule.js';
import { CHANNELS } from '../../domain/statute/receipt.js';
import { bilingual } from '../../platform/http/index.js';
import { legalDate, lineOf, rowId, writtenWhole } from '../api/index.js';
import { sheetColumnIds, usualSheetColumns } from './sheet-columns.js';

/** Several values of one filter, written with commas between them: any of them will do. */
const anyOf = <Choice extends z.ZodType<string, string>>(choice: Choice, pattern?: string) =>
  z
    .string()
    .max(2_000)
    .transform((list) => list.split(','))
    .pipe(z.array(choice).min(1).max(60))
    .meta({ description: `one or several, separated by commas${pattern === undefined ? '' : `: ${pattern}`}` });

const yesOrNo = z.enum(['true', 'false']).transform((value) => value === 'true');

/** What a list may be sorted by: the names in a request, and the columns that they mean. */
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
        bilingual({ zh: '每个排序项只写一次', en: 'Name each key once' }),
      ),
  )
  .meta({ description: `keys by weight, "-" before a descending one: ${sortKeys.join(', ')}` });

/** What narrows a list of cases. */
const caseFilters = {
  state: anyOf(z.enum([...caseStates.keys()])).optional(),
  unit: anyOf(lineOf(100, 1)).optional(),
  handlerId: anyOf(rowId).optional(),
  mine: yesOrNo.optional().describe('本人承办的 / On one’s own desk'),
  unassigned: yesOrNo.optional().describe('尚无承办人的 / Those that nobody has taken'),
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
  dueSoon: yesOrNo.optional().describe('即将到期（黄灯）/ Open and amber, by the calendar of one’s own agency'),
  text: lineOf(100, 1).optional().describe('words that all occur in number, content, unit or (for whoever may) name'),
};
const sort = sortBy.default([{ key: 'number', descending: true }]);

/** Filters, order and place of a page of the list. */
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

/** Filters alone: how many cases there are. */
export const caseCountQuery = z.strictObject(caseFilters);
export type CaseCountQuery = z.output<typeof caseCountQuery>;

/** Filters, order, and the columns of a sheet in their order. */
export const caseSheetQuery = z.strictObject({
  ...caseFilters,
  sort,
  columns: anyOf(z.enum(sheetColumnIds), sheetColumnIds.join(', ')).default([...usualSheetColumns]),
  language: z.enum(['zh', 'en']).default('zh'),
});
export type CaseSheetQuery = z.output<typeof caseSheetQuery>;
