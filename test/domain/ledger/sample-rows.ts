import type { LedgerColumnId } from '../../../src/domain/ledger/columns.js';
import { parseApplication } from '../../../src/domain/ledger/parse-application.js';
import { parseDispute } from '../../../src/domain/ledger/parse-dispute.js';
import type { RawCell, RawRow } from '../../../src/domain/ledger/raw-cell.js';

export type Cells = Partial<Record<LedgerColumnId, RawCell>>;

export const today = '2026-06-30';

export const raw = (cells: Cells, row = 5): RawRow => ({ sheetName: '申请台账', row, cells, serialEpoch: 1900 });

/** A sound open request through the website. */
export const open: Cells = {
  number: '〔2019〕3号',
  applicantName: '李某',
  applicantCategory: '自然人',
  channel: '网络',
  submittedOn: '2019-03-04',
  confirmedOn: '2019-03-05',
  content: '征地批文',
  madePublic: '否',
};

export const answered: Cells = {
  ...open,
  repliedOn: '2019-03-20',
  outcome: '予以公开',
  replyNumber: '公开告〔2019〕3号',
};

export const dispute: Cells = {
  number: '〔2019〕3号',
  kind: '行政复议',
  filedOn: '2019-04-01',
  acceptedOn: '2019-04-03',
  result: '',
  closedOn: '',
};

export const application = (cells: Cells): ReturnType<typeof parseApplication> =>
  parseApplication(raw(cells), { today });
export const disputed = (cells: Cells): ReturnType<typeof parseDispute> => parseDispute(raw(cells), { today });

export const codes = (parsed: { problems: readonly { code: string }[] }): string[] =>
  parsed.problems.map(({ code }) => code);
export const noteCodes = (parsed: { notes: readonly { code: string }[] }): string[] =>
  parsed.notes.map(({ code }) => code);
