import { Skeleton, Table, type TableColumnsType } from 'antd';
import { type KeyboardEvent, useDeferredValue } from 'react';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import type { ListedCase } from './cases.js';
import type { CaseColumn, Words } from './columns.js';
import { ariaSort, SortHead } from './sort-head.js';

/** Rows rendered first, about one screen; the rows below follow afterwards. */
const SCREENFUL = 9;

/** Width of the table beside the menu on a screen of 1366 pixels: with more columns the table scrolls sideways. */
const ROOM = 1140;

interface CasesTableProps {
  readonly lines: readonly ListedCase[];
  readonly columns: readonly CaseColumn[];
  readonly words: Words;
  readonly isPending: boolean;
  readonly isNarrowed: boolean;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly chosen: readonly ListedCase[];
  readonly onChoose: (chosen: readonly ListedCase[]) => void;
}

const empty = {
  narrowed: {
    title: { zh: '没有符合条件的案件', en: 'No matching cases' },
    hint: { zh: '请放宽或者清除条件。', en: 'Widen the filters or clear them.' },
  },
  all: {
    title: { zh: '还没有案件', en: 'No cases yet' },
    hint: {
      zh: '登记第一件申请，或者用“foi ledger import”导入现有台账后，案件出现在这里。',
      en: 'Register the first request, or import an existing ledger with "foi ledger import".',
    },
  },
};

/** Arrow keys move from case to case; the space bar selects the focused one. */
function step(event: KeyboardEvent<HTMLDivElement>, toggle: (id: string) => void): void {
  const link = event.target;
  if (!(link instanceof HTMLAnchorElement) || !link.classList.contains('case-link')) return;
  if (event.key === ' ') {
    event.preventDefault();
    toggle(link.pathname.split('/').at(-1) ?? '');
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a.case-link')];
  links[links.indexOf(link) + by]?.focus();
}

/** The list: its text can be selected and copied, the number opens the case. */
export function CasesTable(props: CasesTableProps) {
  const { lines, columns, words, isPending, isNarrowed, sort, onSort, chosen, onChoose } = props;
  const { t } = useLanguage();
  const drawn = useDeferredValue(lines, []);
  const heads: TableColumnsType<ListedCase> = columns.map(({ id, title, width, sort: key, show, text }) => ({
    key: id,
    title: key === undefined ? t(title) : <SortHead title={t(title)} sortKey={key} sort={sort} onSort={onSort} />,
    ...(id !== 'content' && { width }),
    ...(key !== undefined && { onHeaderCell: () => ({ 'aria-sort': ariaSort(sort, key) }) }),
    render: (_: unknown, line: ListedCase) => show?.(line, words) ?? text(line, words),
  }));
  if (isPending) return <Skeleton active title={false} paragraph={{ rows: 12, width: '100%' }} />;
  const total = columns.reduce((sum, { width }) => sum + width, 48);
  const toggle = (id: string) => {
    const line = lines.find((one) => one.id === id);
    if (line?.agencyId !== words.ownAgencyId) return;
    onChoose(chosen.some((one) => one.id === id) ? chosen.filter((one) => one.id !== id) : [...chosen, line]);
  };
  return (
    <div
      className={total > ROOM ? 'cases-table cases-table-wide' : 'cases-table'}
      onKeyDown={(event) => {
        step(event, toggle);
      }}
    >
      <Table<ListedCase>
        size="small"
        rowKey="id"
        columns={heads}
        dataSource={drawn.length === 0 ? lines.slice(0, SCREENFUL) : [...drawn]}
        pagination={false}
        tableLayout="fixed"
        style={{ minWidth: total }}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: chosen.map(({ id }) => id),
          preserveSelectedRowKeys: true,
          getCheckboxProps: ({ number, agencyId }) => ({
            // Cases of another agency can be read here, but only handled there.
            disabled: agencyId !== words.ownAgencyId,
            'aria-label': t({ zh: `选择 ${number}`, en: `Select ${number}` }),
          }),
          onChange: (keys, rows) => {
            const known = new Map([...chosen, ...rows.filter(Boolean)].map((line) => [line.id, line]));
            onChoose(keys.flatMap((key) => known.get(String(key)) ?? []));
          },
        }}
        locale={{ emptyText: <Nothing {...(isNarrowed ? empty.narrowed : empty.all)} /> }}
      />
    </div>
  );
}
