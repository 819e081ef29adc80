import { useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { DueDay } from '../deadlines/due-day.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { ChoiceFilter, FilterBar } from '../parts/filter-fields.js';
import { QueryContent } from '../parts/query-content.js';
import { MoreButton } from '../parts/more-button.js';
import { Page } from '../parts/page.js';
import { useFilters } from '../parts/use-filters.js';
import { type Duty, dutyPages, dutyStatuses } from './duties.js';
import { FulfilDuty } from './fulfil-duty.js';

const names = ['status'] as const;

/** Statutory duties that belong to no case: the annual report, making information public. */
export function DutiesPage() {
  const { t } = useLanguage();
  const { filters, change, clear } = useFilters(names);
  const listed = useInfiniteQuery(dutyPages(filters.status));
  const columns: TableColumnsType<Duty> = [
    {
      title: t({ zh: '事项', en: 'Duty' }),
      render: (_, { title, kind, caseId }) => (
        <>
          {caseId === null ? title : <Link to={`/cases/${caseId}`}>{title}</Link>}
          {caseId !== null && <div className="detail">{t(kind.label)}</div>}
        </>
      ),
    },
    { title: t({ zh: '依据', en: 'By' }), width: 290, dataIndex: 'article' },
    { title: t({ zh: '到期日', en: 'Due' }), width: 170, render: (_, one) => <DueDay {...one} /> },
    {
      title: t({ zh: '状态', en: 'Status' }),
      width: 170,
      render: (_, { status, remainingWorkingDays: left, doneOn }) => (
        <>
          <Tag color={dutyStatuses[status].color}>{t(dutyStatuses[status])}</Tag>
          <div className="detail">{left === null ? doneOn : t(remainingInWords(left))}</div>
        </>
      ),
    },
    { width: 100, render: (_, duty) => <FulfilDuty duty={duty} /> },
  ];
  return (
    <Page
      title={{ zh: '机关事项', en: 'Duties' }}
      purpose={{
        zh: '不属于某一案件的法定事项：年度报告、主动公开。',
        en: 'Statutory duties besides the cases: the annual report, making information public.',
      }}
    >
      <FilterBar onClear={clear}>
        <ChoiceFilter
          label={t({ zh: '状态', en: 'Status' })}
          value={filters.status}
          choices={Object.entries(dutyStatuses).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(status) => {
            change({ status });
          }}
        />
      </FilterBar>
      <QueryContent query={listed}>
        <ListTable<Duty>
          rowKey="id"
          columns={columns}
          rows={listed.data?.pages.flatMap(({ duties }) => duties)}
          isLoading={listed.isPending}
          empty={{
            title: { zh: '没有机关事项', en: 'No duties' },
            hint: {
              zh: '设置机关层级后，每年初自动列出年度报告的各项期限。',
              en: 'Once the agency’s level is set, the deadlines of the annual report appear each year.',
            },
          }}
        />
        <MoreButton list={listed} />
      </QueryContent>
    </Page>
  );
}
