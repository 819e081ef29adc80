import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type Language, useLanguage } from '../language.js';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { useLater } from '../parts/use-later.js';
import { BulkAssign } from './bulk/bulk-assign.js';
import { BulkRemind } from './bulk/bulk-remind.js';
import { countOf, type Row } from './bulk/use-rows.js';
import { CasesTable } from './cases-table.js';
import {
  addressOf,
  caseCount,
  type CaseFilters,
  casePages,
  type ListAddress,
  type ListedCase,
  listNames,
  MOST_CHOSEN,
} from './cases.js';
import { ChosenBar } from './chosen-bar.js';
import { ColumnChoice } from './column-choice.js';
import { type CaseColumn, columnsOf } from './columns.js';
import { ListFilters } from './list-filters.js';
import { useReference } from './reference.js';
import { useColumnMemory } from './use-column-memory.js';
import { ViewsBar } from './views-bar.js';
import './cases-list.css';

/** One column of the list is two in a workbook: as text, and as a number to sort by. */
const inSheet = ({ id }: CaseColumn): string => (id === 'remaining' ? 'clock,remaining' : id);

/** Address of the same list as a workbook, with the columns shown. */
const exportAddress = (address: ListAddress, columns: readonly CaseColumn[], language: Language): string =>
  `/api/cases/export?${addressOf({ ...address, columns: columns.map(inSheet).join(',') })}&language=${language}`;

const title = { zh: '案件', en: 'Cases' };

type Bulk = 'assign' | 'remind';

/** Every case that the user may see: search, sorting, selection, bulk acts and export. */
export function CasesPage() {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const { filters: address, change, clear } = useFilters(listNames);
  const { sort, columns: named, ...filters } = address;
  const [columns, setColumns] = useColumnMemory(named, (value) => {
    change({ columns: value });
  });
  const { words } = useReference();
  const listed = useInfiniteQuery(casePages(filters, sort));
  const counted = useQuery(caseCount(filters)).data;
  const [chosen, setChosen] = useState<readonly ListedCase[]>([]);
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const lines = useMemo(() => listed.data?.pages.flatMap(({ cases }) => cases) ?? [], [listed.data]);
  const isLater = useLater();
  const shown = columnsOf(columns);
  const narrow = (changed: CaseFilters) => {
    setChosen([]);
    change(changed);
  };
  /** Cancelling keeps the selection. */
  const closeBulk = (rows: readonly Row[]) => {
    setBulk(null);
    if (countOf(rows, 'waiting') < rows.length) setChosen([]);
  };
  const here = { ...filters, ...(sort && { sort }), ...(columns && { columns }) };
  const count = counted && `${counted.count}${counted.isMore ? '+' : ''}`;
  return (
    <Page
      title={title}
      actions={
        <>
          <ColumnChoice columns={columns} onChange={setColumns} />
          <Button icon={<DownloadOutlined aria-hidden />} href={exportAddress(here, shown, language)} download>
            {t({ zh: '导出 Excel', en: 'Export to Excel' })}
          </Button>
          <Link to={`/cases/print?${addressOf(here)}`}>
            <Button icon={<PrinterOutlined aria-hidden />} tabIndex={-1}>
              {t({ zh: '打印台账', en: 'Print' })}
            </Button>
          </Link>
        </>
      }
    >
      <ViewsBar address={here} year={counted?.asOf.slice(0, 4)} />
      <div className="list-filters">
        {isLater && (
          <ListFilters
            filters={filters}
            change={narrow}
            clear={() => {
              setChosen([]);
              clear();
            }}
          />
        )}
      </div>
      <ChosenBar
        chosen={chosen}
        count={count}
        filters={filters}
        sort={sort}
        columns={shown}
        words={words}
        onChoose={(all) => {
          setChosen(all);
          if (all.length === MOST_CHOSEN && (counted?.count ?? 0) > MOST_CHOSEN) {
            void message.info(
              t({
                zh: `一次最多选 ${MOST_CHOSEN} 件，已选排在最前的`,
                en: `The first ${MOST_CHOSEN} cases are selected, which is the maximum`,
              }),
            );
          }
        }}
        onBulk={setBulk}
      />
      <QueryContent query={listed}>
        <CasesTable
          lines={lines}
          columns={shown}
          words={words}
          isPending={listed.isPending}
          isNarrowed={Object.keys(filters).length > 0}
          sort={sort}
          onSort={(value) => {
            change({ sort: value });
          }}
          chosen={chosen}
          onChoose={setChosen}
        />
        <MoreButton list={listed} />
      </QueryContent>
      {bulk === 'assign' && counted && <BulkAssign lines={chosen} asOf={counted.asOf} onClose={closeBulk} />}
      {bulk === 'remind' && <BulkRemind lines={chosen} onClose={closeBulk} />}
    </Page>
  );
}
