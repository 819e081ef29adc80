import type { z } from 'zod';
import { APPLICANT_CATEGORY_RULES } from '../../domain/statute/applicants.js';
import { OUTCOMES } from '../../domain/statute/outcomes.js';
import { RECEIPT_RULES } from '../../domain/statute/receipt.js';
import type { Text } from '../../domain/text.js';
import type { listedCase } from './cases.schema.js';

type Line = z.output<typeof listedCase>;

export type SheetLanguage = keyof Text;

interface SheetColumn {
  readonly label: Text;
  /** In characters. */
  readonly width: number;
  readonly cell: (line: Line, language: SheetLanguage) => string;
}

const day = (value: string | null): string => value ?? '';

/** The columns of a sheet of cases, by their names in a request. */
export const sheetColumns = {
  number: { label: { zh: '登记号', en: 'Number' }, width: 16, cell: ({ number }) => number },
  agency: { label: { zh: '机关', en: 'Agency' }, width: 24, cell: ({ agencyName }) => agencyName },
  applicant: { label: { zh: '申请人', en: 'Applicant' }, width: 14, cell: ({ applicantName }) => applicantName },
  category: {
    label: { zh: '申请人类别', en: 'Category' },
    width: 14,
    cell: ({ category }, language) => APPLICANT_CATEGORY_RULES[category].label[language],
  },
  content: { label: { zh: '申请内容', en: 'Information requested' }, width: 50, cell: ({ content }) => content },
  channel: {
    label: { zh: '接收渠道', en: 'Channel' },
    width: 12,
    cell: ({ channel }, language) => RECEIPT_RULES[channel].label[language],
  },
  state: { label: { zh: '状态', en: 'State' }, width: 14, cell: ({ state }, language) => state.label[language] },
  unit: { label: { zh: '承办科室', en: 'Unit' }, width: 16, cell: ({ unit }) => unit ?? '' },
  handler: { label: { zh: '承办人', en: 'Handler' }, width: 12, cell: ({ handlerName }) => handlerName ?? '' },
  registeredOn: { label: { zh: '登记日', en: 'Registered' }, width: 12, cell: ({ registeredOn }) => registeredOn },
  receivedOn: { label: { zh: '收到日', en: 'Received' }, width: 12, cell: ({ receivedOn }) => day(receivedOn) },
  dueOn: { label: { zh: '到期日', en: 'Due' }, width: 12, cell: ({ dueOn }) => day(dueOn) },
  originalDueOn: {
    label: { zh: '原到期日', en: 'First due' },
    width: 12,
    cell: ({ originalDueOn }) => day(originalDueOn),
  },
  clock: { label: { zh: '期限情况', en: 'Clock' }, width: 14, cell: ({ clock }, language) => clock.label[language] },
  remaining: {
    label: { zh: '剩余工作日', en: 'Working days left' },
    width: 12,
    cell: ({ clock: { remainingWorkingDays: left } }) => (left === null ? '' : String(left)),
  },
  outcome: {
    label: { zh: '处理结果', en: 'Outcome' },
    width: 22,
    cell: ({ outcome, registeredOn, settledOn }, language) =>
      outcome === null ? '' : OUTCOMES.nearest(outcome, settledOn ?? registeredOn).label[language],
  },
  repliedOn: { label: { zh: '答复日', en: 'Replied' }, width: 12, cell: ({ repliedOn }) => day(repliedOn) },
  settledOn: { label: { zh: '办结日', en: 'Settled' }, width: 12, cell: ({ settledOn }) => day(settledOn) },
  madePublicOn: {
    label: { zh: '转主动公开日', en: 'Made public' },
    width: 14,
    cell: ({ madePublicOn }) => day(madePublicOn),
  },
} as const satisfies Readonly<Record<string, SheetColumn>>;

export type SheetColumnId = keyof typeof sheetColumns;
export const sheetColumnIds = Object.keys(sheetColumns) as SheetColumnId[];

/** Default columns of a sheet. */
export const usualSheetColumns: readonly SheetColumnId[] = [
  ...(['number', 'applicant', 'category', 'content', 'channel', 'state', 'unit', 'handler'] as const),
  ...(['receivedOn', 'dueOn', 'outcome', 'settledOn'] as const),
];
