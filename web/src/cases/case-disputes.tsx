import { useQuery } from '@tanstack/react-query';
import { Skeleton, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { DueDay } from '../deadlines/due-day.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { FileDispute } from '../acts/file-dispute.js';
import { type CaseDetail, caseDeadlinesQuery, caseDisputesQuery, type DisputeSummary } from './case.js';
import { type Deadline, Standing } from './case-deadlines.js';

function OpenDeadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { t } = useLanguage();
  if (deadlines.length === 0) return <>—</>;
  return (
    <ul className="plain">
      {deadlines.map((one) => (
        <li key={`${one.kind.code} ${one.subject}`}>
          {t(one.kind.label)} <DueDay {...one} /> <Standing deadline={one} />
        </li>
      ))}
    </ul>
  );
}

/** The reviews and suits about the case, with their states and deadlines. */
export function CaseDisputes({ subject }: { readonly subject: CaseDetail }) {
  const { t } = useLanguage();
  const { id } = subject;
  const { data: disputes, error, refetch } = useQuery(caseDisputesQuery(id));
  const { data: due } = useQuery(caseDeadlinesQuery(id));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (disputes === undefined) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  const openOf = (dispute: string) =>
    (due?.deadlines ?? []).filter(({ disputeId, urgency }) => disputeId === dispute && urgency !== null);
  const columns: TableColumnsType<DisputeSummary> = [
    {
      title: t({ zh: '编号', en: 'Number' }),
      width: 200,
      render: (_, { id: disputeId, number, kindLabel }) => (
        <>
          <Link to={`/disputes/${disputeId}`}>{number}</Link>
          <div className="detail">{t(kindLabel)}</div>
        </>
      ),
    },
    {
      title: t({ zh: '机关', en: 'Body' }),
      render: (_, { body, caseNumber }) => (
        <>
          {body}
          <div className="detail">{caseNumber}</div>
        </>
      ),
    },
    { title: t({ zh: '提起', en: 'Filed' }), width: 104, dataIndex: 'filedOn' },
    {
      title: t({ zh: '状态', en: 'State' }),
      width: 150,
      render: (_, { state, closedOn }) => (
        <>
          <Tag title={t(state.description)}>{t(state.label)}</Tag>
          {closedOn !== null && <div className="detail">{closedOn}</div>}
        </>
      ),
    },
    {
      title: t({ zh: '进行中的期限', en: 'Running deadlines' }),
      width: 220,
      render: (_, { id: disputeId }) => <OpenDeadlines deadlines={openOf(disputeId)} />,
    },
  ];
  return (
    <>
      <div className="toolbar">
        <FileDispute about={subject} />
      </div>
      <Table<DisputeSummary>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={disputes}
        pagination={false}
        locale={{
          emptyText: (
            <Nothing
              title={{ zh: '没有复议诉讼', en: 'No reviews or suits' }}
              hint={{
                zh: '答复后收到复议通知或者应诉通知时登记；答辩等期限由系统计算并提醒。',
                en: 'Register one when a review body or a court gives notice of it; its periods are then counted, with reminders.',
              }}
            />
          ),
        }}
      />
    </>
  );
}
