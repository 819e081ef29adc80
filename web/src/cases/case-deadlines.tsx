import { useQuery } from '@tanstack/react-query';
import { Skeleton, Table, type TableColumnsType } from 'antd';
import type { Shape } from '../api/client.js';
import { DueDay } from '../deadlines/due-day.js';
import { UrgencyTag } from '../deadlines/urgency-tag.js';
import { remainingInWords } from '../deadlines/words.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { caseDeadlinesQuery } from './case.js';
import { DeadlineDays } from './deadline-days.js';

export type Deadline = Shape<'ExplainedDeadline'>;

export function Standing({
  deadline: { urgency, status, remainingWorkingDays: left },
}: {
  readonly deadline: Deadline;
}) {
  const { t } = useLanguage();
  const { value } = useLabels();
  if (urgency === null) return <>{t(value('status', status))}</>;
  return (
    <>
      <UrgencyTag urgency={urgency} />
      {left !== null && <div className="detail">{t(remainingInWords(left))}</div>}
    </>
  );
}

interface CaseDeadlinesProps {
  readonly id: string;
  /** Only the deadlines of this dispute. */
  readonly disputeId?: string;
}

/** All deadlines of the case and of the disputes about it; a row expands to its days. */
export function CaseDeadlines({ id, disputeId: only }: CaseDeadlinesProps) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(caseDeadlinesQuery(id));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  const columns: TableColumnsType<Deadline> = [
    {
      title: t({ zh: '期限', en: 'Deadline' }),
      render: (_, { kind, article }) => (
        <>
          {t(kind.label)}
          <div className="detail">{article}</div>
        </>
      ),
    },
    { title: t({ zh: '责任主体', en: 'Responsible' }), width: 120, render: (_, { bearer }) => t(bearer.label) },
    { title: t({ zh: '起算日', en: 'From' }), width: 104, render: (_, { fromOn }) => fromOn ?? '—' },
    { title: t({ zh: '到期日', en: 'Due' }), width: 160, render: (_, one) => <DueDay {...one} /> },
    { title: t({ zh: '状态', en: 'Standing' }), width: 140, render: (_, one) => <Standing deadline={one} /> },
  ];
  return (
    <Table<Deadline>
      size="small"
      rowKey={({ kind, subject, disputeId, version }) => `${kind.code} ${subject} ${disputeId} ${version}`}
      columns={columns}
      dataSource={data.deadlines.filter(({ disputeId }) => only === undefined || disputeId === only)}
      pagination={false}
      expandable={{ expandedRowRender: (deadline) => <DeadlineDays deadline={deadline} />, expandRowByClick: true }}
      locale={{
        emptyText: (
          <Nothing
            title={{ zh: '没有期限', en: 'No deadlines' }}
            hint={
              only === undefined
                ? { zh: '收到日确认后起算答复期限。', en: 'The reply is due once the day of receipt is settled.' }
                : { zh: '受理、收到副本等登记后起算。', en: 'They begin when acceptance or the copy is entered.' }
            }
          />
        ),
      }}
    />
  );
}
