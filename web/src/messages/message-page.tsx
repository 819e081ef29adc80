import { useQuery } from '@tanstack/react-query';
import { Descriptions, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { shownInstant } from '../instant.js';
import { useLanguage } from '../language.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Attempts } from './attempts.js';
import { messageQuery } from './messages.js';
import { RetryButton } from './retry-button.js';
import { StatusTag } from './status-tag.js';
import { channelName, messageKinds } from './words.js';

const title = { zh: '一条消息', en: 'One message' };

/** What a message told, to whom, and every attempt to bring it there. */
export function MessagePage() {
  const { t } = useLanguage();
  const { id = '' } = useParams();
  const { data: message, error, refetch } = useQuery(messageQuery(id));
  if (message === undefined) {
    return (
      <Page title={title}>
        {error ? <ProblemAlert error={error} retry={() => void refetch()} /> : <Skeleton active />}
      </Page>
    );
  }
  const items = [
    { key: 'to', label: t({ zh: '收件人', en: 'To' }), children: message.recipient.name ?? '—' },
    { key: 'channel', label: t({ zh: '渠道', en: 'Channel' }), children: t(channelName(message.channel)) },
    { key: 'kind', label: t({ zh: '形式', en: 'Kind' }), children: t(messageKinds[message.kind]) },
    { key: 'status', label: t({ zh: '状态', en: 'Status' }), children: <StatusTag status={message.status} /> },
    { key: 'made', label: t({ zh: '生成时间', en: 'Made' }), children: shownInstant(message.createdAt) },
    {
      key: 'ended',
      label: t({ zh: '完成时间', en: 'Ended' }),
      children: message.endedAt === null ? '—' : shownInstant(message.endedAt),
    },
  ];
  return (
    <Page title={title} actions={<RetryButton message={message} />}>
      <Descriptions bordered size="small" column={3} items={items} />
      <h2>{t({ zh: '内容', en: 'What it says' })}</h2>
      <ul>
        {message.tells.map((told, place) => (
          <li key={`${place} ${told.title.zh}`}>{t(told.title)}</li>
        ))}
      </ul>
      <h2>{t({ zh: '发送经过', en: 'Attempts' })}</h2>
      <Attempts messageId={message.id} />
    </Page>
  );
}
