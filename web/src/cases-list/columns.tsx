import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DueDay } from '../deadlines/due-day.js';
import { remainingInWords } from '../deadlines/words.js';
import type { Text } from '../language.js';
import type { ListedCase } from './cases.js';

/** Labels of codes, from the server, that columns need besides the row itself. */
export interface Words {
  readonly t: (text: Text) => string;
  /** Whether the agency of a case is shown: for users who read several agencies. */
  readonly ownAgencyId: string;
  readonly label: (list: 'channel' | 'category' | 'outcome', code: string) => string;
}

export interface CaseColumn {
  readonly id: string;
  readonly title: Text;
  readonly width: number;
  /** The API's name of its sort key. */
  readonly sort?: string;
  /** The text for workbook, clipboard and print. */
  readonly text: (line: ListedCase, words: Words) => string;
  /** The cell of the table; its text by default. */
  readonly show?: (line: ListedCase, words: Words) => ReactNode;
}

/** Whether nothing remains to be done: settled, or (with a clock but no due day) a voided registration. */
const isOver = ({ clock, dueOn, settledOn, repliedOn }: ListedCase): boolean =>
  settledOn !== null || repliedOn !== null || (clock.code === 'running' && dueOn === null);

/** Days left or late while the clock runs; otherwise its status, which for a reply is whether it was in time. */
function remaining(line: ListedCase, { t }: Words): string {
  const { code, label, remainingWorkingDays: left } = line.clock;
  if (code !== 'running' && code !== 'overdue') return t(label);
  return isOver(line) || left === null ? '—' : t(remainingInWords(left));
}

function Standing({ line, words }: { readonly line: ListedCase; readonly words: Words }) {
  const text = remaining(line, words);
  return line.overdue ? <Tag color="red">{text}</Tag> : <>{text}</>;
}

/** Every column of the list, in order; ids as in the server’s workbook. */
export const caseColumns: readonly CaseColumn[] = [
  {
    id: 'number',
    title: { zh: '登记号', en: 'Number' },
    width: 130,
    sort: 'number',
    text: ({ number }) => number,
    show: ({ id, number, irregular, agencyId, agencyName }, { t, ownAgencyId }) => (
      <>
        <Link to={`/cases/${id}`} className="case-link">
          {number}
        </Link>
        {agencyId !== ownAgencyId && <div className="detail">{agencyName}</div>}
        {irregular && <div className="detail">{t({ zh: '含存疑记录', en: 'Has irregular acts' })}</div>}
      </>
    ),
  },
  {
    id: 'agency',
    title: { zh: '机关', en: 'Agency' },
    width: 150,
    text: ({ agencyName }) => agencyName,
  },
  {
    id: 'applicant',
    title: { zh: '申请人', en: 'Applicant' },
    width: 88,
    text: ({ applicantName }) => applicantName,
  },
  {
    id: 'category',
    title: { zh: '申请人类别', en: 'Category' },
    width: 120,
    sort: 'category',
    text: ({ category }, { label }) => label('category', category),
  },
  {
    id: 'content',
    title: { zh: '申请内容', en: 'Information requested' },
    width: 180,
    text: ({ content }) => content,
    show: ({ content }) => <div className="two-lines">{content}</div>,
  },
  {
    id: 'channel',
    title: { zh: '接收渠道', en: 'Channel' },
    width: 110,
    sort: 'channel',
    text: ({ channel }, { label }) => label('channel', channel),
  },
  {
    id: 'state',
    title: { zh: '状态', en: 'State' },
    width: 104,
    sort: 'state',
    text: ({ state }, { t }) => t(state.label),
  },
  {
    id: 'unit',
    title: { zh: '承办科室', en: 'Unit' },
    width: 110,
    sort: 'unit',
    text: ({ unit }) => unit ?? '',
  },
  {
    id: 'handler',
    title: { zh: '承办人', en: 'Handler' },
    width: 96,
    text: ({ handlerName }) => handlerName ?? '',
    show: (line, { t }) =>
      line.handlerName ??
      (isOver(line) ? '—' : <span className="detail">{t({ zh: '尚未分办', en: 'Unassigned' })}</span>),
  },
  {
    id: 'registeredOn',
    title: { zh: '登记日', en: 'Registered' },
    width: 104,
    sort: 'registeredOn',
    text: ({ registeredOn }) => registeredOn,
  },
  {
    id: 'receivedOn',
    title: { zh: '收到日', en: 'Received' },
    width: 100,
    sort: 'receivedOn',
    text: ({ receivedOn }) => receivedOn ?? '',
    show: ({ receivedOn, state }, { t }) =>
      receivedOn ??
      (state.path === 'registered' ? <span className="detail">{t({ zh: '待确认', en: 'Unconfirmed' })}</span> : '—'),
  },
  {
    id: 'dueOn',
    title: { zh: '到期日', en: 'Due' },
    width: 112,
    sort: 'dueOn',
    text: ({ dueOn }) => dueOn ?? '',
    show: ({ dueOn, originalDueOn, provisional, settledOn }) =>
      dueOn === null ? '—' : <DueDay {...{ dueOn, originalDueOn }} provisional={provisional && settledOn === null} />,
  },
  {
    id: 'remaining',
    title: { zh: '期限情况', en: 'Clock' },
    width: 136,
    text: remaining,
    show: (line, words) => <Standing line={line} words={words} />,
  },
  {
    id: 'outcome',
    title: { zh: '处理结果', en: 'Outcome' },
    width: 150,
    text: ({ outcome }, { label }) => (outcome === null ? '' : label('outcome', outcome)),
  },
  {
    id: 'repliedOn',
    title: { zh: '答复日', en: 'Replied' },
    width: 104,
    sort: 'repliedOn',
    text: ({ repliedOn }) => repliedOn ?? '',
  },
  {
    id: 'settledOn',
    title: { zh: '办结日', en: 'Settled' },
    width: 104,
    sort: 'settledOn',
    text: ({ settledOn }) => settledOn ?? '',
  },
  {
    id: 'madePublicOn',
    title: { zh: '转主动公开日', en: 'Made public' },
    width: 116,
    text: ({ madePublicOn }) => madePublicOn ?? '',
  },
];

const usual = ['number', 'applicant', 'content', 'state', 'unit', 'handler', 'receivedOn', 'dueOn', 'remaining'];

/** The columns that an address names, in the list's order; the default ones when it names none. */
export function columnsOf(named: string | undefined): readonly CaseColumn[] {
  const wanted = new Set(named?.split(',') ?? usual);
  const chosen = caseColumns.filter(({ id }) => wanted.has(id));
  return chosen.length > 0 ? chosen : caseColumns.filter(({ id }) => usual.includes(id));
}
