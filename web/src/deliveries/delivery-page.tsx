import { useQuery } from '@tanstack/react-query';
import { Descriptions, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLabels } from '../labels/use-labels.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Attempts } from './attempts.js';
import { deliveryQuery } from './deliveries.js';
import { RetryButton } from './retry-button.js';
import { StatusTag } from './status-tag.js';
import { deliveryKinds } from './words.js';

const title = { zh: '消息详情', en: 'Message' };

/** The content and recipient of a delivery, and every attempt. */
export function DeliveryPage() {
  const { t } = useLanguage();
  const { value } = useLabels();
  const { id = '' } = useParams();
  const { data: delivery, error, refetch } = useQuery(deliveryQuery(id));
  if (delivery === undefined) {
    return (
      <Page title={title}>
        {error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton active />}
      </Page>
    );
  }
  const items = [
    { key: 'to', label: t({ zh: '收件人', en: 'To' }), children: delivery.recipient.name ?? '—' },
    {
      key: 'channel',
      label: t({ zh: '渠道', en: 'Channel' }),
      children: t(value('notificationChannel', delivery.channel)),
    },
    { key: 'kind', label: t({ zh: '形式', en: 'Kind' }), children: t(deliveryKinds[delivery.kind]) },
    { key: 'status', label: t({ zh: '状态', en: 'Status' }), children: <StatusTag status={delivery.status} /> },
    { key: 'made', label: t({ zh: '生成时间', en: 'Created' }), children: shownInstant(delivery.createdAt) },
    {
      key: 'ended',
      label: t({ zh: '完成时间', en: 'Ended' }),
      children: delivery.endedAt === null ? '—' : shownInstant(delivery.endedAt),
    },
  ];
  return (
    <Page title={title} actions={<RetryButton delivery={delivery} />}>
      <Descriptions bordered size="small" column={3} items={items} />
      <h2>{t({ zh: '内容', en: 'Content' })}</h2>
      <ul>
        {delivery.notifies.map((notified, place) => (
          <li key={`${place} ${notified.title.zh}`}>{t(notified.title)}</li>
        ))}
      </ul>
      <h2>{t({ zh: '发送记录', en: 'Attempts' })}</h2>
      <Attempts deliveryId={delivery.id} />
    </Page>
  );
}
