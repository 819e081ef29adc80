import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../language.js';
import { ListTable } from '../parts/list-table.js';
import { MoreButton } from '../parts/more-button.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useAgenciesBelow } from '../session/use-agencies-below.js';
import { type BoardFilters, boardPages, type RunningDeadline } from './board.js';
import { DueDay } from './due-day.js';
import { UrgencyTag } from './urgency-tag.js';
import { othersRemainingInWords, remainingInWords } from './words.js';

const keyOf = ({ agencyId, caseId, disputeId, dutyId, kind, subject }: RunningDeadline) =>
  [agencyId, caseId, disputeId, dutyId, kind.code, subject].join('/');

/** The matching running deadlines, the most urgent first, page by page. */
export function BoardTable({ filters }: { readonly filters: BoardFilters }) {
  const { t } = useLanguage();
  // The previous list stays until the next one has loaded, so that nothing jumps.
  const listed = useInfiniteQuery({ ...boardPages(filters), placeholderData: keepPreviousData });
  const below = useAgenciesBelow();
  const columns: TableColumnsType<RunningDeadline> = [
    {
      title: t({ zh: '状态', en: 'Urgency' }),
      width: 96,
      render: (_, { urgency }) => <UrgencyTag urgency={urgency} />,
    },
    {
      title: t({ zh: '案件或事项', en: 'Case or duty' }),
      render: (_, { caseId, caseNumber, title, agencyId }) => (
        <>
          {caseId === null ? title : <Link to={`/cases/${caseId}`}>{caseNumber ?? title}</Link>}
          <div className="detail">{below.find(({ id }) => id === agencyId)?.name}</div>
        </>
      ),
    },
    {
      title: t({ zh: '期限', en: 'Deadline' }),
      width: 320,
      render: (_, { kind, article }) => (
        <>
          {t(kind.label)}
          <div className="detail">{article}</div>
        </>
      ),
    },
    { title: t({ zh: '责任主体', en: 'Responsible' }), width: 110, render: (_, { bearer }) => t(bearer.label) },
    { title: t({ zh: '到期日', en: 'Due' }), width: 150, render: (_, one) => <DueDay {...one} /> },
    {
      title: t({ zh: '剩余', en: 'Left' }),
      width: 140,
      render: (_, { remainingWorkingDays: left, urgency }) =>
        t(urgency.code === 'waiting' ? othersRemainingInWords(left) : remainingInWords(left)),
    },
    {
      title: t({ zh: '承办', en: 'Assignee' }),
      width: 150,
      render: (_, { handlerName, unit }) => (
        <>
          {handlerName ?? t({ zh: '尚未分办', en: 'Unassigned' })}
          <div className="detail">{unit}</div>
        </>
      ),
    },
  ];
  return (
    <>
      {listed.error && <ProblemAlert error={listed.error} retry={() => void listed.refetch()} />}
      <ListTable<RunningDeadline>
        rowKey={keyOf}
        columns={columns}
        rows={listed.data?.pages.flatMap(({ deadlines }) => deadlines)}
        isLoading={listed.isPending}
        empty={{
          title: { zh: '没有这样的期限', en: 'No matching deadlines' },
          hint: {
            zh: '登记申请后，答复等期限自动出现在这里。',
            en: 'Once a request is registered, its deadlines appear here.',
          },
        }}
      />
      <MoreButton list={listed} />
    </>
  );
}
