import { useQuery } from '@tanstack/react-query';
import { Skeleton, Table, type TableColumnsType } from 'antd';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { Nothing } from '../parts/nothing.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { type DeliveryDetail, deliveryQuery } from './deliveries.js';
import { attemptResults } from './words.js';

type Attempt = DeliveryDetail['attemptList'][number];

/** Every attempt of a delivery, with the receiver's response. */
export function Attempts({ deliveryId }: { readonly deliveryId: string }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(deliveryQuery(deliveryId));
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  const columns: TableColumnsType<Attempt> = [
    { title: t({ zh: '第几次', en: 'Attempt' }), dataIndex: 'attempt', width: 80 },
    { title: t({ zh: '开始', en: 'Started' }), width: 140, render: (_, { beganAt }) => shownInstant(beganAt) },
    {
      title: t({ zh: '结束', en: 'Ended' }),
      width: 140,
      render: (_, { endedAt }) => (endedAt === null ? '—' : shownInstant(endedAt)),
    },
    {
      title: t({ zh: '结果', en: 'Result' }),
      width: 170,
      render: (_, { result }) =>
        result === null ? t({ zh: '未知，可能已送达', en: 'Unknown: it may have arrived' }) : t(attemptResults[result]),
    },
    { title: t({ zh: '返回信息', en: 'Response' }), render: (_, { answer }) => answer ?? '—' },
  ];
  return (
    <Table<Attempt>
      size="small"
      rowKey="attempt"
      columns={columns}
      dataSource={data.attemptList}
      pagination={false}
      locale={{ emptyText: <Nothing title={{ zh: '尚未发送', en: 'Not attempted yet' }} /> }}
    />
  );
}
